import { gapClosed } from "../../solve/gap-closed.ts";
import { exp } from "../../solve/math.ts";

/**
 * Where confidence is heading: C* = e^(−ψ·DD), 1 without a drawdown.
 *
 * ψ gain; ψ·ψ_S for the speculative index   DD drawdown [log]. In (0, 1].
 */
export function confidenceTarget(gain: number, drawdown: number): number {
  return exp(-gain * drawdown);
}

export interface ConfidenceTimes {
  readonly fallTime: number;
  readonly recoveryTime: number;
}

/**
 * One step of an index: lost fast, regained slowly.
 *
 *   dC/dt = (C* − C)/T,  T = fall time when C* < C, recovery time otherwise
 *
 * T, dt [yr]. While C* stands still two half-steps are one step, and C never passes it.
 */
export function confidenceStep(
  confidence: number,
  target: number,
  { fallTime, recoveryTime }: ConfidenceTimes,
  dt: number,
): number {
  return confidence + (target - confidence) * gapClosed(dt, target < confidence ? fallTime : recoveryTime);
}
