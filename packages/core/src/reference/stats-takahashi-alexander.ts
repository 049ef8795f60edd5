import { z } from "zod";
import { fundCashFlows } from "../kernels/commitments.ts";
import { readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  commitment: z.number(),
  rate_of_contribution: vector,
  life: z.number(),
  bow: z.number(),
  growth: z.number(),
  yield: z.number().default(0),
});

/** Calls, distributions and net asset value of a private fund by year, by the Yale model. */
export const statsTakahashiAlexander: ReferenceMechanism = {
  mechanism: "stats-takahashi-alexander",
  compute(each: ReferenceCase): JsonObject {
    const { rate_of_contribution: contributionRates, ...fund } = readInputs(inputs, each);
    const flows = fundCashFlows({ ...fund, contributionRates }, each.place);
    return {
      call: [...flows.calls],
      paid_in: [...flows.paidIn],
      uncalled: [...flows.uncalled],
      rate_dist: [...flows.distributionRates],
      distribution: [...flows.distributions],
      nav: [...flows.netAssetValue],
      total_called: flows.totalCalled,
      total_distributed: flows.totalDistributed,
      final_nav: flows.netAssetValue.at(-1) ?? 0,
      remaining_uncalled: flows.uncalled.at(-1) ?? 0,
    };
  },
};
