import { nearest } from "./formats/nearest.ts";
import type { Scenario } from "./formats/parse-scenario.ts";
import type { World } from "./formats/parse-world.ts";
import type { ScenarioBody } from "./formats/scenario.ts";
import { engineValue } from "./mechanisms/engine-value.ts";
import { parameterRegistry } from "./mechanisms/registry.ts";
import { type CompiledWorld, compileWorld } from "./model/compile.ts";
import { type CompiledScenario, compileScenario } from "./model/compile-scenario.ts";
import { hardBounds } from "./model/parameters.ts";
import { checkRunnable } from "./model/parties.ts";
import { EbbError, type Problem, problem } from "./model/problem.ts";
import type { RunRecord } from "./model/record.ts";
import { type RunOptions, simulator } from "./run.ts";

/** A world as it was parsed, or compiled once for many runs. */
export type GivenWorld = World | CompiledWorld;

/** A scenario as it was parsed, as a thesis carries it, or compiled once for many runs on the same world. */
export type GivenScenario = Scenario | ScenarioBody | CompiledScenario;

/**
 * Runs a scenario on a world, for one value of every parameter, to the horizon.
 *
 * The same three give the same bits everywhere. A parameter that the scenario leads away from its value leaves from the value
 * given here. Throws EbbError with every fault at once: parameters that are none or outside what makes sense of them, a world that
 * lacks what a run needs, paths that are no paths of this world; what happens to the economy is a result, however bad.
 */
export function simulate(world: GivenWorld, scenario: GivenScenario, options: RunOptions = {}): RunRecord {
  const { parameters = new Map<string, number>() } = options;
  const faults = parameterFaults(parameters);
  if (faults.length > 0) throw new EbbError(faults);
  const compiled = "document" in world ? compileWorld(world) : world;
  // A world that cannot be run is told as that, not by the paths it does not have.
  checkRunnable(compiled);
  return simulator(compiled, compiledOn(compiled, scenario, parameters))(options);
}

function compiledOn(
  world: CompiledWorld,
  scenario: GivenScenario,
  parameters: ReadonlyMap<string, number>,
): CompiledScenario {
  if ("periods" in scenario) return scenario;
  const body = "document" in scenario ? scenario.document : scenario;
  return compileScenario(body, world, { restOf: (key) => engineValue(key, parameters) });
}

const specs = new Map(parameterRegistry.map((spec) => [spec.key, { ...spec, bounds: hardBounds(spec) }]));

function parameterFaults(given: ReadonlyMap<string, number>): readonly Problem[] {
  return [...given].flatMap(([key, value]) => {
    const spec = specs.get(key);
    if (spec === undefined) {
      const known = [...specs.keys()];
      return [
        problem("usage/unknown-name", { path: "parameters" }, { given: key, suggestion: nearest(key, known), known }),
      ];
    }
    const [low, high] = spec.bounds;
    if (value >= low && value <= high) return [];
    const range = `${low} … ${high} ${spec.unit}`;
    return [problem("usage/out-of-range", { path: `parameters ${key}` }, { given: value, range })];
  });
}
