import { powerOfTwo } from "./binary64.ts";
import { powers } from "./exp-table.ts";

// ln 2 / 128 in two pieces: the first has 35 bits, so that any multiple used here is exact.
const STEP = 0.0054152123482253955;
const STEP_REST = -1.0082281460997769e-13;
const STEPS_PER_UNIT = 184.6649652337873; // 128 / ln 2
const TO_INTEGER = 6755399441055744; // 1.5 · 2^52: adding and subtracting it rounds to the nearest integer

/**
 * e^(x + rest), where rest is what a sum or product of doubles lost in rounding to x.
 *
 *   x = (128·e + j) · ln 2 / 128 + r,  |r| ≤ ln 2 / 256      e^x = 2^e · 2^(j/128) · e^r
 *
 * 2^(j/128) comes from a table, e^r − 1 from the Taylor polynomial of degree 5 (what it leaves out is below 2^−60).
 * At most 0.52 ulp. Below 2^−1022 a second rounding adds up to half of the last place there.
 * e^∞ = ∞, e^−∞ = 0, NaN stays NaN.
 */
export function expOfSum(x: number, rest: number): number {
  if (!(x > -745.14)) return x !== x ? x : 0;
  if (x > 709.79) return Infinity;
  const rounded = x * STEPS_PER_UNIT + TO_INTEGER - TO_INTEGER;
  const steps = rounded | 0;
  const j = 2 * (steps & 127);
  const e = steps >> 7;
  const r = x - rounded * STEP - rounded * STEP_REST + rest;
  const growth = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  const power = powers[j];
  const value = power + (powers[j + 1] + power * growth);
  if (e < -1021) return value * powerOfTwo(e + 64) * 5.421010862427522e-20; // 2^−64
  if (e > 1022) return value * powerOfTwo(e - 1) * 2;
  return value * powerOfTwo(e);
}

/** e^x, at most 0.52 ulp from the truth; ends as in `expOfSum`. */
export function exp(x: number): number {
  return expOfSum(x, 0);
}
