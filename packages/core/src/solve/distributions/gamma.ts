import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { type GammaShape, gammaFactor, gammaShape, gammaTails, MAX_SHAPE } from "../incomplete-gamma.ts";
import { exp, log } from "../math.ts";
import { type Distribution, distributionOf } from "./distribution.ts";
import { standardQuantile } from "./normal.ts";
import { LOG_NEGLIGIBLE, tailRoot } from "./tail-root.ts";

/**
 * Gamma distribution: f(x) = x^(a−1)·e^(−x/θ)/(Γ(a)·θᵃ) for x ≥ 0, shape a, scale θ (1 unless given); mean a·θ.
 * Errors: kernel/out-of-range unless 0 < shape ≤ `MAX_SHAPE` and scale > 0.
 */
export function gamma({ shape, scale = 1 }: { shape: number; scale?: number }, place: Place = {}): Distribution {
  refuse([
    ...numberProblems("shape", shape, { above: 0, atMost: MAX_SHAPE }, place),
    ...numberProblems("scale", scale, { above: 0 }, place),
  ]);
  return gammaNamed("gamma", shape, scale);
}

/** χ² distribution with k degrees of freedom: a gamma with shape k/2 and scale 2. Errors: as `gamma`. */
export function chiSquare({ df }: { df: number }, place: Place = {}): Distribution {
  refuse(numberProblems("df", df, { above: 0, atMost: 2 * MAX_SHAPE }, place));
  return gammaNamed("chi-square", df / 2, 2);
}

function gammaNamed(name: string, shape: number, scale: number): Distribution {
  const known = gammaShape(shape);
  const atZero = shape < 1 ? Infinity : shape === 1 ? 1 / scale : 0;
  return distributionOf({
    name,
    support: [0, Infinity],
    mean: () => shape * scale,
    density: (x) => (x === 0 ? atZero : x === Infinity ? 0 : gammaFactor(known, x / scale) / x),
    lower: (x) => gammaTails(known, x / scale).lower,
    upper: (x) => gammaTails(known, x / scale).upper,
    quantile: (p, q) => scale * exp(logQuantile(known, p, q)),
  });
}

/** ln of the standard quantile, solved in ln x on the smaller tail; the first term of the lower tail where it is exact. */
function logQuantile(shape: GammaShape, p: number, q: number): number {
  const firstTerm = (log(p) + shape.logFactorial) / shape.a;
  if (firstTerm < LOG_NEGLIGIBLE) return firstTerm;
  const rising = p <= q;
  return tailRoot(rising ? p : q, normalCube(shape.a, p, q) ?? firstTerm, rising, (u) => {
    const x = exp(u);
    const { lower, upper, factor } = gammaTails(shape, x);
    const bend = shape.a - x;
    return rising ? { probability: lower, slope: factor, bend } : { probability: upper, slope: -factor, bend };
  }).value;
}

/** ln x for an x that is the cube of a normal variable, where that is a fair start (assumed). */
function normalCube(a: number, p: number, q: number): number | undefined {
  const spread = 1 / (9 * a);
  const root = 1 - spread + standardQuantile(p, q) * Math.sqrt(spread);
  return a >= 0.5 && root > 0.3 ? log(a) + 3 * log(root) : undefined;
}
