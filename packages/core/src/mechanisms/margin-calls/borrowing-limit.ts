import type { Column } from "../../model/column.ts";
import { min } from "../../solve/math.ts";

/**
 * How many dollars a leveraged group may owe per dollar its holdings are worth after haircuts, so that it opens inside its
 * limit by the buffer.
 *
 *   κ = D₀·(1 + b)/Σ_a V_a·(1 − h_a)    0 for a group without debt
 *
 * D₀ opening debt, V holdings [usd bn]   b opening buffer, h opening haircuts [share]. A group with debt and nothing to pledge
 * has no limit it could keep: κ is +∞. Calibrated, not free.
 */
export function borrowingRate(debt: number, buffer: number, values: Column, haircuts: Column): number {
  if (debt === 0) return 0;
  let pledged = 0;
  for (let a = 0; a < values.length; a++) pledged += values[a] * (1 - haircuts[a]);
  return (debt * (1 + buffer)) / pledged;
}

/**
 * What lenders lend a group on a dollar of an asset.
 *
 *   l = min(κ·(1 − h), λ, 1)
 *
 * κ borrowing rate   h haircut now   λ cap on loan to value, +∞ where there is none. Never more than the asset is worth.
 */
export function lendable(rate: number, haircutNow: number, loanToValue = Infinity): number {
  return min(min(rate * (1 - haircutNow), loanToValue), 1);
}

/**
 * The part of its limit to which a called group sells back: to the buffer it opened with, 1/(1 + b).
 * Stopping at the limit itself would call the same group again at the next fall.
 */
export function curedShare(buffer: number): number {
  return 1 / (1 + buffer);
}
