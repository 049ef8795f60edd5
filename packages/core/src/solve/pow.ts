import { nearestExponent, powerOfTwo, SMALLEST_NORMAL, TWO_54 } from "./binary64.ts";
import { expOfSum } from "./exp.ts";
import { FIRST_ROW, LN2, LN2_REST, reciprocals } from "./log-table.ts";

const TO_24_BITS = 402653184; // 1.5 · 2^28: adding and subtracting it rounds to a multiple of 2^−24

/**
 * x^y = e^(y · ln x), at most 0.6 ulp from the truth (0.8 where the result is subnormal); exact whenever x^y is a double.
 *
 * Corners are those of ECMAScript: x^0 = 1 for every x, NaN too; (±1)^±∞ and 1^NaN are NaN; a negative x needs a whole y.
 */
export function pow(x: number, y: number): number {
  if (x >= SMALLEST_NORMAL && x < Infinity && y > -Infinity && y < Infinity) return powOfNormal(x, 0, y);
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const size = x < 0 ? -x : x;
  if (y === Infinity || y === -Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  const whole = y === Math.floor(y);
  if (x < 0 && x > -Infinity && !whole) return NaN;
  const value = powOfSize(size, y);
  return whole && y % 2 !== 0 && (x < 0 || 1 / x < 0) ? -value : value;
}

/** x^y for x from 0 to ∞ and a finite y other than 0. */
function powOfSize(x: number, y: number): number {
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  return x < SMALLEST_NORMAL ? powOfNormal(x * TWO_54, -54, y) : powOfNormal(x, 0, y);
}

/**
 * (x · 2^shift)^y for a normal x > 0 and a finite y.
 *
 *   x · 2^shift = 2^k · m,  √½ ≤ m < √2        m · q = 1 + u + v,  q close to 1/m from a table,  |u| < 2^−7,  |v| < 2^−24
 *   ln = (k ln 2 − ln q + u) − u²/2 + v − u·v + r³/3 − …,  r = u + v      the first three are exact, the others small
 *
 * The logarithm and its product with y are sums of two doubles, the second named …Rest.
 */
function powOfNormal(x: number, shift: number, y: number): number {
  const exponent = nearestExponent(x);
  const m = x * powerOfTwo(-exponent);
  const k = exponent + shift;

  const row = 3 * (((m * 128 + 0.5) | 0) - FIRST_ROW);
  const q = reciprocals[row];
  const upper = m + TO_24_BITS - TO_24_BITS;
  const u = upper * q - 1;
  const v = (m - upper) * q;

  const start = k * LN2 + reciprocals[row + 1] + u; // exact: a multiple of 2^−42 below 2^10
  const halfSquare = 0.5 * u * u;
  const bent = start - halfSquare;
  const bentRest = start - bent - halfSquare;
  const sum = bent + v;
  const shadow = sum - bent;
  const sumRest = bent - (sum - shadow) + (v - shadow);

  const r = u + v;
  const square = r * r;
  const series = // 1/3 − r/4 + r²/5 − … − r⁵/8
    0.3333333333333333 -
    r * 0.25 +
    square * (0.2 - r * 0.16666666666666666 + square * (0.14285714285714285 - r * 0.125));
  const small = k * LN2_REST + reciprocals[row + 2] + (r * square * series - v * (u + 0.5 * v));
  const rest = bentRest + sumRest + small;
  const ln = sum + rest;
  const lnRest = rest - (ln - sum);

  const product = y * ln;
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  if (product > -1e-18 && product < 1e-18) return 1;
  const yUpper = upperHalf(y);
  const yLower = y - yUpper;
  const lnUpper = upperHalf(ln);
  const lnLower = ln - lnUpper;
  const productRest = yUpper * lnUpper - product + yUpper * lnLower + yLower * lnUpper + yLower * lnLower + y * lnRest;
  return expOfSum(product, productRest);
}

/** The upper 26 bits of x; what is left has 26 bits too, so that products of halves are exact. */
function upperHalf(x: number): number {
  const scaled = 134217729 * x; // 2^27 + 1
  return scaled - (scaled - x);
}
