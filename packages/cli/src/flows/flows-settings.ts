import { fail, nearest, type RowSpan, type RunRecord } from "@ebb/core";
import type { Options } from "../commands.ts";
import { rowNamed } from "../run/row-named.ts";

/**
 * Rows that `--period 2026-05`, `--quarter 2026Q2` or neither mean: the period of a date, the periods that end in a quarter, all.
 *
 * Throws EbbError: `usage/unknown-name` for what is no period or quarter of the run, `run/outside-horizon`.
 */
export function spanOf(record: RunRecord, options: Options): RowSpan {
  const { period, quarter } = options;
  if (typeof period === "string") return { from: rowNamed(record, period) - 1, to: rowNamed(record, period) };
  const { periodNames } = record.scenario;
  if (typeof quarter !== "string") return { from: 0, to: periodNames.length };
  const quarters = periodNames.map(quarterOf);
  const given = quarter.toUpperCase().replace("-", "");
  if (!quarters.includes(given)) {
    const known = [...new Set(quarters)];
    const detail = { given: quarter, suggestion: nearest(given, known), known };
    fail("usage/unknown-name", { path: "--quarter" }, detail);
  }
  return { from: quarters.indexOf(given), to: quarters.lastIndexOf(given) + 1 };
}

/** 2026-05 and 2026-05-31 end in 2026Q2. */
function quarterOf(period: string): string {
  const [year = "", month = "1"] = period.split("-");
  return `${year}Q${Math.ceil(Number(month) / 3)}`;
}

/** The sector that `--sector` names, if it does. */
export function sectorNamed(record: RunRecord, given: unknown): string | undefined {
  if (typeof given !== "string") return undefined;
  const known = record.world.layout.sectors;
  if (known.includes(given)) return given;
  return fail("usage/unknown-name", { path: "--sector" }, { given, suggestion: nearest(given, known), known });
}
