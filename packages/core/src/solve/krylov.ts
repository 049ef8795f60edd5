import { type Column, column } from "../model/column.ts";
import { addScaled, dot, norm, scaled } from "./vector.ts";

/** y = K x for a linear K: reads x, writes every entry of y. */
export type LinearMap = (x: Column, y: Column) => void;

/** One column of the map seen in the basis: K·v_j = Σ_i coefficients[i]·v_i. */
export interface BasisStep {
  readonly coefficients: Column;
  /** K·v_j lies in the basis already, so the basis holds all that the map can reach; nothing was added. */
  readonly closed: boolean;
}

/**
 * Extends an orthonormal basis by the part of K·v_last that is new (Arnoldi, modified Gram-Schmidt).
 * Adds one vector to `basis` unless it is closed. With a symmetric K only the last three coefficients are not zero.
 */
export function growBasis(map: LinearMap, basis: Column[]): BasisStep {
  const count = basis.length;
  const last = basis[count - 1] ?? column(0);
  const next = column(last.length);
  map(last, next);
  const coefficients = column(count + 1);
  const before = norm(next);
  let left = takeOut(basis, next, coefficients);
  // Where little is left, rounding is much of it: once more makes it orthogonal.
  if (left < 0.7 * before) left = takeOut(basis, next, coefficients);
  const closed = left <= 1e-14 * before;
  if (!closed) {
    coefficients[count] = left;
    basis.push(scaled(next, 1 / left));
  }
  return { coefficients, closed };
}

/** Takes from `next` its part along each vector of the basis, adds the shares to `coefficients`; length of what is left. */
function takeOut(basis: readonly Column[], next: Column, coefficients: Column): number {
  let i = 0;
  for (const vector of basis) {
    const share = dot(next, vector);
    addScaled(next, -share, vector);
    coefficients[i++] += share;
  }
  return norm(next);
}
