import {
  EbbError,
  nearest,
  type ObservedSettings,
  type ParameterSet,
  parameterSets,
  type Problem,
  problem,
} from "@ebb/core";
import type { Options } from "../commands.ts";
import { largestSeed, mostDraws, wholeNumber } from "../whole-number.ts";

/** Flags as settings; the sets are those of the thesis unless one is named. Throws EbbError with all that is wrong at once. */
export function observedSettings(options: Options, ofThesis: readonly ParameterSet[]): ObservedSettings {
  const problems: Problem[] = [];
  const settings = {
    sets: setsOf(options["set"], ofThesis, problems),
    draws: wholeNumber(options, "draws", { otherwise: 200, least: 1, most: mostDraws }, problems),
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
