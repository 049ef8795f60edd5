import type { ScenarioBody } from "../formats/scenario.ts";
import { dayEnding } from "./calendar.ts";
import { type Column, columnOf } from "./column.ts";
import { meanOver, type PiecewiseLinear, valueBefore } from "./piecewise-linear.ts";

export type Step = ScenarioBody["horizon"]["step"];

const stepsPerYear: Readonly<Record<Step, number>> = { quarter: 4, month: 12, week: 52, day: 365 };

/** The periods of a run: whole steps from the end of the opening day. */
export interface Periods {
  readonly count: number;
  /** Steps in a year, a whole number: a month ends at k/12 to the last bit. */
  readonly perYear: number;
  /** Each by its last day, as 2025-10-31; where a step is a month or more only by its month, as 2025-10. */
  readonly names: readonly string[];
  /** Last day of the run. */
  readonly lastDay: string;
}

/** As many steps as come nearest to the months of the horizon; of a horizon below half a step there are none. */
export function periodsOf({ months, step }: ScenarioBody["horizon"], opening: string): Periods {
  const perYear = stepsPerYear[step];
  const count = Math.round((months * perYear) / 12);
  const lastDays = Array.from({ length: count }, (_, k) => dayEnding(opening, (12 * (k + 1)) / perYear));
  const names = perYear > 12 ? lastDays : lastDays.map((day) => day.slice(0, "2025-10".length));
  return { count, perYear, names, lastDay: lastDays.at(-1) ?? opening };
}

/** The exact mean of each period: what a flow, a share or a parameter is while it lasts. */
export function meanOfEach({ count, perYear }: Periods, line: PiecewiseLinear): Column {
  return columnOf(Array.from({ length: count }, (_, k) => meanOver(line, k / perYear, (k + 1) / perYear)));
}

/** The value as each period ends, where a level stands; a jump at that moment belongs to the next. */
export function endOfEach({ count, perYear }: Periods, line: PiecewiseLinear): Column {
  return columnOf(Array.from({ length: count }, (_, k) => valueBefore(line, (k + 1) / perYear)));
}
