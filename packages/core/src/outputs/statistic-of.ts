import type { Statistic } from "../claims/query.ts";
import type { RunRecord } from "../model/record.ts";
import { periodOf } from "./period-of.ts";
import { firstMonth } from "./rows.ts";
import type { Series } from "./series.ts";

/**
 * One value read from a series.
 *
 *   last, at       the value of that row; where it has none, the text that says why
 *   max, min       over all rows, the opening among them
 *   sum            over all rows; for flows, of which the opening has none
 *   first-above    months after the opening until the series is above (below) the level; +∞ where it never is
 *
 * Rows without a number are left out; of a series without any number the text is returned.
 */
export function statisticOf(series: Series, statistic: Statistic, run: RunRecord): number | string {
  const values: readonly (number | string)[] = Array.from<number | string>(series);
  const numbers = values.filter((each) => typeof each === "number");
  const valueAt = (row: number): number | string => values.at(row) ?? 0;
  if (statistic.id === "last") return valueAt(-1);
  if (statistic.id === "at") return valueAt(periodOf(run, statistic.date));
  if (numbers.length === 0) return valueAt(-1);
  switch (statistic.id) {
    case "max":
      return numbers.reduce((most, each) => (each > most ? each : most));
    case "min":
      return numbers.reduce((least, each) => (each < least ? each : least));
    case "sum":
      return numbers.reduce((sum, each) => sum + each, 0);
    case "first-above":
    case "first-below": {
      const { level } = statistic;
      const isBeyond = (value: number | string): boolean =>
        typeof value === "number" && (statistic.id === "first-above" ? value > level : value < level);
      return firstMonth(run, (row) => isBeyond(valueAt(row)));
    }
  }
}
