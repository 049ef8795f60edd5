import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { largestGap } from "../solve/vector.ts";
import { leapBelow } from "./fire-sale-leap.ts";
import {
  type ForcedSales,
  forcedSales,
  holderProblems,
  type LeveragedHolders,
  pricesAfter,
  salesLoop,
} from "./fire-sale-map.ts";
import { refuse } from "./input-problems.ts";
import { transposeTimes } from "./matrix.ts";
import { loopGain } from "./price-loop.ts";

/** Where prices and forced sales agree. */
export interface Deleveraging {
  /** [usd per unit], m. */
  readonly prices: Column;
  /** Fraction sold of every holding, n, and its value at the final prices [usd], n. */
  readonly soldFraction: Column;
  readonly saleValue: Column;
  /** m. */
  readonly soldUnits: Column;
  /** At the final prices [usd], n: equity; assets and debt once the sales have repaid debt. */
  readonly equity: Column;
  readonly assetsAfter: Column;
  readonly debtAfter: Column;
  /** Debt after over equity, n; negative for an insolvent holder, not finite at an equity of 0. */
  readonly leverageAfter: Column;
  /** Sales forced per dollar of sales (spectral radius of the sales map here); the next shock grows by 1/(1 − gain). */
  readonly loopGain: number;
  /** A holder with debt has sold everything. */
  readonly runaway: boolean;
}

export interface FireSaleOptions {
  /** From above (no forced sale yet) or from below (everything sold). The greatest by default. */
  readonly which?: "greatest" | "least";
  /** The plain iteration, oracle of the fast one; the least fixed point always takes it. */
  readonly plain?: boolean;
  /** A price rests when a round moves it by at most this share of its initial value. */
  readonly tolerance?: number;
  /** Rounds. */
  readonly limit?: number;
  readonly place?: Place;
}

/**
 * Holders sell the same fraction of everything they can until debt over equity is on target, and their sales move the
 * prices that decide how much they must sell.
 *
 *   p_k = p₀_k (1 + F_k) e^(−β_k Σ_i θ_i u_ik / Q_k)
 *   θ_i = clip((1 + b_i) D_i − b_i A_i, 0, V_i) / V_i         V = U p     A = V + cash + other     E = A − D
 *   with a trigger t: θ_i = 0 unless E_i < t_i A_i
 *
 * p prices, F shock, u units, Q total units, θ fraction sold, D debt, b target; what a holder lacks to
 * target is (1 + b) D − b A = A − (1 + b) E, raised at the final price; cash is not used first; an insolvent holder sells all.
 * The map from prices to prices is monotone, so it has a greatest and a least fixed point; between them others may lie.
 * Rounds start where nobody was forced to sell; one round is one look at the prices by everyone.
 *
 * iterations: rounds; residual: largest change of a price [usd per unit]. Shapes and units: LeveragedHolders.
 * Throws EbbError with every input of wrong shape or value. Source: own; longer steps than a round: `leapBelow`.
 */
export function sellToTarget(
  holders: LeveragedHolders,
  { which = "greatest", plain = false, tolerance = 1e-15, limit = 10_000, place = {} }: FireSaleOptions = {},
): FixedPoint<Deleveraging> {
  refuse(holderProblems(holders, place));
  const fromAbove = which === "greatest";
  const unsold = pricesAfter(holders, column(holders.units.rows));
  let prices = fromAbove ? unsold : pricesAfter(holders, column(holders.units.rows).fill(1));
  for (let iterations = 1; ; iterations++) {
    const sales = forcedSales(holders, prices);
    const next = pricesAfter(holders, sales.soldFraction);
    const residual = largestGap(prices, next);
    // A move against the direction of the iteration is rounding.
    const isAtRest = prices.every(
      (price, k) => (fromAbove ? price - next[k] : next[k] - price) <= tolerance * holders.initialPrices[k],
    );
    if (isAtRest || iterations === limit) {
      const report = { value: describe(holders, prices, sales), iterations, residual, which };
      return isAtRest ? { ...report, converged: true } : { ...report, converged: false, stopped: "round-limit" };
    }
    const leap = plain || !fromAbove ? next : (leapBelow(holders, prices, next, sales) ?? next);
    prices = prices.map((price, k) => (fromAbove ? min(price, leap[k]) : max(price, leap[k])));
  }
}

function describe(holders: LeveragedHolders, prices: Column, sales: ForcedSales): Deleveraging {
  const { units, debt } = holders;
  const { saleValue, equity, soldFraction, marketable } = sales;
  const debtAfter: Column = debt.map((each, i) => each - saleValue[i]);
  return {
    prices,
    soldFraction,
    saleValue,
    soldUnits: transposeTimes(units, soldFraction),
    equity,
    assetsAfter: equity.map((each, i) => each + debtAfter[i]),
    debtAfter,
    leverageAfter: debtAfter.map((each, i) => each / equity[i]),
    loopGain: loopGain(salesLoop(holders, prices, sales)).value,
    runaway: saleValue.some((each, i) => debt[i] > 0 && each > 0 && each === marketable[i]),
  };
}
