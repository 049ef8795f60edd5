import { type Column, column, type IdColumn } from "../../model/column.ts";

/** Markets inside markets: the node of every asset, the node around every node (outer ones first, −1 for none). */
export interface MarketTree {
  readonly node: IdColumn;
  readonly within: IdColumn;
}

/**
 * Orders that raise every price by its elasticity when all are placed together.
 *
 * An order moves its own market and those around it (`fire-sales`): log price of a rises by Σ d_n·s_n over the nodes n from a
 * outwards, s_n the fraction of node n that is bought. Asked for are the s_a with
 *
 *   Σ_{n around a} d_n·s_n = e_a        s_n = Σ_{c in n} K_c·s_c/K_n
 *
 * A node whose surroundings already give it u buys s = α − β·u: an asset α = e/d, β = 1/d; a market with ᾱ, β̄ the means of its
 * parts by value, s = (ᾱ − β̄·u)/(1 + β̄·d). One pass from inner to outer nodes finds α and β, one back finds u and s.
 *
 * value K of every asset [usd bn, > 0]; elasticity e of every asset [log price per 1.00 of money]; impact d of every node
 * [log price per fraction bought], above 0 for assets, ≥ 0 for markets. Returns the fraction of each asset bought per 1.00 of
 * money: below 0 where the orders of its neighbours alone would raise a price beyond its elasticity. Orders in dollars are
 * θ·M~/M₀ times fraction times value: they scale with dollars. The fractions hold for a draw; nothing of a period is in them.
 *
 * Source: assumed (`btc.liquidity.elasticity` for bitcoin). Decay of the transient part starts after the order.
 */
export function moneyOrders({ node, within }: MarketTree, value: Column, elasticity: Column, impact: Column): Column {
  const [held, alpha, beta] = [column(within.length), column(within.length), column(within.length)];
  for (let a = 0; a < node.length; a++) {
    const n: number = node[a];
    held[n] = value[a];
    alpha[n] = elasticity[a] / impact[n];
    beta[n] = 1 / impact[n];
  }
  const isAsset = new Set(node);
  for (let n = within.length - 1; n >= 0; n--) {
    if (!isAsset.has(n)) {
      // Its parts have left their sums by value here: ᾱ = alpha/held, β̄ = beta/held.
      const whole = held[n] + beta[n] * impact[n];
      alpha[n] /= whole;
      beta[n] /= whole;
    }
    const outer: number = within[n];
    if (outer < 0) continue;
    held[outer] += held[n];
    alpha[outer] += held[n] * alpha[n];
    beta[outer] += held[n] * beta[n];
  }
  const bought = column(within.length);
  const around = column(within.length); // u: the rise that the nodes around a node give it
  for (let n = 0; n < within.length; n++) {
    const outer: number = within[n];
    if (outer >= 0) around[n] = around[outer] + impact[outer] * bought[outer];
    bought[n] = alpha[n] - beta[n] * around[n];
  }
  const orders = column(node.length);
  for (let a = 0; a < node.length; a++) orders[a] = bought[node[a]];
  return orders;
}

/**
 * Orders that new money has come to place [usd bn]: A_M* = θ·(M~/M₀)·Σ s_a·K_a, approached by `gapClosed(dt, ordersTime)`.
 *
 * excessMoney M~ and openingMoney M₀ [usd bn]; ordersShare θ; orders from `moneyOrders`. Exactly 0 at rest. A step of A_M is
 * spent on assets by weight s_a·K_a over their sum.
 */
export function ordersWanted(
  excessMoney: number,
  openingMoney: number,
  ordersShare: number,
  orders: Column,
  value: Column,
): number {
  let perMoney = 0;
  for (let a = 0; a < orders.length; a++) perMoney += orders[a] * value[a];
  return (ordersShare * excessMoney * perMoney) / openingMoney;
}
