import type { FixedPoint } from "../../solve/fixed-point.ts";
import { max, min } from "../../solve/math.ts";
import { type DryPowder, dryPowderFlow, dryPowderSlope } from "./dry-powder.ts";

/** The market for funds as a period finds it. */
export interface FundsMarket {
  /** Sum of the slopes of saving, foreign money, other borrowers and portfolios, above 0 [usd bn/yr per 1.00]. */
  readonly slope: number;
  /** What portfolios give less because they have absorbed before: A_P/T_A [usd bn/yr]. */
  readonly spent: number;
  readonly dryPowder: DryPowder;
  /** x_lo ≤ 0: no premium below it [decimal]. */
  readonly floor: number;
  /** x_hi > 0: none above it [decimal]. */
  readonly ceiling: number;
}

/** Newton takes 3 steps at the median of the prior box and 8 at most. */
const ROUND_LIMIT = 100;

/**
 * The scarcity premium x at which funds sought are funds given (10-year equivalent, decimal).
 *
 *   (s_S + s_F + s_B + s_P)·x − A_P/T_A + P(x) = X,   x_lo ≤ x ≤ x_hi         P dry powder
 *
 * The left side rises strictly, so there is one root; it is exactly 0 where X = 0 and A_P = 0. Below 0 it is a straight line.
 * Above, P bends downwards, so Newton's steps from 0 never pass the root: they rise to it and end where rounding ends the
 * rise. `residual` is the last step; `excessSupply` X [usd bn/yr].
 *
 * Source: slopes as in `supplySlopes`; form assumed.
 */
export function scarcityPremium(excessSupply: number, market: FundsMarket): FixedPoint<number> {
  const { slope, dryPowder, floor, ceiling } = market;
  const sought = excessSupply + market.spent;
  if (sought <= 0) {
    return { value: max(sought / slope, floor), iterations: 0, residual: 0, converged: true, which: "unique" };
  }
  let x = 0;
  for (let iterations = 1; ; iterations++) {
    const missing = sought - slope * x - dryPowderFlow(dryPowder, x);
    const next = x + missing / (slope + dryPowderSlope(dryPowder, x));
    const residual = max(0, next - x);
    const converged = residual <= 2 * Number.EPSILON * next;
    // Steps only rise: beyond the ceiling the root is too.
    if (converged || x > ceiling)
      return { value: min(x, ceiling), iterations, residual, converged: true, which: "unique" };
    if (iterations === ROUND_LIMIT) {
      return { value: x, iterations, residual, converged, which: "unique", stopped: "round-limit" };
    }
    x = next;
  }
}

/**
 * Funds that find nothing to buy even at the floor [usd bn/yr, ≥ 0]: max(0, slope·x_lo − sought).
 *
 * They become orders for assets; a guard, not expected to act.
 */
export function surplusAtFloor(excessSupply: number, { slope, spent, floor }: FundsMarket): number {
  return max(0, slope * floor - (excessSupply + spent));
}
