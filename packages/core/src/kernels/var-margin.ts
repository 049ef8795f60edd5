import type { Place } from "../model/problem.ts";
import { normalQuantile } from "../solve/normal-quantile.ts";
import { columnProblems, numberProblems, refuse } from "./input-problems.ts";

/**
 * Margins of a lender who asks for the loss exceeded with probability π, judging volatility by the last price change.
 *
 *   m = z·(σ + θ|Δp|)      z = Φ⁻¹(1 − π)
 *
 * σ calm volatility, Δp price changes [usd/unit]; θ how much of a change counts as volatility; π tail probability.
 * quantile: z; margins: one per price change [usd/unit].
 *
 * Throws EbbError: π not in (0, 1/2], σ, θ or a change below 0, anything not finite.
 * Source: Brunnermeier & Pedersen 2009, margin setting (form from memory, so `assumed`).
 */
export function varMargins(
  { volatility, volatilitySlope, tail }: { volatility: number; volatilitySlope: number; tail: number },
  priceChanges: readonly number[],
  place: Place = {},
): { readonly quantile: number; readonly margins: readonly number[] } {
  refuse([
    ...numberProblems("volatility", volatility, { atLeast: 0 }, place),
    ...numberProblems("volatility slope", volatilitySlope, { atLeast: 0 }, place),
    ...numberProblems("tail probability", tail, { above: 0, atMost: 0.5 }, place),
    ...columnProblems("price changes", priceChanges, priceChanges.length, { atLeast: 0 }, place),
  ]);
  // −Φ⁻¹(π), because 1 − π would lose the digits of a small π.
  const quantile = 0 - normalQuantile(tail);
  return { quantile, margins: priceChanges.map((change) => quantile * (volatility + volatilitySlope * change)) };
}
