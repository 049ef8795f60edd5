import { readFileSync } from "node:fs";
import { parseWorld } from "../packages/core/src/formats/parse-world.ts";
import type { PathDocument, ScenarioBody } from "../packages/core/src/formats/scenario.ts";
import { parameterSetValues } from "../packages/core/src/mechanisms/parameter-sets.ts";
import { type CompiledWorld, compileWorld } from "../packages/core/src/model/compile.ts";
import { type CompiledScenario, compileScenario } from "../packages/core/src/model/compile-scenario.ts";
import type { RunRecord } from "../packages/core/src/model/record.ts";
import type { UnitName } from "../packages/core/src/model/units.ts";
import { type RunOptions, simulator } from "../packages/core/src/run.ts";

// Runs of the shipped world for tests: a scenario in a line. Draws of the prior box: `draws` of core's studies.

/** The shipped world, read and compiled once. */
export const world: CompiledWorld = compileWorld(
  parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"), "us-2025q3.yaml"),
);

export type Paths = Readonly<Record<string, PathDocument>>;

/** A path held from the opening on. */
export const held = (value: number, unit: UnitName = "usd bn/yr"): PathDocument => ({ unit, value });

/** A straight line over ten months from 2025-10 on, held after: the shape of MODEL's own runs. */
export const ramp = (value: number, unit: UnitName = "usd bn/yr", to = "2026-08"): PathDocument => ({
  unit,
  ramp: { from: "2025-10", to, value },
});

type Extra = Partial<Pick<ScenarioBody, "without" | "off" | "horizon">>;

export function scenarioOf(paths: Paths, extra: Extra = {}, on: CompiledWorld = world): CompiledScenario {
  const body: ScenarioBody = {
    id: "test",
    name: { en: "Test", ru: "Проверка" },
    horizon: { months: 36, step: "month" },
    paths: { ...paths },
    without: [],
    off: [],
    ...extra,
  };
  return compileScenario(body, on);
}

export function runOf(paths: Paths, extra: Extra & RunOptions = {}, on: CompiledWorld = world): RunRecord {
  const { parameters, afterPeriod, ...rest } = extra;
  const options: RunOptions = {
    ...(parameters === undefined ? {} : { parameters }),
    ...(afterPeriod === undefined ? {} : { afterPeriod }),
  };
  return simulator(on, scenarioOf(paths, rest, on))(options);
}

/** The parameters of the essay's own assumptions. */
export const essay: ReadonlyMap<string, number> = new Map(Object.entries(parameterSetValues.essay));
