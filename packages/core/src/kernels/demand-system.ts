import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import type { LinearMap } from "../solve/krylov.ts";
import { solveLinear } from "../solve/linear-fixed-point.ts";
import { exp, log, max } from "../solve/math.ts";
import { addScaled, largest } from "../solve/vector.ts";
import { columnProblems, matrixProblems, numberProblems, refuse } from "./input-problems.ts";
import { type Matrix, times, transposeTimes } from "./matrix.ts";

/** n investors who choose among m stocks and one outside asset. */
export interface DemandSystem {
  /** Wealth of each investor, held fixed while prices move [usd], n. */
  readonly wealth: Column;
  /** Answer of an investor's log demand to log market cap, n: below 1. */
  readonly beta: Column;
  /** Shares outstanding of each stock, m. */
  readonly supply: Column;
  /** Pull of all that is not the price, n × m. */
  readonly taste: Matrix;
}

export interface DemandEquilibrium {
  /** Price of each stock [usd per share] and all its shares together [usd], m. */
  readonly prices: Column;
  readonly marketCap: Column;
  /** Share of each stock (n × m) and of the outside asset (n) in an investor's wealth. */
  readonly weights: Matrix;
  readonly outsideWeights: Column;
}

/**
 * The prices at which investors with logit demand hold what there is.
 *
 *   w_i(k) = e^u_ik / (1 + Σ_l e^u_il)    u_ik = β_i ln ME_k + c_ik    ME_k = P_k S_k = Σ_i A_i w_i(k)
 *
 * A wealth, β beta, c taste, S supply, P prices; unique because every β < 1. Newton's method on x = ln ME:
 *
 *   (1 − K) dx = g(x) − x      g_k(x) = ln Σ_i A_i w_i(k)
 *
 * with the step halved while it brings g(x) no nearer to x. residual: the largest |g(x) − x|, a relative error of ME.
 *
 * Throws EbbError: wrong shapes, wealth below 0 or 0 altogether, supply not above 0, β not below 1, not finite.
 * Source: Koijen & Yogo 2019 (equations recalled, so `assumed`; algebra re-derived).
 */
export function clearDemand(
  system: DemandSystem,
  { tolerance = 1e-13, limit = 200 } = {},
  place: Place = {},
): FixedPoint<DemandEquilibrium> {
  refuse(systemProblems(system, place));
  const { wealth, supply } = system;
  const total = wealth.reduce((sum, each) => sum + each, 0);
  refuse(numberProblems("total wealth", total, { above: 0 }, place));
  const equalShare = total / (supply.length + 1);
  let state = demandAt(system, column(supply.length).fill(log(equalShare)));
  for (let iterations = 0; ; iterations++) {
    const { x, gap, weights, outsideWeights } = state;
    const residual = largest(gap);
    const marketCap = x.map(exp);
    const prices = marketCap.map((each, k) => each / supply[k]);
    const value = { prices, marketCap, weights, outsideWeights };
    const report = { value, iterations, residual, which: "unique" } as const;
    if (residual <= tolerance) return { ...report, converged: true };
    if (!Number.isFinite(residual)) return { ...report, converged: false, stopped: "runaway" };
    if (iterations === limit) return { ...report, converged: false, stopped: "round-limit" };
    state = nearer(system, state, solveLinear(answerToPrices(system, state), gap).value);
  }
}

/** 1 − β_i(1 − w_i(k)): fall of an investor's shares, in %, when one price rises by 1 %, n × m. */
export function ownElasticities({ beta }: DemandSystem, { weights }: DemandEquilibrium): Matrix {
  const { rows, columns, values } = weights;
  const elasticities = values.map((weight, at) => 1 - beta[Math.floor(at / columns)] * (1 - weight));
  return { rows, columns, values: elasticities };
}

/**
 * What one investor's wish moves: d ln P_k / d c_il, from the equilibrium, m × m: row k, column l.
 *
 *   (1 − K)⁻¹ A_i G_i / ME      K = Σ_j β_j A_j G_j / ME      G_i = diag(w_i) − w_i w_iᵀ
 *
 * Letters: clearDemand.
 */
export function demandShockImpact(system: DemandSystem, equilibrium: DemandEquilibrium, investor: number): Matrix {
  const { marketCap, weights } = equilibrium;
  const stocks = marketCap.length;
  const answer = answerToPrices(system, { weights, demand: marketCap });
  const held: Column = weights.values.subarray(investor * stocks, (investor + 1) * stocks);
  const values = column(stocks * stocks);
  for (let l = 0; l < stocks; l++) {
    const push = column(stocks);
    for (let k = 0; k < stocks; k++) {
      push[k] = (system.wealth[investor] * held[k] * ((k === l ? 1 : 0) - held[l])) / marketCap[k];
    }
    const moved = solveLinear(answer, push).value;
    for (let k = 0; k < stocks; k++) values[k * stocks + l] = moved[k];
  }
  return { rows: stocks, columns: stocks, values };
}

/** Demand of all investors at given log market caps. */
interface DemandState {
  readonly x: Column;
  readonly weights: Matrix;
  readonly outsideWeights: Column;
  /** Σ_i A_i w_i(k) [usd]. */
  readonly demand: Column;
  /** g(x) − x. */
  readonly gap: Column;
}

function demandAt({ wealth, beta, taste }: DemandSystem, x: Column): DemandState {
  const { rows, columns } = taste;
  const values = column(rows * columns);
  const outsideWeights = column(rows);
  for (let i = 0; i < rows; i++) {
    const row = i * columns;
    // The largest exponent is taken out, so that none overflows; the outside asset has exponent 0.
    let top = 0;
    for (let k = 0; k < columns; k++) {
      values[row + k] = beta[i] * x[k] + taste.values[row + k];
      top = max(top, values[row + k]);
    }
    let sum = exp(-top);
    for (let k = 0; k < columns; k++) {
      values[row + k] = exp(values[row + k] - top);
      sum += values[row + k];
    }
    for (let k = 0; k < columns; k++) values[row + k] /= sum;
    outsideWeights[i] = exp(-top) / sum;
  }
  const weights = { rows, columns, values };
  const demand = transposeTimes(weights, wealth);
  return { x, weights, outsideWeights, demand, gap: demand.map((each, k) => log(each) - x[k]) };
}

/** K: change of log demand by a change of log market caps, Σ_i β_i A_i (w_i ∘ v − w_i (w_i·v)) / demand. */
function answerToPrices({ wealth, beta }: DemandSystem, at: Pick<DemandState, "weights" | "demand">): LinearMap {
  const pull: Column = wealth.map((each, i) => beta[i] * each);
  const own = transposeTimes(at.weights, pull);
  return (v, y) => {
    const portfolio = times(at.weights, v);
    const across = transposeTimes(
      at.weights,
      portfolio.map((each, i) => pull[i] * each),
    );
    for (let k = 0; k < y.length; k++) y[k] = (own[k] * v[k] - across[k]) / at.demand[k];
  };
}

/** The state after a step, halved while its gap is no smaller. */
function nearer(system: DemandSystem, { x, gap }: DemandState, step: Column): DemandState {
  for (let factor = 1; ; factor /= 2) {
    const next = x.slice();
    addScaled(next, factor, step);
    const state = demandAt(system, next);
    // A step that short changes nothing but rounding.
    if (largest(state.gap) < largest(gap) || factor < 1e-6) return state;
  }
}

function systemProblems({ wealth, beta, supply, taste }: DemandSystem, place: Place) {
  return [
    ...columnProblems("wealth", wealth, taste.rows, { atLeast: 0 }, place),
    ...columnProblems("beta", beta, taste.rows, { below: 1 }, place),
    ...columnProblems("supply", supply, taste.columns, { above: 0 }, place),
    ...matrixProblems("taste", taste, taste.rows, taste.columns, {}, place),
  ];
}
