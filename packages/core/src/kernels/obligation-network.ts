import { type Column, column, type IdColumn } from "../model/column.ts";
import type { Place, Problem } from "../model/problem.ts";
import { columnProblems, matrixProblems, numberProblems, refuse } from "./input-problems.ts";
import { type Matrix, rowSums, transposeTimes } from "./matrix.ts";

/** Who owes whom; n banks. */
export interface Obligations {
  /** Entry (i, j) is owed by i to j [usd], n × n; the diagonal is 0. */
  readonly liabilities: Matrix;
  /** Owed to creditors outside the network [usd], n. */
  readonly externalLiabilities: Column;
  /** Outside creditors are paid before banks; otherwise all creditors share in proportion. */
  readonly externalSenior?: boolean;
}

/** Obligations that were checked, as claims on what each bank has left for creditors of equal rank: its pool. */
export interface ObligationNetwork {
  readonly banks: number;
  /** Owed before the pool, by the pool, and by the pool to banks [usd], n each. */
  readonly senior: Column;
  readonly pooled: Column;
  readonly interbank: Column;
  /** Owed to each bank by banks [usd], n. */
  readonly claims: Column;
  /** Entry (i, j) is owed by i to j [usd], n × n. */
  readonly liabilities: Matrix | SparseLiabilities;
}

/** Liabilities by creditor, without those that are 0: bank i has entries first[i] up to first[i + 1]. */
export interface SparseLiabilities {
  readonly first: IdColumn;
  readonly debtor: IdColumn;
  readonly owed: Column;
}

/** Above this share of entries that are not 0, reading all in order is faster than looking up those. */
const denseFrom = 0.5;

/** Checks obligations; throws EbbError with every input of wrong shape or value. */
export function obligationNetwork(obligations: Obligations, place: Place = {}): ObligationNetwork {
  const { liabilities, externalLiabilities, externalSenior = false } = obligations;
  const banks = liabilities.rows;
  refuse([
    ...matrixProblems("liabilities", liabilities, banks, banks, { atLeast: 0 }, place),
    ...columnProblems("externalLiabilities", externalLiabilities, banks, { atLeast: 0 }, place),
    ...debtsToSelf(liabilities, place),
  ]);
  const interbank = rowSums(liabilities);
  const pooled = externalSenior ? interbank : interbank.map((each, i) => each + externalLiabilities[i]);
  return {
    banks,
    senior: externalSenior ? externalLiabilities : column(banks),
    pooled,
    interbank,
    claims: transposeTimes(liabilities, column(banks).fill(1)),
    liabilities: withoutZeros(liabilities) ?? liabilities,
  };
}

/** r_i = Σ_j x_j L_ji / d_j: what each bank receives when pools of d pay x [usd], n, written into `received`. */
export function receive({ banks, pooled, liabilities }: ObligationNetwork, pools: Column, received: Column): void {
  const paid = column(banks);
  for (let j = 0; j < banks; j++) paid[j] = pooled[j] === 0 ? 0 : pools[j] / pooled[j];
  if ("values" in liabilities) {
    transposeTimes(liabilities, paid, received);
    return;
  }
  const { first, debtor, owed } = liabilities;
  for (let i = 0; i < banks; i++) {
    const end = first[i + 1];
    let sum = 0;
    for (let at = first[i]; at < end; at++) sum += paid[debtor[at]] * owed[at];
    received[i] = sum;
  }
}

/** undefined when too few are 0. */
function withoutZeros({ rows: banks, values }: Matrix): SparseLiabilities | undefined {
  const first: IdColumn = new Int32Array(banks + 1);
  for (let j = 0; j < banks; j++) {
    for (let i = 0; i < banks; i++) if (values[j * banks + i] > 0) first[i + 1]++;
  }
  for (let i = 0; i < banks; i++) first[i + 1] += first[i];
  const count = first[banks];
  if (count > denseFrom * banks * banks) return undefined;
  const next: IdColumn = first.slice();
  const debtor: IdColumn = new Int32Array(count);
  const owed = column(count);
  for (let j = 0; j < banks; j++) {
    for (let i = 0; i < banks; i++) {
      const each = values[j * banks + i];
      if (each === 0) continue;
      const at = next[i]++;
      debtor[at] = j;
      owed[at] = each;
    }
  }
  return { first, debtor, owed };
}

function debtsToSelf({ rows, columns, values }: Matrix, place: Place): Problem[] {
  if (rows !== columns) return [];
  return Array.from({ length: rows }, (_, i) =>
    numberProblems(`liabilities[${i}][${i}]`, values[i * columns + i], { atMost: 0 }, place),
  ).flat();
}
