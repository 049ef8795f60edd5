import { type Column, columnOf } from "../model/column.ts";
import { log } from "./math.ts";

/**
 * ln Γ(x) for x > 0, to a few units of 1e-16 of the larger of 1 and the result; relative also near its zeros 1 and 2.
 *
 *   x ≥ 8         (x − ½)·ln x − x + ½·ln 2π + δ(x)      δ: `stirlingError`
 *   1.5 … 2.5     z·(1 − γ) + Σ (−1)ᵏ·(ζ(k) − 1)·zᵏ/k,  z = x − 2
 *   elsewhere     brought there by Γ(x + 1) = x·Γ(x)
 *
 * NaN for x ≤ 0: callers check their own domain.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x >= 8) return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return nearTwo(x) - log(x * (1 + x));
  if (x < 1.5) return nearTwo(x - 1) - log(x);
  let rest = x;
  let product = 1;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return nearTwo(rest - 2) + log(product);
}

/** δ(x): what Stirling's formula leaves of ln Γ(x), (x − ½)·ln x − x + ½·ln 2π taken away. */
export function stirlingError(x: number): number {
  return x >= 8 ? stirlingSeries(x) : logGamma(x) - ((x - 0.5) * log(x) - x + HALF_LOG_TWO_PI);
}

/** ln Γ(2 + z) for |z| ≤ ½. */
function nearTwo(z: number): number {
  let sum = 0;
  for (let i = zetaTerms.length - 1; i >= 0; i--) sum = (sum + zetaTerms[i]) * z;
  return sum;
}

function stirlingSeries(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let i = bernoulliTerms.length - 1; i >= 0; i--) sum = sum * inverseSquare + bernoulliTerms[i];
  return sum / x;
}

const HALF_LOG_TWO_PI = 0.9189385332046727;

// 1 − γ, then (−1)ᵏ·(ζ(k) − 1)/k from k = 2.
const zetaTerms: Column = columnOf([
  0.42278433509846713, 0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
  0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6, -2.039215753801366e-6,
  9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8,
  -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9,
  5.731367241678862e-10, -2.7595228851242334e-10,
]);

// B₂ₖ/(2k·(2k−1)), Bernoulli numbers B.
const bernoulliTerms: Column = columnOf([
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
]);
