import { sharedRuns } from "../claims/shared-runs.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import { type Column, column } from "../model/column.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { EbbError, type Problem } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { changeSeries } from "../outputs/asset-outputs.ts";
import { isRunaway } from "../outputs/distress.ts";
import { figureOf, seriesOf } from "../outputs/outputs.ts";
import type { Series } from "../outputs/series.ts";
import { statisticOf } from "../outputs/statistic-of.ts";
import { draws as drawsOf } from "./draws.ts";
import { firstFallCount, type FirstFalls } from "./first-falls.ts";
import { type Range, rangeOf } from "./range.ts";

/** A number to read of every run: an output of one value a run, or a series by a statistic. */
export interface AskedFigure {
  readonly output: string;
  /** The only value of an output that has no series where nothing is said. */
  readonly statistic?: "last" | "max" | "min" | "sum";
}

/** What a figure is called among others: `bitcoin.trough`, `tightness max`. */
export function figureName({ output, statistic }: AskedFigure): string {
  return statistic === undefined ? output : `${output} ${statistic}`;
}

/** One figure of a scenario: in the central draw, and over draws. +∞ is never. */
export interface RangedFigure {
  readonly central: number;
  readonly range: Range;
  /** Draws that gave a number or never: those of the range. */
  readonly draws: number;
  /** Of these, draws that gave never. */
  readonly never: number;
}

/** The change of an asset since the opening, row by row: in the central draw, and of each row the range over draws. */
export interface RangedChange {
  readonly central: Column;
  readonly low: Column;
  readonly middle: Column;
  readonly high: Column;
}

/** A draw that has no result, and why. */
export interface FailedDraw {
  readonly draw: number;
  readonly problems: readonly Problem[];
}

/** A scenario under one parameter set: in its central draw, and over draws of its priors. */
export interface ScenarioRanges {
  readonly parameterSet: ParameterSet;
  /** Draws that were asked for, from number 0 on; those in `failed` are in no range. */
  readonly draws: number;
  readonly seed: number;
  readonly failed: readonly FailedDraw[];
  /** Draws in which some price ran away. They are in every range. */
  readonly runaways: number;
  /** By name: `figureName`. What the central draw or no draw gives a number for is not there. */
  readonly figures: ReadonlyMap<string, RangedFigure>;
  /** By asset. */
  readonly changes: ReadonlyMap<string, RangedChange>;
  readonly firstFalls: FirstFalls;
}

/** Which draws of a set, and what to read of them. */
export interface RangeSettings {
  readonly parameterSet: ParameterSet;
  /** At least one. */
  readonly draws: number;
  readonly seed: number;
  /** Asked once, of the central run: all runs of a scenario report the same. */
  readonly figures: (central: RunRecord) => readonly AskedFigure[];
}

/**
 * Runs a scenario in the central draw of a parameter set and in draws of its priors, and keeps what lies in between.
 *
 * Draw i is the same for any number of draws. A draw that cannot be run is told apart. A generator: it yields the part that is
 * done, and who calls no more has stopped it. Throws EbbError with the faults of the scenario on this world, where the central draw
 * cannot be run, and where no draw can.
 */
export function rangesOf(
  scenario: ScenarioBody,
  world: CompiledWorld,
  settings: RangeSettings,
): Generator<number, ScenarioRanges, void> {
  const runsAt = sharedRuns([scenario], world);
  const { central, at } = drawsOf(settings.parameterSet, settings.seed);
  const runAt = (parameters: ReadonlyMap<string, number>): RunRecord => runsAt(parameters)(scenario.id, undefined);
  return rangesOfRuns({ central: () => runAt(central), at: (draw) => runAt(at(draw)) }, settings);
}

/** Runs of one scenario: the central one, and those of draws by number. Each may be written over by the next. */
export interface DrawnRuns {
  readonly central: () => RunRecord;
  readonly at: (draw: number) => RunRecord;
}

/** The same of runs that are made as they are asked for. */
export function* rangesOfRuns(
  runs: DrawnRuns,
  { parameterSet, draws, seed, figures: figuresOf }: RangeSettings,
): Generator<number, ScenarioRanges, void> {
  const run = runs.central();
  const { ids } = run.world.assets;
  const figures = figuresOf(run);
  const numbersOf = numberReader(figures);
  const centralNumbers = numbersOf(run);
  const centralChanges = ids.map((_, asset) => changeSeries(run, asset));
  yield 1 / (draws + 1);

  const numbers = figures.map(() => new Array<number>());
  const changes = ids.map(() => new Array<Column>());
  const failed: FailedDraw[] = [];
  const falls = firstFallCount();
  let runaways = 0;
  for (let draw = 0; draw < draws; draw++) {
    try {
      const drawn = runs.at(draw);
      numbersOf(drawn).forEach((each, which) => each !== undefined && numbers[which]?.push(each));
      changes.forEach((all, asset) => all.push(changeSeries(drawn, asset)));
      falls.add(drawn);
      if (isRunaway(drawn)) runaways++;
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      failed.push({ draw, problems: error.problems });
    }
    yield (draw + 2) / (draws + 1);
  }
  const [first] = failed;
  if (first !== undefined && failed.length === draws) throw new EbbError(first.problems);

  const ranged = figures.flatMap((asked, which): (readonly [string, RangedFigure])[] => {
    const [middle, drawn = []] = [centralNumbers[which], numbers[which]];
    if (middle === undefined || drawn.length === 0) return [];
    const never = drawn.filter((each) => each === Infinity).length;
    return [[figureName(asked), { central: middle, range: rangeOf(drawn), draws: drawn.length, never }]];
  });
  return {
    parameterSet,
    draws,
    seed,
    failed,
    runaways,
    figures: new Map(ranged),
    changes: new Map(
      ids.map((id, asset) => [id, rangedChange(centralChanges[asset] ?? column(0), changes[asset] ?? [])]),
    ),
    firstFalls: falls.counted(),
  };
}

/** Reads the figures of a run; a series that several of them ask for is worked out once where they stand together. */
function numberReader(figures: readonly AskedFigure[]): (run: RunRecord) => readonly (number | undefined)[] {
  return (run) => {
    let [name, series]: [string, Series | undefined] = ["", undefined];
    return figures.map(({ output, statistic }) => {
      if (statistic !== undefined && output !== name) [name, series] = [output, seriesOf(run, output)];
      const figure =
        statistic === undefined || series === undefined
          ? figureOf(run, output)
          : statisticOf(series, { id: statistic }, run);
      return typeof figure === "number" ? figure : undefined;
    });
  };
}

function rangedChange(central: Column, drawn: readonly Column[]): RangedChange {
  const rows = Array.from(central, (_, row) => rangeOf(drawn.map((each) => each[row])));
  const columnOfRows = (part: keyof Range): Column => central.map((_, row) => rows[row]?.[part] ?? 0);
  return { central, low: columnOfRows("low"), middle: columnOfRows("middle"), high: columnOfRows("high") };
}
