import { EbbError, fail, type Place, problem } from "../../model/problem.ts";
import { beta } from "./beta.ts";
import type { Distribution } from "./distribution.ts";
import { fisherF } from "./f.ts";
import { chiSquare, gamma } from "./gamma.ts";
import { lognormal, lognormalFromRange } from "./lognormal.ts";
import { normal } from "./normal.ts";
import { pert } from "./pert.ts";
import { studentT } from "./student-t.ts";
import { triangular } from "./triangular.ts";
import { uniformBetween } from "./uniform.ts";

/** One row of the table of distributions: its parameters by name, and what makes it. */
interface Family<Key extends string> {
  readonly parameters: readonly Key[];
  readonly make: (parameters: { readonly [key in Key]: number }, place: Place) => Distribution;
}

function family<Key extends string>(parameters: readonly Key[], make: Family<Key>["make"]): Family<string> {
  return { parameters, make: make as Family<string>["make"] };
}

const families: { readonly [name: string]: Family<string> } = {
  normal: family(["mean", "sd"], normal),
  lognormal: family(["mu", "sigma"], lognormal),
  "lognormal-range": family(["low", "high"], (range, place) => lognormal(lognormalFromRange(range, place), place)),
  "student-t": family(["df"], studentT),
  "chi-square": family(["df"], chiSquare),
  f: family(["df1", "df2"], fisherF),
  gamma: family(["shape", "scale"], gamma),
  beta: family(["a", "b"], beta),
  pert: family(["min", "mode", "max"], pert),
  triangular: family(["min", "mode", "max"], triangular),
  uniform: family(["min", "max"], uniformBetween),
};

/** Names a prior may use. */
export const distributionNames: readonly string[] = Object.keys(families);

/**
 * The distribution of a name with its parameters, as a prior writes them: `lognormal(mu=1.589;sigma=0.298)`.
 * Errors, all at once: kernel/unknown-choice for the name; kernel/missing and kernel/unknown-id for parameters; then those
 * of the family.
 */
export function distributionNamed(
  name: string,
  parameters: { readonly [key: string]: number },
  place: Place = {},
): Distribution {
  const found = Object.hasOwn(families, name) ? families[name] : undefined;
  if (found === undefined) {
    return fail("kernel/unknown-choice", place, { what: "distribution", given: name, known: distributionNames });
  }
  const problems = [
    ...found.parameters
      .filter((key) => parameters[key] === undefined)
      .map((key) => problem("kernel/missing", place, { what: `${key} of ${name}` })),
    ...Object.keys(parameters)
      .filter((key) => !found.parameters.includes(key))
      .map((given) => problem("kernel/unknown-id", place, { what: name, given, known: found.parameters })),
  ];
  if (problems.length > 0) throw new EbbError(problems);
  return found.make(parameters, place);
}
