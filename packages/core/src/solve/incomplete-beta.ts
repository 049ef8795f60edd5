import type { Tails } from "./incomplete-gamma.ts";
import { stirlingError } from "./log-gamma.ts";
import { logRatioLessLinear } from "./log-ratio.ts";
import { exp, log, log1p, max, min } from "./math.ts";

/** Shapes a and b with what depends on them alone. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
  /** √(ab/(2πn))·e^(δ(n) − δ(a) − δ(b)), n = a + b, δ: `stirlingError` */
  readonly front: number;
  /** ln B(a, b) */
  readonly logBeta: number;
}

/** 0 < a, b ≤ `MAX_SHAPE`: callers check. */
export function betaShape(a: number, b: number): BetaShape {
  const n = a + b;
  const [small, large] = [min(a, b), max(a, b)];
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const front = Math.sqrt((a / n) * (b / (2 * Math.PI))) * exp(stirling);
  return { a, b, front, logBeta: small * log(small / n) + large * log1p(-small / n) - log(front) };
}

/**
 * D = xᵃ·yᵇ/B(a, b), x·y times the density of the beta distribution; no overflow and no loss for large shapes.
 *
 *   D = √(ab/(2πn)) · e^(a·g(t/a) + b·g(−t/b) + δ(n) − δ(a) − δ(b))      n = a + b,  t = bx − ay,  g(u) = ln(1+u) − u
 *
 * y = 1 − x is given, here and below, because the caller may know it better than by subtraction.
 */
export function betaFactor({ a, b, front }: BetaShape, x: number, y: number): number {
  const n = a + b;
  const t = b * x - a * y;
  return front * exp(a * logRatioLessLinear((x * n) / a, t / a) + b * logRatioLessLinear((y * n) / b, -t / b));
}

/**
 * Regularised incomplete beta function and its complement: P(X ≤ x) and P(X > x) of a beta variable, 0 ≤ x ≤ 1.
 *
 *   I = D / (β₀ + α₁/(β₁ + α₂/(β₂ + …)))      D: `betaFactor`
 *   αₘ = (a+m−1)(a+b+m−1)·m·(b−m)·x²/(a+2m−1)²
 *   βₘ = m + m·(b−m)·x/(a+2m−1) + (a+m)·(ay − bx + 1 + m·(2−x))/(a+2m+1)
 *
 * for x up to (a+1)/(a+b+2); beyond, x and y and a and b change places.
 */
export function betaTails(shape: BetaShape, x: number, y: number): Tails {
  if (x === 0) return { lower: 0, upper: 1, factor: 0 };
  if (y === 0) return { lower: 1, upper: 0, factor: 0 };
  const { a, b } = shape;
  const factor = betaFactor(shape, x, y);
  if (b * x - a * y <= 1 - 2 * x) {
    const lower = factor / continuedFraction(a, b, x, y);
    return { lower, upper: 1 - lower, factor };
  }
  const upper = factor / continuedFraction(b, a, y, x);
  return { lower: 1 - upper, upper, factor };
}

/** β₀ + α₁/(β₁ + …) by Lentz's method: `above` and `below` are ratios of successive numerators and denominators. */
function continuedFraction(a: number, b: number, x: number, y: number): number {
  const start = a * y - b * x + 1;
  let fraction = (a * start) / (a + 1);
  let above = fraction;
  let below = 0;
  for (let m = 1; m < MAX_TERMS; m++) {
    const step = (m * (b - m) * x) / (a + 2 * m - 1);
    const numerator = (((a + m - 1) * x) / (a + 2 * m - 1)) * (a + b + m - 1) * step;
    const denominator = m + step + ((a + m) * (start + m * (2 - x))) / (a + 2 * m + 1);
    below = 1 / (denominator + numerator * below);
    above = denominator + numerator / above;
    fraction *= above * below;
    if (Math.abs(above * below - 1) <= Number.EPSILON) break;
  }
  return fraction;
}

/** Never reached up to `MAX_SHAPE`. */
const MAX_TERMS = 1e6;
