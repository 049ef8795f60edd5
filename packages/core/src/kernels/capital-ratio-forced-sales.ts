import type { Column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { min } from "../solve/math.ts";
import { type Clearing, clear } from "./clearing.ts";
import { priceAfter } from "./impact.ts";
import { columnProblems, numberProblems, refuse } from "./input-problems.ts";
import type { ObligationNetwork } from "./obligation-network.ts";

/** Banks that owe each other, hold one illiquid asset, and must keep a capital ratio; n banks. */
export interface RatioBanks {
  readonly network: ObligationNetwork;
  /** Units of the illiquid asset, whose price is 1 before any sale, n. */
  readonly illiquidUnits: Column;
  /** Cash and the like [usd], n: price 1, no weight in the ratio. */
  readonly liquid: Column;
  /** Least equity over illiquid assets and claims on banks, between 0 and 1. */
  readonly minRatio: number;
  /** Log fall of the price per unit sold. */
  readonly alpha: number;
}

/** Where price, sales and payments agree. */
export interface ForcedSales {
  readonly price: number;
  /** Units sold, n. */
  readonly sales: Column;
  /** Paid by each bank to all its creditors [usd], n. */
  readonly payments: Column;
  /** Assets at the final price and at what banks really pay, less all debts [usd], n: below 0 in default. */
  readonly netWorth: Column;
  /** Net worth over what weighs in the ratio after the sales, n; not finite where nothing does. */
  readonly ratio: Column;
  readonly defaulted: readonly boolean[];
  /** A bank has sold everything. */
  readonly runaway: boolean;
}

/**
 * Banks sell until their capital ratio is back at its minimum, while the price falls with their sales and the payments
 * between them follow from the price.
 *
 *   s_i = clip((x̄_i − (1 − r)(R_i + p e_i) − c_i) / (r p), 0, e_i)      p = e^(−α Σ s_i)
 *
 * x̄ all debts, r least ratio, R received from banks at price p (`clear`), p price, e units, c liquid assets, s units sold.
 * A bank between the limits ends at (p e + c + R − x̄) / (p (e − s) + R) = r.
 * Starts at the price of 1, so it ends at the highest price that all can keep.
 *
 * iterations: looks at a new price, all payments cleared at each; residual: change of the price at the last.
 * Shapes and units: RatioBanks. Throws EbbError with every input of wrong shape or value.
 * Source: Cifuentes, Ferrucci & Shin 2005, sec. 2.
 */
export function sellToRatio(
  banks: RatioBanks,
  { tolerance = 1e-15, limit = 10_000, place = {} }: { tolerance?: number; limit?: number; place?: Place } = {},
): FixedPoint<ForcedSales> {
  refuse(bankProblems(banks, place));
  const { illiquidUnits, liquid, alpha, network } = banks;
  const demand = { kind: "exponential", slope: alpha } as const;
  let price = 1;
  for (let iterations = 1; ; iterations++) {
    const externalAssets = illiquidUnits.map((units, i) => price * units + liquid[i]);
    const { value: clearing, converged: isCleared } = clear(network, { externalAssets }, place);
    const sales = salesAt(banks, price, clearing);
    const sold = sales.reduce((total, each) => total + each, 0);
    const next = min(price, priceAfter(demand, 1, sold));
    const residual = price - next;
    if (residual <= tolerance || iterations === limit) {
      const report = {
        value: describe(banks, price, sales, clearing),
        iterations,
        residual,
        which: "greatest",
      } as const;
      return residual <= tolerance && isCleared
        ? { ...report, converged: true }
        : { ...report, converged: false, stopped: "round-limit" };
    }
    price = next;
  }
}

function salesAt({ illiquidUnits, minRatio }: RatioBanks, price: number, { netWorth, received }: Clearing): Column {
  return illiquidUnits.map((units, i) => {
    const required = minRatio * (price * units + received[i]);
    const missing = required - netWorth[i];
    // A lack that small is rounding: who stands at the minimum sells nothing.
    return missing > 1e-12 * required ? min(units, missing / (minRatio * price)) : 0;
  });
}

function describe({ illiquidUnits }: RatioBanks, price: number, sales: Column, clearing: Clearing): ForcedSales {
  const { payments, netWorth, received, defaulted } = clearing;
  const weighted: Column = illiquidUnits.map((units, i) => price * (units - sales[i]) + received[i]);
  return {
    price,
    sales,
    payments,
    netWorth,
    ratio: netWorth.map((each, i) => each / weighted[i]),
    defaulted,
    runaway: sales.some((each, i) => each > 0 && each === illiquidUnits[i]),
  };
}

function bankProblems({ network, illiquidUnits, liquid, minRatio, alpha }: RatioBanks, place: Place) {
  return [
    ...columnProblems("illiquidUnits", illiquidUnits, network.banks, { atLeast: 0 }, place),
    ...columnProblems("liquid", liquid, network.banks, { atLeast: 0 }, place),
    ...numberProblems("minRatio", minRatio, { above: 0, below: 1 }, place),
    ...numberProblems("alpha", alpha, { atLeast: 0 }, place),
  ];
}
