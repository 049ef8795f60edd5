import { nodeValues } from "../kernels/nested-pressure.ts";
import { overlapIndex } from "../kernels/overlap-index.ts";
import { nodeImpact } from "../mechanisms/fire-sales/market-depth.ts";
import { fireSalesParameters } from "../mechanisms/fire-sales/parameters.ts";
import { type Column, column } from "../model/column.ts";
import { drawOf } from "../model/draw.ts";
import type { RunRecord } from "../model/record.ts";
import { forcedShare } from "./holder-stress.ts";

/** Who stood in whose way while selling. */
export interface Crowding {
  /** Sectors that had to sell, with their weight in the network of overlapping sales: sum 1, the largest first. */
  readonly sellers: readonly { readonly sector: string; readonly weight: number }[];
  /** By asset: what the others' sales took off the price of a forced dollar, to first order [log, ≥ 0]; 0 for a lone seller. */
  readonly byAsset: Column;
}

/**
 * How far forced sellers of a run meet in the same assets.
 *
 *   crowding_a = Σ_{i ≠ j} S_i·S_j/D / Σ_i S_i = (ΣS/D)·(1 − H)        H = Σ S_i²/(Σ S_i)², the concentration of sellers
 *   weights: the leading eigenvector of S diag(1/D) Sᵀ                  (`kernels/overlap-index.ts`)
 *
 * S what sector i was forced to sell of asset a over the run, at opening prices [usd bn]   D depth of its market at the opening:
 * a sale of S moves the log price by −S/D. Decay of pressure, its bound and what sales of other assets add are left out.
 */
export function crowding(run: RunRecord): Crowding {
  const { assets, layout } = run.world;
  const count = assets.ids.length;
  const sold = Array.from(run.sellers)
    .map((sector) => ({ sector, shares: assets.ids.map((_, asset) => forcedShare(run, sector, asset)) }))
    .filter(({ shares }) => shares.some((each) => each > 0));
  const byAsset = column(count);
  if (sold.length === 0) return { sellers: [], byAsset };
  const depth = openingDepth(run);
  const sales = column(sold.length * count);
  sold.forEach(({ shares }, i) => shares.forEach((share, a) => (sales[i * count + a] = share * assets.value[a])));
  for (let a = 0; a < count; a++) {
    let [sum, squares] = [0, 0];
    for (let at = a; at < sales.length; at += count) {
      sum += sales[at];
      squares += sales[at] * sales[at];
    }
    if (sum > 0) byAsset[a] = (sum - squares / sum) / depth[a];
  }
  const { shares } = overlapIndex({ rows: sold.length, columns: count, values: sales }, depth);
  const sellers = sold.map(({ sector }, i) => ({ sector: layout.sectors[sector] ?? "", weight: shares[i] as number }));
  return { sellers: sellers.toSorted((a, b) => b.weight - a.weight), byAsset };
}

/** Dollars that move the log price of an asset by 1, in its own market and those around it. */
export function openingDepth({ world: { assets }, parameters, scenario }: RunRecord): Column {
  const opening = [...scenario.parameters].map(([key, path]) => [key, path[0] as number] as const);
  const impact = nodeImpact(assets, drawOf(new Map([...parameters, ...opening])).of(fireSalesParameters));
  const { node, within, value } = assets;
  const nodeValue = column(within.length);
  nodeValues({ node, within, increment: impact, value }, nodeValue);
  return column(value.length).map((_, a) => {
    let perDollar = 0;
    for (let n: number = node[a]; n >= 0; n = within[n]) perDollar += impact[n] / nodeValue[n];
    return 1 / perDollar;
  });
}
