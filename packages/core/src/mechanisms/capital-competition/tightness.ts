import type { Regime } from "../../model/vocabulary.ts";

/** What the market for funds is measured against. */
export interface FundsLevels {
  /** Net uses of the reference plan, equal to its net sources [usd bn/yr, > 0]. */
  readonly netUses: number;
  /** External finance of AI builders in the reference plan [usd bn/yr]. */
  readonly aiFinance: number;
  /** Dry powder [usd bn] over the years it may be spent in [yr]. */
  readonly dryPowder: number;
  readonly deployTime: number;
}

/** τ = (U + R)/(U + Pow/H): funds sought over funds there are; R dollars to place over the plan [usd bn/yr]. Above 1 others are displaced. */
export function tightness(toPlace: number, { netUses, dryPowder, deployTime }: FundsLevels): number {
  return (netUses + toPlace) / (netUses + dryPowder / deployTime);
}

/**
 * External finance of AI builders at which τ = 1, all else as it is [usd bn/yr].
 *
 *   headroom = B_ref + Pow/H − (R − B)        B bonds of builders over the plan, a part of R
 */
export function headroom(toPlace: number, aiBonds: number, { aiFinance, dryPowder, deployTime }: FundsLevels): number {
  return aiFinance + dryPowder / deployTime - (toPlace - aiBonds);
}

/** Where the label changes: up above the first, back below the second. */
export const COMPETITION_ABOVE = 1.03;
const ABUNDANCE_BELOW = 0.97;

/** The label of a period: the last one while τ stays between the two thresholds. Nothing in a run reads it. */
export function regimeAfter(before: Regime, tight: number): Regime {
  if (tight > COMPETITION_ABOVE) return "competition";
  if (tight < ABUNDANCE_BELOW) return "abundance";
  return before;
}
