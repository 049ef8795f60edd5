import { saleIntensity } from "../../kernels/sale-intensity.ts";
import type { Pen } from "../../ledger/pen.ts";
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
 * Where buyers run out of cash everybody who sells is rationed alike. Dollars by seller and asset stay in `selling.sold`, by
 * seller in `selling.proceeds`.
 * Returns the part of what was offered that found a buyer, 1 where nothing was.
 */
export function executeSales(
  { selling, market, state, world, who }: Economy,
  valueShare: number,
  purse: Purse,
  pen: Pen,
): number {
  const { input, scratch, sellers, sold, proceeds } = selling;
  const { instrument } = world.assets;
  const count = instrument.length;
  let offered = 0;
  for (let row = 0; row < sellers.length; row++) {
    proceeds[row] = 0;
    for (let a = 0; a < count; a++) {
      const cell = row * count + a;
      sold[cell] = input.units[cell] * scratch.soldPart[cell] * market.price[a];
      offered += sold[cell];
    }
  }
  const bought = residualBuyers(offered, valueShare, purse.valueInvestors, purse.households);
  state.unsold = offered - bought.executedShare * offered;
  purse.valueInvestors -= bought.valueInvestors;
  purse.households -= bought.households;
  if (bought.executedShare === 0) sold.fill(0);
  const all = bought.valueInvestors + bought.households;
  if (all === 0) return bought.executedShare;

  const toValue = bought.valueInvestors / all;
  for (let row = 0; row < sellers.length; row++) {
    const seller: number = sellers[row];
    for (let a = 0; a < count; a++) {
      const cell = row * count + a;
      if (sold[cell] === 0) continue;
      sold[cell] *= bought.executedShare;
      proceeds[row] += sold[cell];
      pen.hand(seller, who.valueInvestors, instrument[a], toValue * sold[cell]);
      pen.hand(seller, who.households, instrument[a], sold[cell] - toValue * sold[cell]);
    }
    if (proceeds[row] === 0) continue;
    pen.pay(who.valueInvestors, seller, toValue * proceeds[row]);
    pen.pay(who.households, seller, proceeds[row] - toValue * proceeds[row]);
  }
  return bought.executedShare;
}

/**
 * Orders of new money, between households, who place them, and value investors, who take the other side of their share as far as
 * they have the asset, or the cash. The rest is between households. Short of cash, all orders are rationed alike.
 */
export function executeOrders(economy: Economy, valueShare: number, purse: Purse, pen: Pen): void {
  const { world, who, market } = economy;
  const { instrument } = world.assets;
  let bought = 0;
  let sold = 0;
  for (let a = 0; a < instrument.length; a++) {
    const order = tradable(economy, a, valueShare * market.orders[a]);
    bought += max(0, order);
    sold += max(0, -order);
  }
  const buying = bought > 0 ? min(1, purse.households / bought) : 0;
  const selling = sold > 0 ? min(1, purse.valueInvestors / sold) : 0;
  purse.households -= buying * bought;
  for (let a = 0; a < instrument.length; a++) {
    const order = tradable(economy, a, valueShare * market.orders[a]);
    const amount = (order > 0 ? buying : selling) * order;
    if (amount !== 0) pen.sell(who.valueInvestors, who.households, instrument[a], amount);
  }
}

/** An order as far as who sells has the asset, at the price found; below 0 households sell. */
function tradable({ market, world, who, stocks }: Economy, asset: number, order: number): number {
  const seller = order > 0 ? who.valueInvestors : who.households;
  const held = stocks.asset(world.assets.instrument[asset], seller) * (market.price[asset] / market.opened[asset]);
  return order > 0 ? min(order, held) : -min(-order, held);
}

/**
 * Sales that a switched-off channel keeps from the market: households take them at the prices found, in the seller's order.
 * Dollars raised by each seller stay in `sectors.raised`. Short of households' cash, all are rationed alike.
 */
export function sellOffMarket({ selling, sectors, world, who, market }: Economy, purse: Purse, pen: Pen): void {
  const { input, sellers, sold, cash, left } = selling;
  const { parting } = selling.scratch;
  const { instrument } = world.assets;
  const count = instrument.length;
  let needed = 0;
  const needOf = (row: number): number =>
    sectors.swapsOffMarket[sellers[row]] + max(0, sectors.offMarket[sellers[row]] - cash[row]);
  for (let row = 0; row < sellers.length; row++) needed += needOf(row);
  if (needed === 0) return;
  const share = min(1, purse.households / needed);
  for (let row = 0; row < sellers.length; row++) {
    const seller: number = sellers[row];
    const need = share * needOf(row);
    for (let a = 0; a < count; a++)
      left[a] = max(0, input.sellable[row] * input.units[row * count + a] * market.price[a] - sold[row * count + a]);
    saleIntensity(left, input.weights, need, parting, count, row * count);
    for (let a = 0; a < count; a++) {
      const amount = left[a] * parting.sold[a];
      if (amount === 0) continue;
      pen.sell(seller, who.households, instrument[a], amount);
      sectors.raised[seller] += amount;
    }
    purse.households -= sectors.raised[seller];
  }
}
