import { z } from "zod";
import { clear, iterateClearing } from "../kernels/clearing.ts";
import { matrixOf } from "../kernels/matrix.ts";
import { obligationNetwork } from "../kernels/obligation-network.ts";
import { column, columnOf } from "../model/column.ts";
import { max } from "../solve/math.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  liabilities: matrix,
  externalAssets: vector,
  externalLiabilities: vector.optional(),
  externalSenior: z.boolean().default(false),
  alpha: z.number().default(1),
  beta: z.number().default(1),
});

export const clearing: ReferenceMechanism = {
  mechanism: "clearing",
  compute(each) {
    const { place } = each;
    const given = readInputs(inputs, each);
    const { externalLiabilities, externalSenior, alpha, beta } = given;
    const liabilities = matrixOf("liabilities", given.liabilities, place);
    const owedOutside = externalLiabilities === undefined ? column(liabilities.rows) : columnOf(externalLiabilities);
    const network = obligationNetwork({ liabilities, externalLiabilities: owedOutside, externalSenior }, place);
    const means = { externalAssets: columnOf(given.externalAssets), alpha, beta };
    const { value, converged } = clear(network, means, place);
    const least = iterateClearing(network, means, { which: "least", place });
    return {
      payments: [...value.payments],
      interbankPayments: [...value.interbankPayments],
      totalLiabilities: [...value.totalLiabilities],
      shortfall: [...value.shortfall],
      recovery: [...value.recovery],
      interbankValuation: [...value.interbankRecovery],
      defaulted: value.defaulted,
      // The convention of these files: a deficit shows as negative equity only where outside creditors are senior.
      equity: Array.from(value.netWorth, (own) => (externalSenior ? own : max(0, own))),
      netWorth: [...value.netWorth],
      equityNaive: [...value.netWorthAtFaceValue],
      fictitiousDefaultRounds: value.defaultRounds,
      greatest: [...value.payments],
      least: [...least.value.payments],
      converged,
    };
  },
};
