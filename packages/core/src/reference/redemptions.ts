import { z } from "zod";
import { flowPressure } from "../kernels/flow-pressure.ts";
import { flowRedemptions, redeemToRest } from "../kernels/flow-redemptions.ts";
import { matrixOf } from "../kernels/matrix.ts";
import { redemptionDilution } from "../kernels/redemption-dilution.ts";
import { shareRedemptions } from "../kernels/share-redemptions.ts";
import { columnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const funds = z.object({
  assets: vector,
  weights: matrix,
  flowSensitivity: vector,
  impactPerDollar: vector,
  assetShock: vector,
  cashFraction: vector.optional(),
});
const dilution = z.object({ nav: z.number(), redeemedFraction: z.number(), liquidationCost: z.number() });
const shares = z.object({
  initialShares: z.number(),
  initialNav: z.number(),
  multiplier: z.number(),
  navPath: vector,
});
const pressure = z.object({
  holdings: z.array(z.object({ flow: z.number(), dShares: z.number() })),
  lowFlowThreshold: z.number(),
  highFlowThreshold: z.number(),
  averageVolume: z.number(),
});

/** Redemptions: in proportion to losses, with a cash buffer, the dilution of those who stay, by share, and flow pressure. */
export const redemptions: ReferenceMechanism = {
  mechanism: "redemptions",
  compute(each: ReferenceCase): JsonObject {
    const { inputs, place } = each;
    if ("flowSensitivity" in inputs) return fromLosses(each);
    if ("redeemedFraction" in inputs) {
      const { nav, redeemedFraction, liquidationCost } = readInputs(dilution, each);
      return { ...redemptionDilution({ nav, redeemed: redeemedFraction, saleCost: liquidationCost }, place) };
    }
    if ("navPath" in inputs) {
      const { navPath, ...fund } = readInputs(shares, each);
      return { ...shareRedemptions(fund, navPath, place) };
    }
    if ("averageVolume" in inputs) {
      const { holdings, lowFlowThreshold: low, highFlowThreshold: high, averageVolume } = readInputs(pressure, each);
      return { ...flowPressure(holdings, { low, high }, averageVolume, place) };
    }
    return fail("verify/unknown-choice", place, {
      given: Object.keys(inputs).join(", "),
      known: ["flowSensitivity …", "redeemedFraction …", "navPath …", "averageVolume holdings …"],
    });
  },
};

function fromLosses(each: ReferenceCase): JsonObject {
  const { cashFraction, ...read } = readInputs(funds, each);
  const assetShock = columnOf(read.assetShock);
  const books = {
    assets: columnOf(read.assets),
    weights: matrixOf("weights", read.weights, each.place),
    flowSensitivity: columnOf(read.flowSensitivity),
    impactPerDollar: columnOf(read.impactPerDollar),
    ...(cashFraction === undefined ? {} : { cashFraction: columnOf(cashFraction) }),
  };
  const round = Object.entries(flowRedemptions(books, assetShock, each.place)).map(([name, list]) => [name, [...list]]);
  if (cashFraction !== undefined) return Object.fromEntries(round);
  const { gain, assetReturn } = redeemToRest(books, assetShock, each.place);
  return {
    ...Object.fromEntries(round),
    spectralRadius: gain,
    allRoundsAssetReturn: [...assetReturn.value],
    allRoundsConverged: assetReturn.converged,
  };
}
