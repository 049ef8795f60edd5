import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import type { LinearMap } from "../solve/krylov.ts";
import { solveLinear } from "../solve/linear-fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { largest, largestGap } from "../solve/vector.ts";
import { columnProblems, numberProblems, refuse } from "./input-problems.ts";
import { type ObligationNetwork, receive } from "./obligation-network.ts";

/** What banks can pay from. */
export interface Means {
  /** Assets outside the network [usd], n. */
  readonly externalAssets: Column;
  /** Share of its external assets, and of what banks pay it, that a bank in default can pay out; 1 by default: no cost. */
  readonly alpha?: number;
  readonly beta?: number;
}

/** Payments that are consistent with each other. */
export interface Clearing {
  /** Paid by each bank to all its creditors, and to the banks among them [usd], n. */
  readonly payments: Column;
  readonly interbankPayments: Column;
  /** Received by each bank from banks [usd], n. */
  readonly received: Column;
  /** Owed by each bank, and what of it is not paid [usd], n. */
  readonly totalLiabilities: Column;
  readonly shortfall: Column;
  /** Share paid of all that is owed, and of what banks are owed, n; 1 where nothing is owed. */
  readonly recovery: Column;
  readonly interbankRecovery: Column;
  readonly defaulted: readonly boolean[];
  /** Assets at what others really pay, less all debts [usd], n: below 0 in default. */
  readonly netWorth: Column;
  /** The same if every bank paid in full. */
  readonly netWorthAtFaceValue: Column;
  /** Banks in default after each round of `clear`, each round holding the ones before. */
  readonly defaultRounds: readonly (readonly number[])[];
}

/** A shortage of this share of a debt or less is rounding, not default. */
const solvencyTolerance = 1e-12;

/**
 * The greatest payments that everyone can make out of what everyone else pays.
 *
 *   e + r ≥ s + d    pays s + d in full                              r_i = Σ_j x_j π_ji
 *   otherwise        pays min(s, v) + x,  x = max(0, v − s)          v = α e + β r
 *
 * e external assets, r received from banks, s senior debt, d debt of equal rank, x paid on it (d when paid in full), π_ji the
 * share of i in it, v what is left in default after costs. First everyone pays in full; who falls short is in default, and
 * the payments of all in default are solved together; who then falls short joins them. Costs make several clearing vectors;
 * none is greater than this one.
 *
 * iterations: rounds of default; residual: largest change of a payment if everyone looked once more [usd].
 * Shapes and units: Means, ObligationNetwork. Throws EbbError with every input of wrong shape or value.
 * Source: Eisenberg & Noe 2001, sec. 3; costs: Rogers & Veraart 2013.
 */
export function clear(network: ObligationNetwork, means: Means, place: Place = {}): FixedPoint<Clearing> {
  refuse(meansProblems(network, means, place));
  const { banks, pooled } = network;
  const inDefault = new Uint8Array(banks);
  const defaultRounds: number[][] = [];
  let pools = pooled;
  let converged = true;
  const received = column(banks);
  receive(network, pools, received);
  while (addFallen(network, means, received, inDefault)) {
    defaultRounds.push(Array.from(inDefault.keys()).filter((i) => inDefault[i] === 1));
    const solved = payInDefault(network, means, inDefault, pools);
    pools = solved.value;
    converged &&= solved.converged;
    receive(network, pools, received);
  }
  const value = describe(network, means, pools, defaultRounds);
  const residual = largestGap(pools, lookOnce(network, means, pools));
  const report = { value, iterations: defaultRounds.length, residual, which: "greatest" } as const;
  return converged ? { ...report, converged } : { ...report, converged, stopped: "round-limit" };
}

/** Puts the banks that fall short in default; false when none is new. */
function addFallen(network: ObligationNetwork, means: Means, received: Column, inDefault: Uint8Array): boolean {
  let isNew = false;
  for (let i = 0; i < network.banks; i++) {
    if (inDefault[i] === 1 || !fallsShort(network, means, received[i], i)) continue;
    inDefault[i] = 1;
    isNew = true;
  }
  return isNew;
}

export interface ClearingOptions {
  /** From full payment down, or from no payment up. */
  readonly which?: "greatest" | "least";
  /** Accepted change of a payment, as a share of the largest debt. */
  readonly tolerance?: number;
  /** Looks. */
  readonly limit?: number;
  readonly place?: Place;
}

/**
 * The same payments by looking again and again: the plain iteration, oracle of `clear`, and the way to the least payments.
 * iterations: looks. Formulas, units and errors: `clear`.
 */
export function iterateClearing(
  network: ObligationNetwork,
  means: Means,
  { which = "greatest", tolerance = 1e-14, limit = 10_000, place = {} }: ClearingOptions = {},
): FixedPoint<Clearing> {
  refuse(meansProblems(network, means, place));
  const accepted = tolerance * largest(network.pooled);
  let pools = which === "greatest" ? network.pooled : column(network.banks);
  for (let iterations = 1; ; iterations++) {
    const next = lookOnce(network, means, pools);
    const residual = largestGap(pools, next);
    if (residual <= accepted || iterations === limit) {
      const report = { value: describe(network, means, pools, []), iterations, residual, which };
      return residual <= accepted
        ? { ...report, converged: true }
        : { ...report, converged: false, stopped: "round-limit" };
    }
    pools = next;
  }
}

function fallsShort({ senior, pooled }: ObligationNetwork, means: Means, received: number, i: number): boolean {
  const owed = senior[i] + pooled[i];
  return means.externalAssets[i] + received < owed * (1 - solvencyTolerance);
}

/** v − s: what is left for the pool of a bank in default; below 0 when senior creditors lose too. */
function leftInDefault({ senior }: ObligationNetwork, means: Means, received: number, i: number): number {
  const { externalAssets, alpha = 1, beta = 1 } = means;
  return alpha * externalAssets[i] + beta * received - senior[i];
}

/** What each pool pays when everyone looks once at what the pools pay now. */
function lookOnce(network: ObligationNetwork, means: Means, pools: Column): Column {
  const received = column(network.banks);
  receive(network, pools, received);
  return network.pooled.map((owed, i) =>
    fallsShort(network, means, received[i], i) ? max(0, leftInDefault(network, means, received[i], i)) : owed,
  );
}

/**
 * What the pools pay when exactly the banks in default pay what they have left: linear, apart from pools that senior debt
 * leaves empty. Pools start empty and are filled while something is left for them; without senior debt none can be empty.
 */
function payInDefault(
  network: ObligationNetwork,
  means: Means,
  inDefault: Uint8Array,
  start: Column,
): FixedPoint<Column> {
  const { banks, pooled, senior } = network;
  const { beta = 1 } = means;
  const received = column(banks);
  const pays = senior.every((each) => each === 0) ? inDefault : new Uint8Array(banks);
  for (;;) {
    const fixed: Column = pooled.map((owed, i) => {
      if (pays[i] === 1) return leftInDefault(network, means, 0, i);
      return inDefault[i] === 1 ? 0 : owed;
    });
    const map: LinearMap = (x, y) => {
      receive(network, x, y);
      for (let i = 0; i < banks; i++) y[i] *= pays[i] === 1 ? beta : 0;
    };
    const first = start.map((each, i) => (pays[i] === 1 ? each : fixed[i]));
    const solved = solveLinear(map, fixed, { start: first });
    let isFilled = false;
    if (pays !== inDefault) receive(network, solved.value, received);
    for (let i = 0; i < banks; i++) {
      if (inDefault[i] === 0 || pays[i] === 1 || leftInDefault(network, means, received[i], i) <= 0) continue;
      pays[i] = 1;
      isFilled = true;
    }
    if (!isFilled) return { ...solved, value: solved.value.map((each) => max(0, each)) };
  }
}

function describe(
  network: ObligationNetwork,
  means: Means,
  pools: Column,
  defaultRounds: readonly (readonly number[])[],
): Clearing {
  const { senior, pooled, interbank, claims } = network;
  const { externalAssets } = means;
  const received = column(network.banks);
  receive(network, pools, received);
  const defaulted = Array.from(received, (each, i) => fallsShort(network, means, each, i));
  const totalLiabilities: Column = pooled.map((each, i) => senior[i] + each);
  const payments: Column = pools.map((pool, i) => {
    if (!defaulted[i]) return totalLiabilities[i];
    return pool + min(senior[i], senior[i] + leftInDefault(network, means, received[i], i));
  });
  return {
    payments,
    interbankPayments: pools.map((each, i) => (pooled[i] === 0 ? 0 : (each * interbank[i]) / pooled[i])),
    received,
    totalLiabilities,
    shortfall: totalLiabilities.map((each, i) => each - payments[i]),
    recovery: totalLiabilities.map((each, i) => (each === 0 ? 1 : payments[i] / each)),
    interbankRecovery: pools.map((each, i) => (interbank[i] === 0 ? 1 : each / pooled[i])),
    defaulted,
    netWorth: received.map((each, i) => externalAssets[i] + each - totalLiabilities[i]),
    netWorthAtFaceValue: claims.map((each, i) => externalAssets[i] + each - totalLiabilities[i]),
    defaultRounds,
  };
}

function meansProblems(network: ObligationNetwork, { externalAssets, alpha = 1, beta = 1 }: Means, place: Place) {
  return [
    ...columnProblems("externalAssets", externalAssets, network.banks, { atLeast: 0 }, place),
    ...numberProblems("alpha", alpha, { atLeast: 0, atMost: 1 }, place),
    ...numberProblems("beta", beta, { atLeast: 0, atMost: 1 }, place),
  ];
}
