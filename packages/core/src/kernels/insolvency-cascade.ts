import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { type Impact, impactProblems, priceAfter } from "./impact.ts";
import { columnProblems, matrixProblems, numberProblems, refuse } from "./input-problems.ts";
import { type Matrix, times, transposeTimes } from "./matrix.ts";

/** n banks over m assets. */
export interface CascadeBanks {
  /** Units of each asset held, n × m. */
  readonly units: Matrix;
  /** Cash and debt [usd], n. */
  readonly cash: Column;
  readonly debt: Column;
}

export interface Cascade {
  /** Banks, by position, that fail together in each round. */
  readonly failureRounds: readonly (readonly number[])[];
  readonly failed: readonly number[];
  /** Share of each asset's units that failed banks have sold, m; 0 where nobody holds it. */
  readonly fractionLiquidated: Column;
  readonly prices: Column;
  /** Cash and all opening units at the final prices, less debt [usd], n; sold units are counted at final prices too. */
  readonly equity: Column;
}

/**
 * Banks without equity sell everything, which lowers the prices of what others hold.
 *
 *   P_k = P(x_k) from the shocked price, x_k the share of the units of asset k that failed banks held
 *   bank i fails once cash_i + Σ_k u_ik P_k − debt_i < 0
 *
 * Each round marks everyone at the same prices, then all who fail sell; the least set of failures that the shock forces.
 * prices: after the shock [usd per unit], m; impact: of the share liquidated, the same for every asset. At most n rounds.
 * residual: failures the last prices still cause, always 0.
 *
 * Throws EbbError: wrong shapes, units, cash, debt or prices below 0, a bad impact, not finite.
 * Source: Caccioli, Shrestha, Moore & Farmer 2014 (form from memory, so `assumed`).
 */
export function insolvencyCascade(
  banks: CascadeBanks,
  shockedPrices: Column,
  impact: Impact,
  place: Place = {},
): FixedPoint<Cascade> {
  const { units, cash, debt } = banks;
  refuse([
    ...matrixProblems("units", units, units.rows, units.columns, { atLeast: 0 }, place),
    ...columnProblems("cash", cash, units.rows, { atLeast: 0 }, place),
    ...columnProblems("debt", debt, units.rows, { atLeast: 0 }, place),
    ...columnProblems("prices", shockedPrices, units.columns, { atLeast: 0 }, place),
    ...impactProblems(impact, place, "assets"),
  ]);
  const wholePriceLeft = priceAfter(impact, 1, 1);
  refuse(numberProblems("price once everything is sold", wholePriceLeft, { atLeast: 0 }, place));
  const supply = transposeTimes(units, column(units.rows).fill(1));
  const hasFailed = column(units.rows);
  const failureRounds: number[][] = [];
  for (;;) {
    const sold = transposeTimes(units, hasFailed);
    const fractionLiquidated: Column = sold.map((each, k) => (supply[k] > 0 ? each / supply[k] : 0));
    const prices = shockedPrices.map((price, k) => priceAfter(impact, price, fractionLiquidated[k]));
    const equity = times(units, prices).map((value, i) => cash[i] + value - debt[i]);
    const failing = [...equity.keys()].filter((i) => (equity[i] ?? 0) < 0 && hasFailed[i] === 0);
    if (failing.length === 0) {
      const value = {
        failureRounds,
        failed: [...hasFailed.keys()].filter((i) => hasFailed[i] === 1),
        fractionLiquidated,
        prices,
        equity,
      };
      return { value, iterations: failureRounds.length, residual: 0, converged: true, which: "least" };
    }
    failureRounds.push(failing);
    for (const i of failing) hasFailed[i] = 1;
  }
}
