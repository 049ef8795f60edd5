import { type Column, column } from "../model/column.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { max } from "../solve/math.ts";
import { type Impact, impactProblems, priceAfter } from "./impact.ts";
import { columnProblems, matrixProblems, numberProblems, refuse, shapeProblem } from "./input-problems.ts";
import { type Matrix, rowSums, times, transposeTimes } from "./matrix.ts";

/** n banks, what they can sell (m assets) and what they cannot, before the shock. */
export interface ThresholdBanks {
  /** Assets that cannot be sold, and equity [usd], n. */
  readonly illiquid: Column;
  readonly equity: Column;
  /** Value of each marketable asset held [usd], n × m. */
  readonly marketable: Matrix;
  /** Price of each asset, m, and its impact per dollar sold at the price of the moment. */
  readonly prices: Column;
  readonly impacts: readonly Impact[];
}

export interface ThresholdRule {
  /** Leverage above which a bank must sell. */
  readonly maxLeverage: number;
  /** Leverage it sells back to, at most the maximum. */
  readonly bufferLeverage: number;
  /** Share of the fall of the price that the sold part bears: 0 sold before the fall, 1 after it. */
  readonly shortfallShare: number;
}

/** One round, in its order; leverage before the sales, equity and prices after them. */
export interface ThresholdRound {
  /** Assets over equity; Infinity where no equity is left. */
  readonly leverage: Column;
  readonly soldFraction: Column;
  /** Sold of each asset, at the price before the round [usd]. */
  readonly volumeSold: Column;
  /** Relative fall of each price. */
  readonly priceImpact: Column;
  readonly markToMarketLoss: Column;
  readonly implementationShortfall: Column;
  readonly equity: Column;
  readonly prices: Column;
}

export interface ThresholdPath {
  readonly rounds: readonly ThresholdRound[];
  readonly equity: Column;
  readonly prices: Column;
}

/**
 * Banks that sell once leverage passes a limit, back to a lower one, round after round until nobody sells.
 *
 *   Γ_i = min(1, (Θ_i + Π_i − λ_b C_i)/Π_i) where (Θ_i + Π_i)/C_i > λ_max, 0 elsewhere; 1 where C_i ≤ 0
 *   q_k = Σ_i Γ_i Π_ik    Ψ_k = relative fall of the price by q_k
 *   C_i falls by (1 − Γ_i) Σ_k Π_ik Ψ_k (mark to market) and by α Γ_i Σ_k Π_ik Ψ_k (shortfall)
 *   Π_ik → (1 − Γ_i) Π_ik (1 − Ψ_k)
 *
 * Θ illiquid, Π marketable, C equity [usd]; λ leverage; α shortfall share. The shock is a loss on Θ and C [usd], n.
 * residual: largest volume that the next round would sell [usd]; converged: it is at most 1e-12 of all that was held.
 *
 * Throws EbbError: wrong shapes, amounts below 0, leverage limits below 1 or the buffer above the maximum, α not in [0, 1],
 * an impact that takes a price below 0 when all is sold.
 * Source: Cont & Schaanning 2017 (form from memory, so `assumed`).
 */
export function deleverAboveThreshold(
  banks: ThresholdBanks,
  shock: Column,
  rule: ThresholdRule,
  { limit = 1000, tolerance = 1e-12 } = {},
  place: Place = {},
): FixedPoint<ThresholdPath> {
  refuse(thresholdProblems(banks, shock, rule, place));
  refuse(emptyMarketProblems(banks, place));
  const rounds: ThresholdRound[] = [];
  const negligible = tolerance * banks.marketable.values.reduce((sum, each) => sum + each, 0);
  const illiquid = banks.illiquid.map((each, i) => each - shock[i]);
  let state: State = {
    marketable: banks.marketable,
    equity: banks.equity.map((each, i) => each - shock[i]),
    prices: banks.prices,
  };
  for (;;) {
    const round = sellOnce(state, illiquid, banks.impacts, rule);
    const residual = round.volumeSold.reduce((top, each) => max(top, each), 0);
    const value = { rounds, equity: state.equity, prices: state.prices };
    const report = { value, iterations: rounds.length, residual, which: "from-start" } as const;
    if (residual <= negligible) return { ...report, converged: true };
    if (rounds.length === limit) return { ...report, converged: false, stopped: "round-limit" };
    rounds.push(round);
    state = { ...round, marketable: afterRound(state.marketable, round) };
  }
}

interface State {
  readonly marketable: Matrix;
  readonly equity: Column;
  readonly prices: Column;
}

function sellOnce(
  { marketable, equity, prices }: State,
  illiquid: Column,
  impacts: readonly Impact[],
  { maxLeverage, bufferLeverage, shortfallShare }: ThresholdRule,
): ThresholdRound {
  const held = rowSums(marketable);
  const leverage: Column = equity.map((each, i) => (each > 0 ? (illiquid[i] + held[i]) / each : Infinity));
  const soldFraction: Column = leverage.map((each, i) => {
    if (!(each > maxLeverage)) return 0;
    const excess = illiquid[i] + held[i] - bufferLeverage * equity[i];
    return excess < held[i] ? excess / held[i] : 1;
  });
  const volumeSold: Column = transposeTimes(marketable, soldFraction);
  const pricesAfter: Column = prices.slice();
  impacts.forEach((impact, k) => {
    if (volumeSold[k] > 0) pricesAfter[k] = priceAfter(impact, prices[k], volumeSold[k]);
  });
  const priceImpact: Column = prices.map((price, k) => 1 - pricesAfter[k] / price);
  const fall = times(marketable, priceImpact);
  const markToMarketLoss: Column = fall.map((each, i) => (1 - soldFraction[i]) * each);
  const implementationShortfall: Column = fall.map((each, i) => shortfallShare * soldFraction[i] * each);
  return {
    leverage,
    soldFraction,
    volumeSold,
    priceImpact,
    markToMarketLoss,
    implementationShortfall,
    equity: equity.map((each, i) => each - markToMarketLoss[i] - implementationShortfall[i]),
    prices: pricesAfter,
  };
}

function afterRound({ rows, columns, values }: Matrix, { soldFraction, priceImpact }: ThresholdRound): Matrix {
  const kept = column(values.length);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) {
      kept[i * columns + k] = (1 - soldFraction[i]) * values[i * columns + k] * (1 - priceImpact[k]);
    }
  }
  return { rows, columns, values: kept };
}

function emptyMarketProblems({ marketable, prices, impacts }: ThresholdBanks, place: Place): Problem[] {
  const all = transposeTimes(marketable, column(marketable.rows).fill(1));
  return impacts.flatMap((impact, k) => {
    const last = priceAfter(impact, prices[k], all[k]);
    return numberProblems(`price of asset ${k} once all of it is sold`, last, { atLeast: 0 }, place);
  });
}

function thresholdProblems(banks: ThresholdBanks, shock: Column, rule: ThresholdRule, place: Place): Problem[] {
  const { illiquid, equity, marketable, prices, impacts } = banks;
  const { rows, columns } = marketable;
  const { maxLeverage, bufferLeverage, shortfallShare } = rule;
  const buffer = Number.isFinite(maxLeverage) ? { atLeast: 1, atMost: maxLeverage } : { atLeast: 1 };
  return [
    ...columnProblems("illiquid", illiquid, rows, { atLeast: 0 }, place),
    ...columnProblems("equity", equity, rows, {}, place),
    ...matrixProblems("marketable", marketable, rows, columns, { atLeast: 0 }, place),
    ...columnProblems("prices", prices, columns, { above: 0 }, place),
    ...(impacts.length === columns ? [] : [shapeProblem("impacts", `${columns}`, `${impacts.length}`, place)]),
    ...impacts.flatMap((impact, k) => impactProblems(impact, place, `asset ${k}`)),
    ...columnProblems("shock", shock, rows, { atLeast: 0 }, place),
    ...numberProblems("maxLeverage", maxLeverage, { atLeast: 1 }, place),
    ...numberProblems("bufferLeverage", bufferLeverage, buffer, place),
    ...numberProblems("shortfallShare", shortfallShare, { atLeast: 0, atMost: 1 }, place),
  ];
}
