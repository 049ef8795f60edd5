import { expm1 } from "./math.ts";

/**
 * E(T) = 1 − e^(−Δt/T): the share of its distance to a target that a state with time constant T closes in a step.
 *
 * Two half steps close as much as one whole step: 1 − E(Δt) = (1 − E(Δt/2))². Both times in one unit; T = 0 arrives at once.
 */
export function gapClosed(step: number, timeConstant: number): number {
  return step === 0 ? 0 : -expm1(-step / timeConstant);
}
