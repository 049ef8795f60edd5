import { logGamma, stirlingError } from "./log-gamma.ts";
import { logRatioLessLinear } from "./log-ratio.ts";
import { exp } from "./math.ts";

/** Shapes above this would need more than a million terms. */
export const MAX_SHAPE = 1e10;

/** Two probabilities that sum to 1, and the factor D both are made from. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly factor: number;
}

/** A shape a with what depends on it alone. */
export interface GammaShape {
  readonly a: number;
  /** √(a/2π)·e^(−δ(a)), δ: `stirlingError` */
  readonly front: number;
  /** ln Γ(a + 1) */
  readonly logFactorial: number;
}

/** 0 < a ≤ `MAX_SHAPE`: callers check. */
export function gammaShape(a: number): GammaShape {
  return { a, front: Math.sqrt(a / (2 * Math.PI)) * exp(-stirlingError(a)), logFactorial: logGamma(a + 1) };
}

/**
 * D = xᵃ·e^(−x)/Γ(a), x times the density of the gamma distribution; no overflow and no loss for large a.
 *
 *   D = √(a/2π) · e^(a·(ln(x/a) − (x−a)/a) − δ(a))
 */
export function gammaFactor({ a, front }: GammaShape, x: number): number {
  return front * exp(a * logRatioLessLinear(x / a, (x - a) / a));
}

/**
 * Regularised incomplete gamma functions: P (lower) and Q (upper) of a gamma variable with scale 1 at x ≥ 0.
 *
 *   x < a + 1     P = D/a · (1 + x/(a+1) + x²/((a+1)(a+2)) + …)
 *   otherwise     Q = D / (x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …)))       D: `gammaFactor`
 *
 * Terms needed: about 50, or 9√a near x = a.
 */
export function gammaTails(shape: GammaShape, x: number): Tails {
  if (x === 0) return { lower: 0, upper: 1, factor: 0 };
  if (x === Infinity) return { lower: 1, upper: 0, factor: 0 };
  const { a } = shape;
  const factor = gammaFactor(shape, x);
  if (x < a + 1) {
    const lower = (factor / a) * ascendingSeries(a, x);
    return { lower, upper: 1 - lower, factor };
  }
  const upper = factor / continuedFraction(a, x);
  return { lower: 1 - upper, upper, factor };
}

function ascendingSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MAX_TERMS && term > sum * ROUNDING; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method: `above` and `below` are ratios of successive numerators and denominators. */
function continuedFraction(a: number, x: number): number {
  let fraction = x + 1 - a;
  let above = fraction;
  let below = 0;
  for (let n = 1; n < MAX_TERMS; n++) {
    const b = x + 1 - a + 2 * n;
    const numerator = n * (a - n);
    below = 1 / (b + numerator * below);
    above = b + numerator / above;
    fraction *= above * below;
    if (Math.abs(above * below - 1) <= ROUNDING) break;
  }
  return fraction;
}

const ROUNDING = Number.EPSILON;
/** Never reached up to `MAX_SHAPE`. */
const MAX_TERMS = 1e6;
