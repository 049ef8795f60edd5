import { z } from "zod";
import { within } from "../kernels/input-problems.ts";
import { insolvencyCascade } from "../kernels/insolvency-cascade.ts";
import { matrixOf } from "../kernels/matrix.ts";
import { columnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  units: matrix,
  prices: vector,
  cash: vector,
  debt: vector,
  alpha: z.number(),
  shockAsset: z.int(),
  shockFactor: z.number().min(0),
});

/** One asset is devalued; banks without equity sell all they have. Assets and banks are named by position. */
export const insolvencyLiquidationCascade: ReferenceMechanism = {
  mechanism: "insolvency-liquidation-cascade",
  compute(each): JsonObject {
    const { place } = each;
    const read = readInputs(inputs, each);
    const prices = columnOf(read.prices);
    if (!(read.shockAsset in prices)) {
      const known = [...prices.keys()].map(String);
      fail("kernel/unknown-id", within(place, "shockAsset"), {
        what: "shockAsset",
        given: String(read.shockAsset),
        known,
      });
    }
    prices[read.shockAsset] *= read.shockFactor;
    const { value } = insolvencyCascade(
      { units: matrixOf("units", read.units, place), cash: columnOf(read.cash), debt: columnOf(read.debt) },
      prices,
      { kind: "exponential", slope: read.alpha },
      place,
    );
    return {
      prices: [...value.prices],
      equity: [...value.equity],
      failed: value.failed,
      failureRounds: value.failureRounds,
      fractionLiquidated: [...value.fractionLiquidated],
    };
  },
};
