import { type Column, column } from "../model/column.ts";
import type { FixedPoint } from "./fixed-point.ts";
import type { LinearMap } from "./krylov.ts";
import { largestEigenvalue } from "./largest-eigenvalue.ts";
import { solveLinear } from "./linear-fixed-point.ts";
import { addScaled, largest, norm, scaled } from "./vector.ts";

/**
 * The eigenvector of the largest eigenvalue λ of a symmetric map without negative entries: ≥ 0, of unit length.
 *
 *   v ← (1 − S/μ)⁻¹ v / |…|      μ = λ(1 + 1e-6)
 *
 * each step shrinks the other parts by about 1e-6/(1 − λ₂/λ), so a handful of steps do even where λ₂ is close.
 * Starts from all ones: where the map falls into blocks that share λ, the mixture of theirs nearest to it.
 * residual: the largest |S v − λ v| over λ. A map that is zero has no direction: v is all zeros, not converged.
 */
export function leadingEigenvector(
  map: LinearMap,
  size: number,
  { tolerance = 1e-13, limit = 50 } = {},
): FixedPoint<{ readonly eigenvalue: number; readonly vector: Column }> {
  const eigenvalue = largestEigenvalue(map, size).value;
  const which = "unique";
  if (!(eigenvalue > 0)) {
    const value = { eigenvalue, vector: column(size) };
    return { value, iterations: 0, residual: 0, converged: false, which, stopped: "runaway" };
  }
  const shifted: LinearMap = (x, y) => {
    map(x, y);
    for (let i = 0; i < y.length; i++) y[i] /= eigenvalue * (1 + 1e-6);
  };
  const image = column(size);
  let vector = column(size).fill(1 / Math.sqrt(size));
  for (let iterations = 0; ; iterations++) {
    map(vector, image);
    addScaled(image, -eigenvalue, vector);
    const residual = largest(image) / eigenvalue;
    const report = { value: { eigenvalue, vector }, iterations, residual, which } as const;
    if (residual <= tolerance) return { ...report, converged: true };
    if (iterations === limit) return { ...report, converged: false, stopped: "round-limit" };
    const grown = solveLinear(shifted, vector).value;
    vector = scaled(grown, 1 / norm(grown));
  }
}
