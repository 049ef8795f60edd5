import { highWord, withHighWord } from "./binary64.ts";
import { expOfSum } from "./exp.ts";
import { FIRST_ROW, reciprocals } from "./log-table.ts";

const LN2 = 0.6931471805598903;
const LN2_REST = 5.497923018708371e-14;
const SQRT_HALF = 0x3fe6a09e;
const SPLITTER = 134217729; // 2^27 + 1

/**
 * x^y = e^(y · ln x), at most 1 ulp from the truth; exact whenever x^y is a double.
 *
 * The logarithm and its product with y are carried as sums of two doubles, about 2^−67 relative.
 * Corners are those of ECMAScript: x^0 = 1 for every x, NaN too; (±1)^±∞ and 1^NaN are NaN; a negative x needs a whole y.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const size = x < 0 ? -x : x;
  if (y === Infinity || y === -Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  const odd = isOdd(y);
  const negative = odd && (x < 0 || 1 / x < 0);
  if (size === 0 || size === Infinity) {
    const value = (size === 0) === y > 0 ? 0 : Infinity;
    return negative ? -value : value;
  }
  if (x < 0 && !odd && y !== Math.floor(y)) return NaN;
  const value = powOfPositive(size, y);
  return negative ? -value : value;
}

function isOdd(y: number): boolean {
  const half = y * 0.5;
  return half !== Math.floor(half) && y === Math.floor(y);
}

/** x^y for a finite x > 0 and a finite y. */
function powOfPositive(x: number, y: number): number {
  const subnormal = x < 2.2250738585072014e-308;
  const normal = subnormal ? x * 18014398509481984 : x;
  const high = highWord(normal);
  const exponent = (high - SQRT_HALF) >> 20;
  const m = withHighWord(normal, high - (exponent << 20)); // in [√½, √2)
  const k = subnormal ? exponent - 54 : exponent;

  // m · q = 1 + r, with r exact as a sum of two doubles because q has few bits.
  const row = 3 * (Math.floor(m * 128 + 0.5) - FIRST_ROW);
  const q = reciprocals[row];
  const upper = upperHalf(m);
  const a = upper * q - 1;
  const b = (m - upper) * q;
  const r = a + b;
  const shadow = r - a;
  const rRest = a - (r - shadow) + (b - shadow);

  // ln x = k ln 2 − ln q + r − r²/2 + r³/3 − … − …, the first four carried with what their sum loses.
  const base = k * LN2 + reciprocals[row + 1];
  const rUpper = upperHalf(r);
  const rLower = r - rUpper;
  const square = r * r;
  const squareRest = rUpper * rUpper - square + 2 * rUpper * rLower + rLower * rLower;
  const first = base + r;
  const firstRest = r - (first - base);
  const second = first - 0.5 * square;
  const secondRest = first - second - 0.5 * square;
  const series =
    0.3333333333333333 -
    r *
      (0.25 - r * (0.2 - r * (0.16666666666666666 - r * (0.14285714285714285 - r * (0.125 - r * 0.1111111111111111)))));
  const rest =
    secondRest +
    firstRest +
    (k * LN2_REST + reciprocals[row + 2] + (rRest - r * rRest - 0.5 * squareRest + r * square * series));
  const ln = second + rest;
  const lnRest = rest - (ln - second);

  // y · ln x the same way.
  const product = y * ln;
  if (!(product > -746)) return 0;
  if (product > 710) return Infinity;
  if (product > -1e-18 && product < 1e-18) return 1;
  const yUpper = upperHalf(y);
  const lnUpper = upperHalf(ln);
  const yLower = y - yUpper;
  const lnLower = ln - lnUpper;
  const productRest = yUpper * lnUpper - product + yUpper * lnLower + yLower * lnUpper + yLower * lnLower + y * lnRest;
  return expOfSum(product, productRest);
}

/** The upper 26 bits of x, so that products of halves are exact (Veltkamp). */
function upperHalf(x: number): number {
  const c = SPLITTER * x;
  return c - (c - x);
}
