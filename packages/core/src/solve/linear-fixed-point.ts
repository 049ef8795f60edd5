import { type Column, column } from "../model/column.ts";
import type { FixedPoint } from "./fixed-point.ts";
import { growBasis, type LinearMap } from "./krylov.ts";
import { max } from "./math.ts";
import { addScaled, largest, norm, scaled } from "./vector.ts";

export interface LinearOptions {
  /** First guess; c by default. */
  readonly start?: Column;
  /** Accepted residual as a share of the largest |x|. */
  readonly tolerance?: number;
  /** Applications of K. */
  readonly limit?: number;
}

const defaults = { tolerance: 1e-13, limit: 1000 };
const longestBasis = 40;
const runawayGrowth = 1e6;
/** Smaller residuals are nothing, in any unit: their squares would vanish. */
const negligible = 1e-140;

/**
 * The x with x = c + K x, by repeating x ← c + K x: the plain iteration, oracle of `solveLinear`.
 *
 * Converges when the spectral radius of K is below 1. Says "runaway" once a step is a million times the first one.
 * iterations: applications of K. Entries of x and c in one unit, those of K without unit; K square of their length.
 */
export function iterateLinear(
  map: LinearMap,
  c: Column,
  { start = c, tolerance = defaults.tolerance, limit = defaults.limit }: LinearOptions = {},
): FixedPoint<Column> {
  const x = start.slice();
  let firstStep = Infinity;
  for (let iterations = 1; ; iterations++) {
    const step = residualOf(map, c, x);
    const residual = largest(step);
    const report = { value: x, iterations, residual, which: "from-start" } as const;
    if (residual <= max(tolerance * largest(x), negligible)) return { ...report, converged: true };
    if (!(residual <= runawayGrowth * firstStep)) return { ...report, converged: false, stopped: "runaway" };
    if (iterations >= limit) return { ...report, converged: false, stopped: "round-limit" };
    if (iterations === 1) firstStep = residual;
    addScaled(x, 1, step);
  }
}

/**
 * The x with x = c + K x, each step the best in the space that K has reached (GMRES, restarted every 40 applications).
 *
 * Where the loop gain is g, the plain iteration needs log(tolerance)/log(g) applications; this needs few when K has few
 * large eigenvalues, as networks do. Falls back to the plain iteration where it stops gaining.
 * Solves the equations even where the plain iteration would run away: the caller knows whether the solution means anything.
 * iterations: applications of K. Units and shapes: `iterateLinear`.
 */
export function solveLinear(
  map: LinearMap,
  c: Column,
  { start = c, tolerance = defaults.tolerance, limit = defaults.limit }: LinearOptions = {},
): FixedPoint<Column> {
  const x = start.slice();
  let applications = 0;
  let lastResidual = Infinity;
  for (;;) {
    const step = residualOf(map, c, x);
    const residual = largest(step);
    applications++;
    const accepted = max(tolerance * largest(x), negligible);
    const report = { value: x, iterations: applications, residual, which: "from-start" } as const;
    if (residual <= accepted) return { ...report, converged: true };
    if (applications >= limit) return { ...report, converged: false, stopped: "round-limit" };
    if (!(residual < lastResidual / 2)) {
      const plain = iterateLinear(map, c, { start: x, tolerance, limit: limit - applications });
      return { ...plain, iterations: applications + plain.iterations };
    }
    lastResidual = residual;
    applications += correct(map, step, accepted, x);
  }
}

/** c + K x − x. */
function residualOf(map: LinearMap, c: Column, x: Column): Column {
  const step = column(x.length);
  map(x, step);
  for (let i = 0; i < x.length; i++) step[i] += c[i] - x[i];
  return step;
}

/**
 * Adds to x the d that makes |r − (1 − K) d| least over a growing basis, until that is below `target`.
 * The least-squares problem is kept triangular by rotations; returns the applications of K.
 */
function correct(map: LinearMap, r: Column, target: number, x: Column): number {
  const size = norm(r);
  const basis = [scaled(r, 1 / size)];
  const triangle: Column[] = [];
  const rotations: { cos: number; sin: number }[] = [];
  const right = [size];
  for (let j = 0; j < longestBasis; j++) {
    const { coefficients, closed } = growBasis(map, basis);
    const entries = scaled(coefficients, -1);
    entries[j] += 1;
    rotations.forEach(({ cos, sin }, i) => {
      const upper = entries[i];
      entries[i] = cos * upper + sin * entries[i + 1];
      entries[i + 1] = cos * entries[i + 1] - sin * upper;
    });
    const diagonal = Math.sqrt(entries[j] * entries[j] + entries[j + 1] * entries[j + 1]);
    if (diagonal === 0) break;
    const cos = entries[j] / diagonal;
    const sin = entries[j + 1] / diagonal;
    entries[j] = diagonal;
    rotations.push({ cos, sin });
    triangle.push(entries);
    const left = right[j] ?? 0;
    right[j] = cos * left;
    right.push(-sin * left);
    if (closed || Math.abs(sin * left) <= target) break;
  }
  const weights = backSubstitute(triangle, right);
  weights.forEach((weight, i) => {
    addScaled(x, weight, basis[i] ?? r);
  });
  return triangle.length;
}

/** The w with Σ_j triangle[j][i]·w_j = right[i]; triangle holds the columns of an upper triangle. */
function backSubstitute(triangle: readonly Column[], right: readonly number[]): Column {
  const weights = column(triangle.length);
  for (let j = triangle.length - 1; j >= 0; j--) {
    const entries = triangle[j] ?? weights;
    weights[j] = ((right[j] ?? 0) + weights[j]) / entries[j];
    for (let i = 0; i < j; i++) weights[i] -= entries[i] * weights[j];
  }
  return weights;
}
