// The library: text in, numbers out, no I/O. What each export does: docs/library.md, written from here by `npm run generate`.
// A new export stands under its topic, and scripts/generators/library-words.ts says in a line what it is for.

// Texts in: worlds, scenarios and theses as people write them
export { nearest } from "./formats/nearest.ts";
export { isResult, parseRunResult, type RunResult } from "./formats/parse-run-result.ts";
export { parseScenario, type Scenario } from "./formats/parse-scenario.ts";
export { parseThesis, type Thesis } from "./formats/parse-thesis.ts";
export { type OpeningRow, parseWorld, type PlanRow, type World } from "./formats/parse-world.ts";
export { type Figure, type Holding, ruleIn } from "./formats/parts.ts";
export { type ExitCode, exitCodes, type ResultDocument, type ResultRow } from "./formats/result.ts";
export { longestHorizon, type PathDocument, type ScenarioBody, scenarioSteps } from "./formats/scenario.ts";
export { type FormatName, formatNames, jsonSchema } from "./formats/schemas.ts";

// Compiled once, run as often as asked
export { type CompiledScenario, compileScenario } from "./model/compile-scenario.ts";
export { type CompiledWorld, compileWorld, openBook } from "./model/compile.ts";
export { checkRunnable } from "./model/parties.ts";
export type { RunRecord } from "./model/record.ts";
export { type RunOptions, type Simulator, simulator } from "./run.ts";
export { simulate, type GivenScenario, type GivenWorld } from "./simulate.ts";

// What came of a run
export { dayEnding, isDate } from "./model/calendar.ts";
export { answersOf, type RunOf } from "./outputs/answers.ts";
export { type Because, becauseOf, type BecauseReason, type ReasonKind } from "./outputs/because.ts";
export { cascadeColumns, type ColumnCell, laneInColumns } from "./outputs/cascade-columns.ts";
export {
  type Cascade,
  type CascadeCell,
  type CascadeLane,
  cascadeOf,
  type CascadePeriod,
  type LaneKind,
  type Wave,
  laneKinds,
} from "./outputs/cascade.ts";
export { type EventKind, type RunEvent, type SaleCause } from "./outputs/event.ts";
export { eventsOf } from "./outputs/events.ts";
export { balanceOfFlows, type FlowsBalance, type NodeGap } from "./outputs/flows-balance.ts";
export {
  type FundsFlows,
  fundsFlows,
  type FundsOfPeriod,
  type FundsPayment,
  type PaymentKind,
} from "./outputs/funds-flows.ts";
export { openingFiguresOf, parametersBehind } from "./outputs/opening-figures.ts";
export { type OutputName, readName } from "./outputs/output-name.ts";
export { figureOf, outputNames, outputOf, seriesOf } from "./outputs/outputs.ts";
export { periodOf } from "./outputs/period-of.ts";
export { parametersOf, type Provenance, provenanceOf } from "./outputs/provenance.ts";
export {
  aiBuilders,
  type Sankey,
  sankey,
  type SankeyLayer,
  type SankeyLink,
  type SankeyNode,
} from "./outputs/sankey.ts";
export type { Reason, Series } from "./outputs/series.ts";
export {
  type FundsLine,
  paymentsIn,
  type RowSpan,
  type SectorFunds,
  sourcesAndUses,
} from "./outputs/sources-and-uses.ts";

// Studies of one run and of many
export {
  type AssumptionEffect,
  type AssumptionEffects,
  assumptionEffects,
  type EffectMetric,
  effectsBySize,
  type MovedParameter,
  moved as movedPart,
  type SizedEffect,
} from "./studies/assumption-effects.ts";
export {
  type AttributionRanges,
  attributionRanges,
  type AttributionsOfSet,
  deepestRow,
} from "./studies/attribution-ranges.ts";
export { type ChannelAttribution, channelAttribution, channelSeries } from "./studies/attribution.ts";
export {
  allCoalitionPrices,
  type CoalitionColumns,
  type CoalitionOptions,
  coalitionPrices,
  type CoalitionPrices,
  coalitionRunner,
  type CoalitionShape,
  coalitionShape,
} from "./studies/coalition-prices.ts";
export { compareFigures, type FigureOfRuns, type NamedFigure } from "./studies/comparison.ts";
export { type Crowding, crowding } from "./studies/crowding.ts";
export type { FailedDraw } from "./studies/drawn-runs.ts";
export { type Draws, draws } from "./studies/draws.ts";
export { finished } from "./studies/finished.ts";
export { type FirstFalls, firstFalls } from "./studies/first-falls.ts";
export { type Change, type FirstTwo, type Flip } from "./studies/flips.ts";
export { type ForcedSeller, forcedSellers } from "./studies/forced-sellers.ts";
export { type FundsState, headroomGap, type HeadroomTerms, headroomTerms } from "./studies/headroom.ts";
export { forcedShare, type HolderStress, holderStress } from "./studies/holder-stress.ts";
export { type FallsWithoutInputs, type InputKind, inputsOf } from "./studies/inputs.ts";
export type { CountedCondition, CountedSplit } from "./studies/observed-split.ts";
export {
  type ComparedFigure,
  type ComparedProxy,
  observedBeside,
  type ObservedComparison,
  type ObservedSettings,
  type ObservedUnderSet,
  type Verdict,
} from "./studies/observed.ts";
export { partOfWork } from "./studies/part-of-work.ts";
export {
  type Axis,
  headroomMarks,
  type HeadroomMarks,
  type Isoline,
  type PhaseCell,
  phaseDiagram,
  type PhaseDiagram,
  type PhasePoint,
} from "./studies/phase-diagram.ts";
export { type Ordering, orderings } from "./studies/places.ts";
export { type Range, rangeOf } from "./studies/range.ts";
export {
  type AskedFigure,
  figureName,
  type RangedChange,
  type RangedFigure,
  rangesOf,
  type ScenarioRanges,
} from "./studies/ranges.ts";
export {
  type RankedAsset,
  type RankedOrder,
  type RankedPair,
  type Ranking,
  ranking,
  type RankingSettings,
  type Standing,
} from "./studies/ranking.ts";
export { type RoundSale, type RoundsOfPeriod, type SellingRound, tracedRun } from "./studies/selling-rounds.ts";
export type { StoryDraws } from "./studies/story-draws.ts";
export { type Story, type StoryOfSet, storyOfSet, type StorySettings } from "./studies/story.ts";
export { type Vulnerability, vulnerability } from "./studies/vulnerability.ts";
export {
  type ChannelPair,
  type Waterfall,
  waterfall,
  type WaterfallBar,
  waterfallTolerance,
} from "./studies/waterfall.ts";

// Claims that can lose
export { type ClaimJudgement, judgedThesis, judgeThesis, type Outcome, type SetJudgement } from "./claims/judge.ts";
export { type Query, showQuery } from "./claims/query.ts";
export { findStatistic, statisticsOf } from "./claims/reading.ts";
export { findOutput, shippedIds as vocabularyOfClaims } from "./claims/vocabulary.ts";

// Parameters, channels, rooms and units
export { parametersUnder } from "./mechanisms/parameter-sets.ts";
export { parameterRegistry } from "./mechanisms/registry.ts";
export { hardBounds, type ParameterSpec } from "./model/parameters.ts";
export { type UnitName, units, unitsLike } from "./model/units.ts";
export {
  type Channel,
  channels,
  type DataVerdict,
  type ParameterSet,
  parameterSets,
  type Room,
  rooms,
} from "./model/vocabulary.ts";

// Worlds: figures, ratios, books, and changes that keep them balanced
export { figuresOf, gradeOf, inPlaceUnit, type PlacedFigure } from "./formats/world/figures.ts";
export type { RatioName } from "./formats/world/reference.ts";
export { flowOfFunds, type FundsMove } from "./ledger/flow-of-funds.ts";
export { identityProblems, negativeHoldings } from "./ledger/identities.ts";
export { type Evidence, openingEvidence } from "./model/opening-evidence.ts";
export { type OpeningRatio, openingRatios } from "./model/opening-ratios.ts";
export { addAsset, type NewAsset } from "./worlds/add-asset.ts";
export { addInvestor, type NewInvestor } from "./worlds/add-investor.ts";
export { compileHoldings } from "./worlds/compile-holdings.ts";
export type { CompiledHoldings } from "./worlds/compiled-holdings.ts";
export { copiedWorld } from "./worlds/copy-world.ts";
export { csvHoldings } from "./worlds/csv-holdings.ts";
export { type NumberChange, worldDifference } from "./worlds/difference.ts";
export { FaultList } from "./worlds/fault-list.ts";
export { fireSaleWorld, fitsInWorld } from "./worlds/fire-sale-world.ts";
export {
  type HoldingsDocument,
  holdingsFormat,
  holdingsText,
  isHoldings,
  parseHoldings,
} from "./worlds/holdings-document.ts";
export {
  atFault,
  type CodedIds,
  columnsOf,
  type HoldingsTable,
  type IdColumnName,
  idColumns,
  mostPositions,
  notGiven,
  type NumberColumnName,
  numberColumns,
} from "./worlds/holdings-table.ts";
export { idLike, isId } from "./worlds/id-form.ts";
export { mergeInstruments } from "./worlds/merge-instruments.ts";
export { mergeSectors } from "./worlds/merge-sectors.ts";
export { opened } from "./worlds/opened.ts";
export { scaleDollars } from "./worlds/scale-dollars.ts";
export { type NewSector, splitSector } from "./worlds/split-sector.ts";
export { worldText } from "./worlds/world-text.ts";

// Words and numbers for people, and problems as values
export { describe, problemWords } from "./locales/locale.ts";
export type { Lang } from "./locales/messages.ts";
export { compact, fixed, percent } from "./locales/numbers.ts";
export { parameterWords } from "./locales/parameter-words.ts";
export { type RoomWords, roomWords } from "./locales/room-words.ts";
export { EbbError, fail, type Place, printPlace, type Problem, problem } from "./model/problem.ts";

// Reference cases and equation models
export { raiseReserveRequirement } from "./equations/reserve-requirement.ts";
export { checkEquations, runEquations } from "./equations/run-equations.ts";
export { type CaseResult, type FileResult, type Leaf, verifyFile } from "./reference/verify.ts";
