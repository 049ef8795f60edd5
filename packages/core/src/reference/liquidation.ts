import { z } from "zod";
import { columnProblems, refuse } from "../kernels/input-problems.ts";
import { liquidate, oneByOne, proRata, type SaleOrder } from "../kernels/liquidation.ts";
import { proceedsConventions } from "../kernels/proceeds.ts";
import { readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  units: vector,
  prices: vector,
  totalUnits: vector,
  beta: vector,
  cash: z.number(),
  cashNeed: z.number(),
  proceedsConvention: z.enum(proceedsConventions),
  liquidFirstOrder: z.array(z.int()).optional(),
  convictionOrder: z.array(z.int()).optional(),
});

/** One need for cash met in up to three ways: pro rata, and in the orders given. Orders name assets by their position. */
export const liquidation: ReferenceMechanism = {
  mechanism: "liquidation",
  compute(each): JsonObject {
    const { place } = each;
    const read = readInputs(inputs, each);
    const { units, prices, totalUnits, beta, cash, cashNeed: need, proceedsConvention: convention } = read;
    refuse([
      ...columnProblems("prices", prices, units.length, { atLeast: 0 }, place),
      ...columnProblems("totalUnits", totalUnits, units.length, { above: 0 }, place),
      ...columnProblems("beta", beta, units.length, { atLeast: 0 }, place),
    ]);
    const holdings = units.map((held, asset) => ({
      units: held,
      price: prices[asset] ?? Number.NaN,
      impact: { kind: "exponential", slope: (beta[asset] ?? Number.NaN) / (totalUnits[asset] ?? Number.NaN) } as const,
    }));
    const sell = (queue: SaleOrder["queue"]): JsonObject => {
      const { fractions, ...sale } = liquidate(holdings, { cash, need, convention, queue }, place);
      return fractions.length === 1 ? { ...sale, fraction: fractions[0] ?? 0 } : sale;
    };
    return {
      prorata: sell(proRata(units.length)),
      ...(read.liquidFirstOrder === undefined ? {} : { liquidFirst: sell(oneByOne(read.liquidFirstOrder)) }),
      ...(read.convictionOrder === undefined ? {} : { lowestConvictionFirst: sell(oneByOne(read.convictionOrder)) }),
    };
  },
};
