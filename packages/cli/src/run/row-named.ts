import { fail, isDate, nearest, periodOf, type RunRecord } from "@ebb/core";

/**
 * The row of the period that `--period` names, by its name or a date in it.
 *
 * Throws EbbError: `usage/unknown-name` for what is no date, `run/outside-horizon`.
 */
export function rowNamed(record: RunRecord, given: string): number {
  const { periodNames } = record.scenario;
  if (!isDate(given)) {
    const detail = { given, suggestion: nearest(given, periodNames), known: periodNames };
    fail("usage/unknown-name", { path: "--period" }, detail);
  }
  const row = periodOf(record, given);
  // The opening is no period: nothing has moved yet.
  if (row > 0) return row;
  const last = periodNames.at(-1) ?? "";
  return fail("run/outside-horizon", { path: "--period" }, { given, opening: record.world.date, last });
}
