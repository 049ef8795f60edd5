import type { ParameterTable } from "../../model/parameters.ts";
import { assumedScale } from "../assumed.ts";

const growthShares = {
  value: 32,
  unit: "yr",
  range: [20, 50],
  prior: { distribution: "lognormal", parameters: { mu: 3.4539, sigma: 0.2785 } },
  source: "glossaries, 30 to 50 for growth shares (weak); growth exceeds value",
  grade: "C",
  evidence: ["duration.equity.growth"],
} as const;

const lateCashFlow = {
  value: 38,
  unit: "yr",
  range: [24, 60],
  prior: { distribution: "lognormal", parameters: { mu: 3.6362, sigma: 0.2785 } },
  source: "T + (1 + r)/(r − g) with first cash flows 10 to 20 years out",
  grade: "C",
  evidence: ["duration.equity.nocashflow"],
} as const;

/**
 * How long a scarcity premium is expected to last, and how far values answer to yields.
 *
 * Durations and rate betas are figures of the world that an ensemble draws: they replace those of its assets. The two are
 * never mixed: a duration is the mean time to cash flows, a rate beta a measured fall of an asset that has none.
 */
export const discountingParameters = {
  premiumLife: assumedScale(7, "yr", [4, 12]),
  growthOffset: {
    value: 0.35,
    unit: "share",
    range: [0, 0.75],
    prior: { distribution: "pert", parameters: { min: 0, mode: 0.35, max: 0.75 } },
    source: "assumed: yields that rise on growth hurt less than yields that rise on supply",
    grade: "D",
    evidence: ["discount.growth.offset"],
  },
  duration: {
    treasuries: assumedScale(6, "yr", [5.5, 6.5], "assumed: mean of the marketable debt"),
    ig: {
      value: 6.7,
      unit: "yr",
      range: [6, 7.5],
      prior: { distribution: "normal", parameters: { mean: 6.75, sd: 0.456 } },
      source: "from memory: index",
      grade: "E",
      evidence: ["duration.ig"],
    },
    hy: {
      value: 3.2,
      unit: "yr",
      range: [2.5, 4],
      prior: { distribution: "normal", parameters: { mean: 3.25, sd: 0.456 } },
      source: "from memory: index",
      grade: "E",
      evidence: ["duration.hy"],
    },
    equities: {
      value: 20,
      unit: "yr",
      range: [14, 28],
      prior: { distribution: "lognormal", parameters: { mu: 2.9856, sigma: 0.2107 } },
      source: "S&P model 15 to 23; 1/(r − g) 25 to 33; Dechow, Sloan & Soliman, Weber (from memory)",
      grade: "C",
      evidence: ["duration.equity.market"],
    },
    hyperscalers: growthShares,
    memory: {
      value: 9,
      unit: "yr",
      range: [4, 16],
      prior: { distribution: "lognormal", parameters: { mu: 2.0794, sigma: 0.4214 } },
      source: "assumed: high cash flow that ends; computed cases 5 to 15",
      grade: "D",
      evidence: ["duration.equity.nearterm"],
    },
    chips: growthShares,
    software: lateCashFlow,
    "high-beta": lateCashFlow,
  },
  rateBeta: {
    gold: assumedScale(8, "x", [4, 16]),
    bitcoin: {
      value: 25,
      unit: "x",
      range: [10, 45],
      prior: { distribution: "lognormal", parameters: { mu: 3.0546, sigma: 0.4572 } },
      source: "Ma, Tian, Hsiao & Deng 2022: .25 % per 1 bp of surprise in the 2-year yield",
      grade: "B",
      evidence: ["duration.btc.empirical"],
    },
    crypto: assumedScale(30, "x", [10, 45]),
  },
} as const satisfies ParameterTable;
