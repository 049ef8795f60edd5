import { amplification } from "../mechanisms/fire-sales/amplification.ts";
import type { Column } from "../model/column.ts";
import type { RunRecord } from "../model/record.ts";
import { byRow, forcedSale } from "./rows.ts";

/** Sold by a sector in the period because it had to, of one asset or of all [usd bn]. */
export function forcedSales(run: RunRecord, sector: number, asset?: number): Column {
  const assets = asset === undefined ? run.world.assets.ids.map((_, each) => each) : [asset];
  return byRow(run, (row) => assets.reduce((total, each) => total + forcedSale(run, sector, each, row), 0));
}

/** Asked back from a fund in the period [usd bn]; 0 for who is none. */
export function redemptions(run: RunRecord, fund: number): Column {
  const { asked } = run.sectors;
  return byRow(run, (row) => asked[row * run.world.layout.sectors.length + fund]);
}

/** What feedback makes of a first fall, 1/(1 − g); +∞ where the loop gain g is 1 or more. */
export function amplificationSeries({ state }: RunRecord): Column {
  return state.loopGain.map(amplification);
}

/** Whether in some period no price stopped the selling before somebody was sold out. */
export function isRunaway({ state }: RunRecord): boolean {
  return state.runaway.includes(1);
}

/** Losses that banks booked in the period [usd bn]. */
export function bankLosses(run: RunRecord): Column {
  const { bankLosses: booked } = run.state;
  return byRow(run, (row) => (row === 0 ? 0 : booked[row] - booked[row - 1]));
}
