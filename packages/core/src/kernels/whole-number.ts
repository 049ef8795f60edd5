import { type Place, type Problem, problem } from "../model/problem.ts";
import { within } from "./input-problems.ts";

/** What is wrong with a count: it must be whole and from `least` to `most`. */
export function wholeNumberProblems(what: string, given: number, least: number, most: number, place: Place): Problem[] {
  if (Number.isInteger(given) && given >= least && given <= most) return [];
  const range = `a whole number, ${least} to ${most}`;
  return [problem("kernel/out-of-range", within(place, what), { what, given, range })];
}
