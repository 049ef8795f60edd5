import type { Pen } from "../../ledger/pen.ts";
import type { Economy } from "../../model/economy.ts";
import type { HouseholdPurse } from "./bond-market.ts";
import { max, min } from "../../solve/math.ts";
import { centralBankLoans, unborrowedReserves } from "../central-bank/reserves.ts";

/**
 * The central bank's other liabilities, and what banks borrow when reserves fall short.
 *
 *   Treasury account   raised by Treasuries that households buy, lowered by repaying them
 *   reverse repo       raised by money that households move into money funds, lowered as they move it back
 *   loans              max(0, level − reserves without loans)
 *
 * Both paths are levels of a scenario. What cash or holdings do not allow is reported as not executed. Reads the book before the
 * bonds of the period: `created`, what the central bank pays for bonds, is added to its reserves.
 */
export function parkMoney(
  { state, who, what, stocks, scenario: { paths }, period }: Economy,
  { reserveLevel, openingLoans }: { readonly reserveLevel: number; readonly openingLoans: number },
  created: number,
  purse: HouseholdPurse,
  pen: Pen,
): void {
  const bills = paths.treasuryAccount[period] - stocks.asset(what.treasuryAccount, who.government);
  const intoAccount = max(min(bills, purse.left), -purse.treasuries);
  const parked = paths.reverseRepo[period] - stocks.liability(what.reverseRepo, who.centralBank);
  const intoReverseRepo = max(
    min(parked, purse.left - max(0, intoAccount)),
    -min(stocks.asset(what.reverseRepo, who.moneyFunds), stocks.asset(what.moneyFundShares, who.households)),
  );
  if (intoAccount !== 0) pen.finance(who.households, who.government, what.treasuries, intoAccount);
  if (intoReverseRepo !== 0) {
    pen.finance(who.households, who.moneyFunds, what.moneyFundShares, intoReverseRepo);
    pen.finance(who.moneyFunds, who.centralBank, what.reverseRepo, intoReverseRepo);
  }
  state.notExecuted += Math.abs(bills - intoAccount) + Math.abs(parked - intoReverseRepo);

  const borrowed = stocks.liability(what.centralBankLoans, who.banks) - openingLoans;
  const unborrowed = unborrowedReserves(stocks.asset(what.reserves, who.banks) - borrowed, {
    purchases: created,
    treasuryAccount: intoAccount,
    reverseRepo: intoReverseRepo,
  });
  const loan = centralBankLoans(unborrowed, reserveLevel) - borrowed;
  if (loan !== 0) pen.finance(who.centralBank, who.banks, what.centralBankLoans, loan);
}
