import { type Column, column, type IdColumn } from "../model/column.ts";
import { type Nests, nodeValues } from "./nested-pressure.ts";
import { type Parting, partingOf } from "./sale-intensity.ts";

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

/**
 * What holders have of assets they do have: rows of the table without its gaps. Holding k of holder i stands at i·m + k.
 *
 * asset   which asset it is; count: how many a holder has [n]
 * units weights lendable   of the input
 */
export interface Holdings {
  readonly asset: IdColumn;
  readonly count: IdColumn;
  readonly units: Column;
  readonly weights: Column;
  readonly lendable: Column;
}

/** What rounds, leaps and the gain write; made once for a world, used by every run. */
export interface SettleScratch {
  readonly holdings: Holdings;
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
  /** Fraction of its units each holder sells [n × m]. */
  readonly soldPart: Column;
  /** Slope of the price of an asset to pressure, G′ [m]. */
  readonly slope: Column;
  /**
   * What one more of intensity brings a holder towards its need [usd, n] and sells [fraction of all units, by holding], and what a
   * fall of log prices asks of it [usd, by holding].
   */
  readonly raisedByIntensity: Column;
  readonly soldByIntensity: Column;
  readonly askedByFall: Column;
  /** Value of a holder's holdings, the part a need is stated in, and what is parted with [m]; sums by node [nodes]. */
  readonly values: Column;
  readonly counted: Column;
  readonly parting: Parting;
  readonly byNode: Column;
  readonly nodeValue: Column;
  /** Where the last accelerated step began, and how far the next one goes [m]. */
  readonly from: Column;
  readonly way: Column;
  readonly loop: SellersLoop;
  /** Round in which a holder first sold, was first called, and had nothing left to sell; 0 for never [n]. */
  readonly soldFirst: Column;
  readonly calledFirst: Column;
  readonly soldOut: Column;
}

/**
 * How those who sell make each other sell, to first order; `sellers-loop.ts`. s ≤ n sellers.
 *
 * seller    holders that can sell more [s]
 * falls     fall of each log price when one of them takes a step [s × m]
 * answer    steps a seller takes for each dollar it is asked for [1/usd, s]
 * turn      steps that the one of the row must take when the one of the column takes one [s × s]
 * steps next all   of a turn, of the one after, of all so far [s]; ofOne: what one alone sells [m]
 * bounds    of the gain of the loop: below and above
 */
export interface SellersLoop {
  readonly seller: IdColumn;
  readonly falls: Column;
  readonly turn: Column;
  readonly answer: Column;
  readonly steps: Column;
  readonly next: Column;
  readonly all: Column;
  readonly ofOne: Column;
  readonly bounds: Column;
}

export function settleScratch({ supply, cash, nests }: SettleInput): SettleScratch {
  const [n, m] = [cash.length, supply.length];
  const byAsset = (): Column => column(m);
  const byHolder = (): Column => column(n);
  const byBoth = (): Column => column(n * m);
  return {
    holdings: {
      asset: new Int32Array(n * m),
      count: new Int32Array(n),
      units: byBoth(),
      weights: byBoth(),
      lendable: byBoth(),
    },
    logPrice: byAsset(),
    price: byAsset(),
    nextLogPrice: byAsset(),
    startLogPrice: byAsset(),
    firstLogPrice: byAsset(),
    paying: byHolder(),
    curing: byHolder(),
    sold: byAsset(),
    salesPressure: byAsset(),
    soldPart: byBoth(),
    slope: byAsset(),
    raisedByIntensity: byHolder(),
    soldByIntensity: byBoth(),
    askedByFall: byBoth(),
    values: byAsset(),
    counted: byAsset(),
    parting: partingOf(m),
    byNode: column(nests.within.length),
    nodeValue: column(nests.within.length),
    from: byAsset(),
    way: byAsset(),
    loop: {
      seller: new Int32Array(n),
      falls: byBoth(),
      turn: column(n * n),
      answer: byHolder(),
      steps: byHolder(),
      next: byHolder(),
      all: byHolder(),
      ofOne: byAsset(),
      bounds: column(2),
    },
    soldFirst: byHolder(),
    calledFirst: byHolder(),
    soldOut: byHolder(),
  };
}

/** Sets the table for rounds on an input: who has what, what its groups are worth; nobody has sold yet. */
export function openRounds(input: SettleInput, scratch: SettleScratch): void {
  const { holdings, soldPart, paying, curing, soldFirst, calledFirst, soldOut } = scratch;
  const m = input.supply.length;
  nodeValues(input.nests, scratch.nodeValue);
  for (let i = 0; i < paying.length; i++) {
    let count = 0;
    for (let a = 0; a < m; a++) {
      const cell = i * m + a;
      soldPart[cell] = 0;
      if (input.units[cell] === 0) continue;
      const at = i * m + count++;
      holdings.asset[at] = a;
      holdings.units[at] = input.units[cell];
      holdings.weights[at] = input.weights[cell];
      holdings.lendable[at] = input.lendable[cell];
    }
    holdings.count[i] = count;
    paying[i] = curing[i] = soldFirst[i] = calledFirst[i] = soldOut[i] = 0;
  }
}
