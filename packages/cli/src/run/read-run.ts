import { existsSync } from "node:fs";
import {
  fail,
  isResult,
  nearest,
  type ParameterSet,
  parameterSets,
  parseRunResult,
  type Problem,
  problem,
  type RunResult,
} from "@ebb/core";
import type { Options } from "../commands.ts";
import { hashOf, platform } from "../envelope.ts";
import type { InputText } from "../read-input.ts";
import { readWorld } from "../read-world.ts";
import { version } from "../version.ts";
import { makeRun } from "./made-run.ts";
import { type ScenarioOnWorld, scenarioIn, scenarioOrText } from "./read-scenario.ts";
import { runResults } from "./run-results.ts";
import { type RunSettings, runSettings } from "./run-settings.ts";

/** What a run is made of: all that `makeRun` needs. */
export interface RunToMake {
  readonly onWorld: ScenarioOnWorld;
  readonly settings: RunSettings;
  /** What is worth knowing of the file it was read from; the run stands. */
  readonly warnings: readonly Problem[];
}

/**
 * A run as the command line names it: id of a shipped scenario, a scenario file, standard input (`-`), or a file that
 * `ebb run --json` wrote. `@essay` or `@evidence` behind any of them is the parameter set of this run alone.
 *
 * A result is made again from what its manifest says; flags stand above that. A file whose results were changed is refused; one
 * whose results come out otherwise today is told by a warning.
 * Throws EbbError: flags, all at once; `scenario/unknown` with the nearest id; faults of the file and of the world.
 */
export async function readRun(given: string, options: Options, more: readonly string[] = []): Promise<RunToMake> {
  const { name, set } = withoutSet(given);
  const flags: Options = set === undefined ? options : { ...options, set };
  const settings = runSettings(flags, more);
  const otherWorld = options["world"] as string | undefined;
  const found = await scenarioOrText(name, otherWorld);
  if (!("text" in found)) return { onWorld: found, settings, warnings: [] };
  if (isResult(found.text)) return runOfResult(found, settings, flags);
  return { onWorld: await scenarioIn(found, otherWorld), settings, warnings: [] };
}

/** `squeeze@essay`: a name and the set behind it, unless a file is called so. */
function withoutSet(given: string): { readonly name: string; readonly set?: ParameterSet } {
  const [, name = "", after = ""] = /^(.+)@([\w-]*)$/.exec(given) ?? [];
  if (name === "" || existsSync(given)) return { name: given };
  const set = parameterSets.find((each) => each === after);
  if (set !== undefined) return { name, set };
  const detail = { given: after, suggestion: nearest(after, parameterSets), known: parameterSets };
  return fail("usage/unknown-name", { path: given }, detail);
}

async function runOfResult({ text, file }: InputText, flags: RunSettings, options: Options): Promise<RunToMake> {
  const result = parseRunResult(text, file);
  const { document, parameterSet, given, worldFile } = result.manifest;
  const found = hashOf(result.results);
  const { resultHash: stated } = result.manifest;
  if (found !== stated)
    fail("result/changed", { file, path: "results" }, { stated: stated.slice(0, 8), found: found.slice(0, 8) });

  const own = await readWorld(worldFile ?? document.world);
  const madeOf: RunSettings = {
    parameterSet,
    given: new Map(
      Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
    ),
    without: [],
    off: [],
  };
  const onOwn = { scenario: document, ...own };
  const warnings = differsFrom(result, onOwn, madeOf) ? [notReproduced(result, file)] : [];
  const otherWorld = options["world"];
  return {
    onWorld: typeof otherWorld === "string" ? { scenario: document, ...(await readWorld(otherWorld)) } : onOwn,
    settings: {
      ...flags,
      parameterSet: options["set"] === undefined ? parameterSet : flags.parameterSet,
      given: new Map([...madeOf.given, ...flags.given]),
    },
    warnings,
  };
}

/** Whether a run made again gives other results than its file holds. */
function differsFrom({ results, manifest }: RunResult, onWorld: ScenarioOnWorld, settings: RunSettings): boolean {
  const hadFlows = results.some(({ metric }) => metric === "flow-of-funds");
  return hashOf(runResults(makeRun(onWorld, settings, hadFlows))) !== manifest.resultHash;
}

function notReproduced({ manifest }: RunResult, file: string): Problem {
  const made = { version: manifest.version, platform: manifest.platform };
  return problem("result/not-reproduced", { file }, { made, now: { version, platform } });
}
