import type { ParameterTable } from "../../model/parameters.ts";
import { assumedShare } from "../assumed.ts";

/**
 * How savers answer to the losses of their funds, and how fast they may have their money.
 *
 * Money funds have no flow of their own: a sensitivity of zero. Terms of redemption belong to the world; `notice`, `period`
 * and `gate` stand here because an ensemble draws them, and replace those of the funds that have any.
 */
export const redemptionsParameters = {
  flow: {
    equity: {
      value: 0.15,
      unit: "x",
      range: [0.05, 0.4],
      prior: { distribution: "lognormal", parameters: { mu: -1.956, sigma: 0.6321 } },
      source: "Goldstein et al. on the form; Chen, Goldstein & Jiang 2010, .13 liquid and .26 illiquid (from memory)",
      grade: "C",
      evidence: ["flow.equityfund.down"],
    },
    bond: {
      value: 0.8,
      unit: "x",
      range: [0.35, 1.7],
      prior: { distribution: "lognormal", parameters: { mu: -0.2596, sigma: 0.4804 } },
      source: "ICI: bond funds lost 5.2 % of assets in March 2020; return of that month from memory",
      grade: "C",
      evidence: ["flow.bondfund.down"],
    },
    hedge: {
      value: 0.5,
      unit: "x",
      range: [0.25, 1],
      prior: { distribution: "lognormal-range", parameters: { low: 0.25, high: 1 } },
      source: "The Hedge Fund Industry is Bigger: ten percentile ranks give 97 bp of flow a quarter",
      grade: "C",
      evidence: ["flow.hedgefund.quarter"],
    },
  },
  responseTime: {
    value: 1,
    unit: "mo",
    range: [1, 1],
    source: "assumed: flows are measured on returns of a month",
    grade: "D",
    evidence: [],
  },
  confidenceResponse: assumedShare(1, "x", [0, 2]),
  notice: {
    value: 60,
    unit: "d",
    range: [30, 90],
    prior: { distribution: "pert", parameters: { min: 30, mode: 60, max: 90 } },
    source: "fund documents: 45 to 65 days typical",
    grade: "B",
    evidence: ["hf.notice.days"],
  },
  period: {
    value: 3,
    unit: "mo",
    range: [1, 12],
    prior: { distribution: "pert", parameters: { min: 1, mode: 3, max: 12 } },
    source: "fund documents: month or quarter end most common",
    grade: "B",
    evidence: ["hf.redemption.period.months"],
  },
  gate: {
    value: 0.25,
    unit: "share",
    range: [0.1, 0.33],
    prior: { distribution: "pert", parameters: { min: 0.1, mode: 0.25, max: 0.33 } },
    source: "from memory: fund documents, 10 to 25 %",
    grade: "E",
    evidence: ["hf.gate.fraction"],
  },
} as const satisfies ParameterTable;
