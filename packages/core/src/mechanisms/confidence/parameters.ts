import type { ParameterTable } from "../../model/parameters.ts";
import { assumedScale, assumedShare } from "../assumed.ts";

/**
 * How far a fall of prices lowers confidence, how much that takes off each value, and how long both are remembered.
 *
 * Every size may be two fifths to twice its central value. The premium of gold is below zero: it is bought in fear;
 * that of Treasuries is zero by definition of the yield they set.
 */
export const confidenceParameters = {
  gain: assumedScale(2, "x", [0.8, 4]),
  speculativeGain: assumedScale(0.4, "x", [0.16, 0.8]),
  spillover: assumedScale(0.1, "x", [0.04, 0.2]),
  premium: {
    treasuries: { value: 0, unit: "log", range: [0, 0], source: "assumed", grade: "D", evidence: [] },
    ig: assumedScale(0.03, "log", [0.012, 0.06]),
    hy: assumedScale(0.12, "log", [0.048, 0.24]),
    equities: assumedScale(0.15, "log", [0.06, 0.3]),
    hyperscalers: assumedScale(0.19, "log", [0.076, 0.38]),
    memory: assumedScale(0.19, "log", [0.076, 0.38]),
    chips: assumedScale(0.19, "log", [0.076, 0.38]),
    software: assumedScale(0.28, "log", [0.112, 0.56]),
    "high-beta": assumedScale(0.4, "log", [0.16, 0.8]),
    gold: assumedShare(-0.05, "log", [-0.1, -0.02]),
    bitcoin: assumedScale(0.6, "log", [0.24, 1.2]),
    crypto: assumedScale(0.85, "log", [0.34, 1.7]),
  },
  fallTime: assumedScale(1, "mo", [0.5, 2]),
  recoveryTime: {
    value: 1.15,
    unit: "yr",
    range: [0.51, 4.1],
    prior: { distribution: "lognormal-range", parameters: { low: 0.51, high: 4.1 } },
    source: "Baker-Wurgler index, monthly persistence .93 (from memory): −1/(12 ln .93)",
    grade: "E",
    evidence: ["sentiment.ar1.month"],
  },
  memory: assumedScale(9, "mo", [4.5, 18]),
} as const satisfies ParameterTable;

/** Assets whose holders buy because others do: they read the speculative index, and make it. */
export const speculativeAssets: readonly string[] = ["software", "high-beta", "bitcoin", "crypto"];
