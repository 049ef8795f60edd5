import { expm1 } from "../../solve/math.ts";

/**
 * The most of a position that can be sold in a period: 1 − e^(−c·dt).
 *
 * c fastest sale [1/yr]   dt [yr]. A rate: two half-steps leave what one step leaves. What cannot be sold is carried as arrears.
 */
export function sellableShare(saleRate: number, dt: number): number {
  return -expm1(-saleRate * dt);
}
