import type { RunRecord } from "../model/record.ts";
import { forcedSale } from "../outputs/rows.ts";
import { openingDepth } from "./crowding.ts";
import { forcedShare } from "./holder-stress.ts";

/** Who had to sell an asset up to a date, and how hard that pressed its price. */
export interface ForcedSeller {
  readonly sector: string;
  /** What it sold, at the prices of the day [usd bn], and as a part of all there was of the asset. */
  readonly sold: number;
  readonly share: number;
  /** Its part in all forced sales of the asset. */
  readonly ofSales: number;
  /** What its sales took off the price to first order [log, ≤ 0]. */
  readonly impact: number;
  /** Row of its first sale. */
  readonly from: number;
}

/**
 * The forced sellers of an asset from the opening to a row, those who sold most first.
 *
 *   impact_i = −S_i/D        S what sector i was forced to sell, at opening prices   D depth of the market at the opening [usd bn]
 *
 * No division of the fall: pressure fades, value buyers answer, sales of neighbours press too, and what was sold twice counts twice.
 */
export function forcedSellers(run: RunRecord, asset: number, row: number): readonly ForcedSeller[] {
  const { layout, assets } = run.world;
  const sellers = Array.from(run.sellers).flatMap((sector) => {
    let [sold, from] = [0, 0];
    for (let t = 1; t <= row; t++) {
      const sale = forcedSale(run, sector, asset, t);
      if (sale > 0 && from === 0) from = t;
      sold += sale;
    }
    return sold > 0 ? [{ sector, sold, from }] : [];
  });
  if (sellers.length === 0) return [];
  const all = sellers.reduce((sum, { sold }) => sum + sold, 0);
  const depth = openingDepth(run)[asset];
  return sellers
    .map(({ sector, sold, from }) => {
      const share = forcedShare(run, sector, asset, row);
      const impact = -(share * assets.value[asset]) / depth;
      return { sector: layout.sectors[sector] ?? "", sold, share, ofSales: sold / all, impact, from };
    })
    .toSorted((a, b) => b.sold - a.sold);
}
