export { type ClaimJudgement, judgeThesis, type Outcome, type SetJudgement } from "./claims/judge.ts";
export { type Query, showQuery } from "./claims/query.ts";
export { findOutput, shippedIds as vocabularyOfClaims } from "./claims/vocabulary.ts";
export { raiseReserveRequirement } from "./equations/reserve-requirement.ts";
export { checkEquations, runEquations } from "./equations/run-equations.ts";
export { type FormatName, formatNames, jsonSchema } from "./formats/schemas.ts";
export { nearest } from "./formats/nearest.ts";
export { parseThesis, type Thesis } from "./formats/parse-thesis.ts";
export { parseScenario, type Scenario } from "./formats/parse-scenario.ts";
export { longestHorizon, type PathDocument, type ScenarioBody, scenarioSteps } from "./formats/scenario.ts";
export { type OpeningRow, parseWorld, type PlanRow, type World } from "./formats/parse-world.ts";
export { figuresOf, gradeOf, inPlaceUnit, type PlacedFigure } from "./formats/world/figures.ts";
export { type Figure, type Holding, ruleIn } from "./formats/parts.ts";
export type { RatioName } from "./formats/world/reference.ts";
export { isResult, parseRunResult, type RunResult } from "./formats/parse-run-result.ts";
export { type ExitCode, exitCodes, type ResultDocument, type ResultRow } from "./formats/result.ts";
export { flowOfFunds, type FundsMove } from "./ledger/flow-of-funds.ts";
export { identityProblems, negativeHoldings } from "./ledger/identities.ts";
export { describe, problemWords } from "./locales/locale.ts";
export type { Lang } from "./locales/messages.ts";
export { compact, fixed, percent } from "./locales/numbers.ts";
export { parameterWords } from "./locales/parameter-words.ts";
export { type CompiledWorld, compileWorld, openBook } from "./model/compile.ts";
export { type CompiledScenario, compileScenario } from "./model/compile-scenario.ts";
export { type Evidence, openingEvidence } from "./model/opening-evidence.ts";
export { type OpeningRatio, openingRatios } from "./model/opening-ratios.ts";
export { dayEnding, isDate } from "./model/calendar.ts";
export { parametersUnder } from "./mechanisms/parameter-sets.ts";
export { parameterRegistry } from "./mechanisms/registry.ts";
export { hardBounds, type ParameterSpec } from "./model/parameters.ts";
export { checkRunnable } from "./model/parties.ts";
export type { RunRecord } from "./model/record.ts";
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
export { EbbError, fail, type Place, printPlace, type Problem, problem } from "./model/problem.ts";
export { answersOf, type RunOf } from "./outputs/answers.ts";
export { type EventKind, type RunEvent, type SaleCause } from "./outputs/event.ts";
export { eventsOf } from "./outputs/events.ts";
export { figureOf, outputNames, outputOf, seriesOf } from "./outputs/outputs.ts";
export { parametersOf, type Provenance, provenanceOf } from "./outputs/provenance.ts";
export type { Reason, Series } from "./outputs/series.ts";
export { type CaseResult, type FileResult, type Leaf, verifyFile } from "./reference/verify.ts";
export { simulate } from "./run.ts";
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
