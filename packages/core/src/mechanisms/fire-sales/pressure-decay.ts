import { pow } from "../../solve/math.ts";

/**
 * What is left of a pressure after a step.
 *
 *   z ← z·2^(−dt/T½)
 *
 * z pressure [log]   T½ > 0 half-life and dt in the same unit. Two half-steps are one step; no pressure stays none.
 * The transient and the permanent part of a pressure each have their own half-life.
 */
export function decayed(pressure: number, halfLife: number, dt: number): number {
  return pressure * pow(2, -dt / halfLife);
}
