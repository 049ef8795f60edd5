import { z } from "zod";
import { clearDemand, demandShockImpact, ownElasticities } from "../kernels/demand-system.ts";
import { matrixOf } from "../kernels/matrix.ts";
import { columnOf } from "../model/column.ts";
import { log } from "../solve/math.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceMechanism } from "./mechanism.ts";
import { rowsOf } from "./rows.ts";

const inputs = z.object({
  wealth: vector,
  beta0: vector,
  sharesOutstanding: vector,
  characteristicTerm: matrix,
  shockedWealth: vector.optional(),
});

/** Prices of logit investors, their elasticities, the push of the first investor's wishes, and prices after a change of wealth. */
export const demandSystem: ReferenceMechanism = {
  mechanism: "demand-system",
  compute(each): JsonObject {
    const { place } = each;
    const { wealth, beta0, sharesOutstanding, characteristicTerm, shockedWealth } = readInputs(inputs, each);
    const system = {
      wealth: columnOf(wealth),
      beta: columnOf(beta0),
      supply: columnOf(sharesOutstanding),
      taste: matrixOf("characteristicTerm", characteristicTerm, place),
    };
    const { value: before, converged } = clearDemand(system, {}, place);
    const result = {
      prices: [...before.prices],
      marketCap: [...before.marketCap],
      weights: rowsOf(before.weights),
      outsideWeights: [...before.outsideWeights],
      ownElasticity: rowsOf(ownElasticities(system, before)),
      logPriceImpactOfInvestor0DemandShock: rowsOf(demandShockImpact(system, before, 0)),
      converged,
    };
    if (shockedWealth === undefined) return result;
    const after = clearDemand({ ...system, wealth: columnOf(shockedWealth) }, {}, place);
    return {
      ...result,
      pricesAfterShock: [...after.value.prices],
      logPriceChange: Array.from(after.value.prices, (price, k) => log(price) - log(before.prices[k])),
      converged: converged && after.converged,
    };
  },
};
