import type { Answer, Query } from "../claims/query.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { figureOf } from "./outputs.ts";

/** The run of a scenario, all channels on or one of them off. */
export type RunOf = (scenario: string, without: string | undefined) => RunRecord;

/** Answers what a claim asks, from the runs of its thesis under one parameter set. Throws what `figureOf` throws. */
export function answersOf(runOf: RunOf, parameterSet: ParameterSet): (query: Query) => Answer {
  return (query) =>
    query.asks === "assuming"
      ? query.parameterSet === parameterSet
      : figureOf(runOf(query.scenario, query.without), query.output, query.statistic);
}
