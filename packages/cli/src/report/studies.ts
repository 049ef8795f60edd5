import {
  type AssumptionEffects,
  assumptionEffects,
  type CompiledWorld,
  type EffectMetric,
  type ParameterSet,
  type ScenarioBody,
  type StoryOfSet,
} from "@ebb/core";

/** What a report tells of one parameter set beside the story. Holds no functions: it can be sent to another thread. */
export interface ReportStudies {
  readonly parameterSet: ParameterSet;
  readonly effects: AssumptionEffects;
}

/** Figures by which the weight of an assumption is measured: how deep the asset that falls furthest falls, and how tight funds become. */
export function effectMetrics(deepest: string): readonly EffectMetric[] {
  return [
    { output: `${deepest}.trough`, statistic: { id: "last" } },
    { output: "x", statistic: { id: "max" } },
  ];
}

/**
 * The studies of one parameter set that only a report shows. A generator: it yields the part that is done.
 * Throws what the studies throw.
 */
export function* reportStudies(
  scenario: ScenarioBody,
  world: CompiledWorld,
  { parameterSet, ranking }: Pick<StoryOfSet, "parameterSet" | "ranking">,
): Generator<number, ReportStudies, void> {
  const deepest = ranking.assets[0]?.asset ?? "";
  return { parameterSet, effects: yield* assumptionEffects(scenario, world, parameterSet, effectMetrics(deepest)) };
}
