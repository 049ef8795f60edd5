import { exp } from "../../solve/math.ts";

/**
 * AI spending over the reference plan that builders want, given what capital has come to cost [usd bn/yr].
 *
 *   k = (K − K_ref) · e^(−ε·x̄)
 *
 * K spending of the scenario, K_ref of the plan [usd bn/yr]   ε elasticity [per 1.00 of yield]   x̄ premium as builders have
 * come to expect it [decimal]: it follows x by `gapClosed(dt, investmentTime)`, never x itself. A scenario that spends K_ref
 * is no shock. Source: assumed, of the order of Gormsen & Huber.
 */
export function spendingOverPlan(
  spending: number,
  reference: number,
  premium: number,
  investmentElasticity: number,
): number {
  return (spending - reference) * exp(-investmentElasticity * premium);
}
