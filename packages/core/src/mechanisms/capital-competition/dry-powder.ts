import { exp, expm1 } from "../../solve/math.ts";

/** Cash that waits for yields: how much [usd bn], how fast it may be spent [yr], and the premium that moves it [decimal]. */
export interface DryPowder {
  readonly amount: number;
  readonly deployTime: number;
  readonly deployPremium: number;
}

/**
 * What dry powder buys at a premium [usd bn/yr]: P(x) = (Pow/H)·(1 − e^(−x/x_A)) for x > 0, nothing below.
 *
 * Never more than Pow/H, however high the premium. Source: assumed.
 */
export function dryPowderFlow({ amount, deployTime, deployPremium }: DryPowder, premium: number): number {
  return premium > 0 ? (amount / deployTime) * -expm1(-premium / deployPremium) : 0;
}

/** P′(x) [usd bn/yr per 1.00]; at x = 0 that of the right, where the next dollar meets it. */
export function dryPowderSlope({ amount, deployTime, deployPremium }: DryPowder, premium: number): number {
  return premium >= 0 ? (amount / deployTime / deployPremium) * exp(-premium / deployPremium) : 0;
}
