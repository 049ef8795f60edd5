import type { Pen } from "../../ledger/pen.ts";
import type { Economy } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import { securedDebt } from "../margin-calls/margin-calls.ts";
import { isInDefault, overdueTime } from "./default.ts";
import { creditLossesParameters } from "./parameters.ts";

/**
 * Credit losses: who cannot pay defaults on named creditors; banks lend less.
 *
 *   equity = traded assets + cash − secured debts < 0, or a call open for longer than the grace:  default
 *   loss   = −equity, on each lender by its share of the debt
 *
 * From then on lenders call all of the debt and its collateral is sold without delay. A money fund passes its loss on to its
 * holders; a bank's loss counts against its own funds by the book, and lending does not move until it passes a threshold.
 * Parts T11, T16 · source: assumed
 */
export const creditLosses = mechanism({
  id: "credit-losses",
  parts: ["T11", "T16"],
  parameters: creditLossesParameters,
  calibrate: (_economy, values) => values,
  step(economy, { grace }, pen) {
    const { selling, sectors, dt } = economy;
    for (let row = 0; row < selling.sellers.length; row++) {
      const sector: number = selling.sellers[row];
      sectors.overdue[sector] = overdueTime(sectors.arrears[sector], sectors.overdue[sector], dt);
      const debt = securedDebt(economy, sector);
      if (debt === 0) continue;
      const equity = assetsOf(economy, sector) - debt;
      if (!isInDefault(sectors.overdue[sector], grace, equity)) continue;
      sectors.inDefault[sector] = 1;
      if (equity < 0) writeOff(economy, sector, -equity / debt, pen);
    }
  },
});

/** What lenders can take: everything that has a price, and cash [usd bn]. */
function assetsOf({ stocks, what, world: { assets } }: Economy, sector: number): number {
  let seizable = stocks.asset(what.deposits, sector);
  for (let a = 0; a < assets.instrument.length; a++) seizable += stocks.asset(assets.instrument[a], sector);
  return seizable;
}

/** The part of each secured debt that is lost, on its lender. */
function writeOff({ claims, world, state, stocks, who, what }: Economy, debtor: number, part: number, pen: Pen): void {
  const { creditor, instrument, debts } = world.claims;
  for (let row: number = debts.first[debtor]; row >= 0; row = debts.next[row]) {
    const loss = part * claims.owed[row];
    claims.owed[row] -= loss;
    pen.owe(creditor[row], debtor, instrument[row], -loss);
    pen.earn(creditor[row], "credit-loss", -loss);
    pen.earn(debtor, "debt-relief", loss);
    if (creditor[row] === who.banks) state.bankLosses += loss;
    if (creditor[row] === who.moneyFunds) {
      pen.revalue(what.moneyFundShares, -loss / stocks.liability(what.moneyFundShares, who.moneyFunds));
    }
  }
}
