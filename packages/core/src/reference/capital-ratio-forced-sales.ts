import { z } from "zod";
import { sellToRatio } from "../kernels/capital-ratio-forced-sales.ts";
import { columnProblems, matrixProblems, refuse } from "../kernels/input-problems.ts";
import { matrixOf } from "../kernels/matrix.ts";
import { obligationNetwork } from "../kernels/obligation-network.ts";
import { columnOf } from "../model/column.ts";
import { max } from "../solve/math.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  illiquidUnits: vector,
  liquid: vector,
  externalDebt: vector,
  interbank: matrix,
  minRatio: z.number(),
  alpha: z.number(),
});

export const capitalRatioForcedSales: ReferenceMechanism = {
  mechanism: "capital-ratio-forced-sales",
  compute(each) {
    const { place } = each;
    const given = readInputs(inputs, each);
    const liabilities = matrixOf("interbank", given.interbank, place);
    const banks = liabilities.rows;
    refuse([
      ...matrixProblems("interbank", liabilities, banks, banks, { atLeast: 0 }, place),
      ...columnProblems("externalDebt", given.externalDebt, banks, { atLeast: 0 }, place),
    ]);
    const network = obligationNetwork({ liabilities, externalLiabilities: columnOf(given.externalDebt) }, place);
    const { value, iterations, converged } = sellToRatio(
      {
        network,
        illiquidUnits: columnOf(given.illiquidUnits),
        liquid: columnOf(given.liquid),
        minRatio: given.minRatio,
        alpha: given.alpha,
      },
      { place },
    );
    return {
      price: value.price,
      sales: [...value.sales],
      payments: [...value.payments],
      equity: Array.from(value.netWorth, (own) => max(0, own)),
      netWorth: [...value.netWorth],
      // JSON has no infinity: a ratio to no assets is null.
      ratio: Array.from(value.ratio, (own) => (Number.isFinite(own) ? own : null)),
      defaulted: value.defaulted,
      runaway: value.runaway,
      iterations,
      converged,
    };
  },
};
