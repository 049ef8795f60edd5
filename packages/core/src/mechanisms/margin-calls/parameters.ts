import { divisor, type ParameterTable } from "../../model/parameters.ts";
import { assumedScale, assumedShare } from "../assumed.ts";

const houseAddOn = "assumed: tri-party and portfolio margins with a house add-on";

/**
 * What lenders take off the value of collateral, how that moves with prices and confidence, and how near the limit
 * leveraged groups stand at the opening.
 *
 * Debts, their limits and the cap on loan to value belong to the world. Two of its figures are drawn by an ensemble:
 * `openingBuffer` replaces the room up to the limit of every group that has a buffer, and `debtScale` multiplies the opening
 * debt of a group, with the holdings behind it and the lenders' claims.
 * Haircuts are by the world's haircut classes; `other-equities` are all equities but the broad market and retail favourites.
 */
export const marginCallsParameters = {
  haircut: {
    treasuries: divisor({
      value: 0.02,
      unit: "share",
      range: [0.012, 0.033],
      prior: { distribution: "lognormal", parameters: { mu: -3.9171, sigma: 0.3075 } },
      source: "OFR briefs: 2 % uniformly in tri-party",
      grade: "B",
      evidence: ["haircut.treasury"],
    }),
    ig: divisor({
      value: 0.05,
      unit: "share",
      range: [0.03, 0.08],
      prior: { distribution: "lognormal", parameters: { mu: -3.0162, sigma: 0.2982 } },
      source: "NY Fed tri-party medians (from memory); ABS 5.0 to 5.2 % in 2013",
      grade: "C",
      evidence: ["haircut.ig"],
    }),
    hy: divisor({
      value: 0.08,
      unit: "share",
      range: [0.05, 0.15],
      prior: { distribution: "lognormal", parameters: { mu: -2.4465, sigma: 0.334 } },
      source: "from memory: NY Fed tri-party medians",
      grade: "E",
      evidence: ["haircut.hy"],
    }),
    equities: divisor({
      value: 0.15,
      unit: "share",
      range: [0.15, 0.3],
      prior: { distribution: "pert", parameters: { min: 0.15, mode: 0.15, max: 0.3 } },
      source: "from memory: OCC portfolio margin, 15 % shock and house add-ons",
      grade: "E",
      evidence: ["margin.equity.portfolio"],
    }),
    "other-equities": divisor(assumedScale(0.2, "share", [0.13, 0.32], houseAddOn)),
    "high-beta": divisor(assumedScale(0.35, "share", [0.25, 0.5], houseAddOn)),
    gold: divisor(assumedScale(0.15, "share", [0.08, 0.25])),
    bitcoin: divisor(
      assumedShare(0.4, "share", [0.22, 0.6], "assumed: between futures margin 35 % and loans at 55 % of value"),
    ),
    crypto: divisor(assumedShare(0.5, "share", [0.35, 0.7])),
  },
  volatilityElasticity: {
    value: 0.4,
    unit: "x",
    range: [0.15, 1],
    prior: { distribution: "lognormal", parameters: { mu: -0.9486, sigma: 0.5767 } },
    source: "value-at-risk rule gives 1; BCBS-CPMI-IOSCO on March 2020 gives about .25",
    grade: "C",
    evidence: ["margin.vol.elasticity"],
  },
  volatilityMemory: assumedScale(1.5, "mo", [0.75, 3]),
  confidenceAddOn: assumedShare(0.5, "x", [0, 1]),
  openingBuffer: assumedScale(0.12, "share", [0.05, 0.25]),
  debtScale: {
    "crypto-traders": assumedShare(1, "x", [0.4, 1.73], "assumed: 60 to 260 usd bn around a debt of 150"),
  },
} as const satisfies ParameterTable;
