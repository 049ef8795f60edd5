import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { iterateLinear, solveLinear } from "../solve/linear-fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { columnProblems, matrixProblems, refuse } from "./input-problems.ts";
import { type Matrix, times, transposeTimes } from "./matrix.ts";
import { loopGain, type PriceLoop, turn } from "./price-loop.ts";

/** n funds without debt over m assets. */
export interface Funds {
  /** Assets of each fund [usd], n. */
  readonly assets: Column;
  /** Share of each asset in a fund, n × m; what a row lacks to 1 does not move. */
  readonly weights: Matrix;
  /** Money that leaves a fund per dollar it loses, n. */
  readonly flowSensitivity: Column;
  /** Fall of an asset's price per dollar sold [1/usd], m. */
  readonly impactPerDollar: Column;
  /** Cash a fund may pay out before it sells, as a share of its assets, n; none by default. */
  readonly cashFraction?: Column;
}

/** One round of redemptions. Returns and losses of the second round are those the sales cause. */
export interface FlowRedemptions {
  readonly fundReturn: Column;
  /** Money asked back [usd]; below 0 it is an inflow, which buys. */
  readonly redemptions: Column;
  readonly cashUsed: Column;
  readonly sales: Column;
  readonly salesByAsset: Column;
  readonly secondRoundAssetReturn: Column;
  readonly secondRoundFundReturn: Column;
  /** Loss of each fund [usd]. */
  readonly secondRoundLoss: Column;
}

/**
 * Savers ask a fund for money back in proportion to what it lost, and it sells in the proportions it holds.
 *
 *   R = M F    redemption = −g a R    sales = redemption − min(max(0, redemption), cash)    F₂ = −l ∘ Mᵀ sales    R₂ = M F₂
 *
 * a assets, M weights, g flow sensitivity, l impact per dollar, F return of each asset (m, at least −1), cash = fraction · a.
 *
 * Shapes and units: Funds. Throws EbbError with every input of wrong shape or value.
 * Source: own extension of Greenwood, Landier & Thesmar 2015 with g in the place of leverage; the flow's answer to
 * performance: Chen, Goldstein & Jiang 2010.
 */
export function flowRedemptions(funds: Funds, assetShock: Column, place: Place = {}): FlowRedemptions {
  refuse(fundProblems(funds, assetShock, place));
  const { assets, weights, flowSensitivity, impactPerDollar, cashFraction = column(assets.length) } = funds;
  const fundReturn: Column = times(weights, assetShock);
  const redemptions: Column = fundReturn.map((each, i) => -flowSensitivity[i] * assets[i] * each);
  const cashUsed: Column = redemptions.map((asked, i) => min(max(0, asked), cashFraction[i] * assets[i]));
  const sales: Column = redemptions.map((asked, i) => asked - cashUsed[i]);
  const salesByAsset = transposeTimes(weights, sales);
  const secondRoundAssetReturn = salesByAsset.map((sold, k) => -impactPerDollar[k] * sold);
  const secondRoundFundReturn = times(weights, secondRoundAssetReturn);
  return {
    fundReturn,
    redemptions,
    cashUsed,
    sales,
    salesByAsset,
    secondRoundAssetReturn,
    secondRoundFundReturn,
    secondRoundLoss: secondRoundFundReturn.map((each, i) => -assets[i] * each),
  };
}

/**
 * Every round of redemptions and sales, each caused by the one before, of funds without cash.
 *
 *   F_total = (1 − K)⁻¹ F      K = l ∘ Mᵀ (a g ∘ M ·)      gain = spectral radius of K
 *
 * assetReturn: total return of each asset, the shock included. From a gain of 1 on the rounds grow: they are followed
 * plainly until they run away. Letters, errors and source: flowRedemptions.
 */
export function redeemToRest(
  funds: Funds,
  assetShock: Column,
  place: Place = {},
): { readonly gain: number; readonly assetReturn: FixedPoint<Column> } {
  refuse(fundProblems(funds, assetShock, place));
  const loop: PriceLoop = {
    holdings: funds.weights,
    selling: funds.assets.map((each, i) => each * funds.flowSensitivity[i]),
    impact: funds.impactPerDollar,
  };
  const gain = loopGain(loop).value;
  const solve = gain < 1 ? solveLinear : iterateLinear;
  return { gain, assetReturn: { ...solve(turn(loop), assetShock), which: "unique" } };
}

function fundProblems(funds: Funds, assetShock: Column, place: Place) {
  const { assets, weights, flowSensitivity, impactPerDollar, cashFraction } = funds;
  const { rows, columns } = weights;
  return [
    ...columnProblems("assets", assets, rows, { atLeast: 0 }, place),
    ...matrixProblems("weights", weights, rows, columns, { atLeast: 0 }, place),
    ...columnProblems("flowSensitivity", flowSensitivity, rows, { atLeast: 0 }, place),
    ...columnProblems("impactPerDollar", impactPerDollar, columns, { atLeast: 0 }, place),
    ...columnProblems("assetShock", assetShock, columns, { atLeast: -1 }, place),
    ...(cashFraction === undefined
      ? []
      : columnProblems("cashFraction", cashFraction, rows, { atLeast: 0, atMost: 1 }, place)),
  ];
}
