import { fail } from "../../model/problem.ts";

/** A continuous distribution. Probabilities near 0 are exact to rounding in both tails, and both tails can be inverted. */
export interface Distribution {
  readonly name: string;
  /** Where it can fall: the ends of its range, perhaps infinite. */
  readonly support: readonly [low: number, high: number];
  /** ∫ x·f(x) dx; infinite where the integral is, undefined where it does not exist. */
  readonly mean: () => number | undefined;
  /** f(x): probability per unit of x. */
  readonly density: (x: number) => number;
  /** P(X ≤ x) */
  readonly cdf: (x: number) => number;
  /** P(X > x), without the rounding of 1 − cdf(x). */
  readonly survival: (x: number) => number;
  /** The x with cdf(x) = p; the ends of the support at 0 and 1. */
  readonly quantile: (p: number) => number;
  /** The x with survival(x) = q. */
  readonly upperQuantile: (q: number) => number;
}

/** What one family states: everything inside its support. */
export interface Law {
  readonly name: string;
  readonly support: readonly [low: number, high: number];
  readonly mean: () => number | undefined;
  readonly density: (x: number) => number;
  readonly lower: (x: number) => number;
  readonly upper: (x: number) => number;
  /** 0 < p < 1 and q = 1 − p, each as exact as it is known. */
  readonly quantile: (p: number, q: number) => number;
}

/**
 * A family's law with the ends of its support and its domain: 0 and 1 outside, the ends at probabilities 0 and 1.
 * Errors: kernel/not-a-number for x; kernel/out-of-range for a probability outside [0, 1].
 */
export function distributionOf(law: Law): Distribution {
  const [low, high] = law.support;
  return {
    name: law.name,
    support: law.support,
    mean: law.mean,
    density: (x) => (isBelow(x, low) || isBelow(-x, -high) ? 0 : law.density(x)),
    cdf: (x) => (isBelow(x, low) ? 0 : x >= high ? 1 : law.lower(x)),
    survival: (x) => (isBelow(x, low) ? 1 : x >= high ? 0 : law.upper(x)),
    quantile: (p) => (isEnd(p) ? law.support[p] : law.quantile(p, 1 - p)),
    upperQuantile: (q) => (isEnd(q) ? law.support[q === 0 ? 1 : 0] : law.quantile(1 - q, q)),
  };
}

function isBelow(x: number, low: number): boolean {
  if (Number.isNaN(x)) fail("kernel/not-a-number", {}, { what: "x", given: String(x) });
  return x < low;
}

function isEnd(p: number): p is 0 | 1 {
  if (!(p >= 0 && p <= 1)) fail("kernel/out-of-range", {}, { what: "probability", given: p, range: "≥ 0, ≤ 1" });
  return p === 0 || p === 1;
}
