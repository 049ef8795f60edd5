import { boundedPressure } from "../../kernels/bounded-pressure.ts";

/** Spending that does not wait for income, over the plan [usd bn/yr], and wealth over that of the opening [usd bn]. */
export interface SpendingSources {
  /** AI spending over the plan. */
  readonly aiSpending: number;
  /** Deficit over the plan. */
  readonly deficit: number;
  /** Borrowing and spending that the premium crowds out, ≥ 0. */
  readonly crowdedOut: number;
  /** Change of households' wealth in shares and bonds, and in crypto, from prices [usd bn]. */
  readonly wealth: number;
  readonly cryptoWealth: number;
  /** Output of the reference plan [usd bn/yr]. */
  readonly gdp: number;
}

export interface SpendingRates {
  /** Share of AI spending that goes abroad. */
  readonly importShare: number;
  /** Spending at home per dollar of deficit. */
  readonly deficitWeight: number;
  /** Spending a year per dollar of wealth [1/yr]. */
  readonly wealthEffect: number;
  readonly cryptoWealthEffect: number;
}

/**
 * Spending at home over the plan that starts the rounds of income [usd bn/yr].
 *
 *   Aut = (1 − i)·k + ω·D − crowded out + GDP·G((c_W·ΔW + c_C·ΔC)/GDP)        G bounded by 1, slope 1 at 0
 *
 * i import share of AI spending k   ω weight of a deficit dollar D   c spending out of wealth. Equipment from abroad never is
 * income here, so imports out of income do not count it again. Gains and losses of wealth count alike, and move
 * spending by less than all of output however large they are (`kernels/bounded-pressure.ts`; of 2 % of GDP it keeps 99 %).
 * Source: Chodorow-Reich, Nenov & Simsek 2021; Aiello et al., NBER 31445; Ramey 2011, 2019.
 */
export function autonomousSpending(
  { aiSpending, deficit, crowdedOut, wealth, cryptoWealth, gdp }: SpendingSources,
  { importShare, deficitWeight, wealthEffect, cryptoWealthEffect }: SpendingRates,
): number {
  const outOfWealth = gdp * boundedPressure((wealthEffect * wealth + cryptoWealthEffect * cryptoWealth) / gdp, 1);
  return (1 - importShare) * aiSpending + deficitWeight * deficit - crowdedOut + outOfWealth;
}
