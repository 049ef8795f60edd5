import { type Column, column } from "../model/column.ts";
import { exp, max } from "../solve/math.ts";
import { boundedPressure, pressureSlope } from "./bounded-pressure.ts";
import { type Nests, nestedPressure } from "./nested-pressure.ts";
import { keptFraction, saleIntensity, soldFraction } from "./sale-intensity.ts";

/** Holders and assets as a stage opens; n holders × m assets, row by row. Nothing here moves while prices are sought. */
export interface SettleInput {
  /** Units each holder has [n × m], all units there are [m]. */
  readonly units: Column;
  readonly supply: Column;
  /** How readily a holder sells an asset, > 0 [n × m]; `saleIntensity`. */
  readonly weights: Column;
  /** What lenders lend against a dollar of an asset, in [0, 1); 0 where a holder has no debt [n × m]. */
  readonly lendable: Column;
  /** The part of what may be lent that is left after a margin call, in [0, 1] [n]. */
  readonly curedShare: Column;
  /** Cash above the floor, debts against the assets, payments due [usd, n]. */
  readonly cash: Column;
  readonly debt: Column;
  readonly payments: Column;
  /** The part of a position that can be sold within the period, in [0, 1] [n]. */
  readonly sellable: Column;
  /** Log price per unit without pressure, pressure from all other orders [log], and its bound [m]. */
  readonly value: Column;
  readonly pressure: Column;
  readonly bound: Column;
  readonly nests: Nests;
}

/** What a round writes; made once for a world, used by every run. */
export interface SettleScratch {
  /** Log prices a round reads, the prices themselves, and log prices its sales lead to [m]. */
  readonly logPrice: Column;
  readonly price: Column;
  readonly nextLogPrice: Column;
  /** Log prices without forced sales, and after the first round of them [m]. */
  readonly startLogPrice: Column;
  readonly firstLogPrice: Column;
  /** How hard each holder must sell for its payments, and for its margin call: the larger counts [n]. */
  readonly paying: Column;
  readonly curing: Column;
  /** Fraction of all units sold, and the pressure of these sales [m]. */
  readonly sold: Column;
  readonly salesPressure: Column;
  /** Slope of the round: more intensity per fall of a log price, more units sold per intensity [n × m], G′ [m]. */
  readonly response: Column;
  readonly soldByIntensity: Column;
  readonly slope: Column;
  /** Fraction of its units each holder sells [n × m]. */
  readonly soldPart: Column;
  /** Value of a holder's assets, and the part a need is stated in [m]; sums by node [nodes]. */
  readonly values: Column;
  readonly counted: Column;
  readonly byNode: Column;
  readonly nodeValue: Column;
  /** Accelerated steps: where the last one began, and turns of the loop [m]. */
  readonly from: Column;
  readonly way: Column;
  readonly turned: Column;
  readonly turnedAgain: Column;
  readonly turnedSold: Column;
  readonly direction: Column;
  /** Round in which a holder first sold, was first called, and had nothing left to sell; 0 for never [n]. */
  readonly soldFirst: Column;
  readonly calledFirst: Column;
  readonly soldOut: Column;
}

export function settleScratch({ supply, cash, nests }: SettleInput): SettleScratch {
  const byAsset = (): Column => column(supply.length);
  const byHolder = (): Column => column(cash.length);
  const byBoth = (): Column => column(cash.length * supply.length);
  return {
    logPrice: byAsset(),
    price: byAsset(),
    nextLogPrice: byAsset(),
    firstLogPrice: byAsset(),
    startLogPrice: byAsset(),
    paying: byHolder(),
    curing: byHolder(),
    sold: byAsset(),
    salesPressure: byAsset(),
    response: byBoth(),
    soldByIntensity: byBoth(),
    slope: byAsset(),
    soldPart: byBoth(),
    values: byAsset(),
    counted: byAsset(),
    byNode: column(nests.within.length),
    nodeValue: column(nests.within.length),
    from: byAsset(),
    way: byAsset(),
    turned: byAsset(),
    turnedAgain: byAsset(),
    turnedSold: byAsset(),
    direction: byAsset(),
    soldFirst: byHolder(),
    calledFirst: byHolder(),
    soldOut: byHolder(),
  };
}

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
 * from above end at the greatest fixed point. Allocates nothing. `round` counts from 1.
 */
export function settleRound(input: SettleInput, scratch: SettleScratch, round: number): void {
  const { supply, value, pressure, bound, nests, cash } = input;
  const { logPrice, price, nextLogPrice, sold, salesPressure, slope, byNode, nodeValue } = scratch;
  for (let a = 0; a < supply.length; a++) price[a] = exp(logPrice[a]);
  sold.fill(0);
  for (let i = 0; i < cash.length; i++) sell(input, scratch, i, round);
  for (let a = 0; a < supply.length; a++) sold[a] = supply[a] > 0 ? sold[a] / supply[a] : 0;
  nestedPressure(nests, nodeValue, sold, byNode, salesPressure);
  for (let a = 0; a < supply.length; a++) {
    const all: number = pressure[a] + salesPressure[a];
    nextLogPrice[a] = value[a] + boundedPressure(all, bound[a]);
    slope[a] = pressureSlope(all, bound[a]);
  }
}

/** What holder i sells at the prices of the scratch, added to `sold` in units, and how that moves with prices. */
function sell(input: SettleInput, scratch: SettleScratch, i: number, round: number): void {
  const { units, weights, lendable, curedShare, cash, debt, payments, sellable, supply } = input;
  const { price, sold, response, soldByIntensity, soldPart, values, counted, paying, curing } = scratch;
  const m = supply.length;
  const row = i * m;
  const missing: number = payments[i] - cash[i];
  const owed = debt[i] > 0 ? debt[i] + missing : 0;
  let total = 0;
  let limit = 0;
  if (missing > 0 || owed > 0) {
    for (let a = 0; a < m; a++) {
      values[a] = units[row + a] * price[a];
      total += values[a];
      limit += lendable[row + a] * values[a];
    }
  }
  const isCalled = owed > limit;
  // The intensity of the round before is where the next one, at lower prices, begins to look.
  if (missing > 0) {
    for (let a = 0; a < m; a++) counted[a] = sellable[i] * values[a];
    paying[i] = saleIntensity(counted, weights, missing, row, paying[i]);
  }
  if (isCalled) {
    let needed = owed - total;
    for (let a = 0; a < m; a++) {
      const margin = (1 - curedShare[i] * lendable[row + a]) * values[a];
      needed += margin;
      counted[a] = sellable[i] * margin;
    }
    curing[i] = saleIntensity(counted, weights, needed, row, curing[i]);
  } else {
    curing[i] = 0;
  }
  const intensity = max(paying[i], curing[i]);
  if (intensity === 0) {
    for (let a = row; a < row + m; a++) response[a] = soldPart[a] = 0;
    return;
  }

  if (scratch.soldFirst[i] === 0) scratch.soldFirst[i] = round;
  if (isCalled && scratch.calledFirst[i] === 0) scratch.calledFirst[i] = round;
  if (intensity === Infinity && scratch.soldOut[i] === 0) scratch.soldOut[i] = round;
  const isCure = curing[i] >= paying[i];
  let raisedByIntensity = 0;
  for (let a = 0; a < m; a++) {
    if (units[row + a] === 0) {
      soldByIntensity[row + a] = response[row + a] = soldPart[row + a] = 0;
      continue;
    }
    const parted = soldFraction(intensity, weights[row + a]);
    const kept = parted < 0.5 ? 1 - parted : keptFraction(intensity, weights[row + a]);
    const fraction = sellable[i] * parted;
    soldPart[row + a] = fraction;
    sold[a] += units[row + a] * fraction;
    const margin = isCure ? 1 - curedShare[i] * lendable[row + a] : 1;
    const more = intensity === Infinity ? 0 : sellable[i] * weights[row + a] * kept;
    raisedByIntensity += margin * values[a] * more;
    soldByIntensity[row + a] = (units[row + a] * more) / supply[a];
    response[row + a] = values[a] * (isCure ? 1 - margin * (1 - fraction) : fraction);
  }
  for (let a = 0; a < m; a++) response[row + a] = raisedByIntensity > 0 ? response[row + a] / raisedByIntensity : 0;
}

/**
 * One turn of the loop to first order, out = K x: log prices fall by x, so holders sell more, so prices fall by K x ≥ 0.
 *
 *   K x = G′ ∘ nested(Σ_i ∂s/∂L_i Σ_a (−∂L_i/∂log P_a) x_a)
 *
 * Reads the slopes the last round left. Limits that x would newly pass do not count.
 */
export function turnOfLoop({ nests }: SettleInput, scratch: SettleScratch, x: Column, out: Column): void {
  const { response, soldByIntensity, slope, turnedSold, byNode, nodeValue, paying, curing } = scratch;
  const m = x.length;
  turnedSold.fill(0);
  for (let i = 0; i < paying.length; i++) {
    if (max(paying[i], curing[i]) === 0) continue;
    const row = i * m;
    let harder = 0;
    for (let a = 0; a < m; a++) harder += response[row + a] * x[a];
    if (harder === 0) continue;
    for (let a = 0; a < m; a++) turnedSold[a] += soldByIntensity[row + a] * harder;
  }
  nestedPressure(nests, nodeValue, turnedSold, byNode, out);
  // Subtracted, so that no pressure gives 0 and not −0.
  for (let a = 0; a < m; a++) out[a] = 0 - slope[a] * out[a];
}
