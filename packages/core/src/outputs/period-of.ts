import { dayEnding } from "../model/calendar.ts";
import { fail } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import { monthsAt, rowCount } from "./rows.ts";

const monthOf = (date: string): string => date.slice(0, "2026-07".length);

/**
 * Row of the period that a date means.
 *
 * A day (2026-07-31): the period that contains it. A month (2026-07): the last period that ends in it, else the one around it.
 * The opening day and its month are row 0. Throws `run/outside-horizon` for what lies before the opening or after the last period.
 */
export function periodOf(run: RunRecord, date: string): number {
  const { world, scenario } = run;
  const ends = Array.from({ length: rowCount(run) }, (_, row) =>
    row === 0 ? world.date : dayEnding(world.date, monthsAt(run, row)),
  );
  const endsIn = date.length > monthOf(date).length ? -1 : ends.findLastIndex((end) => monthOf(end) === date);
  const around = ends.findIndex((end) => end >= date);
  const row = endsIn >= 0 ? endsIn : around;
  if (row >= 0 && (row > 0 || endsIn === 0 || date === world.date)) return row;
  return fail(
    "run/outside-horizon",
    { path: scenario.id },
    { given: date, opening: world.date, last: ends.at(-1) ?? "" },
  );
}
