import { powerOfTwo } from "./binary64.ts";
import { exp } from "./exp.ts";
import { powers, STEP, STEP_REST, STEPS_PER_UNIT, TO_INTEGER } from "./exp-table.ts";

/**
 * e^x − 1, at most 1.1 ulp from the truth, also where e^x is close to 1.
 *
 *   |x| < 1/16    x + x²/2! + … + x¹⁰/10!
 *   otherwise     (2^(e + j/128) − 1) + 2^(e + j/128) · (e^r − 1), with e, j, r as in exp
 *
 * −0 stays −0, e^−∞ − 1 = −1, e^∞ − 1 = ∞, NaN stays NaN.
 */
export function expm1(x: number): number {
  if (x > -0.0625 && x < 0.0625) return x === 0 ? x : taylor(x);
  if (!(x < 38)) return exp(x);
  if (x < -40) return -1;
  const rounded = x * STEPS_PER_UNIT + TO_INTEGER - TO_INTEGER;
  const steps = rounded | 0;
  const j = 2 * (steps & 127);
  const r = x - rounded * STEP - rounded * STEP_REST;
  const growth = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  const scale = powerOfTwo(steps >> 7);
  const power = scale * powers[j];
  const rest = scale * powers[j + 1] + power * growth;
  return power - 1 + rest;
}

/** x + x²/2! + … + x¹⁰/10!, the even and the odd powers apart. */
function taylor(x: number): number {
  const z = x * x;
  const even =
    0.5 +
    z * (0.041666666666666664 + z * (0.001388888888888889 + z * (2.48015873015873e-5 + z * 2.755731922398589e-7)));
  const odd =
    0.16666666666666666 + z * (0.008333333333333333 + z * (0.0001984126984126984 + z * 2.7557319223985893e-6));
  return x + z * (even + x * odd);
}
