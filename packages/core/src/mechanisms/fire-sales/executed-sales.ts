import { saleIntensity, soldFraction } from "../../kernels/sale-intensity.ts";
import type { Pen } from "../../ledger/pen.ts";
import { column } from "../../model/column.ts";
import type { Economy } from "../../model/economy.ts";
import { max, min } from "../../solve/math.ts";
import { residualBuyers } from "./residual-buyers.ts";

/** What buyers have left to spend in the period [usd bn]. */
export interface Purse {
  valueInvestors: number;
  households: number;
}

/**
 * Forced sales at the prices found; value investors and households buy and pay at once.
 *
 *   sold_ia = u_ia·c_i·(1 − e^(−L_i·w_ia))·P_a        L from `kernels/settle.ts`
 *
 * Where buyers run out of cash everybody who sells is rationed alike. Dollars by seller and asset stay in `selling.sold`.
 */
export function executeSales(
  { selling, market, state, world, who }: Economy,
  valueShare: number,
  purse: Purse,
  pen: Pen,
): void {
  const { input, scratch, sellers, sold } = selling;
  const { instrument } = world.assets;
  const count = instrument.length;
  let offered = 0;
  for (let row = 0; row < sellers.length; row++) {
    const intensity = max(scratch.paying[row], scratch.curing[row]);
    for (let a = 0; a < count; a++) {
      const cell = row * count + a;
      const fraction = input.sellable[row] * soldFraction(intensity, input.weights[cell]);
      sold[cell] = input.units[cell] * fraction * market.price[a];
      offered += sold[cell];
    }
  }
  const bought = residualBuyers(offered, valueShare, purse.valueInvestors, purse.households);
  state.unsold = offered - bought.executedShare * offered;
  purse.valueInvestors -= bought.valueInvestors;
  purse.households -= bought.households;
  if (bought.executedShare === 0) sold.fill(0);
  const all = bought.valueInvestors + bought.households;
  if (all === 0) return;

  const toValue = bought.valueInvestors / all;
  for (let row = 0; row < sellers.length; row++) {
    const seller: number = sellers[row];
    let proceeds = 0;
    for (let a = 0; a < count; a++) {
      const cell = row * count + a;
      if (sold[cell] === 0) continue;
      sold[cell] *= bought.executedShare;
      proceeds += sold[cell];
      pen.hand(seller, who.valueInvestors, instrument[a], toValue * sold[cell]);
      pen.hand(seller, who.households, instrument[a], sold[cell] - toValue * sold[cell]);
    }
    if (proceeds === 0) continue;
    pen.pay(who.valueInvestors, seller, toValue * proceeds);
    pen.pay(who.households, seller, proceeds - toValue * proceeds);
  }
}

/**
 * Orders of new money, between households, who place them, and value investors, who take the other side of their share as far as
 * they have the asset or the cash. The rest is between households.
 */
export function executeOrders(
  { market, world, who, stocks }: Economy,
  valueShare: number,
  purse: Purse,
  pen: Pen,
): void {
  const { instrument } = world.assets;
  for (let a = 0; a < instrument.length; a++) {
    const order: number = valueShare * market.orders[a];
    if (order === 0) continue;
    const held = stocks.asset(instrument[a], who.valueInvestors) * (market.price[a] / market.opened[a]);
    const heldByHouseholds = stocks.asset(instrument[a], who.households) * (market.price[a] / market.opened[a]);
    const amount =
      order > 0 ? min(min(order, held), purse.households) : -min(min(-order, heldByHouseholds), purse.valueInvestors);
    if (amount === 0) continue;
    pen.sell(who.valueInvestors, who.households, instrument[a], amount);
    if (amount > 0) purse.households -= amount;
    else purse.valueInvestors += amount;
  }
}

/**
 * Sales that a switched-off channel keeps from the market: households take them at the prices found, in the seller's order.
 * Dollars raised by each seller stay in `sectors.raised`.
 */
export function sellOffMarket({ selling, sectors, world, who, market }: Economy, purse: Purse, pen: Pen): void {
  const { input, sellers, sold } = selling;
  const { instrument } = world.assets;
  const count = instrument.length;
  const left = column(count);
  for (let row = 0; row < sellers.length; row++) {
    const seller: number = sellers[row];
    sectors.raised[seller] = 0;
    const need = min(sectors.offMarket[seller] - selling.cash[row], purse.households);
    if (!(need > 0)) continue;
    for (let a = 0; a < count; a++) left[a] = input.units[row * count + a] * market.price[a] - sold[row * count + a];
    const intensity = saleIntensity(left, input.weights, need, row * count);
    for (let a = 0; a < count; a++) {
      const amount = left[a] * soldFraction(intensity, input.weights[row * count + a]);
      if (amount === 0) continue;
      pen.sell(seller, who.households, instrument[a], amount);
      sectors.raised[seller] += amount;
    }
    purse.households -= sectors.raised[seller];
  }
}
