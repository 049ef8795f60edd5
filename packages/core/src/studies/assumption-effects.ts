import { sharedRuns } from "../claims/shared-runs.ts";
import type { Statistic } from "../claims/query.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import { parametersUnder } from "../mechanisms/parameter-sets.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { hardBounds, type ParameterSpec } from "../model/parameters.ts";
import { EbbError, fail, type Problem } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { figureOf } from "../outputs/outputs.ts";
import { max, min } from "../solve/math.ts";

/** How far a parameter is moved either way, as a part of its central value. */
export const moved = 0.2;

/** A number to look at: an output of one value a run, or a series read by a statistic. */
export interface EffectMetric {
  readonly output: string;
  readonly statistic: Statistic;
}

/**
 * A parameter moved one way, all others central.
 *
 * value     what it was moved to, in its unit
 * held      the move would have left what makes sense of the parameter, and ends there
 * figures   by position of the metrics; +∞ is never; none where there was no run
 * problems  why there was no run; none otherwise
 */
export interface MovedParameter {
  readonly value: number;
  readonly held: boolean;
  readonly figures: readonly number[];
  readonly problems: readonly Problem[];
}

/** What a parameter does to a scenario when it is a fifth smaller, and a fifth larger, and nothing else changes. */
export interface AssumptionEffect {
  /** As it is under the parameter set: value, grade, source, range. */
  readonly parameter: ParameterSpec;
  /** Its path in the scenario stands above whatever it is moved to. */
  readonly setByScenario: boolean;
  readonly down: MovedParameter;
  readonly up: MovedParameter;
}

/** A scenario at the central values of a set, and with each parameter moved. Holds no functions: it can be sent to another thread. */
export interface AssumptionEffects {
  readonly parameterSet: ParameterSet;
  readonly scenario: string;
  readonly metrics: readonly EffectMetric[];
  /** By position of the metrics. */
  readonly central: readonly number[];
  /** In the order of the registry. */
  readonly parameters: readonly AssumptionEffect[];
}

/**
 * Moves every parameter of the model a fifth down and a fifth up from its central value, one at a time.
 *
 *   effect = m(θ₁ … θᵢ(1 ± 0.2) … θₙ) − m(θ)        θᵢ(1 ± 0.2) is cut at `hardBounds`
 *
 * A parameter whose value is 0 cannot be moved by a part of itself: its effect is 0, which says nothing of a larger one. Two
 * parameters that matter only together are not found this way. A generator: it yields the part that is done.
 * given: values by key in place of those of the set, in the unit of each; they are moved like all others.
 * Throws EbbError with the faults of the scenario on this world, `run/unknown-output`, `run/not-a-figure` for what is no number,
 * and what the central run throws; a run that fails with a parameter moved is a result.
 */
export function* assumptionEffects(
  scenario: ScenarioBody,
  world: CompiledWorld,
  parameterSet: ParameterSet,
  metrics: readonly EffectMetric[],
  given: ReadonlyMap<string, number> = new Map(),
): Generator<number, AssumptionEffects, void> {
  const specs = parametersUnder(parameterSet).map((spec) => ({ ...spec, value: given.get(spec.key) ?? spec.value }));
  const runsAt = sharedRuns([scenario], world);
  const values = new Map(specs.map(({ key, value }) => [key, value]));
  const read = (run: RunRecord): readonly number[] => metrics.map((metric) => numberOf(run, metric));
  const runAt = (parameters: ReadonlyMap<string, number>): RunRecord => runsAt(parameters)(scenario.id, undefined);
  const central = read(runAt(values));

  const movedTo = (spec: ParameterSpec, wanted: number): MovedParameter => {
    const [low, high] = hardBounds(spec);
    const value = max(low, min(high, wanted));
    const held = value !== wanted;
    if (value === spec.value) return { value, held, figures: central, problems: [] };
    try {
      return { value, held, figures: read(runAt(new Map(values).set(spec.key, value))), problems: [] };
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      return { value, held, figures: [], problems: error.problems };
    }
  };

  const parameters: AssumptionEffect[] = [];
  for (const [done, parameter] of specs.entries()) {
    const part = moved * Math.abs(parameter.value);
    parameters.push({
      parameter,
      setByScenario: parameter.key in scenario.paths,
      down: movedTo(parameter, parameter.value - part),
      up: movedTo(parameter, parameter.value + part),
    });
    yield (done + 1) / specs.length;
  }
  return { parameterSet, scenario: scenario.id, metrics, central, parameters };
}

/** Effects of one parameter on one figure. */
export interface SizedEffect {
  readonly effect: AssumptionEffect;
  /** Figure with the parameter moved less the central one; undefined where there was no run. ±∞ where only one of them is never. */
  readonly down: number | undefined;
  readonly up: number | undefined;
  /** The larger of the two, without its sign. */
  readonly size: number;
}

/** Effects on one of the metrics, the largest first; equal ones in the order of the registry. */
export function effectsBySize({ central, parameters }: AssumptionEffects, metric: number): readonly SizedEffect[] {
  const middle = central[metric] ?? NaN;
  const change = ({ figures }: MovedParameter): number | undefined => {
    const figure = figures[metric];
    if (figure === undefined) return undefined;
    return figure === middle ? 0 : figure - middle; // never less never is no change
  };
  return parameters
    .map((effect) => {
      const [down, up] = [change(effect.down), change(effect.up)];
      return { effect, down, up, size: max(Math.abs(down ?? 0), Math.abs(up ?? 0)) };
    })
    .toSorted((a, b) => (a.size === b.size ? 0 : b.size - a.size));
}

function numberOf(run: RunRecord, { output, statistic }: EffectMetric): number {
  const figure = figureOf(run, output, statistic);
  if (typeof figure === "number") return figure;
  return fail("run/not-a-figure", { path: run.scenario.id }, { given: output, value: String(figure) });
}
