import { EbbError, nearest, type ParameterSet, parameterSets, type Problem, problem } from "@ebb/core";
import type { Options } from "../commands.ts";
import { largestSeed, mostDraws, wholeNumber } from "../whole-number.ts";

/** Under which sets, and over which draws of each, a thesis is judged. */
export interface DrawSettings {
  readonly sets: readonly ParameterSet[];
  readonly draws: number;
  readonly seed: number;
}

/**
 * Flags as settings; the sets are those of the thesis unless one is named, the draws as many as the command takes.
 *
 * Throws EbbError with all that is wrong at once.
 */
export function drawSettings(
  options: Options,
  ofThesis: readonly ParameterSet[],
  draws: { readonly otherwise: number; readonly least: number },
): DrawSettings {
  const problems: Problem[] = [];
  const settings = {
    sets: setsOf(options["set"], ofThesis, problems),
    draws: wholeNumber(options, "draws", { ...draws, most: mostDraws }, problems),
    seed: wholeNumber(options, "seed", { otherwise: 1, least: 0, most: largestSeed }, problems),
  };
  if (problems.length > 0) throw new EbbError(problems);
  return settings;
}

function setsOf(given: unknown, ofThesis: readonly ParameterSet[], problems: Problem[]): readonly ParameterSet[] {
  if (typeof given !== "string") return ofThesis;
  if (given === "both") return parameterSets;
  const set = parameterSets.find((each) => each === given);
  if (set !== undefined) return [set];
  const known = [...parameterSets, "both"];
  problems.push(problem("usage/unknown-name", { path: "--set" }, { given, suggestion: nearest(given, known), known }));
  return [];
}
