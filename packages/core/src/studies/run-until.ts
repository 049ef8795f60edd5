import type { Column } from "../model/column.ts";
import type { RunRecord } from "../model/record.ts";
import { rowCount } from "../outputs/rows.ts";

/**
 * The same run as if it had ended with an earlier period: nothing in a run rests on what comes later.
 *
 * A copy; the world and the columns of the scenario are shared. periods: at most those of the run.
 */
export function runUntil(run: RunRecord, periods: number): RunRecord {
  const rows = rowCount(run);
  const cut = (whole: Column): Column => whole.slice(0, (whole.length / rows) * (periods + 1));
  const cutAll = <Name extends string>(columns: Readonly<Record<Name, Column>>): Record<Name, Column> => {
    const all = {} as Record<Name, Column>;
    for (const name in columns) all[name] = cut(columns[name]);
    return all;
  };
  const { scenario } = run;
  return {
    ...run,
    scenario: { ...scenario, periods, periodNames: scenario.periodNames.slice(0, periods) },
    state: cutAll(run.state),
    price: cut(run.price),
    value: cut(run.value),
    stocks: cut(run.stocks),
    sold: cut(run.sold),
    sectors: cutAll(run.sectors),
    claims: cutAll(run.claims),
  };
}
