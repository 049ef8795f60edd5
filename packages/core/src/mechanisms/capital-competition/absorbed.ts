import { expm1 } from "../../solve/math.ts";

/** How fast portfolios take bonds they like, and how fast what they took stops counting [yr]. */
export interface AbsorptionTimes {
  readonly absorptionTime: number;
  readonly unwindTime: number;
}

/**
 * Bonds portfolios have absorbed beyond the plan, one step later [usd bn].
 *
 *   dA/dt = (χ·x − A)/T_A − A/T_U = s_P·x − A·(1/T_A + 1/T_U)        χ = s_P·T_A
 *
 * For a premium that holds over the step the solution is exact: A tends to s_P·x·T, T = T_A·T_U/(T_A + T_U), so two half steps
 * are one whole step. Portfolios stop giving at all where x holds and T_U is infinite. Source: assumed.
 */
export function absorbedNext(
  absorbed: number,
  premium: number,
  portfolioSlope: number,
  { absorptionTime, unwindTime }: AbsorptionTimes,
  step: number,
): number {
  const rate = 1 / absorptionTime + 1 / unwindTime;
  const target = (portfolioSlope * premium) / rate;
  return absorbed + (absorbed - target) * expm1(-rate * step);
}
