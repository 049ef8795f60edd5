import type { ParameterTable } from "../../model/parameters.ts";
import { assumedScale, assumedShare } from "../assumed.ts";

const fromDeals = "assumed, after deals of 2025";

/**
 * How plans answer to the cost of capital, and who pays for spending over the reference plan.
 *
 * `financeShare` is by source; the four are divided by their sum, so that each can be drawn alone.
 * `bondCap` is how much of unmet calls and sales goes to bonds, as a multiple of the builders' finance in the reference plan.
 */
export const aiCapexParameters = {
  investmentElasticity: assumedScale(
    3,
    "x",
    [1, 8],
    "assumed: a pass-through near .3 (Gormsen & Huber) times an elasticity near .5 over a user cost near 5 %",
  ),
  investmentTime: assumedScale(2, "yr", [1, 5], "assumed: the pass-through takes years (Gormsen & Huber)"),
  financeShare: {
    cash: assumedShare(0.15, "share", [0.05, 0.3], fromDeals),
    bonds: assumedShare(0.5, "share", [0.35, 0.65], fromDeals),
    calls: assumedShare(0.3, "share", [0.15, 0.45], fromDeals),
    sales: assumedShare(0.05, "share", [0, 0.15], fromDeals),
  },
  bondCap: assumedScale(1, "x", [0.25, 4]),
} as const satisfies ParameterTable;
