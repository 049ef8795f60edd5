import type { FigureOfRuns, ResultRow } from "@ebb/core";
import { type CsvCell, csvOf } from "../print/csv.ts";
import { type Comparison, figureKey } from "./compare-screen.ts";
import type { LeverValue } from "./levers.ts";

type Line = readonly CsvCell[];

/** Levers that differ and figures in the envelope, with one value a run; null where there is none. */
export function compareResults({ given, levers, groups }: Comparison): readonly ResultRow[] {
  return [
    { metric: "runs", runs: given },
    ...levers.changed.map(({ kind, name, unit, values }) => ({
      metric: `lever.${name}`,
      kind,
      ...(unit !== undefined && { unit }),
      values: values.map((each) => each ?? null),
    })),
    { metric: "unchanged", paths: levers.samePaths, parameters: levers.sameParameters },
    ...figuresOf(groups).map((figure) => ({
      metric: figureKey(figure),
      ...(figure.unit !== undefined && { unit: figure.unit }),
      values: figure.values.map((each) => (each === undefined || each === Infinity ? null : each)),
      differences: figure.differences.map((each) => each ?? null),
      ...(figure.values.includes(Infinity) && { reason: "never" }),
    })),
  ];
}

/** The same as CSV: a line for each lever and figure, a column for each run and for each difference to the first. */
export function compareCsv({ given, levers, groups }: Comparison): string {
  const others = given.slice(1);
  const lines: readonly Line[] = [
    ["kind", "name", "unit", ...given, ...others.map((each) => `${each} less ${given[0] ?? ""}`)],
    ...levers.changed.map(({ kind, name, unit, values }): Line => [kind, name, unit, ...values.map(leverText)]),
    ...figuresOf(groups).map(
      (figure): Line => ["figure", figureKey(figure), figure.unit, ...figure.values, ...figure.differences.slice(1)],
    ),
  ];
  const wide = lines[0]?.length ?? 0;
  return csvOf(lines.map((line) => [...line, ...Array.from({ length: wide - line.length }, () => undefined)]));
}

function figuresOf(groups: Comparison["groups"]): readonly FigureOfRuns[] {
  return groups.flatMap(({ figures }) => figures);
}

/** A path as it stands in a file, without its note. */
function leverText(value: LeverValue): string | number | undefined {
  if (typeof value !== "object") return value;
  const { note: _, ...rest } = value;
  return JSON.stringify(rest);
}
