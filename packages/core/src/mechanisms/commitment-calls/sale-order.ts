import { type Column, column } from "../../model/column.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import type { Economy } from "../../model/economy.ts";
import { convictionWeights, liveConviction } from "./conviction.ts";

/** What holders think of each asset at the opening: the world's view, and that of sectors with one of their own. */
export interface Convictions {
  readonly common: Column;
  /** By sector. */
  readonly own: ReadonlyMap<number, Column>;
  readonly live: Column;
  readonly weights: Column;
}

export function convictions({ assets, conviction, ownConviction }: CompiledWorld): Convictions {
  const count = assets.ids.length;
  const common = column(count).map((_, a) => conviction[assets.instrument[a]]);
  const own = new Map<number, Column>();
  for (let row = 0; row < ownConviction.value.length; row++) {
    const asset = assets.instrument.indexOf(ownConviction.instrument[row]);
    if (asset < 0) continue;
    const sector: number = ownConviction.sector[row];
    const view = own.get(sector) ?? common.slice();
    view[asset] = ownConviction.value[row];
    own.set(sector, view);
  }
  return { common, own, live: column(count), weights: column(count) };
}

/**
 * In which order everybody would sell this period, frozen before prices are sought (`conviction.ts`).
 *
 *   q = q₀ + ω·(y/p − k)        y/p  cash-flow yield at the price now   k  cost of capital: reference 10-year yield, Δy_pol and x
 */
export function setSaleOrder(
  { world: { assets, reference }, market, state, selling }: Economy,
  { common, own, live, weights }: Convictions,
  { yieldWeight, convictionSoftness }: { readonly yieldWeight: number; readonly convictionSoftness: number },
): void {
  const costOfCapital = (reference.yield10y ?? 0) + state.policyYield + state.premium;
  const count = live.length;
  const orderOf = (view: Column): void => {
    for (let a = 0; a < count; a++) {
      live[a] = liveConviction(view[a], yieldWeight, assets.cashFlowYield[a] / market.price[a], costOfCapital);
    }
    convictionWeights(live, convictionSoftness, weights);
  };
  const { sellers, rowOf, input } = selling;
  orderOf(common);
  for (let row = 0; row < sellers.length; row++) {
    for (let a = 0; a < count; a++) input.weights[row * count + a] = weights[a];
  }
  for (const [sector, view] of own) {
    const row: number = rowOf[sector];
    if (row < 0) continue;
    orderOf(view);
    input.weights.set(weights, row * count);
  }
}
