import { z } from "zod";
import { nearest } from "../formats/nearest.ts";
import { fail, type Place } from "../model/problem.ts";
import { beta } from "../solve/distributions/beta.ts";
import { distributionNamed } from "../solve/distributions/by-name.ts";
import type { Distribution } from "../solve/distributions/distribution.ts";
import { fisherF } from "../solve/distributions/f.ts";
import { chiSquare, gamma } from "../solve/distributions/gamma.ts";
import { lognormal, lognormalFromRange } from "../solve/distributions/lognormal.ts";
import { normal } from "../solve/distributions/normal.ts";
import { scaled } from "../solve/distributions/scaled.ts";
import { studentT } from "../solve/distributions/student-t.ts";
import { triangular } from "../solve/distributions/triangular.ts";
import { truncated } from "../solve/distributions/truncated.ts";
import { uniformBetween } from "../solve/distributions/uniform.ts";
import { erf, erfc } from "../solve/erf.ts";
import { logGamma } from "../solve/log-gamma.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

/** A family in the notation of the reference program: its shape parameters, then perhaps location and scale. */
interface Family {
  readonly shapes: number;
  readonly standard: (shapes: readonly number[], place: Place) => Distribution;
}

const families: { readonly [name: string]: Family } = {
  norm: { shapes: 0, standard: (_, place) => normal({ mean: 0, sd: 1 }, place) },
  lognorm: { shapes: 1, standard: ([sigma = 0], place) => lognormal({ mu: 0, sigma }, place) },
  t: { shapes: 1, standard: ([df = 0], place) => studentT({ df }, place) },
  chi2: { shapes: 1, standard: ([df = 0], place) => chiSquare({ df }, place) },
  f: { shapes: 2, standard: ([df1 = 0, df2 = 0], place) => fisherF({ df1, df2 }, place) },
  gamma: { shapes: 1, standard: ([shape = 0], place) => gamma({ shape }, place) },
  expon: { shapes: 0, standard: (_, place) => gamma({ shape: 1 }, place) },
  beta: { shapes: 2, standard: ([a = 0, b = 0], place) => beta({ a, b }, place) },
  uniform: { shapes: 0, standard: (_, place) => uniformBetween({ min: 0, max: 1 }, place) },
  triang: { shapes: 1, standard: ([mode = 0], place) => triangular({ min: 0, mode, max: 1 }, place) },
  truncnorm: {
    shapes: 2,
    standard: ([min = 0, max = 0], place) => truncated(normal({ mean: 0, sd: 1 }), { min, max }, place),
  },
};

const operations: { readonly [name: string]: (distribution: Distribution, at: number) => number } = {
  cdf: (distribution, x) => distribution.cdf(x),
  sf: (distribution, x) => distribution.survival(x),
  ppf: (distribution, p) => distribution.quantile(p),
  isf: (distribution, q) => distribution.upperQuantile(q),
  pdf: (distribution, x) => distribution.density(x),
};

const specialFunctions: { readonly [name: string]: (x: number, place: Place) => number } = {
  erf,
  erfc,
  lgamma: (x, place) => {
    if (!(x > 0)) fail("kernel/out-of-range", place, { what: "argument of lgamma", given: x, range: "> 0" });
    return logGamma(x);
  },
};

/** Distributions given by what a person knows of them; every one of them is read at the probabilities `at`. */
const elicited = z.object({ at: vector });
const range = z.object({ low: z.number(), high: z.number() });
const threePoints = z.object({ low: z.number(), mode: z.number(), high: z.number() });

const tabulated = z.object({ arguments: matrix });

/** Special functions and distributions row by row, and distributions from a range or three points with their quantiles. */
export const statsDistributions: ReferenceMechanism = {
  mechanism: "stats-distributions",
  compute(each: ReferenceCase): JsonObject {
    const { function: name } = readInputs(z.object({ function: z.string() }), each);
    if (name === "lognormal_from_range") return fromRange(each);
    if (name === "triangular" || name === "pert" || name === "uniform") return fromPoints(name, each);
    const rows = readInputs(tabulated, each).arguments;
    return { values: rows.map((row, at) => valueOf(name, row, placeOf(each.place, `arguments[${at}]`))) };
  },
};

function valueOf(name: string, row: readonly number[], place: Place): number {
  const special = Object.hasOwn(specialFunctions, name) ? specialFunctions[name] : undefined;
  if (special !== undefined) {
    const [x = 0] = checkedLength(row, 1, 1, place);
    return special(x, place);
  }
  const [familyName = "", operationName = ""] = name.split("_");
  const family = Object.hasOwn(families, familyName) ? families[familyName] : undefined;
  const operation = Object.hasOwn(operations, operationName) ? operations[operationName] : undefined;
  if (family === undefined || operation === undefined) return unknownFunction(name, place);
  const [at = 0, ...parameters] = checkedLength(row, 1 + family.shapes, 3 + family.shapes, place);
  const [shift = 0, scale = 1] = parameters.slice(family.shapes);
  const standard = family.standard(parameters.slice(0, family.shapes), place);
  const isStandard = parameters.length === family.shapes;
  return operation(isStandard ? standard : scaled(familyName, standard, { shift, scale }, place), at);
}

function checkedLength(row: readonly number[], least: number, most: number, place: Place): readonly number[] {
  if (row.length < least || row.length > most) {
    const expected = least === most ? `${least}` : `${least} to ${most}`;
    fail("kernel/shape", place, { what: "a row of arguments", expected, given: `${row.length}` });
  }
  return row;
}

function unknownFunction(name: string, place: Place): never {
  const known = [
    ...Object.keys(specialFunctions),
    ...Object.keys(families).flatMap((family) => Object.keys(operations).map((operation) => `${family}_${operation}`)),
    "lognormal_from_range",
    "triangular",
    "pert",
    "uniform",
  ];
  return fail("verify/unknown-choice", place, { given: name, suggestion: nearest(name, known), known });
}

function fromRange(each: ReferenceCase): JsonObject {
  const { mu, sigma } = lognormalFromRange(readInputs(range, each), each.place);
  const distribution = lognormal({ mu, sigma }, each.place);
  return { mu, sigma, median: distribution.quantile(0.5), ...described(distribution, each) };
}

function fromPoints(name: "triangular" | "pert" | "uniform", each: ReferenceCase): JsonObject {
  const { low: min, high: max } = readInputs(range, each);
  const mode = name === "uniform" ? {} : { mode: readInputs(threePoints, each).mode };
  return described(distributionNamed(name, { min, ...mode, max }, each.place), each);
}

function described(distribution: Distribution, each: ReferenceCase): JsonObject {
  const { at } = readInputs(elicited, each);
  return { mean: distribution.mean() ?? null, quantiles: at.map((p) => distribution.quantile(p)) };
}

function placeOf(place: Place, path: string): Place {
  return { ...place, path: [place.path, path].filter((part) => part !== undefined && part !== "").join(".") };
}
