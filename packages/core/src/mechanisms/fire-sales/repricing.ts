import type { Pen } from "../../ledger/pen.ts";
import type { Economy } from "../../model/economy.ts";
import { max } from "../../solve/math.ts";

/**
 * All holdings to the prices of the period, and funds to what their holdings are worth.
 *
 *   every asset      amount ← amount·P/P_before, for holders and issuers alike
 *   a fund's shares  S ← max(0, S + ΔA)        ΔA gains of the fund's assets, shared by its holders pro rata
 *
 * Redemptions that are due are paid at the new worth of a share.
 * What a fund loses beyond its shares is its own: its lenders bear it (`credit-losses`).
 */
export function reprice(economy: Economy, pen: Pen): void {
  const { world, market, claims, sectors, what, selling } = economy;
  const { instrument } = world.assets;
  for (let a = 0; a < instrument.length; a++) {
    const change = market.price[a] / market.opened[a] - 1;
    selling.change[a] = change;
    if (change !== 0) pen.revalue(instrument[a], change);
  }
  const { creditor, shares } = world.claims;
  const needs = economy.reaches.redemptions ? sectors.payments : sectors.offMarket;
  for (let fund = 0; fund < shares.first.length; fund++) {
    if (shares.first[fund] < 0) continue;
    const earned = fundReturn(economy, fund);
    sectors.fundReturn[fund] = earned;
    const change = earned * sectors.redemptionsDue[fund];
    needs[fund] += change;
    sectors.redemptionsDue[fund] += change;
    for (let row: number = shares.first[fund]; row >= 0; row = shares.next[row]) {
      const gain: number = earned * claims.owed[row];
      if (gain === 0) continue;
      pen.reprice(creditor[row], fund, what.fundShares, gain);
      claims.owed[row] += gain;
      claims.gains[row] += gain;
      claims.waiting[row] *= 1 + earned;
      claims.due[row] *= 1 + earned;
    }
  }
}

/** Gains of a fund's assets over its shares, at least −1. */
function fundReturn({ world, selling, stocks, claims }: Economy, fund: number): number {
  const { first, next } = world.claims.shares;
  let shares = 0;
  for (let row: number = first[fund]; row >= 0; row = next[row]) shares += claims.owed[row];
  if (shares === 0) return 0;
  let gains = 0;
  const { instrument } = world.assets;
  for (let a = 0; a < instrument.length; a++) {
    gains += stocks.asset(instrument[a], fund) * selling.change[a];
  }
  return max(-1, gains / shares);
}
