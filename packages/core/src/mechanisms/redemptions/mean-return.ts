import { exp, expm1 } from "../../solve/math.ts";

/**
 * Mean return of a fund, as savers see it.
 *
 *   dR̄ = −R̄ dt/T + dr    over a step in which the log return r accrues evenly:
 *   R̄ ← R̄·e^(−dt/T) + r·(1 − e^(−dt/T))·T/dt
 *
 * R̄  return remembered [share]: a return of r at once is remembered as r and forgotten in T_R = T [yr]
 * Exact for an even return, so two half-steps that earn r/2 each equal one step that earns r. No return, R̄ = 0.
 */
export function meanReturn(remembered: number, earned: number, responseTime: number, dt: number): number {
  const steps = dt / responseTime;
  return remembered * exp(-steps) - (earned * expm1(-steps)) / steps;
}
