import { z } from "zod";
import { decayingFlowPrice, inelasticMarket, mandateFund, outflowPriceChanges } from "../kernels/macro-multiplier.ts";
import { fail } from "../model/problem.ts";
import { readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const mandate = z.object({
  equityShare: z.number(),
  bonds: z.number(),
  equityMarketCap: z.number(),
  inflow: z.number(),
});
const funds = z.object({
  equityOwnershipShare: vector,
  equityShare: vector,
  kappa: vector,
  dividendYield: z.number(),
  flows: vector,
  demandShocks: vector,
  expectedDividendChange: z.number(),
});
const fading = z.object({
  elasticity: z.number(),
  kappa: z.number(),
  decay: z.number(),
  flow: z.number(),
  horizon: z.int(),
});
const outflow = z.object({ outflowShareOfMarketCap: z.number(), multipliers: vector });

/** The price of a flow: one fund under a mandate, many funds, a flow that fades, and a given multiplier. */
export const macroMultiplier: ReferenceMechanism = {
  mechanism: "macro-multiplier",
  compute(each: ReferenceCase): JsonObject {
    const { inputs, place } = each;
    if ("equityMarketCap" in inputs) {
      const { equityMarketCap: marketCap, ...rest } = readInputs(mandate, each);
      return { ...mandateFund({ ...rest, marketCap }, place) };
    }
    if ("equityOwnershipShare" in inputs) {
      const { equityOwnershipShare: ownership, ...rest } = readInputs(funds, each);
      return { ...inelasticMarket({ ...rest, ownership }, rest, place) };
    }
    if ("decay" in inputs) {
      const { horizon, ...rest } = readInputs(fading, each);
      return { ...decayingFlowPrice(rest, horizon, place) };
    }
    if ("multipliers" in inputs) {
      const { outflowShareOfMarketCap, multipliers } = readInputs(outflow, each);
      return { priceChange: outflowPriceChanges(multipliers, outflowShareOfMarketCap, place) };
    }
    return fail("verify/unknown-choice", place, {
      given: Object.keys(inputs).join(", "),
      known: ["equityMarketCap …", "equityOwnershipShare …", "decay …", "outflowShareOfMarketCap multipliers"],
    });
  },
};
