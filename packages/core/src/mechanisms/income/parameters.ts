import type { ParameterTable } from "../../model/parameters.ts";
import { assumedScale, assumedShare } from "../assumed.ts";

const oneForOne = assumedScale(1, "x", [0.3, 2]);

/**
 * What is spent out of a dollar of income and of wealth, what leaks to taxes and imports, and what earnings make of it.
 *
 * `earningsElasticity` answers to income over GDP, `supplierElasticity` to AI spending over its reference.
 */
export const incomeParameters = {
  propensity: assumedShare(0.6, "share", [0.4, 0.8]),
  taxRate: assumedShare(0.25, "share", [0.18, 0.32]),
  importPropensity: assumedShare(0.15, "share", [0.1, 0.2]),
  incomeTime: assumedScale(0.4, "yr", [0.2, 0.8]),
  wealthEffect: {
    value: 0.032,
    unit: "1/yr",
    range: [0.02, 0.045],
    prior: { distribution: "normal", parameters: { mean: 0.0325, sd: 0.007599 } },
    source: "Chodorow-Reich, Nenov & Simsek 2021: 3.2 cents a year per dollar of shares",
    grade: "B",
    evidence: ["macro.mpc.stockwealth"],
  },
  cryptoWealthEffect: {
    value: 0.09,
    unit: "1/yr",
    range: [0.055, 0.15],
    prior: { distribution: "lognormal", parameters: { mu: -2.3988, sigma: 0.305 } },
    source: "Aiello, Baker, Balyuk, Di Maggio, Johnson & Kotter, NBER 31445: 9.7 %, symmetric for losses",
    grade: "B",
    evidence: ["macro.mpc.cryptowealth"],
  },
  importShare: {
    value: 0.45,
    unit: "share",
    range: [0.25, 0.65],
    prior: { distribution: "pert", parameters: { min: 0.25, mode: 0.45, max: 0.65 } },
    source: "assumed: servers and chips are largely imported",
    grade: "D",
    evidence: ["macro.capex.import.share"],
  },
  deficitWeight: {
    value: 0.8,
    unit: "x",
    range: [0.5, 1.5],
    prior: { distribution: "pert", parameters: { min: 0.5, mode: 0.8, max: 1.5 } },
    source: "Ramey 2011: .8 to 1.5; Ramey 2019, NBER 25531: .6 to 1",
    grade: "C",
    evidence: ["macro.fiscal.multiplier.purchases"],
  },
  earningsElasticity: {
    equities: oneForOne,
    hyperscalers: oneForOne,
    memory: oneForOne,
    chips: oneForOne,
    software: oneForOne,
    "high-beta": oneForOne,
  },
  supplierElasticity: {
    memory: assumedShare(1, "x", [0, 1.5]),
    chips: assumedShare(0.6, "x", [0, 1.5]),
  },
} as const satisfies ParameterTable;
