import { type DryPowder, dryPowderSlope } from "./dry-powder.ts";
import { type SupplySlopes, totalSlope } from "./supply-slopes.ts";

/**
 * Cents of the next external dollar that are taken from other borrowers and from portfolios, as a share of 1.
 *
 *   δ = (s_B + s_P)/(s_S + s_F + s_B + s_P + P′(x))
 *
 * Rises with x > 0 and as dry powder falls, to the ceiling (s_B + s_P)/Σs, which is 1 only where saving and foreign money do
 * not answer. It jumps at 0: below, dry powder does not buy.
 */
export function displacement(slopes: SupplySlopes, powder: DryPowder, premium: number): number {
  return (slopes.borrowers + slopes.portfolio) / (totalSlope(slopes) + dryPowderSlope(powder, premium));
}
