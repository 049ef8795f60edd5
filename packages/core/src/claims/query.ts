/** How one number is read from a series. */
export type Statistic =
  | { readonly id: "last" | "max" | "min" | "sum" }
  /** date: `2026-07` or `2026-07-31` */
  | { readonly id: "at"; readonly date: string }
  | { readonly id: "first-above" | "first-below"; readonly level: number };

/** One output of a run of a scenario, all channels on or one of them off. */
export interface ValueQuery {
  readonly asks: "value";
  readonly scenario: string;
  /** As the run reports it: `x`, `bitcoin.trough`, `forced-sales.hedge-funds`. */
  readonly output: string;
  readonly statistic: Statistic;
  readonly without?: string;
}

/** Whether the run was made under a parameter set. */
export interface AssumingQuery {
  readonly asks: "assuming";
  readonly parameterSet: string;
}

/** What a claim asks of whatever it is judged on: a run, a draw of an ensemble, a parameter set. */
export type Query = ValueQuery | AssumingQuery;

/** +∞ stands for never, where the output allows it. */
export type Answer = number | boolean | string;

/** The query as a claim would write it; equal queries have equal texts. */
export function showQuery(query: Query): string {
  if (query.asks === "assuming") return `assuming("${query.parameterSet}")`;
  const { scenario, output, statistic, without } = query;
  const names = [scenario, output, showStatistic(statistic), ...(without === undefined ? [] : [without])];
  return `value(${names.map((name) => `"${name}"`).join(", ")})`;
}

function showStatistic(statistic: Statistic): string {
  if (statistic.id === "at") return `at:${statistic.date}`;
  if (statistic.id === "first-above" || statistic.id === "first-below") return `${statistic.id}:${statistic.level}`;
  return statistic.id;
}
