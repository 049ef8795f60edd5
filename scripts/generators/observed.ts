import { readFileSync } from "node:fs";
import type { ObservationsDocument } from "../../packages/core/src/formats/observations.ts";
import { parseThesis } from "../../packages/core/src/formats/parse-thesis.ts";
import { parseWorld } from "../../packages/core/src/formats/parse-world.ts";
import type { Bilingual } from "../../packages/core/src/formats/parts.ts";
import type { ScenarioBody } from "../../packages/core/src/formats/scenario.ts";
import type { ThesisDocument } from "../../packages/core/src/formats/thesis.ts";
import { parameterSetValues } from "../../packages/core/src/mechanisms/parameter-sets.ts";
import { compileScenario } from "../../packages/core/src/model/compile-scenario.ts";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { type Channel, type ParameterSet, parameterSets } from "../../packages/core/src/model/vocabulary.ts";
import { figureOf } from "../../packages/core/src/outputs/outputs.ts";
import { simulate } from "../../packages/core/src/simulate.ts";
import { finished } from "../../packages/core/src/studies/finished.ts";
import { observedBeside, type ObservedComparison } from "../../packages/core/src/studies/observed.ts";
import { shippedWorld } from "../worlds/build-us-2025q3.ts";
import { world } from "./shipped-runs.ts";

// Figures of `docs/observed.md`: what was seen beside the squeeze, and what the paths put in by hand do to it.

const file = "shipped/theses/ai-capex-squeeze.yaml";
export const draws = 200;
export const seed = 1;

let read: ThesisDocument | undefined;

/** The shipped thesis, read once. */
function thesis(): ThesisDocument {
  read ??= parseThesis(readFileSync(file, "utf8"), file, world().assets.ids, world().date).document;
  return read;
}

let made: ObservedComparison | undefined;

/** The comparison of the shipped thesis, made once. */
export function comparison(): ObservedComparison & { readonly observations: ObservationsDocument } {
  made ??= finished(observedBeside(thesis(), world(), { sets: parameterSets, draws, seed }));
  if (made === undefined) throw new Error(`${file} has no observations`);
  return made;
}

/** Names of the instruments of the shipped world, by id. */
export function instrumentNames(): ReadonlyMap<string, Bilingual> {
  const { document } = parseWorld(readFileSync(shippedWorld, "utf8"), shippedWorld);
  return new Map(document.instruments.map(({ id, name }) => [id, name]));
}

export const partNames = ["all", "yields", "news", "bare"] as const;
/** The squeeze whole, without its path of yields, without its news, and without both. */
export type PartName = (typeof partNames)[number];

const takenOut: Readonly<Record<PartName, (path: string) => boolean>> = {
  all: () => false,
  yields: (path) => path === "discounting.policy-yield",
  news: (path) => path.startsWith("news."),
  bare: (path) => comparison().inputs.includes(path),
};

/** Change of an asset to the end of the window in the central draw [%]; and of a spread, its level [bp]. */
export function figure(set: ParameterSet, part: PartName, output: string, without: readonly Channel[] = []): number {
  const key = JSON.stringify([set, part, without]);
  const run = runs.get(key) ?? runOf(set, part, without);
  runs.set(key, run);
  if (!world().assets.ids.includes(output)) return Number(figureOf(run, output));
  return 100 * Number(figureOf(run, `${output}.change`));
}

const runs = new Map<string, RunRecord>();

function runOf(set: ParameterSet, part: PartName, without: readonly Channel[]): RunRecord {
  const { months, observations } = comparison();
  const whole = thesis().scenarios.find(({ id }) => id === observations.scenario);
  if (whole === undefined) throw new Error(observations.scenario);
  const scenario: ScenarioBody = {
    ...whole,
    without: [...without],
    paths: Object.fromEntries(Object.entries(whole.paths).filter(([path]) => !takenOut[part](path))),
  };
  const parameters = new Map(Object.entries(parameterSetValues[set]));
  return simulate(world(), compileScenario(scenario, world(), { months }), { parameters });
}

/** What was seen of an output, its first instrument [unit of its entry]. */
export function seen(output: string): number {
  const change = comparison().observations.outputs.find((each) => each.output === output)?.proxies[0]?.change;
  if (change === undefined) throw new Error(output);
  return change;
}

/** The same less what was paid out meanwhile at a yearly rate [%], which total return has in it and a price has not. */
export function withoutPayouts(output: string, yearly: number): number {
  return seen(output) - (100 * yearly * comparison().months) / 12;
}
