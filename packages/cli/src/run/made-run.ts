import {
  checkRunnable,
  type CompiledScenario,
  compileScenario,
  flowOfFunds,
  type FundsMove,
  type ParameterSet,
  parametersUnder,
  type RunRecord,
  type ScenarioBody,
  simulate,
  units,
  type World,
} from "@ebb/core";
import type { RunSettings } from "./run-settings.ts";
import type { ScenarioOnWorld } from "./read-scenario.ts";

/** A run and all it was made of. */
export interface MadeRun {
  readonly record: RunRecord;
  /** As it was run: horizon, step and switches of the command line are in it. */
  readonly scenario: ScenarioBody;
  readonly compiled: CompiledScenario;
  readonly world: World;
  /** Where the world was read, unless it is a shipped one. */
  readonly worldFile?: string;
  readonly parameterSet: ParameterSet;
  readonly given: RunSettings["given"];
  /** Values of all parameters by key, in the unit of each. */
  readonly parameters: ReadonlyMap<string, number>;
  /** Who moved what, period by period; empty unless it was asked for. */
  readonly flows: readonly FlowsOfPeriod[];
}

export interface FlowsOfPeriod {
  readonly period: string;
  readonly moves: readonly FundsMove[];
}

/** Runs a scenario as the command line wants it. A parameter given there stands above the scenario's own path of it. */
export function makeRun(
  { scenario, world, compiled: compiledWorld, file: worldFile }: ScenarioOnWorld,
  { months, step, parameterSet, given, without, off }: RunSettings,
  withFlows: boolean,
): MadeRun {
  // A world that cannot be run is told as that, not by the paths it does not have.
  checkRunnable(compiledWorld);
  const specs = parametersUnder(parameterSet);
  const parameters = new Map(specs.map(({ key, value }) => [key, given.get(key) ?? value]));
  const factors = new Map(specs.map(({ key, unit }) => [key, units[unit].factor]));
  const body: ScenarioBody = {
    ...scenario,
    horizon: { months: months ?? scenario.horizon.months, step: step ?? scenario.horizon.step },
    paths: Object.fromEntries(Object.entries(scenario.paths).filter(([name]) => !given.has(name))),
    without: [...new Set([...scenario.without, ...without])],
    off: [...new Set([...scenario.off, ...off])],
  };
  const restOf = (key: string): number => (parameters.get(key) ?? 0) * (factors.get(key) ?? 1);
  const compiled = compileScenario(body, compiledWorld, { restOf });
  const flows: FlowsOfPeriod[] = [];
  const record = simulate(compiledWorld, compiled, {
    parameters,
    ...(withFlows && {
      afterPeriod: (period, book) => {
        flows.push({ period: compiled.periodNames[period] ?? "", moves: flowOfFunds(book) });
      },
    }),
  });
  const made = { record, scenario: body, compiled, world, parameterSet, given, parameters, flows };
  return worldFile === undefined ? made : { ...made, worldFile };
}
