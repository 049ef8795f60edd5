import { type Column, column } from "../model/column.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { max } from "../solve/math.ts";
import { type Impact, impactProblems, priceAfter } from "./impact.ts";
import { columnProblems, matrixProblems, numberProblems, refuse, shapeProblem } from "./input-problems.ts";
import { type Matrix, times, transposeTimes } from "./matrix.ts";

/** n banks under one cap on assets over equity, and the m classes of securities they can sell. */
export interface CappedBanks {
  /** Assets that cannot be sold, and equity after all other losses [usd], n. */
  readonly loans: Column;
  readonly equity: Column;
  /** Value of each class held, before the sales [usd], n × m. */
  readonly securities: Matrix;
  /** Impact of the value sold, at prices before the sales, m. */
  readonly impacts: readonly Impact[];
  readonly leverageCap: number;
}

export interface RangeOptions {
  /** Accepted change of a relative fall in one round. */
  readonly tolerance?: number;
  /** Rounds for each end. */
  readonly limit?: number;
}

export interface FireSale {
  /** Relative fall of the price of each class, m. */
  readonly delta: Column;
  /** Fraction of its securities that each bank sells, n. */
  readonly theta: Column;
  /** Banks that sell, those without securities to sell included. */
  readonly sellers: number;
  /** Fall in value of all securities the banks held [usd]. */
  readonly loss: number;
}

/**
 * Both ends of the range of fire sales that a leverage cap allows.
 *
 *   δ_k = 1 − P_k(Σ_i θ_i S_ik)     E_i = e_i − Σ_k δ_k S_ik     R_i = Σ_k (1 − δ_k) S_ik
 *   θ_i = 1 where L_i > cap·E_i, so also where E_i < 0;  0 where L_i + R_i ≤ cap·E_i;  (L_i + R_i − cap·E_i)/R_i between
 *
 * L loans, e equity, S securities [usd]; P price after a sale, from 1. A larger δ never lowers a θ, since a bank without
 * equity sells everything: so from δ = 0 the rounds rise to the least fixed point, and from full liquidation they fall to
 * the greatest. residual: the largest change of a δ in the last round.
 * A fall of 1 or more leaves no price: such an end is reported as runaway.
 *
 * Throws EbbError: wrong shapes, loans or securities below 0, cap below 1, a bad impact, not finite.
 * Source: Breuer, Summer & Urosevic 2021, Systemic Loss Evaluation; the insolvent bank that sells everything: assumed.
 */
export function fireSaleRange(
  banks: CappedBanks,
  options: RangeOptions = {},
  place: Place = {},
): { readonly least: FixedPoint<FireSale>; readonly greatest: FixedPoint<FireSale> } {
  refuse(bankProblems(banks, place));
  const { rows, columns } = banks.securities;
  const all = column(rows).fill(1);
  return {
    least: settle(banks, column(columns), "least", options),
    greatest: settle(banks, pricesFall(banks, all), "greatest", options),
  };
}

function settle(
  banks: CappedBanks,
  start: Column,
  which: "least" | "greatest",
  { tolerance = 1e-14, limit = 10_000 }: RangeOptions,
): FixedPoint<FireSale> {
  let delta = start;
  for (let iterations = 1; ; iterations++) {
    const before = delta;
    const theta = fractionsSold(banks, before);
    delta = pricesFall(banks, theta);
    const residual = delta.reduce((top, each, k) => max(top, Math.abs(each - before[k])), 0);
    if (residual > tolerance && iterations < limit) continue;
    const report = { value: { delta, theta, ...totals(banks, delta, theta) }, iterations, residual, which };
    if (residual > tolerance) return { ...report, converged: false, stopped: "round-limit" };
    return delta.some((each) => each >= 1)
      ? { ...report, converged: false, stopped: "runaway" }
      : { ...report, converged: true };
  }
}

function fractionsSold({ loans, equity, securities, leverageCap }: CappedBanks, delta: Column): Column {
  const { rows, columns, values } = securities;
  const theta = column(rows);
  for (let i = 0; i < rows; i++) {
    let loss = 0;
    let left = 0;
    for (let k = 0; k < columns; k++) {
      const held = values[i * columns + k];
      loss += delta[k] * held;
      left += (1 - delta[k]) * held;
    }
    const capacity = leverageCap * (equity[i] - loss);
    if (loans[i] > capacity) theta[i] = 1;
    else if (loans[i] + left > capacity) theta[i] = (loans[i] + left - capacity) / left;
  }
  return theta;
}

function pricesFall({ securities, impacts }: CappedBanks, theta: Column): Column {
  const sold: Column = transposeTimes(securities, theta);
  return sold.map((each, k) => {
    const impact = impacts[k];
    return impact === undefined || each === 0 ? 0 : 1 - priceAfter(impact, 1, each);
  });
}

function totals({ securities }: CappedBanks, delta: Column, theta: Column): { sellers: number; loss: number } {
  const losses = times(securities, delta);
  return {
    sellers: theta.reduce((count, each) => count + (each > 0 ? 1 : 0), 0),
    loss: losses.reduce((sum, each) => sum + each, 0),
  };
}

function bankProblems({ loans, equity, securities, impacts, leverageCap }: CappedBanks, place: Place): Problem[] {
  const { rows, columns } = securities;
  return [
    ...columnProblems("loans", loans, rows, { atLeast: 0 }, place),
    ...columnProblems("equity", equity, rows, {}, place),
    ...matrixProblems("securities", securities, rows, columns, { atLeast: 0 }, place),
    ...(impacts.length === columns ? [] : [shapeProblem("impacts", `${columns}`, `${impacts.length}`, place)]),
    ...impacts.flatMap((impact, k) => impactProblems(impact, place, `class ${k}`)),
    ...numberProblems("leverageCap", leverageCap, { atLeast: 1 }, place),
  ];
}
