import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { LinearMap } from "../solve/krylov.ts";
import { leadingEigenvector } from "../solve/leading-eigenvector.ts";
import { columnProblems, matrixProblems, refuse } from "./input-problems.ts";
import { type Matrix, times, transposeTimes } from "./matrix.ts";

export interface OverlapIndex {
  /** Loss of one bank per sale of all that another holds, n × n [usd]; symmetric. */
  readonly overlap: Matrix;
  readonly largestEigenvalue: number;
  /** Weight of each bank in the network of overlaps, n: ≥ 0, of length 1; zeros when nobody holds anything. */
  readonly index: Column;
  /** The same with sum 1. */
  readonly shares: Column;
  readonly converged: boolean;
}

/**
 * Which banks share what is hard to sell.
 *
 *   Ω = Π diag(1/D) Πᵀ      Ω v = λ v, the largest λ      index = v/|v|
 *
 * Π marketable assets [usd], n × m; D market depth [usd], m. Entry (i, j): what i loses when j sells everything, to first order.
 *
 * Throws EbbError: wrong shapes, Π below 0, D not above 0, not finite.
 * Source: Cont & Schaanning 2018, Monitoring indirect contagion (form from memory, so `assumed`).
 */
export function overlapIndex(marketable: Matrix, depth: Column, place: Place = {}): OverlapIndex {
  const { rows, columns, values } = marketable;
  refuse([
    ...matrixProblems("marketable", marketable, rows, columns, { atLeast: 0 }, place),
    ...columnProblems("depth", depth, columns, { above: 0 }, place),
  ]);
  const overlap = column(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += (values[i * columns + k] * values[j * columns + k]) / depth[k];
      overlap[i * rows + j] = sum;
    }
  }
  const losses: LinearMap = (x, y) => {
    const sold = transposeTimes(marketable, x);
    y.set(
      times(
        marketable,
        sold.map((each, k) => each / depth[k]),
      ),
    );
  };
  const { value, converged } = leadingEigenvector(losses, rows);
  const sum = value.vector.reduce((total, each) => total + each, 0);
  return {
    overlap: { rows, columns: rows, values: overlap },
    largestEigenvalue: value.eigenvalue,
    index: value.vector,
    shares: value.vector.map((each) => (sum > 0 ? each / sum : 0)),
    converged,
  };
}
