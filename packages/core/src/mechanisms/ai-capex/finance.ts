import { max, min } from "../../solve/math.ts";

/** Shares by source of finance; they are taken relative to their sum. */
export interface FinanceShares {
  readonly cash: number;
  readonly bonds: number;
  readonly calls: number;
  readonly sales: number;
}

/** Who pays for a period of spending [usd bn]; the four sum to the spending. */
export type Finance = FinanceShares;

/**
 * Spending over the plan by who pays for it [usd bn].
 *
 *   cash   = min(s_cash·k, max(0, available))        bonds  = s_bonds·k + what cash cannot pay
 *   calls  = s_calls·k                               sales  = s_sales·k
 *
 * k spending of the period over the plan; available: cash above the floor. Bonds clear in capital competition, calls and
 * sales among the sellers of this period, cash nowhere: every dollar from outside enters one market. At least one share is
 * above 0.
 * Below the plan (k < 0) builders issue less, by the share of bonds and as far as they have any `outstanding` [usd bn], and keep
 * the rest as cash.
 */
export function financed(spending: number, available: number, shares: FinanceShares, outstanding: number): Finance {
  const perShare = spending / (shares.cash + shares.bonds + shares.calls + shares.sales);
  if (spending < 0) {
    const bonds = max(shares.bonds * perShare, -outstanding);
    return { cash: spending - bonds, bonds, calls: 0, sales: 0 };
  }
  const fromCash = shares.cash * perShare;
  const cash = min(fromCash, max(0, available));
  return {
    cash,
    bonds: shares.bonds * perShare + (fromCash - cash),
    calls: shares.calls * perShare,
    sales: shares.sales * perShare,
  };
}

/** What becomes of calls and sales that nobody could meet [usd bn]. */
export interface Unmet {
  /** Raised by bonds after all. */
  readonly bonds: number;
  /** Reported as a plan not executed, and not spent. */
  readonly notFinanced: number;
}

/**
 * Unmet calls and sales go to bonds up to a cap.
 *
 *   bonds = min(unmet, c·B_ref·Δt)        c bondCap   B_ref finance of builders in the reference plan [usd bn/yr]
 *
 * unmet, cap: of the period [usd bn, ≥ 0]; the cap is a rate, so a shorter step has a smaller one. Source: assumed.
 */
export function unmetFinance(unmet: number, cap: number): Unmet {
  const bonds = min(unmet, cap);
  return { bonds, notFinanced: unmet - bonds };
}
