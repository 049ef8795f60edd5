import type { Column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { iterateLinear, type LinearOptions, solveLinear } from "../solve/linear-fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { dot } from "../solve/vector.ts";
import { columnProblems, matrixProblems, numberProblems, refuse } from "./input-problems.ts";
import { type Matrix, times, transposeTimes } from "./matrix.ts";
import { loopGain, type PriceLoop, turn } from "./price-loop.ts";

/** Balance sheets of n banks over m assets, and the impact of the assets. */
export interface BankBooks {
  /** Total assets [usd], n. */
  readonly assets: Column;
  /** Equity [usd], n: above 0, at most the assets. */
  readonly equity: Column;
  /** Share of each asset in a bank's assets, n × m; what a row lacks to 1 does not move. */
  readonly weights: Matrix;
  /** Fall of an asset's price per dollar sold [1/usd], m. */
  readonly impactPerDollar: Column;
}

/** Bank books that were checked, with all that does not depend on a shock. */
export interface LeverageTargeting extends BankBooks {
  /** Debt over equity, n. */
  readonly leverage: Column;
  /** Loss of all banks per dollar that the bank sells, n. */
  readonly connectedness: Column;
  readonly totalEquity: number;
  readonly loop: PriceLoop;
}

/** What one round of selling back to target leverage does. Losses are positive shares of equity, returns negative. */
export interface SaleRound {
  /** Return of each bank's assets from the shock, n. */
  readonly bankReturns: Column;
  /** Sales by bank and by asset [usd]; negative where a gain lets a bank buy. */
  readonly saleByBank: Column;
  readonly saleByAsset: Column;
  /** Returns that the sales cause, by asset (m) and by bank (n). */
  readonly impactReturns: Column;
  readonly impactBankReturns: Column;
  /** Loss of all banks from the sales over all equity; systemicness splits it by the bank that sells. */
  readonly aggregateVulnerability: number;
  readonly systemicness: Column;
  /** Loss of each bank from the sales, and from the shock itself, over its own equity. */
  readonly indirectVulnerability: Column;
  readonly directVulnerability: Column;
  /** Loss of all banks from the shock over all equity. */
  readonly aggregateDirectLoss: number;
}

/**
 * Banks that sell, in the proportions they hold, until debt over equity is back where it was before the shock.
 *
 *   b = (a − e)/e      S_n = a_n b_n (−R_n)      F₂ = −l ∘ Mᵀ S      c = M (l ∘ Mᵀ a)
 *
 * a assets, e equity, M weights, l impact per dollar, R bank returns, S sales, F₂ asset returns by impact, c connectedness.
 * Shapes and units: BankBooks. Throws EbbError with every input of wrong shape or value.
 * Source: Greenwood, Landier & Thesmar 2015, sec. 2.
 */
export function leverageTargeting(books: BankBooks, place: Place = {}): LeverageTargeting {
  const { assets, equity, weights, impactPerDollar } = books;
  const { rows, columns } = weights;
  refuse([
    ...columnProblems("assets", assets, rows, { above: 0 }, place),
    ...columnProblems("equity", equity, rows, { above: 0 }, place),
    ...Array.from(equity).flatMap((each, n) =>
      each > assets[n] ? numberProblems(`equity[${n}]`, each, { atMost: assets[n] }, place) : [],
    ),
    ...matrixProblems("weights", weights, rows, columns, { atLeast: 0 }, place),
    ...columnProblems("impactPerDollar", impactPerDollar, columns, { atLeast: 0 }, place),
  ]);
  const leverage: Column = assets.map((each, n) => (each - equity[n]) / equity[n]);
  const held = transposeTimes(weights, assets);
  return {
    ...books,
    leverage,
    connectedness: times(
      weights,
      held.map((each, k) => each * impactPerDollar[k]),
    ),
    totalEquity: equity.reduce((total, each) => total + each, 0),
    loop: { holdings: weights, selling: assets.map((each, n) => each * leverage[n]), impact: impactPerDollar },
  };
}

/**
 * One round: the shock, the sales it forces, the losses these bring to every holder.
 *
 *   R = M F     AV = −Σ a_n R₂ₙ / E     systemicness_n = c_n S_n / E     R₂ = M F₂
 *
 * assetShock F: return of each asset, at least −1, m. capSales: a bank sells at most what the shock left of its assets,
 * S_n ≤ a_n (1 + R_n); without it the linear rule makes an insolvent bank sell more than it has.
 * Source: Greenwood, Landier & Thesmar 2015, sec. 2; the cap: assumed.
 */
export function sellOnce(
  banks: LeverageTargeting,
  assetShock: Column,
  { capSales = false, place = {} }: { readonly capSales?: boolean; readonly place?: Place } = {},
): SaleRound {
  const { assets, equity, weights, impactPerDollar, connectedness, totalEquity, loop } = banks;
  refuse(shockProblems(assetShock, banks, place));
  const bankReturns = times(weights, assetShock);
  const saleByBank = bankReturns.map((bankReturn, n) => {
    const rule = -loop.selling[n] * bankReturn;
    return capSales ? min(rule, max(0, assets[n] * (1 + bankReturn))) : rule;
  });
  const saleByAsset = transposeTimes(weights, saleByBank);
  const impactReturns = saleByAsset.map((sale, k) => -impactPerDollar[k] * sale);
  const impactBankReturns = times(weights, impactReturns);
  return {
    bankReturns,
    saleByBank,
    saleByAsset,
    impactReturns,
    impactBankReturns,
    aggregateVulnerability: lossShare(banks, impactBankReturns),
    systemicness: saleByBank.map((sale, n) => (connectedness[n] * sale) / totalEquity),
    indirectVulnerability: impactBankReturns.map((loss, n) => (-assets[n] * loss) / equity[n]),
    directVulnerability: bankReturns.map((loss, n) => (-assets[n] * loss) / equity[n]),
    aggregateDirectLoss: lossShare(banks, bankReturns),
  };
}

export interface AllRoundsOptions extends LinearOptions {
  /** Loop gain of these books, where it is known already. */
  readonly gain?: number;
  /** The plain iteration, oracle of the fast one. */
  readonly plain?: boolean;
  readonly place?: Place;
}

/**
 * Every round of selling, each caused by the one before, on the opening balance sheets.
 *
 *   F_total = F + K F + K² F + … = (1 − K)⁻¹ F      K = l ∘ Mᵀ (a b ∘ M ·)
 *
 * value: total return of each asset, the shock included, m. A loop gain (spectral radius of K) of 1 or more is iterated
 * plainly, and says "runaway" where the shock reaches the part of the network that feeds itself.
 * Source: own extension of Greenwood, Landier & Thesmar 2015, who stop after one round.
 */
export function sellToRest(
  banks: LeverageTargeting,
  assetShock: Column,
  { gain = loopGain(banks.loop).value, plain = false, place = {}, ...options }: AllRoundsOptions = {},
): FixedPoint<Column> {
  refuse(shockProblems(assetShock, banks, place));
  const solve = plain || gain >= 1 ? iterateLinear : solveLinear;
  const rest: FixedPoint<Column> = { ...solve(turn(banks.loop), assetShock, options), which: "unique" };
  return rest.converged || gain < 1 ? rest : { ...rest, stopped: "runaway" };
}

/** Loss of all banks over all equity, from the return of each bank's assets: −Σ a_n R_n / E. */
export function lossShare({ assets, totalEquity }: LeverageTargeting, bankReturns: Column): number {
  return -dot(assets, bankReturns) / totalEquity;
}

function shockProblems(assetShock: Column, { weights }: LeverageTargeting, place: Place) {
  return columnProblems("assetShock", assetShock, weights.columns, { atLeast: -1 }, place);
}
