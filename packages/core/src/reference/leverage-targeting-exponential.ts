import { z } from "zod";
import { criticalShock, type LoneHolder, unstablePrice } from "../kernels/critical-shock.ts";
import type { LeveragedHolders } from "../kernels/fire-sale-map.ts";
import { columnProblems, refuse, shapeProblem } from "../kernels/input-problems.ts";
import { type Deleveraging, sellToTarget } from "../kernels/leverage-targeting-exponential.ts";
import { matrixOf, transposeTimes } from "../kernels/matrix.ts";
import { type Column, column, columnOf } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { Json, JsonObject, ReferenceMechanism } from "./mechanism.ts";

const balanceSheets = {
  units: matrix,
  initialPrices: vector,
  cash: vector,
  other: vector,
  debt: vector,
  targetDebtToEquity: vector,
};
const fireSaleInputs = z.object({
  ...balanceSheets,
  shock: vector,
  beta: vector,
  totalUnits: vector,
  triggerEquityRatio: vector.optional(),
});
const criticalInputs = z.object({ ...balanceSheets, betas: vector, totalUnits: vector.optional() });

/** A fire sale; or, with a list `betas`, the shocks at which a lone holder's selling becomes a spiral. */
export const leverageTargetingExponential: ReferenceMechanism = {
  mechanism: "leverage-targeting-exponential",
  compute(each) {
    if ("betas" in each.inputs) return criticalShocks(readInputs(criticalInputs, each), each.place);
    return fireSale(readInputs(fireSaleInputs, each), each.place);
  },
};

function fireSale(given: z.output<typeof fireSaleInputs>, place: Place): JsonObject {
  const holders: LeveragedHolders = {
    ...readBalanceSheets(given, place),
    shock: columnOf(given.shock),
    beta: columnOf(given.beta),
    totalUnits: columnOf(given.totalUnits),
    ...(given.triggerEquityRatio === undefined ? {} : { triggerEquityRatio: columnOf(given.triggerEquityRatio) }),
  };
  const { value, converged } = sellToTarget(holders, { place });
  const noImpact = sellToTarget({ ...holders, beta: column(holders.beta.length) }, { place }).value;
  // The reference files count the rounds of the plain iteration.
  const { iterations } = sellToTarget(holders, { plain: true, place });
  const { rows, columns } = holders.units;
  const isLone = rows === 1 && columns === 1;
  return {
    ...print(value, isLone),
    noImpact: print(noImpact, isLone),
    ...(isLone ? { unstablePrice: unstablePrice(lone(holders), holders.shock[0], place) ?? null } : {}),
    loopGain: value.loopGain,
    runaway: value.runaway,
    iterations,
    converged,
  };
}

function criticalShocks(given: z.output<typeof criticalInputs>, place: Place): JsonObject {
  const sheets = readBalanceSheets(given, place);
  const { rows, columns } = sheets.units;
  const totalUnits =
    given.totalUnits === undefined ? transposeTimes(sheets.units, column(rows).fill(1)) : columnOf(given.totalUnits);
  refuse(rows === 1 && columns === 1 ? [] : [shapeProblem("units", "1 × 1", `${rows} × ${columns}`, place)]);
  refuse(columnProblems("betas", given.betas, given.betas.length, { atLeast: 0 }, place));
  const critical = given.betas.map((each): JsonObject => {
    const holders = { ...sheets, totalUnits, beta: columnOf([each]), shock: columnOf([0]) };
    const found = criticalShock(lone(holders), place);
    if (found === undefined) return { beta: each, criticalShock: null };
    const at = (share: number): JsonObject => {
      const shock = share * found.shock;
      return { shock, ...print(sellToTarget({ ...holders, shock: columnOf([shock]) }, { place }).value, true) };
    };
    return {
      beta: each,
      criticalShock: found.shock,
      soldFractionAtCritical: found.soldFraction,
      at99pctOfCritical: at(0.99),
      at101pctOfCritical: at(1.01),
    };
  });
  return { critical };
}

type BalanceSheets = Pick<
  LeveragedHolders,
  "units" | "initialPrices" | "cash" | "other" | "debt" | "targetDebtToEquity"
>;

function readBalanceSheets(given: z.output<z.ZodObject<typeof balanceSheets>>, place: Place): BalanceSheets {
  return {
    units: matrixOf("units", given.units, place),
    initialPrices: columnOf(given.initialPrices),
    cash: columnOf(given.cash),
    other: columnOf(given.other),
    debt: columnOf(given.debt),
    targetDebtToEquity: columnOf(given.targetDebtToEquity),
  };
}

function lone(holders: LeveragedHolders): LoneHolder {
  return {
    units: holders.units.values[0],
    initialPrice: holders.initialPrices[0],
    totalUnits: holders.totalUnits[0],
    beta: holders.beta[0],
    cash: holders.cash[0] + holders.other[0],
    debt: holders.debt[0],
    targetDebtToEquity: holders.targetDebtToEquity[0],
  };
}

/** Lists by holder and asset; plain numbers, and `price`, where there is one of each. */
function print(sales: Deleveraging, isLone: boolean): JsonObject {
  // JSON has no infinity: a leverage over no equity is null.
  const show = (values: Column): Json => {
    const list = Array.from(values, (each) => (Number.isFinite(each) ? each : null));
    return isLone ? (list[0] ?? null) : list;
  };
  return {
    [isLone ? "price" : "prices"]: show(sales.prices),
    soldFraction: show(sales.soldFraction),
    saleValue: show(sales.saleValue),
    soldUnitsByAsset: show(sales.soldUnits),
    equity: show(sales.equity),
    assetsAfterRepayment: show(sales.assetsAfter),
    debtAfterRepayment: show(sales.debtAfter),
    leverageAfter: show(sales.leverageAfter),
  };
}
