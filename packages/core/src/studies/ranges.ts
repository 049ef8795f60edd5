import type { ScenarioBody } from "../formats/scenario.ts";
import { type Column, column } from "../model/column.ts";
import type { CompiledWorld } from "../model/compile.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { changeSeries } from "../outputs/asset-outputs.ts";
import { isRunaway } from "../outputs/distress.ts";
import { figureOf, seriesOf } from "../outputs/outputs.ts";
import type { Series } from "../outputs/series.ts";
import { statisticOf } from "../outputs/statistic-of.ts";
import {
  type DrawnRuns,
  type DrawSettings,
  drawnRuns,
  eachDraw,
  type FailedDraw,
  type RunCount,
} from "./drawn-runs.ts";
import { firstFallCount, type FirstFalls } from "./first-falls.ts";
import { partOfWork } from "./part-of-work.ts";
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
export interface RangeSettings extends DrawSettings {
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
  return rangesOfRuns(drawnRuns(scenario, world, settings), settings);
}

/** The same of runs that are made as they are asked for. */
export function* rangesOfRuns(runs: DrawnRuns, settings: RangeSettings): Generator<number, ScenarioRanges, void> {
  const { add, counted } = rangeCount(runs.central(), settings.figures);
  const central = 1 / (settings.draws + 1);
  yield central;
  return counted(yield* partOfWork(eachDraw(runs, settings, add), central, 1 - central));
}

/** Gathers ranges from runs of draws; the central run is read at once. */
export function rangeCount(central: RunRecord, figuresOf: RangeSettings["figures"]): RunCount<ScenarioRanges> {
  const { ids } = central.world.assets;
  const figures = figuresOf(central);
  const numbersOf = numberReader(figures);
  const centralNumbers = numbersOf(central);
  const centralChanges = ids.map((_, asset) => changeSeries(central, asset));

  const numbers = figures.map(() => new Array<number>());
  const changes = ids.map(() => new Array<Column>());
  const falls = firstFallCount();
  let runaways = 0;
  return {
    add(run) {
      numbersOf(run).forEach((each, which) => each !== undefined && numbers[which]?.push(each));
      changes.forEach((all, asset) => all.push(changeSeries(run, asset)));
      falls.add(run);
      if (isRunaway(run)) runaways++;
    },
    counted({ parameterSet, draws, seed, failed }) {
      const ranged = figures.flatMap((asked, which): (readonly [string, RangedFigure])[] => {
        const [middle, drawn = []] = [centralNumbers[which], numbers[which]];
        if (middle === undefined || drawn.length === 0) return [];
        return [[figureName(asked), rangedFigure(middle, drawn)]];
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
    },
  };
}

/** A figure of the central draw with its range over draws: at least one of them. */
export function rangedFigure(central: number, drawn: readonly number[]): RangedFigure {
  const never = drawn.filter((each) => each === Infinity).length;
  return { central, range: rangeOf(drawn), draws: drawn.length, never };
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
