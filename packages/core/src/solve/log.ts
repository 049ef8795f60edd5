import { nearestExponent, powerOfTwo, SMALLEST_NORMAL, TWO_54 } from "./binary64.ts";
import { LN2, LN2_REST } from "./log-table.ts";

/**
 * Natural logarithm, at most 1 ulp from the truth.
 *
 *   x = 2^k · (1 + f),  √½ ≤ 1 + f < √2      ln x = k · ln 2 + ln(1 + f)
 *
 * ln 0 = −∞ (also of −0), ln ∞ = ∞, NaN below zero.
 */
export function log(x: number): number {
  if (x >= SMALLEST_NORMAL && x < Infinity) return logOf(x, 0, 0);
  if (x > 0) return x === Infinity ? x : logOf(x * TWO_54, -54, 0);
  return x === 0 ? -Infinity : NaN;
}

/**
 * ln(1 + x), at most 1 ulp from the truth, also where x is close to 0.
 *
 *   u = 1 + x rounded,  ln(1 + x) = ln u + (1 + x − u) / u
 *
 * −0 stays −0, −1 gives −∞, below −1 NaN, ∞ gives ∞.
 */
export function log1p(x: number): number {
  if (x > -0.29 && x < 0.41) return x === 0 ? x : logNearOne(x, 0, 0);
  if (x > -1 && x < Infinity) {
    const u = 1 + x;
    const lost = x > 1 ? 1 - (u - x) : x - (u - 1);
    return logOf(u, 0, lost / u);
  }
  return x === Infinity ? x : x === -1 ? -Infinity : NaN;
}

/** ln(x · 2^shift) + correction, for a normal x > 0. */
function logOf(x: number, shift: number, correction: number): number {
  const k = nearestExponent(x);
  return logNearOne(x * powerOfTwo(-k) - 1, k + shift, correction);
}

/**
 * k · ln 2 + ln(1 + f) + correction, for √½ ≤ 1 + f < √2, after the scheme of fdlibm:
 *
 *   s = f / (2 + f),  ln(1 + f) = 2 artanh s = f − f²/2 + s · (f²/2 + R),  R = 2s²/3 + 2s⁴/5 + …
 *
 * R is the polynomial in s² through the seven Chebyshev points of [0, (3 − 2√2)²]; its error is below 2^−57 of the result.
 */
function logNearOne(f: number, k: number, correction: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = 0.666666666666667 + w * (0.28571428625975487 + w * (0.18182889125261723 + w * 0.14616449685043406));
  const odd = 0.39999999999899505 + w * (0.2222221113479508 + w * 0.15331721600556042);
  const halfSquare = 0.5 * f * f;
  const small = s * (halfSquare + z * (even + z * odd)) + (k * LN2_REST + correction);
  return k * LN2 - (halfSquare - small - f);
}
