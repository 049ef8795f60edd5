import { min, pow } from "../../solve/math.ts";

/**
 * How far a price is from what it used to be, against the fall its lenders opened with.
 *
 *   σ = 1 + |l − l̄|/h₀    1 at rest
 *
 * l log price, l̄ its running mean over `volatilityMemory` [log]   h₀ > 0 opening haircut: a move as large doubles volatility.
 * A level, not the size of a step: it does not vanish as steps get shorter. Source: assumed.
 */
export function volatility(logPrice: number, usualLogPrice: number, openingHaircut: number): number {
  return 1 + Math.abs(logPrice - usualLogPrice) / openingHaircut;
}

/** What a haircut answers to. */
export interface HaircutResponse {
  readonly volatilityElasticity: number;
  readonly confidenceAddOn: number;
}

/**
 * Haircut of an asset at a stage's opening.
 *
 *   h = min(1, h₀·σ^ε·(1 + h_C·(1 − C)))    h₀ at rest
 *
 * h₀ opening haircut [share]   σ volatility, 1 at rest   ε elasticity   h_C add-on when confidence is gone   C broad confidence
 * At 1 nothing is lent on the asset. Source: elasticity `margin.vol.elasticity`; form assumed.
 */
export function haircut(
  opening: number,
  sigma: number,
  confidence: number,
  { volatilityElasticity, confidenceAddOn }: HaircutResponse,
): number {
  return min(1, opening * pow(sigma, volatilityElasticity) * (1 + confidenceAddOn * (1 - confidence)));
}
