import { type Column, column } from "../model/column.ts";
import { fail, type Place } from "../model/problem.ts";

/** Worth of a coalition: bit i of the mask says whether player i is in it; 0 is the empty coalition. */
export type Worth = (coalition: number) => number;

/** More players than this need sampling: 2ⁿ worths are computed. */
export const MAX_PLAYERS = 12;

/** How the change from the empty to the full coalition divides over n players. Units: those of the worth. */
export interface Attribution {
  /** Shapley values: sum to `total`, and no order of the players matters. */
  readonly values: Column;
  /** v(N) − v(∅) */
  readonly total: number;
  /** Σ values − total: rounding only. */
  readonly residual: number;
  /** Effect of each player alone, v({i}) − v(∅). */
  readonly alone: Column;
  /** Effect of each player on all the others together, v(N) − v(N∖{i}). */
  readonly last: Column;
  /** Pairwise interactions, [i][j] symmetric with a zero diagonal: what i and j do only together, averaged likewise. */
  readonly interactions: readonly Column[];
}

/**
 * Exact Shapley values φ of a set function over n players; every coalition is evaluated once.
 *
 *   φᵢ = Σ over S ∌ i of w(|S|)·(v(S∪i) − v(S)),   w(s) = s!·(n−1−s)!/n!
 *
 * Errors: kernel/out-of-range for n outside 0 … 12; kernel/not-a-number naming the coalition whose worth is not finite.
 */
export function shapleyValues(players: number, worth: Worth, place: Place = {}): Column {
  return valuesOf(worths(players, worth, place), players);
}

/**
 * Shapley values with what surrounds them: each player alone, each removed, and the pairwise interaction index
 *
 *   Iᵢⱼ = Σ over S without i, j of w(|S|)·(v(S∪ij) − v(S∪i) − v(S∪j) + v(S)),   w(s) = s!·(n−2−s)!/(n−1)!
 *
 * Errors: as `shapleyValues`.
 */
export function attribution(players: number, worth: Worth, place: Place = {}): Attribution {
  const v = worths(players, worth, place);
  const everyone = v.length - 1;
  const values = valuesOf(v, players);
  const alone = column(players);
  const last = column(players);
  for (let i = 0; i < players; i++) {
    alone[i] = v[1 << i] - v[0];
    last[i] = v[everyone] - v[everyone ^ (1 << i)];
  }
  const total = v[everyone] - v[0];
  const residual = values.reduce((sum, value) => sum + value, 0) - total;
  return { values, total, residual, alone, last, interactions: interactionsOf(v, players) };
}

function worths(players: number, worth: Worth, place: Place): Column {
  if (!Number.isInteger(players) || players < 0 || players > MAX_PLAYERS) {
    fail("kernel/out-of-range", place, {
      what: "players",
      given: players,
      range: `a whole number, 0 to ${MAX_PLAYERS}`,
    });
  }
  const v = column(1 << players);
  for (let coalition = 0; coalition < v.length; coalition++) {
    const value = worth(coalition);
    if (!Number.isFinite(value)) {
      fail("kernel/not-a-number", place, { what: `worth of coalition ${coalition}`, given: String(value) });
    }
    v[coalition] = value;
  }
  return v;
}

function valuesOf(v: Column, players: number): Column {
  const weight = weights(players);
  const values = column(players);
  for (let i = 0; i < players; i++) {
    const player = 1 << i;
    for (let without = 0; without < v.length; without++) {
      if ((without & player) === 0) values[i] += weight[size(without)] * (v[without | player] - v[without]);
    }
  }
  return values;
}

function interactionsOf(v: Column, players: number): Column[] {
  const weight = weights(players - 1);
  const matrix = Array.from({ length: players }, () => column(players));
  for (const [i, row] of matrix.entries()) {
    for (const [j, mirror] of matrix.slice(0, i).entries()) {
      const [a, b] = [1 << i, 1 << j];
      for (let without = 0; without < v.length; without++) {
        if ((without & (a | b)) !== 0) continue;
        const together = v[without | a | b] - v[without | a] - v[without | b] + v[without];
        row[j] += weight[size(without)] * together;
      }
      mirror[i] = row[j];
    }
  }
  return matrix;
}

/** s!·(m−1−s)!/m! for s = 0 … m−1: the share of orders of m players in which a given one comes after a given s. */
function weights(m: number): Column {
  const weight = column(m < 0 ? 0 : m);
  for (let s = 0; s < m; s++) weight[s] = s === 0 ? 1 / m : (weight[s - 1] * s) / (m - s);
  return weight;
}

/** How many players a coalition has. */
function size(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) count++;
  return count;
}
