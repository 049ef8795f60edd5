import type { Answer, Query } from "../claims/query.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { type ChannelParts, figureOf } from "./outputs.ts";

/** The run of a scenario, all channels on or one of them off. */
export type RunOf = (scenario: string, without: string | undefined) => RunRecord;

/** Parts of channels in the run of a scenario; all of its coalitions are run when one is asked for. */
export type PartsOf = (scenario: string, without: string | undefined) => ChannelParts;

/** Answers what a claim asks, from the runs of its thesis under one parameter set. Throws what `figureOf` throws. */
export function answersOf(runOf: RunOf, parameterSet: ParameterSet, partsOf?: PartsOf): (query: Query) => Answer {
  return (query) => {
    if (query.asks === "assuming") return query.parameterSet === parameterSet;
    const { scenario, without, output, statistic } = query;
    return figureOf(runOf(scenario, without), output, statistic, partsOf?.(scenario, without));
  };
}
