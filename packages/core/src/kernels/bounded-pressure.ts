import { expm1, log1p } from "../solve/math.ts";

/**
 * What buying or selling pressure does to a log price, with value buyers of finite elasticity on the other side.
 *
 *   G(z) = sign(z)·B·(1 − e^(−|z|/B))
 *
 * z  pressure [log], < 0 selling: what a linear impact would do to the log price    B > 0  bound [log], +∞ for none
 * Slope 1 at 0, odd, between −B and B: however much is sold, a price stays above e^(−B) of its value. A second wave meets a
 * stiffer market, and because z adds up, a sale in two parts is one sale. Source: assumed.
 */
export function boundedPressure(pressure: number, bound: number): number {
  const size = bound === Infinity ? Math.abs(pressure) : -bound * expm1(-Math.abs(pressure) / bound);
  return pressure < 0 ? -size : size;
}

/** G′ where the log price deviates by g = G(z): 1 − |g|/B = e^(−|z|/B), in [0, 1]. */
export function slopeAt(deviation: number, bound: number): number {
  return 1 - Math.abs(deviation) / bound;
}

/** G⁻¹(g): the pressure behind a deviation g of the log price, |g| < B; infinite beyond. */
export function pressureBehind(deviation: number, bound: number): number {
  const share = Math.abs(deviation) / bound;
  if (share >= 1) return deviation < 0 ? -Infinity : Infinity;
  const size = bound === Infinity ? Math.abs(deviation) : -bound * log1p(-share);
  return deviation < 0 ? -size : size;
}
