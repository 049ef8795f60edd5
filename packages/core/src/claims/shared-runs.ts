import type { ScenarioBody } from "../formats/scenario.ts";
import { engineValue } from "../mechanisms/engine-value.ts";
import { parameterRegistry } from "../mechanisms/registry.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { compileScenario } from "../model/compile-scenario.ts";
import { EbbError, type Problem } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import type { Channel } from "../model/vocabulary.ts";
import type { RunOf } from "../outputs/answers.ts";
import { type Simulator, simulator } from "../run.ts";

/** Values of parameters by key, in the unit of each. */
type Parameters = ReadonlyMap<string, number>;

/** Runs of one draw; those of the draw before are written over. */
export type RunsAt = (parameters: Parameters) => RunOf;

/** A run, or why there is none, and the memory it is made in again for the next draw. */
interface Slot {
  parameters?: Parameters;
  run?: RunRecord;
  failure?: EbbError | undefined;
}

/**
 * Runs that many claims read: each scenario, with all channels or without one, is run at most once a draw, when it is first asked.
 *
 * A parameter that a scenario leads away from its value leaves from where the draw has it. A run that fails fails whenever it is
 * asked. Throws EbbError with every fault of every scenario on this world.
 */
export function sharedRuns(scenarios: readonly ScenarioBody[], world: CompiledWorld): RunsAt {
  const prepared = preparedAll(scenarios, world);
  const slots = new Map<string, Slot>();

  const fill = (slot: Slot, id: string, without: string | undefined, parameters: Parameters): void => {
    const found = prepared.get(id);
    if (found === undefined) throw new Error(id); // `parseThesis` refuses claims that ask for it
    const run = found.simulatorAt(parameters);
    const off = without === undefined ? [] : [without as Channel];
    slot.parameters = parameters;
    slot.failure = undefined;
    try {
      slot.run = run({ parameters, without: [...found.without, ...off], ...(slot.run && { into: slot.run }) });
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      slot.failure = error;
    }
  };

  return (parameters) => (id, without) => {
    const key = `${id} ${without}`;
    const slot = slots.get(key) ?? {};
    slots.set(key, slot);
    if (slot.parameters !== parameters) fill(slot, id, without, parameters);
    if (slot.run === undefined || slot.failure !== undefined) throw slot.failure ?? new Error(key);
    return slot.run;
  };
}

interface Prepared {
  readonly without: readonly Channel[];
  readonly simulatorAt: (parameters: Parameters) => Simulator;
}

function preparedAll(scenarios: readonly ScenarioBody[], world: CompiledWorld): ReadonlyMap<string, Prepared> {
  const faults: Problem[] = [];
  const all = scenarios.flatMap((scenario): (readonly [string, Prepared])[] => {
    try {
      const once = simulator(world, compileScenario(scenario, world));
      const again = (parameters: Parameters): Simulator =>
        simulator(world, compileScenario(scenario, world, { restOf: (key) => engineValue(key, parameters) }));
      return [[scenario.id, { without: scenario.without, simulatorAt: leadsParameter(scenario) ? again : () => once }]];
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      faults.push(...error.problems);
      return [];
    }
  });
  if (faults.length > 0) throw new EbbError(faults);
  return new Map(all);
}

/** Whether a parameter moves in the run, so that where it starts matters. */
function leadsParameter({ paths }: ScenarioBody): boolean {
  return parameterRegistry.some(({ key }) => paths[key] !== undefined && !("value" in paths[key]));
}
