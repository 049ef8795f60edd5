import { type ClaimVocabulary, shippedIds } from "../claims/vocabulary.ts";
import { observableUnit } from "../formats/observation-problems.ts";
import {
  type ObservationDocument,
  type ObservationsDocument,
  type ObservedMeasure,
  observedMeasures,
} from "../formats/observations.ts";
import { yearsAfter } from "../model/calendar.ts";
import type { RunRecord } from "../model/record.ts";
import { convert, type UnitName } from "../model/units.ts";
import { changeSeries, worstMonthEnd } from "../outputs/asset-outputs.ts";
import { seriesOf } from "../outputs/outputs.ts";
import { monthsAt, rowCount } from "../outputs/rows.ts";
import { max, min } from "../solve/math.ts";

/** A figure to read of every run, and what was observed of it. */
export interface AskedMeasure {
  readonly observation: ObservationDocument;
  readonly measure: ObservedMeasure;
  readonly unit: UnitName;
  /** Month at whose end it is read; of what is read over all of the window, the last. */
  readonly month: number;
  /** The figure of a run to the end of the window, in `unit`. */
  readonly read: (seen: ReadRun) => number;
}

/** A run, and the values of its outputs by row: of a price its change since the opening. Each is read from the run once. */
export interface ReadRun {
  readonly run: RunRecord;
  readonly valuesOf: (output: string) => readonly number[];
}

/** Good until the run is written over. */
export function readRun(run: RunRecord): ReadRun {
  const known = new Map<string, readonly number[]>();
  return {
    run,
    valuesOf(output) {
      const values = known.get(output) ?? valuesIn(run, output);
      known.set(output, values);
      return values;
    },
  };
}

function valuesIn(run: RunRecord, output: string): readonly number[] {
  const asset = run.world.assets.ids.indexOf(output);
  if (asset >= 0) return [...changeSeries(run, asset)];
  return Array.from<number | string, number>(seriesOf(run, output) ?? [], Number);
}

/** What to read of every run: all changes, then all worst month ends, and so on, each in the order of the file. */
export function askedMeasures(
  observations: ObservationsDocument,
  assetIds: readonly string[],
  last: number,
): readonly AskedMeasure[] {
  return observedMeasures.flatMap((measure) =>
    observations.outputs
      .filter(({ proxies }) => proxies.some((each) => each[measure] !== undefined))
      .map((observation): AskedMeasure => {
        const { output, unit, date = observations.to } = observation;
        const isDated = measure === "change" || measure === "level";
        const month = isDated ? min(last, Math.round(monthsBetween(observations.from, date))) : last;
        const read = (seen: ReadRun): number => inUnit(measureOf(seen, output, measure, month), output, unit, assetIds);
        return { observation, measure, unit: unit as UnitName, month, read };
      }),
  );
}

/** Change of an output from the opening to the end of a run, in a unit that measures it. */
export function changeToEnd(seen: ReadRun, output: string, unit: string): number {
  const { run } = seen;
  const last = monthsAt(run, rowCount(run) - 1);
  return inUnit(measureOf(seen, output, "change", last), output, unit, run.world.assets.ids);
}

/** Months from the end of one day to the end of another. */
export function monthsBetween(from: string, to: string): number {
  return 12 * yearsAfter(from, to) + 1 / 30;
}

function inUnit(value: number, output: string, unit: string, assetIds: readonly string[]): number {
  const vocabulary: ClaimVocabulary = { ...shippedIds, assets: assetIds, scenarios: [] };
  const natural = observableUnit(output, vocabulary) ?? (unit as UnitName);
  return convert(value, natural, unit as UnitName);
}

function measureOf({ run, valuesOf }: ReadRun, output: string, measure: ObservedMeasure, month: number): number {
  const asset = run.world.assets.ids.indexOf(output);
  const isPrice = asset >= 0;
  const values = valuesOf(output);
  switch (measure) {
    case "change":
      return isPrice ? valueAt(run, values, month) : valueAt(run, values, month) - valueAt(run, values, 0);
    case "level":
      return valueAt(run, values, month);
    case "worstMonthEnd":
      return worstMonthEnd(run, asset);
    case "largestRise":
      return largestRise(values, isPrice);
  }
}

/** The value of the row that ends nearest to so many months after the opening; of two as near, the later. */
function valueAt(run: RunRecord, values: readonly number[], month: number): number {
  const distance = (row: number): number => Math.abs(monthsAt(run, row) - month);
  const nearest = values.reduce((best, _, row) => (distance(row) <= distance(best) ? row : best), 0);
  return values[nearest] ?? NaN;
}

/** From any row to a later one: of a price given as its change since the opening, and of any other series. */
function largestRise(values: readonly number[], isPrice: boolean): number {
  let [most, lowest] = [0, Infinity];
  for (const value of values) {
    lowest = min(lowest, value);
    most = max(most, isPrice ? (1 + value) / (1 + lowest) - 1 : value - lowest);
  }
  return most;
}
