import type { Place } from "../model/problem.ts";
import { max, min } from "../solve/math.ts";
import { numberProblems, refuse } from "./input-problems.ts";

export interface Dilution {
  /** Sold to pay the leavers, at prices before the sale [usd per share outstanding]. */
  readonly assetsSold: number;
  /** What is left per share of those who stay; null when nobody stays. */
  readonly remainingNavPerShare: number | null;
  /** Loss per share of those who stay: what it pays to be first; null when nobody stays. */
  readonly dilution: number | null;
  /** What the fund cannot pay its leavers [usd per share outstanding]. */
  readonly shortfall: number;
  /** The price per share at which leavers would bear the whole cost of the sale. */
  readonly fullSwingRedemptionNav: number;
}

/**
 * Leavers are paid the net asset value before the sale, and those who stay bear what the sale costs.
 *
 *   sold = min(n, r·n/(1 − c))   stays = (n − sold)/(1 − r)   dilution = n − stays   full swing = n(1 − c)
 *
 * n net asset value per share [usd]; r fraction redeemed; c cost of selling, a fraction of the value before the sale.
 * Once r > 1 − c the whole fund does not pay its leavers: nothing is left, and the shortfall is theirs.
 *
 * Throws EbbError: n below 0, r not in [0, 1], c not in [0, 1), not finite. Source: Chen, Goldstein & Jiang 2010; own algebra.
 */
export function redemptionDilution(
  { nav, redeemed, saleCost }: { nav: number; redeemed: number; saleCost: number },
  place: Place = {},
): Dilution {
  refuse([
    ...numberProblems("nav", nav, { atLeast: 0 }, place),
    ...numberProblems("redeemed fraction", redeemed, { atLeast: 0, atMost: 1 }, place),
    ...numberProblems("cost of selling", saleCost, { atLeast: 0, below: 1 }, place),
  ]);
  const assetsSold = min(nav, (redeemed * nav) / (1 - saleCost));
  const remaining = redeemed < 1 ? (nav - assetsSold) / (1 - redeemed) : null;
  return {
    assetsSold,
    remainingNavPerShare: remaining,
    dilution: remaining === null ? null : nav - remaining,
    shortfall: max(0, redeemed * nav - nav * (1 - saleCost)),
    fullSwingRedemptionNav: nav * (1 - saleCost),
  };
}
