import { type Column, column, columnOf, type IdColumn, idColumnOf } from "../model/column.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import type { LinearMap } from "../solve/krylov.ts";
import { solveLinear } from "../solve/linear-fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { columnProblems, numberProblems, refuse, shapeProblem, within } from "./input-problems.ts";
import type { Matrix } from "./matrix.ts";

/** Who has lent how much to whom: three lists of one length, banks by position, amounts in usd. */
export interface Exposures {
  readonly lender: readonly number[];
  readonly borrower: readonly number[];
  readonly amount: readonly number[];
}

/** Exposures over the lender's own equity, lender after lender: the links of bank i stand at start[i] … start[i + 1] − 1. */
export interface LeverageNetwork {
  readonly banks: number;
  readonly start: IdColumn;
  readonly borrower: IdColumn;
  /** Share of the lender's equity that is lost when this borrower loses all of its own. */
  readonly leverage: Column;
}

export interface Distress {
  /** Loss of each bank as a share of its equity, at most 1, n. */
  readonly distress: Column;
  /** The same without the cap: above 1 the loss goes to the bank's creditors, n. */
  readonly stress: Column;
}

/**
 * The network of losses that banks pass on.
 *
 *   Λ_ij = A_ij/E_i      A_ij lent by i to j, E_i equity of i [usd]
 *
 * Several amounts between the same two banks add up. equity: n.
 * Throws EbbError: lists of different length, a position that is no bank, a bank that lends to itself, an amount below 0,
 * equity not above 0, not finite.
 */
export function leverageNetwork(exposures: Exposures, equity: Column, place: Place = {}): LeverageNetwork {
  refuse(exposureProblems(exposures, equity, place));
  const { lender, borrower, amount } = exposures;
  const links = [...lender.keys()].toSorted((a, b) => (lender[a] ?? 0) - (lender[b] ?? 0));
  const start: IdColumn = new Int32Array(equity.length + 1);
  for (const bank of lender) start[bank + 1] += 1;
  for (let i = 0; i < equity.length; i++) start[i + 1] += start[i];
  return {
    banks: equity.length,
    start,
    borrower: idColumnOf(links.map((link) => borrower[link] ?? 0)),
    leverage: columnOf(links.map((link) => (amount[link] ?? 0) / equity[lender[link] ?? 0])),
  };
}

/** A square matrix as lists: row i, column j is the amount lent by i to j. Zeros are left out. */
export function exposuresOf({ columns, values }: Matrix): Exposures {
  const links = [...values.keys()].filter((at) => values[at] !== 0);
  return {
    lender: links.map((at) => Math.floor(at / columns)),
    borrower: links.map((at) => at % columns),
    amount: links.map((at) => values[at]),
  };
}

/**
 * Every bank passes on each loss, in proportion, until no loss is left to pass on.
 *
 *   h(t + 1) = min(1, h(t) + Λ(h(t) − h(t − 1)))  ⇔  h = min(1, s + Λh), the least solution from h = min(1, s)
 *
 * h distress, Λ network, s shock: loss as a share of equity, n; it may exceed 1. stress = s + Λh.
 * residual: the largest change of h in the last round; converged: no change exceeds `tolerance` times its h, so that a loop
 * still growing from next to nothing is not taken for settled.
 *
 * Throws EbbError: shock below 0, not finite, or not one number per bank. Source: Bardoscia et al. 2015.
 */
export function linearDebtRank(
  network: LeverageNetwork,
  shock: Column,
  { tolerance = 1e-15, limit = 100_000 } = {},
  place: Place = {},
): FixedPoint<Distress> {
  refuse(columnProblems("shock", shock, network.banks, { atLeast: 0 }, place));
  const stress: Column = shock.slice();
  const distress = capped(shock);
  for (let iterations = 1; ; iterations++) {
    passLosses(network, shock, distress, stress);
    let residual = 0;
    let isSettled = true;
    for (let i = 0; i < network.banks; i++) {
      const next = min(1, stress[i]);
      const change = Math.abs(next - distress[i]);
      residual = max(residual, change);
      if (change > tolerance * next) isSettled = false;
      distress[i] = next;
    }
    const report = { value: { distress, stress }, iterations, residual, which: "least" } as const;
    if (isSettled) return { ...report, converged: true };
    if (iterations === limit) return { ...report, converged: false, stopped: "round-limit" };
    if (iterations % roundsPerJump === 0) jump(network, shock, distress);
  }
}

/** A loop of loans with gain near 1 needs thousands of rounds; where no further bank is about to fail, one solution does. */
const roundsPerJump = 128;

/** Rounding that a solution may carry. */
const slack = 1e-12;

/**
 * Raises h to the solution of h = s + Λh with the failed banks held at 1, provided it fails nobody else: then it is the one
 * the rounds tend to. From below h the rounds go on and check it.
 */
function jump(network: LeverageNetwork, shock: Column, distress: Column): void {
  const { banks } = network;
  const none = column(banks);
  const survives = (i: number): boolean => distress[i] < 1;
  const passToSurvivors: LinearMap = (x, y) => {
    passLosses(network, none, x, y);
    for (let i = 0; i < banks; i++) if (!survives(i)) y[i] = 0;
  };
  const fixed = shock.map((each, i) => (survives(i) ? each : 1));
  const settled = solveLinear(passToSurvivors, fixed, { start: distress, tolerance: 1e-15, limit: 200 });
  if (settled.residual > slack || !settled.value.every((each, i) => each <= 1 && each >= distress[i] - slack)) return;
  for (let i = 0; i < banks; i++) distress[i] = max(distress[i], settled.value[i]);
}

/** The first states of linearDebtRank, the shock included: `count` times n. */
export function debtRankHistory(network: LeverageNetwork, shock: Column, count: number): Column[] {
  const history = [capped(shock)];
  for (let t = 1; t < count; t++) {
    const stress = column(network.banks);
    passLosses(network, shock, history[t - 1] ?? shock, stress);
    history.push(capped(stress));
  }
  return history;
}

/**
 * DebtRank: weighted distress that the network adds to the shock, 0 to 1.
 *
 *   Σ_i w_i (h_i − min(1, s_i)) / Σ_i w_i
 *
 * weights: n, in any unit. Throws EbbError: a weight below 0, none above 0, not finite. Source: Battiston et al. 2012.
 */
export function additionalDistress(distress: Column, shock: Column, weights: Column, place: Place = {}): number {
  const total = weights.reduce((sum, each) => sum + each, 0);
  refuse([
    ...columnProblems("weights", weights, distress.length, { atLeast: 0 }, place),
    ...numberProblems("sum of weights", total, { above: 0 }, place),
  ]);
  let added = 0;
  for (let i = 0; i < distress.length; i++) added += weights[i] * (distress[i] - min(1, shock[i]));
  return added / total;
}

/** stress = base + Λ·passed: what each bank has lost once its borrowers' distress has reached it. */
export function passLosses(
  { banks, start, borrower, leverage }: LeverageNetwork,
  base: Column,
  passed: Column,
  stress: Column,
): void {
  for (let i = 0; i < banks; i++) {
    let sum = base[i];
    for (let link = start[i]; link < start[i + 1]; link++) sum += leverage[link] * passed[borrower[link]];
    stress[i] = sum;
  }
}

function capped(stress: Column): Column {
  return stress.map((each) => min(1, each));
}

function exposureProblems({ lender, borrower, amount }: Exposures, equity: Column, place: Place): Problem[] {
  const known = [...equity.keys()].map(String);
  const unknown = (what: string, banks: readonly number[]): Problem[] =>
    banks.flatMap((bank, link) =>
      bank in equity
        ? []
        : [problem("kernel/unknown-id", within(place, `${what}[${link}]`), { what, given: String(bank), known })],
    );
  const toItself = lender.flatMap((bank, link) =>
    bank === borrower[link]
      ? numberProblems(`amount lent by bank ${bank} to itself`, amount[link] ?? 0, { atMost: 0 }, place)
      : [],
  );
  return [
    ...columnProblems("equity", equity, equity.length, { above: 0 }, place),
    ...(borrower.length === lender.length
      ? []
      : [shapeProblem("borrower", `${lender.length}`, `${borrower.length}`, place)]),
    ...columnProblems("amount", amount, lender.length, { atLeast: 0 }, place),
    ...unknown("lender", lender),
    ...unknown("borrower", borrower),
    ...toItself,
  ];
}
