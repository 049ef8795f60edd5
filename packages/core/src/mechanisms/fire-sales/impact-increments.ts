import { max, min } from "../../solve/math.ts";

/**
 * From multipliers of nested groups to what each level adds.
 *
 *   leaf m₁,  group max(0, m₂ − m₁),  market max(0, m₃ − m₂ ∨ m₁), …
 *
 * multipliers: percent of price per percent sold, innermost first. A draw in which a wider group moves less than a narrower one
 * adds nothing there; it is not rejected, so every draw counts. The increments sum to the largest multiplier.
 */
export function impactIncrements(multipliers: readonly number[]): readonly number[] {
  let reached = 0;
  return multipliers.map((each) => {
    const more = max(0, each - reached);
    reached += more;
    return more;
  });
}

/**
 * The part of bitcoin's impact that lasts, from what a flow does within weeks and what it does for good.
 *
 *   ρ = min(1, m_long/m_short)
 *
 * A draw in which the lasting impact is the larger one lasts in full: then the whole impact is m_long (`impactIncrements`).
 */
export function lastingShare(short: number, long: number): number {
  return min(1, long / short);
}
