import { column } from "../model/column.ts";
import type { FixedPoint } from "./fixed-point.ts";
import { growBasis, type LinearMap } from "./krylov.ts";
import { max } from "./math.ts";

/**
 * The largest eigenvalue of a symmetric map without negative entries, which is also its spectral radius (Lanczos).
 *
 *   in the basis {1, S 1, S² 1, …} made orthonormal, S is a tridiagonal matrix; its largest eigenvalue grows to that of S
 *
 * The start, all ones, has a part along every leading eigenvector of such a map, also when the map falls into blocks.
 * size: rows of S. residual: last change of the value; iterations: applications of S. Exact after `size` of them.
 */
export function largestEigenvalue(
  map: LinearMap,
  size: number,
  { tolerance = 1e-14, limit = 200 } = {},
): FixedPoint<number> {
  const basis = [column(size).fill(1 / Math.sqrt(size))];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let value = 0;
  let quietSteps = 0;
  for (let j = 0; ; j++) {
    const { coefficients, closed } = growBasis(map, basis);
    diagonal.push(coefficients[j]);
    const before = value;
    value = largestOfTridiagonal(diagonal, beside);
    beside.push(coefficients[j + 1]);
    const residual = Math.abs(value - before);
    const report = { value, iterations: j + 1, residual, which: "unique" } as const;
    // One quiet step may be chance; two are not.
    quietSteps = residual <= tolerance * value ? quietSteps + 1 : 0;
    if (closed || j + 1 === size) return { ...report, residual: 0, converged: true };
    if (quietSteps === 2) return { ...report, converged: true };
    if (j + 1 === limit) return { ...report, converged: false, stopped: "round-limit" };
  }
}

/** By halving: x is above every eigenvalue when all pivots of T − x are negative. */
function largestOfTridiagonal(diagonal: readonly number[], beside: readonly number[]): number {
  let low = -Infinity;
  let high = -Infinity;
  diagonal.forEach((entry, i) => {
    low = max(low, entry);
    high = max(high, entry + Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0));
  });
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(low < middle && middle < high)) return high;
    if (isAboveAll(middle, diagonal, beside)) high = middle;
    else low = middle;
  }
}

function isAboveAll(x: number, diagonal: readonly number[], beside: readonly number[]): boolean {
  let pivot = -1;
  return diagonal.every((entry, i) => {
    const link = beside[i - 1] ?? 0;
    pivot = entry - x - (link * link) / pivot;
    return pivot < 0;
  });
}
