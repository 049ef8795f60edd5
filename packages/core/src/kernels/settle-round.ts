import { exp, max } from "../solve/math.ts";
import { boundedPressure, slopeAt } from "./bounded-pressure.ts";
import { nestedPressure } from "./nested-pressure.ts";
import { partAt, saleIntensity } from "./sale-intensity.ts";
import type { SettleInput, SettleScratch } from "./settle-table.ts";

/**
 * One round: at given prices everyone sells what it must, and the sales make new prices.
 *
 *   payments   Σ_a V_a c (1 − E_a) = payments − cash                             V_a = u_a P_a,  E_a = e^(−L w_a)
 *   call       when debt + payments − cash > Σ_a l_a V_a:
 *              Σ_a (1 − κ l_a) V_a (1 − c (1 − E_a)) = V + cash − payments − debt
 *   prices     log P = v + G(z + nested pressure of all sales)
 *
 * c share that can be sold, l lendable share, κ cured share. A called holder sells until what it keeps, less what is lent on
 * it, is no more than its equity; a sale moves no equity, so the call asks for what sales free. One intensity L meets both
 * needs: the larger. Lower prices make every L larger, so the round is monotone; a limit is passed only strictly, so rounds
 * from above end at the greatest fixed point. Allocates nothing. `round` counts from 1; `openRounds` comes before the first.
 */
export function settleRound(input: SettleInput, scratch: SettleScratch, round: number): void {
  const { supply, value, pressure, bound, nests, cash } = input;
  const { logPrice, price, nextLogPrice, sold, salesPressure, slope, byNode, nodeValue } = scratch;
  for (let a = 0; a < supply.length; a++) {
    price[a] = exp(logPrice[a]);
    sold[a] = 0;
  }
  for (let i = 0; i < cash.length; i++) sell(input, scratch, i, round);
  for (let a = 0; a < supply.length; a++) sold[a] = supply[a] > 0 ? sold[a] / supply[a] : 0;
  nestedPressure(nests, nodeValue, sold, byNode, salesPressure);
  for (let a = 0; a < supply.length; a++) {
    const deviation = boundedPressure(pressure[a] + salesPressure[a], bound[a]);
    nextLogPrice[a] = value[a] + deviation;
    slope[a] = slopeAt(deviation, bound[a]);
  }
}

/** What holder i sells at the prices of the scratch, added to `sold` in units, and how that moves with prices. */
function sell(input: SettleInput, scratch: SettleScratch, i: number, round: number): void {
  const { curedShare, cash, debt, payments, sellable, supply } = input;
  const { holdings, price, sold, soldPart, values, counted, parting, paying, curing } = scratch;
  const { asset, units, weights, lendable } = holdings;
  const row = i * supply.length;
  const count: number = holdings.count[i];
  const missing: number = payments[i] - cash[i];
  const owed = debt[i] > 0 ? debt[i] + missing : 0;
  let total = 0;
  let limit = 0;
  if (missing > 0 || owed > 0) {
    for (let k = 0; k < count; k++) {
      values[k] = units[row + k] * price[asset[row + k]];
      total += values[k];
      limit += lendable[row + k] * values[k];
    }
  }
  const isCalled = owed > limit;
  // The intensity of the round before is where the next one, at lower prices, begins to look.
  if (missing > 0) {
    for (let k = 0; k < count; k++) counted[k] = sellable[i] * values[k];
    paying[i] = saleIntensity(counted, weights, missing, parting, count, row, paying[i]);
  }
  if (isCalled) {
    let needed = owed - total;
    for (let k = 0; k < count; k++) {
      const margin = (1 - curedShare[i] * lendable[row + k]) * values[k];
      needed += margin;
      counted[k] = sellable[i] * margin;
    }
    curing[i] = saleIntensity(counted, weights, needed, parting, count, row, curing[i]);
    if (paying[i] > curing[i]) partAt(paying[i], weights, parting, count, row);
  } else {
    curing[i] = 0;
  }
  const intensity = max(paying[i], curing[i]);
  scratch.raisedByIntensity[i] = 0;
  if (intensity === 0) {
    for (let k = row; k < row + count; k++) soldPart[row + asset[k]] = 0;
    return;
  }

  if (scratch.soldFirst[i] === 0) scratch.soldFirst[i] = round;
  if (isCalled && scratch.calledFirst[i] === 0) scratch.calledFirst[i] = round;
  if (intensity === Infinity && scratch.soldOut[i] === 0) scratch.soldOut[i] = round;
  const { raisedByIntensity, soldByIntensity, askedByFall } = scratch;
  const isCure = curing[i] >= paying[i];
  let raised = 0;
  for (let k = 0; k < count; k++) {
    const a: number = asset[row + k];
    const fraction = sellable[i] * parting.sold[k];
    soldPart[row + a] = fraction;
    sold[a] += units[row + k] * fraction;
    const margin = isCure ? 1 - curedShare[i] * lendable[row + k] : 1;
    const more = sellable[i] * weights[row + k] * parting.kept[k];
    raised += margin * values[k] * more;
    soldByIntensity[row + k] = supply[a] > 0 ? (units[row + k] * more) / supply[a] : 0;
    askedByFall[row + k] = values[k] * (isCure ? 1 - margin * (1 - fraction) : fraction);
  }
  raisedByIntensity[i] = raised;
}
