import { z } from "zod";
import { liquidate, type Liquidation, oneByOne, proRata } from "../kernels/liquidation.ts";
import { proceedsConventions } from "../kernels/proceeds.ts";
import { refuse, shapeProblem } from "../kernels/input-problems.ts";
import { readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceMechanism } from "./mechanism.ts";

const order = z.array(z.int()).optional();
const inputs = z.object({
  assetNames: z.array(z.string()).optional(),
  units: vector,
  prices: vector,
  totalUnits: z.array(z.number().positive()),
  beta: vector,
  cash: z.number(),
  cashNeed: z.number(),
  proceedsConvention: z.enum(proceedsConventions),
  liquidFirstOrder: order,
  convictionOrder: order,
});

/** One need for cash met in three ways: pro rata, most liquid first, lowest conviction first; orders name assets by position. */
export const liquidationMechanism: ReferenceMechanism = {
  mechanism: "liquidation",
  compute(each): JsonObject {
    const { place } = each;
    const read = readInputs(inputs, each);
    const { units, prices, totalUnits, beta } = read;
    refuse(
      Object.entries({ assetNames: read.assetNames ?? units, prices, totalUnits, beta }).flatMap(([name, list]) =>
        list.length === units.length ? [] : [shapeProblem(name, `${units.length}`, `${list.length}`, place)],
      ),
    );
    const holdings = units.map((held, a) => ({
      units: held,
      price: prices[a] ?? Number.NaN,
      impact: { kind: "exponential", slope: (beta[a] ?? Number.NaN) / (totalUnits[a] ?? Number.NaN) } as const,
    }));
    const sell = (queue: number[][] | ReturnType<typeof proRata>): Liquidation =>
      liquidate(holdings, { cash: read.cash, need: read.cashNeed, convention: read.proceedsConvention, queue }, place);
    const prorata = sell(proRata(units.length));
    return {
      prorata: { ...prorata, fraction: prorata.fractions[0] ?? 0 },
    };
  },
};
