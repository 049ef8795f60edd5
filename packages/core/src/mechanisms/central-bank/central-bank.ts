import { mechanism } from "../../model/mechanism.ts";
import { centralBankParameters } from "./parameters.ts";
import { bondsForSale } from "./bonds-for-sale.ts";
import { executedPurchases } from "./purchases.ts";

/**
 * Central bank: what it will buy or sell this period, and from whom.
 *
 *   executed = max(min(q·dt, supply), −holdings)        q purchases of the scenario, sales below 0 [usd bn/yr]
 *
 * A plan: bonds change hands in `capital-competition`. Sales end with the holdings; what cannot be done is reported.
 * Parts T2, T7 · source: double entry
 */
export const centralBank = mechanism({
  id: "central-bank",
  parts: ["T2", "T7"],
  parameters: centralBankParameters,
  calibrate: () => ({}),
  step({ world, who, what, stocks, scenario: { paths }, period, dt, state }) {
    const fromBanks = paths.fromBanks[period];
    const supply =
      fromBanks === 1
        ? stocks.asset(what.treasuries, who.banks)
        : bondsForSale(stocks, what.treasuries, world.layout.nature, [who.centralBank, who.banks, who.restOfWorld]);
    const holdings = stocks.asset(what.treasuries, who.centralBank);
    const { executed, notExecuted } = executedPurchases(paths.purchases[period] * dt, holdings, supply);
    state.purchases = executed / dt;
    state.purchasesFromBanks = fromBanks;
    state.notExecuted += Math.abs(notExecuted);
  },
});
