import type { Column } from "../../model/column.ts";
import { exp, max, min } from "../../solve/math.ts";

/** Weights below this would leave an asset that no holder could ever sell. */
const leastWeight = 1e-300;

/**
 * Conviction as a stage opens: what a holder thinks of an asset, and what the asset pays.
 *
 *   q = q₀ + ω·(y − k)
 *
 * q₀ conviction of the world [share]   ω yield weight [per 1.00 of yield]   y cash-flow yield, k cost of capital [1/yr]
 * Frozen while prices are sought, so that lower prices never reorder a sale. Source: by construction.
 */
export function liveConviction(
  opening: number,
  yieldWeight: number,
  cashFlowYield: number,
  costOfCapital: number,
): number {
  return opening + yieldWeight * (cashFlowYield - costOfCapital);
}

/**
 * How readily a holder parts with each asset, its least dear one at 1.
 *
 *   w_a = e^(−(q_a − min q)/s)
 *
 * q conviction, s > 0 softness [share]. With weights w a sale of intensity L takes the fraction 1 − e^(−L·w_a) of each holding
 * (`kernels/sale-intensity.ts`): s → 0 sells strictly in order, s → ∞ pro rata. Only differences of conviction count;
 * assets more than 690 s above the least dear one are all sold last and alike, far outside the range of s.
 * Written to `out`, which has the length of `conviction`. Source: assumed.
 */
export function convictionWeights(conviction: Column, softness: number, out: Column): Column {
  let least = Infinity;
  for (let a = 0; a < conviction.length; a++) least = min(least, conviction[a]);
  for (let a = 0; a < conviction.length; a++) out[a] = max(leastWeight, exp(-(conviction[a] - least) / softness));
  return out;
}
