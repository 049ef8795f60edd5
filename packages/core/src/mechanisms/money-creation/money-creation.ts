import { byAsset } from "../../model/asset-values.ts";
import type { Economy } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import { gapClosed } from "../../solve/gap-closed.ts";
import { max } from "../../solve/math.ts";
import { nodeImpact } from "../fire-sales/market-depth.ts";
import { fireSalesParameters } from "../fire-sales/parameters.ts";
import { broadMoney } from "./broad-money.ts";
import { ownFunds } from "./own-funds.ts";
import { baseMoney, loansOfMultiplier, multiplierRatios } from "./multiplier-view.ts";
import { capitalLimit, type CapitalRule } from "./capital-limit.ts";
import { type LoanConditions, loanGapWanted } from "./loan-gap.ts";
import { moneyOrders, ordersWanted } from "./money-orders.ts";
import { moneyCreationParameters } from "./parameters.ts";

/**
 * Money creation: a loan makes a deposit, and new money looks for assets.
 *
 *   dL   = (L* − L)·E(T_L)          L*  excess of loans that banks and borrowers want (`loan-gap.ts`); in the other view of money
 *                                   what base money allows (`multiplier-view.ts`)
 *   dA_M = (A_M* − A_M)·E(T_M)      A_M* orders the money over the opening comes to place (`money-orders.ts`)
 *
 * A loan to firms is paid on to households; a loan to households stays with them. Repayment ends the deposit again, as far as
 * there are deposits to repay with. Orders go to the market as dollars by asset; `fire-sales` moves prices.
 * Parts T1, T2, T3 · source: assumed
 */
export const moneyCreation = mechanism({
  id: "money-creation",
  parts: ["T1", "T2", "T3"],
  parameters: moneyCreationParameters,
  calibrate(economy, values, draw) {
    const { world, who } = economy;
    const atOpening = { ...economy, stocks: economy.opening };
    const { assets } = world;
    const { value } = assets;
    const impact = nodeImpact(assets, draw.of(fireSalesParameters));
    const orders = moneyOrders(assets, value, byAsset(assets, values.elasticity), impact);
    const ordered = orders.reduce((sum, each, a) => sum + each * value[a], 0);
    return {
      ...values,
      loansClosed: gapClosed(economy.dt, values.loanTime),
      ordersClosed: gapClosed(economy.dt, values.ordersTime),
      borrowers: [who.firms, who.households],
      openingLoans: loansOf(atOpening),
      openingMoney: broadMoney(atOpening),
      ownFunds: ownFunds(atOpening),
      ...multiplierRatios(atOpening),
      orders,
      /** Share of all orders that go to each asset. */
      orderShare: orders.map((each, a) => (ordered === 0 ? 0 : (each * value[a]) / ordered)),
    };
  },
  step(economy, room, pen) {
    const { who, what, stocks, state, market, reaches, world } = economy;
    const { borrowers, openingLoans, openingMoney, ordersClosed, loansClosed } = room;

    if (reaches.money) {
      const wanted =
        economy.scenario.paths.multiplierView[economy.period] === 1
          ? loansOfMultiplier(baseMoney(economy), broadMoney(economy), room)
          : loanGapWanted(openingLoans, conditionsOf(economy, room), room) - (loansOf(economy) - openingLoans);
      const lent = wanted * loansClosed;
      for (const borrower of borrowers) {
        const share = stocks.liability(what.bankLoans, borrower) / loansOf(economy);
        // In the end it is households who repay: firms pay them less.
        const loan = share * max(lent, -stocks.asset(what.deposits, who.households));
        if (loan === 0) continue;
        pen.finance(who.banks, borrower, what.bankLoans, loan);
        if (borrower !== who.households) pen.pass(borrower, who.households, "wages", "wages", loan);
      }
      const target = ordersWanted(
        broadMoney(economy) - openingMoney,
        openingMoney,
        room.ordersShare,
        room.orders,
        world.assets.value,
      );
      state.ordersNow = (target - state.orders) * ordersClosed;
      state.orders += state.ordersNow;
    }
    for (let a = 0; a < market.orders.length; a++) market.orders[a] = state.ordersNow * room.orderShare[a];
  },
});

function conditionsOf({ state, reaches }: Economy, room: CapitalRule & { readonly ownFunds: number }): LoanConditions {
  return {
    premium: state.expectedPremium,
    capitalLimit: reaches.confidence ? capitalLimit(state.bankLosses, room.ownFunds, room) : 1,
    confidence: state.broadConfidence,
  };
}

/** Loans of banks to firms and households [usd bn]. */
function loansOf({ stocks, what, who }: Economy): number {
  return stocks.liability(what.bankLoans, who.firms) + stocks.liability(what.bankLoans, who.households);
}
