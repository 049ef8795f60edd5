import { divisor, type ParameterTable } from "../../model/parameters.ts";
import { assumedScale, assumedShare } from "../assumed.ts";

const ofStakes = "assumed, after published stakes in AI labs";
const byConstruction = "assumed: the order of sales is by construction";

/**
 * Who is asked to pay for AI labs, what may be drawn before anything is sold, and in which order holdings go.
 *
 * Cash, floors, undrawn commitments and conviction belong to the world. Two of its figures stand here as well, because an
 * ensemble draws them: `callShare` replaces the shares of calls of the world's investors, and `creditLine` the lines of
 * those that have one, as a share of opening cash.
 */
export const commitmentCallsParameters = {
  callShare: {
    "sovereign-funds": assumedShare(0.3, "share", [0.15, 0.5], ofStakes),
    conglomerate: assumedShare(0.15, "share", [0.075, 0.25], ofStakes),
  },
  passedToHedgeFunds: assumedShare(0.15, "share", [0.05, 0.25]),
  creditLine: assumedShare(0.5, "share", [0, 1]),
  convictionSoftness: divisor(assumedScale(0.08, "share", [0.03, 0.3], byConstruction)),
  yieldWeight: assumedShare(0.5, "x", [0, 2], byConstruction),
} as const satisfies ParameterTable;
