import type { ParameterTable } from "../../model/parameters.ts";
import { assumedScale } from "../assumed.ts";

const noEstimate = "assumed until estimated from data";

/**
 * How bank lending answers to its cost and to losses, and how new money looks for assets.
 *
 * Currency and reserves over deposits, which the multiplier view needs too, follow from the opening balance sheet.
 * `elasticity` is the rise of a price, in percent, when money grows by one percent and all orders are placed together.
 */
export const moneyCreationParameters = {
  requiredReserves: {
    value: 0,
    unit: "share",
    range: [0, 0.1],
    source:
      "from memory: Federal Reserve, reserve requirements zero since March 2020; a value to set, not one that is drawn",
    grade: "E",
    evidence: [],
  },
  loanTime: assumedScale(0.5, "yr", [0.25, 1]),
  loanElasticity: {
    value: -4,
    unit: "x",
    range: [-8, -1],
    prior: { distribution: "pert", parameters: { min: -8, mode: -4, max: -1 } },
    source: "assumed: a lasting premium moves the level of loans by twice the growth of a year",
    grade: "D",
    evidence: ["bank.loangrowth.per_funding"],
  },
  confidenceLoss: assumedScale(0.08, "share", [0.03, 0.16]),
  lossThreshold: assumedScale(0.06, "share", [0.03, 0.12]),
  lossSlope: assumedScale(
    3,
    "x",
    [1.5, 6],
    "assumed, near bank.lending.per_capreq: about 5 % of loans per point of capital",
  ),
  ordersShare: {
    value: 1,
    unit: "share",
    range: [0.3, 1],
    prior: { distribution: "uniform", parameters: { min: 0.3, max: 1 } },
    source: "assumed",
    grade: "D",
    evidence: [],
  },
  ordersTime: {
    value: 84,
    unit: "d",
    range: [35, 112],
    prior: { distribution: "pert", parameters: { min: 35, mode: 84, max: 112 } },
    source: "Howell: global liquidity leads bitcoin by 11 to 13 weeks",
    grade: "B",
    evidence: ["btc.liquidity.lead.weeks"],
  },
  elasticity: {
    treasuries: { value: 0, unit: "x", range: [0, 0], source: "assumed", grade: "D", evidence: [] },
    ig: assumedScale(0.1, "x", [0.05, 0.2], noEstimate),
    hy: assumedScale(0.2, "x", [0.1, 0.4], noEstimate),
    equities: assumedScale(0.6, "x", [0.3, 1.2], noEstimate),
    hyperscalers: assumedScale(0.8, "x", [0.4, 1.6], noEstimate),
    memory: assumedScale(0.9, "x", [0.45, 1.8], noEstimate),
    chips: assumedScale(0.9, "x", [0.45, 1.8], noEstimate),
    software: assumedScale(1.1, "x", [0.55, 2.2], noEstimate),
    "high-beta": assumedScale(1.8, "x", [0.9, 3.6], noEstimate),
    gold: assumedScale(0.5, "x", [0.25, 1], noEstimate),
    bitcoin: {
      value: 4,
      unit: "x",
      range: [1.5, 9],
      prior: { distribution: "lognormal", parameters: { mu: 1.3013, sigma: 0.5447 } },
      source: "from memory: slope of log bitcoin on log global liquidity (Howell)",
      grade: "E",
      evidence: ["btc.liquidity.elasticity"],
    },
    crypto: assumedScale(5.5, "x", [2.75, 11], noEstimate),
  },
} as const satisfies ParameterTable;
