import { z } from "zod";
import {
  leverageTargeting,
  lossShare,
  type SaleRound,
  sellOnce,
  sellToRest,
} from "../kernels/leverage-targeting-linear.ts";
import { matrixOf, times } from "../kernels/matrix.ts";
import { loopGain } from "../kernels/price-loop.ts";
import { columnOf } from "../model/column.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  assets: vector,
  equity: vector,
  weights: matrix,
  impactPerDollar: vector,
  assetShock: vector,
  capSales: z.boolean().default(false),
  rounds: z.literal("infinite").optional(),
});

export const leverageTargetingLinear: ReferenceMechanism = {
  mechanism: "leverage-targeting-linear",
  compute(each) {
    const { place } = each;
    const given = readInputs(inputs, each);
    const shock = columnOf(given.assetShock);
    const banks = leverageTargeting(
      {
        assets: columnOf(given.assets),
        equity: columnOf(given.equity),
        weights: matrixOf("weights", given.weights, place),
        impactPerDollar: columnOf(given.impactPerDollar),
      },
      place,
    );
    const capped = sellOnce(banks, shock, { capSales: true, place });
    const uncapped = sellOnce(banks, shock, { place });
    const gain = loopGain(banks.loop).value;
    const common = {
      leverageDebtToEquity: [...banks.leverage],
      connectedness: [...banks.connectedness],
      spectralRadius: gain,
      capped: print(capped),
      uncapped: print(uncapped),
      ...print(given.capSales ? capped : uncapped),
    };
    if (given.rounds === undefined) return common;
    const rest = sellToRest(banks, shock, { gain, place });
    return {
      ...common,
      totalAssetReturn: [...rest.value],
      totalLossShareOfEquity: lossShare(banks, times(banks.weights, rest.value)),
      runaway: rest.stopped === "runaway",
    };
  },
};

function print(round: SaleRound): JsonObject {
  return {
    R1: [...round.bankReturns],
    saleByBank: [...round.saleByBank],
    saleByAsset: [...round.saleByAsset],
    F2: [...round.impactReturns],
    R2: [...round.impactBankReturns],
    aggregateVulnerability: round.aggregateVulnerability,
    systemicness: [...round.systemicness],
    indirectVulnerability: [...round.indirectVulnerability],
    directVulnerability: [...round.directVulnerability],
    aggregateDirectLoss: round.aggregateDirectLoss,
  };
}
