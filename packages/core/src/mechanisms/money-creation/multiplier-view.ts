import { moneyMultiplier } from "../../kernels/money-multiplier.ts";
import type { Economy } from "../../model/economy.ts";
import { broadMoney } from "./broad-money.ts";

/** Base and broad money of the opening, and the ratios people and banks are taken to keep. */
export interface MultiplierRatios {
  readonly openingBase: number;
  readonly openingBroad: number;
  /** Currency and reserves over deposits. */
  readonly currency: number;
  readonly excess: number;
}

/** Currency and reserves that the central bank owes [usd bn]. */
export function baseMoney({ stocks, what, who, world: { layout } }: Economy): number {
  const currency = layout.instruments.indexOf("currency");
  const notes = currency < 0 ? 0 : stocks.liability(currency, who.centralBank);
  return notes + stocks.liability(what.reserves, who.centralBank);
}

/** Ratios of the opening balance sheet: all reserves are excess where none are required. */
export function multiplierRatios(atOpening: Economy): MultiplierRatios {
  const { stocks, what, who } = atOpening;
  const reserves = stocks.liability(what.reserves, who.centralBank);
  const openingBase = baseMoney(atOpening);
  const deposits = stocks.liability(what.deposits, who.banks);
  return {
    openingBase,
    openingBroad: broadMoney(atOpening),
    currency: (openingBase - reserves) / deposits,
    excess: reserves / deposits,
  };
}

/**
 * Loans that banks have yet to make in the multiplier view of money [usd bn].
 *
 *   m = (1 + c)/(c + r + e)        M* − M₀ = m(r)·B − m(0)·B₀        lent: M* less the broad money there is
 *
 * c currency and e excess reserves over deposits, as at the opening; r required reserves; B base money. Every dollar of reserves
 * is lent on until deposits have grown to what it allows, at the pace of `loanTime`. Exactly 0 at rest.
 * Source: the textbook; `kernels/money-multiplier.ts`. The other view, in which loans come first, is `loan-gap.ts`.
 */
export function loansOfMultiplier(
  base: number,
  broad: number,
  {
    openingBase,
    openingBroad,
    currency,
    excess,
    requiredReserves,
  }: MultiplierRatios & { readonly requiredReserves: number },
): number {
  const allowed =
    moneyMultiplier({ currency, required: requiredReserves, excess }) * base -
    moneyMultiplier({ currency, required: 0, excess }) * openingBase;
  return allowed - (broad - openingBroad);
}
