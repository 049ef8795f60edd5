import { divisor, type ParameterTable } from "../../model/parameters.ts";
import { assumedScale, assumedShare } from "../assumed.ts";

const huntley = "Huntley 2014 (CBO)";

/**
 * How much more each source of funds gives per basis point of scarcity premium, and how long it takes.
 *
 * `flowSlope` is the yield moved by a lasting flow of 1 % of GDP: Λ is 1 % of GDP over it. The portfolio share is taken from
 * Λ first; saving, foreign inflow and other borrowers divide the rest by their own shares, which need not sum to 1.
 * Persistence is the expected life of a flow in tens of years, so that one slope serves deficits, purchases and bonds.
 * `dryPowder` is a figure of the world that an ensemble draws: it replaces what opportunistic investors hold above their floor.
 */
export const capitalCompetitionParameters = {
  flowSlope: divisor({
    value: 25,
    unit: "bp",
    range: [12, 40],
    prior: { distribution: "lognormal", parameters: { mu: 3.0869, sigma: 0.366 } },
    source: "Laubach 2003, 2009: 20 to 40, typically 25 bp per 1 % of GDP of lasting deficit",
    grade: "B",
    evidence: ["rates.deficit.bp_per_pct_gdp"],
  }),
  savingShare: {
    value: 0.43,
    unit: "share",
    range: [0.3, 0.6],
    prior: { distribution: "pert", parameters: { min: 0.3, mode: 0.43, max: 0.6 } },
    source: huntley,
    grade: "B",
    evidence: ["crowdout.saving.offset"],
  },
  foreignShare: {
    value: 0.24,
    unit: "share",
    range: [0.1, 0.4],
    prior: { distribution: "pert", parameters: { min: 0.1, mode: 0.24, max: 0.4 } },
    source: huntley,
    grade: "B",
    evidence: ["crowdout.foreign.offset"],
  },
  borrowerShare: {
    value: 0.33,
    unit: "share",
    range: [0.15, 0.5],
    prior: { distribution: "pert", parameters: { min: 0.15, mode: 0.33, max: 0.5 } },
    source: `${huntley}; range from memory`,
    grade: "C",
    evidence: ["crowdout.investment"],
  },
  portfolioShare: assumedShare(0.24, "share", [0.1, 0.4]),
  absorptionTime: assumedScale(2, "yr", [1, 4]),
  unwindTime: assumedScale(10, "yr", [5, 20]),
  persistenceDeficit: {
    value: 1,
    unit: "x",
    range: [1, 1],
    source: "by definition: the slope is measured on lasting deficits",
    grade: "D",
    evidence: [],
  },
  persistencePurchases: assumedShare(0.35, "x", [0.25, 0.6], "assumed; meets what purchases did to yields"),
  persistenceBonds: {
    value: 1,
    unit: "x",
    range: [0.3, 1],
    prior: { distribution: "uniform", parameters: { min: 0.3, max: 1 } },
    source: "assumed",
    grade: "D",
    evidence: [],
  },
  privateSupplyFactor: {
    value: 0.5,
    unit: "x",
    range: [0.2, 1],
    prior: { distribution: "pert", parameters: { min: 0.2, mode: 0.5, max: 1 } },
    source: "assumed: same duration, less demand for safety; no direct estimate",
    grade: "D",
    evidence: ["rates.private.supply.factor"],
  },
  issuanceSpread: {
    value: 5,
    unit: "bp",
    range: [1.5, 12],
    prior: { distribution: "lognormal", parameters: { mu: 1.4452, sigma: 0.6321 } },
    source: "IG spread 70 to 85 bp with 121 bn of issuance by hyperscalers; per 100 bn a year (Fortune, Goldman Sachs)",
    grade: "C",
    evidence: ["credit.ig.bp_per_100bn"],
  },
  dryPowder: assumedScale(600, "usd bn", [150, 880], "assumed; public figures give single funds only"),
  deployTime: assumedScale(1.5, "yr", [0.75, 3]),
  deployPremium: divisor(assumedScale(40, "bp", [10, 100])),
  ceiling: {
    value: 1500,
    unit: "bp",
    range: [1500, 1500],
    source: "assumed: a guard, not expected to act",
    grade: "D",
    evidence: [],
  },
  floor: {
    value: -300,
    unit: "bp",
    range: [-300, -300],
    source: "assumed: a guard, not expected to act",
    grade: "D",
    evidence: [],
  },
} as const satisfies ParameterTable;
