import { EbbError, type Problem, problem } from "@ebb/core";
import type { Options } from "./commands.ts";

type Pairs = readonly (readonly [one: string, other: string])[];

/** Flags that cannot stand together: a problem for every pair of which both are given. */
export function notTogether(options: Options, pairs: Pairs): readonly Problem[] {
  return pairs.flatMap(([one, other]) => {
    const isBoth = [one, other].every((flag) => options[flag] !== undefined && options[flag] !== false);
    const detail = { one: `--${one}`, other: `--${other}` };
    return isBoth ? [problem("usage/not-together", { path: `--${other}` }, detail)] : [];
  });
}

/** Throws EbbError with every such pair at once. */
export function refusePairs(options: Options, pairs: Pairs): void {
  const problems = notTogether(options, pairs);
  if (problems.length > 0) throw new EbbError(problems);
}
