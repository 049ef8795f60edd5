import { readFileSync } from "node:fs";
import { parseWorld } from "../../packages/core/src/formats/parse-world.ts";
import type { PathDocument, ScenarioBody } from "../../packages/core/src/formats/scenario.ts";
import { parameterSetValues } from "../../packages/core/src/mechanisms/parameter-sets.ts";
import { type CompiledWorld, compileWorld } from "../../packages/core/src/model/compile.ts";
import { type CompiledScenario, compileScenario } from "../../packages/core/src/model/compile-scenario.ts";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import type { UnitName } from "../../packages/core/src/model/units.ts";
import type { Channel, ParameterSet } from "../../packages/core/src/model/vocabulary.ts";
import { simulator } from "../../packages/core/src/run.ts";
import { shippedWorld } from "../worlds/build-us-2025q3.ts";

// Runs of the shipped world for pages.

export type Paths = Readonly<Record<string, PathDocument>>;

let compiled: CompiledWorld | undefined;

/** The shipped world, read and compiled once. */
export function world(): CompiledWorld {
  compiled ??= compileWorld(parseWorld(readFileSync(shippedWorld, "utf8"), shippedWorld));
  return compiled;
}

/** A straight line over ten months, held after. */
export const ramp = (value: number, unit: UnitName = "usd bn/yr"): PathDocument => ({
  unit,
  ramp: { from: "2025-10", to: "2026-08", value },
});

export function scenarioOf(paths: Paths, months: number, without: readonly Channel[] = []): CompiledScenario {
  const body: ScenarioBody = {
    id: "page",
    name: { en: "Page", ru: "Страница" },
    horizon: { months, step: "month" },
    paths: { ...paths },
    without: [...without],
    off: [],
  };
  return compileScenario(body, world());
}

/** Central values of a set, but for those given. */
export function runOf(
  set: ParameterSet,
  paths: Paths,
  {
    months = 36,
    without = [],
    parameters = {},
  }: {
    readonly months?: number;
    readonly without?: readonly Channel[];
    readonly parameters?: Readonly<Record<string, number>>;
  } = {},
): RunRecord {
  const values = new Map(Object.entries({ ...parameterSetValues[set], ...parameters }));
  // Pages also show what lies beyond what makes sense of a parameter.
  return simulator(world(), scenarioOf(paths, months, without))({ parameters: values });
}
