import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { type Distress, exposuresOf, type LeverageNetwork, leverageNetwork, linearDebtRank } from "./debtrank.ts";
import { columnProblems, matrixProblems, refuse } from "./input-problems.ts";
import { type Matrix, rowSums, transposeTimes } from "./matrix.ts";

/** n banks that owe each other. */
export interface InterbankBooks {
  /** Row i, column j: owed by bank i to bank j [usd], n × n. */
  readonly liabilities: Matrix;
  /** Assets and debts outside the network [usd], n. */
  readonly externalAssets: Column;
  readonly externalLiabilities: Column;
}

/** Equity of each bank [usd], n; below 0 its creditors lose. */
export interface InterbankEquity {
  readonly beforeShock: Column;
  /** The shock alone, every claim at face value. */
  readonly afterShock: Column;
  /** Every claim at what its debtor's equity says it is worth. */
  readonly final: Column;
}

/**
 * Equity when a claim on a bank loses value in the proportion in which that bank loses equity.
 *
 *   E_i = A_i − shock_i − D_i − Σ_j L_ij + Σ_j L_ji V_j      V_j = min(1, max(0, E_j/E⁰_j)), the greatest solution
 *
 * A external assets, D external liabilities, L liabilities, E⁰ equity before the shock, V value of a claim. The rule is
 * harsher than clearing (`clearing.ts`), where only a bank below zero pays less. It is linear DebtRank in dollars.
 *
 * shock: loss of external assets [usd], n. Throws EbbError: wrong shapes, amounts below 0, a bank that owes itself, E⁰ not
 * above 0, not finite. Source: Bardoscia et al. 2015.
 */
export function revalueInterbank(
  { liabilities, externalAssets, externalLiabilities }: InterbankBooks,
  shock: Column,
  place: Place = {},
): FixedPoint<InterbankEquity> {
  const { rows } = liabilities;
  refuse([
    ...matrixProblems("liabilities", liabilities, rows, rows, { atLeast: 0 }, place),
    ...columnProblems("externalAssets", externalAssets, rows, { atLeast: 0 }, place),
    ...columnProblems("externalLiabilities", externalLiabilities, rows, { atLeast: 0 }, place),
    ...columnProblems("shock", shock, rows, { atLeast: 0 }, place),
  ]);
  const owed = rowSums(liabilities);
  const claims = transposeTimes(liabilities, column(rows).fill(1));
  const beforeShock: Column = externalAssets.map((each, i) => each + claims[i] - externalLiabilities[i] - owed[i]);
  refuse(columnProblems("equity before the shock", beforeShock, rows, { above: 0 }, place));
  const { lender: debtor, borrower: creditor, amount } = exposuresOf(liabilities);
  const network = leverageNetwork({ lender: creditor, borrower: debtor, amount }, beforeShock, place);
  const { value, ...report } = equityAfterLosses(network, beforeShock, shock, place);
  const afterShock = beforeShock.map((each, i) => each - shock[i]);
  return { ...report, value: { beforeShock, afterShock, final: value.equity }, which: "greatest" };
}

/**
 * Linear DebtRank in dollars: E = E⁰(1 − stress), from losses as shares of E⁰.
 *
 * equity E⁰, loss [usd]: n, loss ≥ 0. Errors and source: linearDebtRank.
 */
export function equityAfterLosses(
  network: LeverageNetwork,
  equity: Column,
  loss: Column,
  place: Place = {},
): FixedPoint<Distress & { readonly equity: Column }> {
  refuse([
    ...columnProblems("equity", equity, network.banks, { above: 0 }, place),
    ...columnProblems("loss", loss, network.banks, { atLeast: 0 }, place),
  ]);
  const shock = loss.map((each, i) => each / equity[i]);
  const { value, ...report } = linearDebtRank(network, shock, {}, place);
  return { ...report, value: { ...value, equity: equity.map((each, i) => each * (1 - value.stress[i])) } };
}
