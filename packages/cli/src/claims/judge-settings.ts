import { EbbError, nearest, type ParameterSet, parameterSets, type Problem, problem } from "@ebb/core";
import type { Options } from "../commands.ts";

/** On what the command line wants a thesis to be judged. */
export interface JudgeSettings {
  readonly sets: readonly ParameterSet[];
  readonly draws: number;
  readonly seed: number;
}

const mostDraws = 100_000;
const largestSeed = 2 ** 32 - 1;

/** Flags as settings; the sets are those of the thesis unless one is named. Throws EbbError with all that is wrong at once. */
export function judgeSettings(options: Options, ofThesis: readonly ParameterSet[]): JudgeSettings {
  const problems: Problem[] = [];
  const settings = {
    sets: setsOf(options["set"], ofThesis, problems),
    draws: wholeNumber(options, "draws", 40, mostDraws, problems),
    seed: wholeNumber(options, "seed", 1, largestSeed, problems),
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

/** A whole number from 0 on behind a flag, or what it is without one. */
function wholeNumber(options: Options, flag: string, otherwise: number, most: number, problems: Problem[]): number {
  const given = options[flag];
  if (typeof given !== "string") return otherwise;
  const value = given.trim() === "" ? NaN : Number(given);
  const place = { path: `--${flag}` };
  if (!Number.isFinite(value)) problems.push(problem("usage/not-a-number", place, { option: `--${flag}`, given }));
  else if (!Number.isInteger(value) || value < 0 || value > most) {
    problems.push(problem("usage/out-of-range", place, { given: value, range: `0, 1, 2 … ${most}` }));
  }
  return value;
}
