import { type Problem, problem } from "@ebb/core";
import type { Options } from "./commands.ts";

export const mostDraws = 100_000;
export const largestSeed = 2 ** 32 - 1;

/** A whole number behind a flag, from `least` to `most`, or what it is without one; what is wrong with it joins the problems. */
export function wholeNumber(
  options: Options,
  flag: string,
  { otherwise, least, most }: { readonly otherwise: number; readonly least: number; readonly most: number },
  problems: Problem[],
): number {
  const given = options[flag];
  if (typeof given !== "string") return otherwise;
  const value = given.trim() === "" ? NaN : Number(given);
  const place = { path: `--${flag}` };
  if (!Number.isFinite(value)) problems.push(problem("usage/not-a-number", place, { option: `--${flag}`, given }));
  else if (!Number.isInteger(value) || value < least || value > most) {
    const range = `${least}, ${least + 1}, ${least + 2} … ${most}`;
    problems.push(problem("usage/out-of-range", place, { given: value, range }));
  }
  return value;
}
