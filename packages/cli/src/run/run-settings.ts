import {
  type Channel,
  channels,
  EbbError,
  hardBounds,
  longestHorizon,
  nearest,
  type ParameterSet,
  parameterRegistry,
  parameterSets,
  type Problem,
  problem,
  type Room,
  rooms,
  scenarioSteps,
} from "@ebb/core";
import type { Options } from "../commands.ts";

/** What the command line changes of a run. */
export interface RunSettings {
  readonly months?: number;
  readonly step?: (typeof scenarioSteps)[number];
  readonly parameterSet: ParameterSet;
  /** Parameters given one by one, by key, in the unit of each. */
  readonly given: ReadonlyMap<string, number>;
  readonly without: readonly Channel[];
  readonly off: readonly Room[];
}

/**
 * Flags as settings; `more` are assignments that follow the first behind --with.
 * Throws EbbError with everything that is wrong with them at once.
 */
export function runSettings(options: Options, more: readonly string[] = []): RunSettings {
  const problems: Problem[] = [];
  const stray = more.filter((each) => !each.includes("="));
  if (stray.length > 0) {
    const place = { path: stray.join(" ") };
    problems.push(problem("usage/too-many-arguments", place, { expected: 1, given: 1 + stray.length }));
  }
  const named = <Name extends string>(flag: string, known: readonly Name[]): readonly Name[] =>
    listOf(options[flag]).flatMap((given) => {
      const name = known.find((each) => each === given);
      if (name !== undefined) return [name];
      problems.push(
        problem("usage/unknown-name", { path: `--${flag}` }, { given, suggestion: nearest(given, known), known }),
      );
      return [];
    });
  const [step] = named("step", scenarioSteps);
  const [parameterSet = "evidence"] = named("set", parameterSets);
  const [months] = textsOf(options["horizon"]).flatMap((given) => horizonOf(given, problems));
  const settings: RunSettings = {
    ...(months === undefined ? {} : { months }),
    ...(step === undefined ? {} : { step }),
    parameterSet,
    given: new Map(
      [...listOf(options["with"]), ...listOf(more).filter((each) => each.includes("="))].flatMap((each) =>
        assignmentOf(each, problems),
      ),
    ),
    without: named("without", channels),
    off: named("off", rooms),
  };
  if (problems.length > 0) throw new EbbError(problems);
  return settings;
}

/** What stands behind a flag: nothing, one word, or several. */
function textsOf(given: unknown): readonly string[] {
  return [given].flat().filter((each) => typeof each === "string");
}

/** Names and assignments may also stand with commas between. */
function listOf(given: unknown): readonly string[] {
  return textsOf(given)
    .flatMap((text) => text.split(","))
    .filter((text) => text !== "");
}

function horizonOf(given: string, problems: Problem[]): readonly number[] {
  const months = numberOf(given);
  const place = { path: "--horizon" };
  if (months === undefined) {
    problems.push(problem("usage/not-a-number", place, { option: "--horizon", given }));
    return [];
  }
  if (Number.isInteger(months) && months >= 1 && months <= longestHorizon) return [months];
  problems.push(problem("usage/out-of-range", place, { given: months, range: `1, 2, 3 … ${longestHorizon}` }));
  return [];
}

/** `fire-sales.valueShare=0.5`, inside what makes sense of the parameter. */
function assignmentOf(given: string, problems: Problem[]): readonly (readonly [string, number])[] {
  const [key = "", text = ""] = given.split(/=(.*)/s);
  const place = { path: `--with ${key}` };
  const spec = parameterRegistry.find((each) => each.key === key);
  if (spec === undefined) {
    const known = parameterRegistry.map((each) => each.key);
    problems.push(problem("usage/unknown-name", place, { given: key, suggestion: nearest(key, known), known }));
    return [];
  }
  const value = numberOf(text);
  if (value === undefined) {
    problems.push(problem("usage/not-a-number", place, { option: `--with ${key}`, given: text }));
    return [];
  }
  const [low, high] = hardBounds(spec);
  if (value >= low && value <= high) return [[key, value]];
  problems.push(problem("usage/out-of-range", place, { given: value, range: `${low} … ${high} ${spec.unit}` }));
  return [];
}

function numberOf(text: string): number | undefined {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) ? value : undefined;
}
