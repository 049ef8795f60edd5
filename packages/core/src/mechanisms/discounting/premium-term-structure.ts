import { expm1 } from "../../solve/math.ts";

/** The horizon at which the scarcity premium is quoted [yr]. */
const QUOTED_HORIZON = 10;

/**
 * Fall of the log value of a dollar due after h years per 1.00 of premium [yr]: h·s(h).
 *
 *   h·s(h) = T·(1 − e^(−h/T)) / [T·(1 − e^(−10/T))/10]
 *
 * T premiumLife: how long the premium is expected to last [yr]. It weighs 10 at ten years, more than h before and less after,
 * and never more than T/s: the far future hardly feels a premium that will be gone. T = ∞ is a parallel shift, h·s(h) = h.
 * Source: assumed.
 */
export function premiumLoad(horizon: number, premiumLife: number): number {
  if (premiumLife === Infinity) return horizon;
  return QUOTED_HORIZON * (expm1(-horizon / premiumLife) / expm1(-QUOTED_HORIZON / premiumLife));
}
