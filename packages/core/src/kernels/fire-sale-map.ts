import { type Column, column } from "../model/column.ts";
import type { Place, Problem } from "../model/problem.ts";
import { exp, min } from "../solve/math.ts";
import { columnProblems, matrixProblems } from "./input-problems.ts";
import { type Matrix, times, transposeTimes } from "./matrix.ts";
import type { PriceLoop } from "./price-loop.ts";

/** Leveraged holders of traded assets, and the shock that hits them; n holders, m assets. */
export interface LeveragedHolders {
  /** Units of each asset each holder has, n × m. */
  readonly units: Matrix;
  /** Prices before the shock [usd per unit], m, and their returns in the shock, from −1 up, m. */
  readonly initialPrices: Column;
  readonly shock: Column;
  /** Log fall of a price when all its units are sold, m; the units there are, m. */
  readonly beta: Column;
  readonly totalUnits: Column;
  /** Cash, assets that cannot be sold, and debt [usd], n each. */
  readonly cash: Column;
  readonly other: Column;
  readonly debt: Column;
  /** Debt over equity a holder sells back to, n. */
  readonly targetDebtToEquity: Column;
  /** Equity over assets below which a holder starts to sell, n; without it every fall below target makes it sell. */
  readonly triggerEquityRatio?: Column;
}

/** A lack of this share of a holder's assets or less is rounding: who stands on target sells nothing. */
const rounding = 1e-12;

/** What each holder must sell at given prices. */
export interface ForcedSales {
  /** V, n. */
  readonly marketable: Column;
  readonly equity: Column;
  readonly saleValue: Column;
  readonly soldFraction: Column;
}

/** What holders must sell at given prices. Formula: `sellToTarget`. */
export function forcedSales(holders: LeveragedHolders, prices: Column): ForcedSales {
  const { units, cash, other, debt, targetDebtToEquity: target, triggerEquityRatio: trigger } = holders;
  const marketable = times(units, prices);
  const equity = column(units.rows);
  const saleValue = column(units.rows);
  const soldFraction = column(units.rows);
  for (let i = 0; i < units.rows; i++) {
    const assets = marketable[i] + cash[i] + other[i];
    equity[i] = assets - debt[i];
    const isTriggered = trigger === undefined || equity[i] < trigger[i] * assets;
    const lacking = assets - (1 + target[i]) * equity[i];
    saleValue[i] = isTriggered && lacking > rounding * assets ? min(lacking, marketable[i]) : 0;
    soldFraction[i] = saleValue[i] > 0 ? saleValue[i] / marketable[i] : 0;
  }
  return { marketable, equity, saleValue, soldFraction };
}

/** Prices once every holder has sold its fraction, m. Formula: `sellToTarget`. */
export function pricesAfter(holders: LeveragedHolders, soldFraction: Column): Column {
  const { initialPrices, shock, beta, totalUnits } = holders;
  const soldUnits = transposeTimes(holders.units, soldFraction);
  return initialPrices.map((price, k) => price * (1 + shock[k]) * exp((-beta[k] * soldUnits[k]) / totalUnits[k]));
}

/**
 * Φ′, how the prices after the sales move with those before them [both usd per unit]: only holders that sell, and can sell
 * more, feed it. after: Φ(p), m.
 */
export function salesLoop(holders: LeveragedHolders, after: Column, sales: ForcedSales): PriceLoop {
  const { units, beta, totalUnits, targetDebtToEquity: target } = holders;
  const { soldFraction, saleValue, marketable } = sales;
  const selling = soldFraction.map((fraction, i) =>
    saleValue[i] > 0 && saleValue[i] < marketable[i] ? (fraction + target[i]) / marketable[i] : 0,
  );
  const impact = after.map((price, k) => (price * beta[k]) / totalUnits[k]);
  return { holdings: units, selling, impact };
}

/** Every input of wrong shape or value. */
export function holderProblems(holders: LeveragedHolders, place: Place): Problem[] {
  const { units, initialPrices, shock, beta, totalUnits, cash, other, debt, targetDebtToEquity, triggerEquityRatio } =
    holders;
  const { rows, columns } = units;
  // Of a market of next to no units one sale takes more than any number can say.
  const firstFall = initialPrices.map((price, k) => (totalUnits[k] > 0 ? (price * beta[k]) / totalUnits[k] : 0));
  return [
    ...matrixProblems("units", units, rows, columns, { atLeast: 0 }, place),
    ...columnProblems("initialPrices", initialPrices, columns, { above: 0 }, place),
    ...columnProblems("shock", shock, columns, { atLeast: -1 }, place),
    ...columnProblems("beta", beta, columns, { atLeast: 0 }, place),
    ...columnProblems("totalUnits", totalUnits, columns, { above: 0 }, place),
    ...columnProblems("fall of a price by one unit", firstFall, columns, {}, place),
    ...columnProblems("cash", cash, rows, { atLeast: 0 }, place),
    ...columnProblems("other", other, rows, { atLeast: 0 }, place),
    ...columnProblems("debt", debt, rows, { atLeast: 0 }, place),
    ...columnProblems("targetDebtToEquity", targetDebtToEquity, rows, { atLeast: 0 }, place),
    ...(triggerEquityRatio === undefined
      ? []
      : columnProblems("triggerEquityRatio", triggerEquityRatio, rows, { atLeast: 0, atMost: 1 }, place)),
  ];
}
