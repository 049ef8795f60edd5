import {
  type AssumptionEffects,
  assumptionEffects,
  type CompiledWorld,
  type EffectMetric,
  type ObservedComparison,
  observedBeside,
  type ParameterSet,
  type Ranking,
  ranking,
  type ScenarioBody,
  type StorySettings,
  type Thesis,
} from "@ebb/core";

/** What a report tells of one parameter set beside the story. Holds no functions: it can be sent to another thread. */
export interface ReportStudies {
  readonly parameterSet: ParameterSet;
  readonly effects: AssumptionEffects;
  readonly ranking: Ranking;
  /** Where the thesis says what was observed. */
  readonly observed?: ObservedComparison;
}

/** Draws that tell whether an order is sure, and which side of a range an observation lies on: more cost time and change little. */
const mostDraws = 40;

/** Figures by which the weight of an assumption is measured: how deep the asset that falls furthest falls, and how tight funds become. */
export function effectMetrics(deepest: string): readonly EffectMetric[] {
  return [
    { output: `${deepest}.trough`, statistic: { id: "last" } },
    { output: "x", statistic: { id: "max" } },
  ];
}

/**
 * The studies of one parameter set that a report shows. A generator: it yields the part that is done.
 * Throws what the studies throw.
 */
export function* reportStudies(
  { document }: Thesis,
  scenario: ScenarioBody,
  world: CompiledWorld,
  parameterSet: ParameterSet,
  { draws, seed }: StorySettings,
): Generator<number, ReportStudies, void> {
  const few = Math.min(draws, mostDraws);
  const ranked = yield* within(ranking(scenario, world, { parameterSet, draws: few, seed }), 0, 0.5);
  const deepest = ranked.assets[0]?.asset ?? "";
  const moving = assumptionEffects(scenario, world, parameterSet, effectMetrics(deepest));
  const effects = yield* within(moving, 0.5, 0.4);
  const beside = observedBeside(document, world, { sets: [parameterSet], draws: few, seed });
  // On a world of another day there is nothing to compare.
  const isCompared = document.observations?.scenario === scenario.id && document.observations.from === world.date;
  const observed = isCompared ? yield* within(beside, 0.9, 0.1) : undefined;
  return { parameterSet, effects, ranking: ranked, ...(observed && { observed }) };
}

/** Work that is a part of the whole and begins where another ends. */
function* within<Result>(
  work: Generator<number, Result, void>,
  from: number,
  part: number,
): Generator<number, Result, void> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    yield from + part * value;
  }
}
