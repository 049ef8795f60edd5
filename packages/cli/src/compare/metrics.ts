import {
  type NamedFigure,
  EbbError,
  figureOf,
  findStatistic,
  nearest,
  outputNames,
  outputOf,
  type Problem,
  problem,
  type RunRecord,
  seriesOf,
  statisticsOf,
} from "@ebb/core";

/** Figures that belong together on the page. */
export interface MetricGroup {
  readonly id: "troughs" | "firsts" | "market" | "sales" | "money" | "asked";
  readonly figures: readonly NamedFigure[];
}

const highest = { id: "max" } as const;
const lowest = { id: "min" } as const;

/** What is compared unless something else is asked for: falls, the market for funds, forced sales, money. */
export function defaultMetrics(runs: readonly RunRecord[]): readonly MetricGroup[] {
  const assets = deepestFirst(runs);
  const known = ({ output }: NamedFigure): boolean =>
    runs.some((run) => outputOf(run, output) !== undefined && isGiven(run, output));
  return [
    { id: "troughs", figures: assets.map((id) => ({ output: `${id}.trough` })) },
    { id: "firsts", figures: assets.map((id) => ({ output: `${id}.first-10` })) },
    {
      id: "market",
      figures: [
        { output: "x", statistic: highest },
        { output: "yield-10y", statistic: highest },
        { output: "spread-ig", statistic: highest },
        { output: "spread-hy", statistic: highest },
        { output: "tightness", statistic: highest },
        { output: "displacement", statistic: highest },
        { output: "headroom", statistic: lowest },
        { output: "turning-point" },
      ].filter(known),
    },
    { id: "sales", figures: sellersOf(runs).map((id) => ({ output: `forced-sales.${id}`, statistic: { id: "sum" } })) },
    { id: "money", figures: [{ output: "broad-money" }, { output: "bank-credit" }, { output: "base" }].filter(known) },
  ];
}

/** Assets of all runs, those first that stand deepest in the first run that has them. */
function deepestFirst(runs: readonly RunRecord[]): readonly string[] {
  const depth = new Map<string, number>();
  for (const run of runs) {
    for (const id of run.world.assets.ids) {
      if (!depth.has(id)) depth.set(id, Number(figureOf(run, `${id}.trough`)));
    }
  }
  return [...depth].toSorted(([, a], [, b]) => a - b).map(([id]) => id);
}

function isGiven(run: RunRecord, output: string): boolean {
  return outputOf(run, output)?.series !== true || seriesOf(run, output) !== undefined;
}

/** Sectors that had to sell in some run, those who sold most first. */
function sellersOf(runs: readonly RunRecord[]): readonly string[] {
  const sold = new Map<string, number>();
  for (const run of runs) {
    for (const sector of run.sellers) {
      const id = run.world.layout.sectors[sector] ?? "";
      const sales = Array.from<number | string, number>(seriesOf(run, `forced-sales.${id}`) ?? [], Number);
      sold.set(
        id,
        Math.max(
          sold.get(id) ?? 0,
          sales.reduce((sum, each) => sum + each, 0),
        ),
      );
    }
  }
  return [...sold]
    .filter(([, amount]) => amount >= leastSold)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => id);
}

/** What is less prints as nothing [usd bn]. */
const leastSold = 0.05;

/**
 * Figures behind --metric: an output with a statistic behind a colon, `x:max`, `bitcoin.change:at:2026-07`; without one the value at
 * the end. Throws EbbError with all that is wrong at once.
 */
export function askedMetrics(given: readonly string[], runs: readonly RunRecord[]): readonly MetricGroup[] {
  const problems: Problem[] = [];
  const figures = given.flatMap((text) => {
    const [output = "", ...rest] = text.split(":");
    const run = runs.find((each) => outputOf(each, output) !== undefined);
    const found = run && outputOf(run, output);
    const place = { path: `--metric ${text}` };
    if (found === undefined) {
      const known = [...new Set(runs.flatMap(outputNames))];
      problems.push(problem("run/unknown-output", place, { given: output, suggestion: nearest(output, known), known }));
      return [];
    }
    if (rest.length === 0) return [{ output }];
    const statistic = findStatistic(rest.join(":"), found);
    if (statistic !== undefined) return [{ output, statistic }];
    const known = statisticsOf(found);
    const detail = { given: rest.join(":"), suggestion: nearest(rest[0] ?? "", known), known };
    problems.push(problem("usage/unknown-name", place, detail));
    return [];
  });
  if (problems.length > 0) throw new EbbError(problems);
  return [{ id: "asked", figures }];
}
