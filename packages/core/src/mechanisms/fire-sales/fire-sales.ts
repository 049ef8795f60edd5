import { boundedPressure } from "../../kernels/bounded-pressure.ts";
import { nestedPressure, nodeValues } from "../../kernels/nested-pressure.ts";
import { type Column, column } from "../../model/column.ts";
import { type Economy, freeCash } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import { exp, max, min } from "../../solve/math.ts";
import { nodeImpact, pressureBounds } from "./market-depth.ts";
import { fireSalesParameters } from "./parameters.ts";
import { decayed } from "./pressure-decay.ts";
import { sellableShare } from "./sellable-share.ts";

/**
 * Fire sales: how far sales move prices, and how much can be sold.
 *
 *   log P = v + G(z)        z ← z·2^(−dt/T½) + orders of new money + sales        (`market-depth.ts`, `pressure-decay.ts`)
 *
 * Sets the market as the settle step opens: units and cash of everybody who may have to sell, values, the pressure that is there
 * already and that of new money. Sales and prices are found together by `forced-selling`.
 * Parts T10, T11, T12 · source: `kernels/nested-pressure.ts`, `kernels/bounded-pressure.ts`
 */
export const fireSales = mechanism({
  id: "fire-sales",
  parts: ["T10", "T11", "T12"],
  parameters: fireSalesParameters,
  calibrate({ world, dt }, values) {
    const { ids } = world.assets;
    return {
      ...values,
      impact: nodeImpact(world.assets, values),
      bound: pressureBounds(world.assets, values),
      sellable: sellableShare(values.saleRate, dt),
      transientLeft: decayed(1, values.halfLifeTransient, dt),
      lastingLeft: decayed(1, values.halfLifePermanent, dt),
      bought: column(ids.length),
      /** Change of each price before anybody has to sell. */
      falls: column(ids.length),
      byNode: column(world.assets.nests.length),
      nodeValue: column(world.assets.nests.length),
    };
  },
  step(economy, room) {
    const { world, stocks, market, selling, sectors, what } = economy;
    const { input, sellers } = selling;
    const { instrument } = world.assets;
    const count = instrument.length;
    input.nests.increment.set(room.impact);
    input.bound.set(room.bound);
    setSupply(economy);
    for (let a = 0; a < count; a++) {
      input.nests.value[a] = input.supply[a] * exp(market.value[a]);
      // Bought is sold with a minus.
      room.bought[a] = input.supply[a] > 0 ? -market.orders[a] / (market.price[a] * input.supply[a]) : 0;
      market.transient[a] *= room.transientLeft;
      market.lasting[a] *= room.lastingLeft;
    }
    nodeValues(input.nests, room.nodeValue);
    nestedPressure(input.nests, room.nodeValue, room.bought, room.byNode, market.ordersPressure);
    for (let a = 0; a < count; a++) {
      input.pressure[a] = market.transient[a] + market.lasting[a] + market.ordersPressure[a];
    }
    for (let a = 0; a < count; a++) {
      const without = market.value[a] + boundedPressure(input.pressure[a], input.bound[a]);
      room.falls[a] = exp(without) / market.price[a] - 1;
    }
    for (let row = 0; row < sellers.length; row++) {
      const sector: number = sellers[row];
      // A floor protects who still runs its own affairs.
      const usable = sectors.inDefault[sector] === 1 ? stocks.asset(what.deposits, sector) : freeCash(economy, sector);
      selling.ownCash[row] = usable + sectors.bridge[sector];
      selling.cash[row] = selling.ownCash[row] + sectors.line[sector];
      const cash = max(0, selling.cash[row] - sectors.offMarket[sector]);
      // A redemption is paid at the worth of a share today: what has fallen before anybody sells need not be raised.
      const payments = sectors.payments[sector] + lessToRedeem(economy, sector, room.falls);
      // A swap is paid by selling, whatever cash there is: the cash has gone into the new bonds already.
      const swap: number = sectors.swaps[sector];
      input.payments[row] = payments + swap;
      input.cash[row] = swap > 0 ? min(cash, payments) : cash;
      input.sellable[row] = sectors.inDefault[sector] === 1 ? 1 : room.sellable;
      for (let a = 0; a < count; a++) {
        input.units[row * count + a] = stocks.asset(instrument[a], sector) / market.price[a];
      }
    }
  },
});

/** What a fall of its assets takes off the redemptions a fund must raise money for [usd bn, ≤ 0]. */
function lessToRedeem({ sectors, stocks, what, world, reaches }: Economy, fund: number, falls: Column): number {
  if (sectors.redemptionsDue[fund] === 0 || !reaches.redemptions) return 0;
  const { instrument } = world.assets;
  let change = 0;
  for (let a = 0; a < instrument.length; a++) change += stocks.asset(instrument[a], fund) * falls[a];
  return sectors.redemptionsDue[fund] * max(-1, min(0, change / stocks.liability(what.fundShares, fund)));
}

/** Units there are of each asset: all holdings at the price of the opening. */
function setSupply({ world: { assets, layout }, stocks, market, selling: { input } }: Economy): void {
  const { instrument } = assets;
  const { supply } = input;
  supply.fill(0);
  // Sector by sector: sums of the assets do not wait for one another.
  for (let sector = 0; sector < layout.nature; sector++) {
    for (let a = 0; a < supply.length; a++) supply[a] += stocks.asset(instrument[a], sector);
  }
  for (let a = 0; a < supply.length; a++) supply[a] /= market.price[a];
}
