import { EbbError, type Place, type Problem, problem } from "../model/problem.ts";
import type { Matrix } from "./matrix.ts";

/** Accepted values: `above` excludes its bound, the others include theirs. Numbers must be finite in any case. */
export interface Range {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
}

/** What is wrong with one number; `what` names it in the error and ends its path. */
export function numberProblems(what: string, given: number, range: Range, place: Place): Problem[] {
  const { above = -Infinity, atLeast = -Infinity, below = Infinity, atMost = Infinity } = range;
  const at = within(place, what);
  if (!Number.isFinite(given)) return [problem("kernel/not-a-number", at, { what, given: String(given) })];
  if (given > above && given >= atLeast && given < below && given <= atMost) return [];
  return [problem("kernel/out-of-range", at, { what, given, range: print(range) })];
}

/** What is wrong with a list of `length` numbers: its length, and every entry by its index. */
export function columnProblems(
  what: string,
  given: ArrayLike<number>,
  length: number,
  range: Range,
  place: Place,
): Problem[] {
  if (given.length !== length) return [shapeProblem(what, `${length}`, `${given.length}`, place)];
  return entryProblems(given, range, place, (at) => `${what}[${at}]`);
}

/** What is wrong with a matrix of rows × columns: its shape, and every entry by its indices. */
export function matrixProblems(
  what: string,
  given: Matrix,
  rows: number,
  columns: number,
  range: Range,
  place: Place,
): Problem[] {
  if (given.rows !== rows || given.columns !== columns) {
    return [shapeProblem(what, `${rows} × ${columns}`, `${given.rows} × ${given.columns}`, place)];
  }
  return entryProblems(given.values, range, place, (at) => `${what}[${Math.floor(at / columns)}][${at % columns}]`);
}

/** An input whose size does not fit. */
export function shapeProblem(what: string, expected: string, given: string, place: Place): Problem {
  return problem("kernel/shape", within(place, what), { what, expected, given });
}

/** Raises all problems at once; does nothing when there are none. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new EbbError(problems);
}

/** The place of an input inside the place of its caller. */
export function within(place: Place, what: string): Place {
  return { ...place, path: place.path === undefined ? what : `${place.path}.${what}` };
}

/** Names are made for the bad entries only: a matrix may have a million good ones. */
function entryProblems(given: ArrayLike<number>, range: Range, place: Place, name: (at: number) => string): Problem[] {
  const problems: Problem[] = [];
  const { above = -Infinity, atLeast = -Infinity, below = Infinity, atMost = Infinity } = range;
  for (let at = 0; at < given.length; at++) {
    const value = given[at] ?? Number.NaN;
    // NaN is on no side of a bound.
    if (value > above && value >= atLeast && value < below && value <= atMost) continue;
    problems.push(...numberProblems(name(at), value, range, place));
  }
  return problems;
}

function print({ above, atLeast, below, atMost }: Range): string {
  const bounds = [
    above === undefined ? [] : [`> ${above}`],
    atLeast === undefined ? [] : [`≥ ${atLeast}`],
    below === undefined ? [] : [`< ${below}`],
    atMost === undefined ? [] : [`≤ ${atMost}`],
  ];
  return bounds.flat().join(", ");
}
