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
  const { world, market, claims, sectors, what } = economy;
  const { instrument } = world.assets;
  for (let a = 0; a < instrument.length; a++) {
    const change = market.price[a] / market.opened[a] - 1;
    if (change !== 0) pen.revalue(instrument[a], change);
  }
  sectors.fundReturn.fill(0);
  const { debtor, creditor, instrument: kind } = world.claims;
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] !== what.fundShares || sectors.fundReturn[debtor[row]] !== 0) continue;
    sectors.fundReturn[debtor[row]] = fundReturn(economy, debtor[row]);
  }
  const needs = economy.reaches.redemptions ? sectors.payments : sectors.offMarket;
  for (let fund = 0; fund < sectors.fundReturn.length; fund++) {
    const change = sectors.fundReturn[fund] * sectors.redemptionsDue[fund];
    needs[fund] += change;
    sectors.redemptionsDue[fund] += change;
  }
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] !== what.fundShares) continue;
    const share: number = sectors.fundReturn[debtor[row]];
    const gain: number = share * claims.owed[row];
    if (gain === 0) continue;
    pen.reprice(creditor[row], debtor[row], what.fundShares, gain);
    claims.owed[row] += gain;
    claims.gains[row] += gain;
    claims.waiting[row] *= 1 + share;
    claims.due[row] *= 1 + share;
  }
}

/** Gains of a fund's assets over its shares, at least −1. */
function fundReturn({ world, market, stocks, claims, what }: Economy, fund: number): number {
  const { debtor, instrument: kind } = world.claims;
  let shares = 0;
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] === what.fundShares && debtor[row] === fund) shares += claims.owed[row];
  }
  if (shares === 0) return 0;
  let gains = 0;
  const { instrument } = world.assets;
  for (let a = 0; a < instrument.length; a++) {
    gains += stocks.asset(instrument[a], fund) * (market.price[a] / market.opened[a] - 1);
  }
  return max(-1, gains / shares);
}
