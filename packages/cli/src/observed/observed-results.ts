import type { ComparedFigure, ObservedComparison, ObservedUnderSet, ResultRow } from "@ebb/core";
import { type CsvCell, csvOf } from "../print/csv.ts";

/** A comparison in the envelope: a row for each figure and set, then counts and the split of each set. */
export function observedResults({ sets }: Pick<ObservedComparison, "sets">): readonly ResultRow[] {
  return sets.flatMap(({ parameterSet, draws, ran, failed, figures, counts, split }) => [
    ...figures.map((figure) => figureRow(parameterSet, ran, figure)),
    { metric: "figures", parameterSet, value: figures.length, ...counts },
    ...(split === undefined ? [] : [{ metric: "split", parameterSet, value: split.draws, of: ran, ...split }]),
    { metric: "draws", parameterSet, value: ran, asked: draws, failed: failed.map(({ draw }) => draw) },
  ]);
}

function figureRow(
  parameterSet: string,
  draws: number,
  { output, unit, central, range, proxies, ...rest }: ComparedFigure,
): ResultRow {
  const { low, middle, high } = range;
  return {
    metric: output,
    unit,
    parameterSet,
    value: central,
    draws,
    low,
    median: middle,
    high,
    observed: proxies,
    ...rest,
  };
}

const columns = [
  "parameter_set",
  "output",
  "measure",
  "unit",
  "month",
  "proxy",
  "judged",
  "observed",
  "central",
  "low",
  "median",
  "high",
  "side",
  "by",
  "same_sign",
  "without_inputs",
  "rests_on",
  "verdict",
];

/** The same as CSV, a row for each instrument that was observed, and set. */
export function observedCsv({ sets }: Pick<ObservedComparison, "sets">): string {
  const rows = sets.flatMap(({ parameterSet, figures }) => figures.flatMap((each) => csvRows(parameterSet, each)));
  return csvOf([columns, ...rows]);
}

function csvRows(set: ObservedUnderSet["parameterSet"], figure: ComparedFigure): readonly (readonly CsvCell[])[] {
  const { output, measure, unit, month, central, range, withoutInputs, restsOn, verdict } = figure;
  return figure.proxies.map(({ name, isJudged, observed, side, by, sameSign }) => [
    set,
    output,
    measure,
    unit,
    month,
    name.en,
    isJudged,
    observed,
    central,
    range.low,
    range.middle,
    range.high,
    side,
    by,
    sameSign,
    withoutInputs,
    restsOn.join(" "),
    verdict,
  ]);
}
