import { powerOfTwo } from "./binary64.ts";
import { exp } from "./exp.ts";
import { powers } from "./exp-table.ts";

const STEP = 0.0054152123482253955;
const STEP_REST = -1.0082281460997769e-13;
const STEPS_PER_UNIT = 184.6649652337873;
const TO_INTEGER = 6755399441055744;

/**
 * e^x − 1, at most 1 ulp from the truth, also where e^x is close to 1.
 *
 *   |x| < 1/16    x + x²/2! + … + x¹⁰/10!
 *   otherwise     (2^(e + j/128) − 1) + 2^(e + j/128) · (e^r − 1), with e, j, r as in exp
 *
 * −0 stays −0, e^−∞ − 1 = −1, e^∞ − 1 = ∞, NaN stays NaN.
 */
export function expm1(x: number): number {
  if (x > -0.0625 && x < 0.0625) {
    if (x > -1e-17 && x < 1e-17) return x;
    return x + x * x * tail(x);
  }
  if (!(x < 40)) return exp(x);
  if (x < -40) return -1;
  const rounded = x * STEPS_PER_UNIT + TO_INTEGER - TO_INTEGER;
  const steps = rounded | 0;
  const j = 2 * (steps & 127);
  const r = x - rounded * STEP - rounded * STEP_REST;
  const growth = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  const scale = powerOfTwo(steps >> 7);
  const power = scale * powers[j];
  const rest = scale * powers[j + 1] + power * growth;
  return power < 0.5 ? power + rest - 1 : power - 1 + rest;
}

/** (e^x − 1 − x) / x² for |x| < 1/16. */
function tail(x: number): number {
  return (
    0.5 +
    x *
      (0.16666666666666666 +
        x *
          (0.041666666666666664 +
            x *
              (0.008333333333333333 +
                x *
                  (0.001388888888888889 +
                    x *
                      (0.0001984126984126984 +
                        x * (2.48015873015873e-5 + x * (2.7557319223985893e-6 + x * 2.755731922398589e-7)))))))
  );
}
