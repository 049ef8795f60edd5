import type { ParameterSpec } from "../model/parameters.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { parameterRegistry } from "./registry.ts";

/**
 * What each named set changes of the central values, by key, in the unit of the parameter.
 *
 * essay: what the essay's chain needs to run in full force. Saving and money from abroad do not answer, dry powder is nearly
 * gone, every flow is expected to last, private supply presses like public, growth makes up for nothing, the stock market is
 * inelastic, holders sell strictly by conviction, confidence answers hard, and the AI labs' calls fall on few.
 */
export const parameterSetValues: Readonly<Record<ParameterSet, Readonly<Record<string, number>>>> = {
  evidence: {},
  essay: {
    "capital-competition.savingShare": 0,
    "capital-competition.foreignShare": 0,
    "capital-competition.dryPowder": 50,
    "capital-competition.persistenceDeficit": 1,
    "capital-competition.persistencePurchases": 1,
    "capital-competition.persistenceBonds": 1,
    "capital-competition.privateSupplyFactor": 1,
    "discounting.growthOffset": 0,
    "commitment-calls.callShare.sovereign-funds": 0.45,
    "commitment-calls.callShare.conglomerate": 0.2,
    "commitment-calls.convictionSoftness": 0.03,
    "margin-calls.confidenceAddOn": 1,
    "fire-sales.impactEquity.market": 5,
    "confidence.gain": 3,
  },
};

/** Every parameter under a set: what the set names has its value and is not drawn, all else is as in the registry. */
export function parametersUnder(set: ParameterSet): readonly ParameterSpec[] {
  const changed = new Map(Object.entries(parameterSetValues[set]));
  return parameterRegistry.map((spec) => {
    const value = changed.get(spec.key);
    if (value === undefined) return spec;
    const { prior: _, ...rest } = spec;
    return { ...rest, value };
  });
}
