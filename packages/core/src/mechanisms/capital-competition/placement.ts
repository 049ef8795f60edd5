import type { Column } from "../../model/column.ts";
import { max, min } from "../../solve/math.ts";
import { type DryPowder, dryPowderFlow, dryPowderSlope } from "./dry-powder.ts";
import { type SupplySlopes, totalSlope } from "./supply-slopes.ts";

/** Share of each source in the dollars that must be placed; they are ≥ 0 and sum to 1. */
export interface PlacementShares extends SupplySlopes {
  readonly dryPowder: number;
}

/**
 * Who pays for the next dollars: secant slopes at the premium, over their sum.
 *
 *   w_j = s_j/(s_S + s_F + s_B + s_P + P(x)/x)        at x = 0 the slope P′(0) stands for P(x)/x; below 0, 0
 *
 * Defined at x = 0, where dollars may have to be placed all the same (purchases that outweigh a deficit in X, not in dollars).
 */
export function placementShares(slopes: SupplySlopes, powder: DryPowder, premium: number): PlacementShares {
  const secant = premium > 0 ? dryPowderFlow(powder, premium) / premium : dryPowderSlope(powder, premium);
  const whole = totalSlope(slopes) + secant;
  return {
    saving: slopes.saving / whole,
    foreign: slopes.foreign / whole,
    borrowers: slopes.borrowers / whole,
    portfolio: slopes.portfolio / whole,
    dryPowder: secant / whole,
  };
}

/**
 * Dollars ≥ 0 paid by each source, at most what it can; returns what is left for households [usd bn].
 *
 *   paid_j = min(w_j·R, max(0, limit_j))
 */
export function place(dollars: number, shares: Column, limits: Column, paid: Column): number {
  let left = dollars;
  for (let j = 0; j < shares.length; j++) {
    paid[j] = min(shares[j] * dollars, max(0, limits[j]));
    left -= paid[j];
  }
  return max(0, left);
}

/**
 * Dollars ≥ 0 of bonds given back pro rata to holdings, never more than is held; returns what nobody could give [usd bn].
 *
 *   given_j = min(1, R/Σ holdings)·holding_j
 */
export function giveBack(dollars: number, holdings: Column, given: Column): number {
  let all = 0;
  for (let j = 0; j < holdings.length; j++) all += holdings[j];
  const part = all > 0 ? min(1, dollars / all) : 0;
  for (let j = 0; j < holdings.length; j++) given[j] = part * holdings[j];
  return max(0, dollars - all);
}
