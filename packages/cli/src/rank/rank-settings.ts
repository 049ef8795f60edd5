import {
  EbbError,
  nearest,
  type Ordering,
  orderings,
  type ParameterSet,
  parameterSets,
  type Problem,
  problem,
} from "@ebb/core";
import type { Options } from "../commands.ts";
import { largestSeed, mostDraws, wholeNumber } from "../whole-number.ts";

/** Over what a scenario's assets are ranked, and in which order they are shown. */
export interface RankSettings {
  readonly draws: number;
  readonly seed: number;
  readonly by: Ordering;
  /** All sets; otherwise that of the run. */
  readonly isBoth: boolean;
}

/** Flags of `ebb rank` alone. Throws EbbError with all that is wrong with them at once. */
export function rankSettings(options: Options): RankSettings {
  const problems: Problem[] = [];
  const settings = {
    draws: wholeNumber(options, "draws", { otherwise: 200, least: 1, most: mostDraws }, problems),
    seed: wholeNumber(options, "seed", { otherwise: 1, least: 0, most: largestSeed }, problems),
    by: byOf(options["by"], problems),
    isBoth: options["set"] === "both",
  };
  const set = options["set"];
  const known = [...parameterSets, "both"];
  if (typeof set === "string" && !known.includes(set)) problems.push(unknown("--set", set, known));
  if (problems.length > 0) throw new EbbError(problems);
  return settings;
}

/** The sets to rank under: both, or that of the run. */
export function setsOf({ isBoth }: RankSettings, own: ParameterSet): readonly ParameterSet[] {
  return isBoth ? parameterSets : [own];
}

function byOf(given: unknown, problems: Problem[]): Ordering {
  if (typeof given !== "string") return "depth";
  const by = orderings.find((each) => each === given);
  if (by === undefined) problems.push(unknown("--by", given, orderings));
  return by ?? "depth";
}

function unknown(path: string, given: string, known: readonly string[]): Problem {
  return problem("usage/unknown-name", { path }, { given, suggestion: nearest(given, known), known });
}
