import { z } from "zod";
import { readJson } from "../formats/json-text.ts";
import { nearest } from "../formats/nearest.ts";
import type { LocatedValue } from "../formats/text-places.ts";
import { zodProblems } from "../formats/zod-problems.ts";
import { EbbError, type Place, type Problem, problem } from "../model/problem.ts";
import type { Json, JsonObject, ReferenceMechanism } from "./mechanism.ts";
import { referenceMechanisms } from "./mechanisms.ts";

/** Kinds of reference files whose computation comes with later capabilities. */
const laterMechanisms: readonly string[] = [
  "stats-crps",
  "stats-hamilton1989",
  "stats-jorda2005",
  "stats-local-projection",
  "stats-markov-regression",
  "stats-newey-west",
  "stats-nist-linear",
  "stats-nist-longley",
  "stats-rank-correlation",
  "stats-sobol-ishigami",
  "stats-unit-root",
];

const json: z.ZodType<Json> = z.json();
const tolerance = z.strictObject({ abs: z.number().min(0).default(0), rel: z.number().min(0).default(0) });
const caseShape = z.object({
  id: z.string(),
  title: z.string().default(""),
  inputs: z.record(z.string(), json),
  expected: z.record(z.string(), json),
  tolerance: tolerance.default({ abs: 0, rel: 0 }),
  source: z.union([z.string(), z.array(z.string())]).optional(),
});
const fileShape = z
  .object({ schema: z.literal("ebb-reference/1"), mechanism: z.string(), cases: z.array(caseShape).min(1) })
  .loose();

export type Verdict = "pass" | "fail" | "error" | "not-covered";

/** One number, string or boolean of a case, as expected and as computed. */
export interface Leaf {
  readonly path: string;
  readonly expected: Json;
  readonly got: Json;
  /** |got − expected| in the unit of the number; absent for strings and booleans. */
  readonly error?: number;
  readonly ok: boolean;
}

export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly verdict: Verdict;
  readonly tolerance: { readonly abs: number; readonly rel: number };
  /** Leaves that were compared. */
  readonly leaves: readonly Leaf[];
  /** Expected leaves that the computation does not report. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

export interface FileResult {
  readonly file: string;
  readonly mechanism: string;
  readonly cases: readonly CaseResult[];
}

/**
 * Recomputes every case of a reference file and compares it with what the file expects.
 *
 * Leaves are compared by name; absolute or relative tolerance suffices, tolerance 0 means equal; strings and booleans exactly.
 * A case whose mechanism is known but not built yet is `not-covered`; a computation that refuses its inputs is `error`.
 * Throws EbbError: unreadable file, wrong format, unknown mechanism (with every problem at once).
 */
export function verifyFile(text: string, file: string, mechanisms = referenceMechanisms): FileResult {
  const located = readJson(text, file, "verify");
  const document = readReferenceFile(located);
  const { mechanism } = document;
  const runner = mechanisms.find((each) => each.mechanism === mechanism);
  if (runner === undefined && !laterMechanisms.includes(mechanism)) {
    const known = [...mechanisms.map((each) => each.mechanism), ...laterMechanisms];
    const detail = { given: mechanism, suggestion: nearest(mechanism, known), known };
    throw new EbbError([problem("verify/unknown-choice", located.locate("mechanism", ["mechanism"]), detail)]);
  }
  const rest = document as JsonObject;
  const cases = document.cases.map((each, index) => {
    const place = located.locate(`cases[${index}] ${each.id} inputs`, ["cases", index, "inputs"]);
    return verifyCase(each, place, rest, runner);
  });
  return { file, mechanism, cases };
}

function readReferenceFile({ value, locate }: LocatedValue): z.output<typeof fileShape> {
  const parsed = fileShape.safeParse(value);
  if (!parsed.success) throw new EbbError(zodProblems("verify", fileShape, parsed.error, value, locate));
  return parsed.data;
}

type Case = z.output<typeof caseShape>;

function verifyCase(each: Case, place: Place, rest: JsonObject, runner: ReferenceMechanism | undefined): CaseResult {
  const { id, title, tolerance: allowed } = each;
  const source = [each.source ?? ""].flat().join("; ");
  const result = { id, title, source, tolerance: allowed, leaves: [], missing: [], problems: [] };
  if (runner === undefined) return { ...result, verdict: "not-covered" };
  try {
    const got = runner.compute({ id, inputs: each.inputs, file: rest, place });
    const overflow = notFinite(got, "");
    if (overflow !== undefined) throw new EbbError([problem("verify/overflow", place, overflow)]);
    const leaves: Leaf[] = [];
    const missing: string[] = [];
    compare(each.expected, got, "", allowed, leaves, missing);
    const passed = leaves.length > 0 && leaves.every((leaf) => leaf.ok);
    return { ...result, leaves, missing, verdict: passed || emptyExpected(each.expected) ? "pass" : "fail" };
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return { ...result, verdict: "error", problems: error.problems };
  }
}

/** The first number of a result that is none: inputs so large or small that doubles cannot hold what follows from them. */
function notFinite(got: Json, path: string): { path: string; given: string } | undefined {
  if (typeof got === "number") return Number.isFinite(got) ? undefined : { path, given: String(got) };
  if (got === null || typeof got !== "object") return undefined;
  for (const [key, value] of Object.entries<Json>(got)) {
    const found = notFinite(value, Array.isArray(got) ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function emptyExpected(expected: JsonObject): boolean {
  return Object.keys(expected).length === 0;
}

function compare(
  expected: Json,
  got: Json | undefined,
  path: string,
  allowed: { abs: number; rel: number },
  leaves: Leaf[],
  missing: string[],
): void {
  if (expected !== null && typeof expected === "object") {
    for (const [key, value] of Object.entries(expected)) {
      const inner = Array.isArray(expected) ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${key}`;
      // Neither the length of a list nor what objects inherit is a result.
      const within = got !== null && typeof got === "object" ? got : {};
      const found = Object.prototype.propertyIsEnumerable.call(within, key)
        ? (within as Record<string, Json>)[key]
        : undefined;
      compare(value, found, inner, allowed, leaves, missing);
    }
    return;
  }
  if (got === undefined) {
    missing.push(path);
    return;
  }
  leaves.push(compareLeaf(expected, got, path, allowed));
}

function compareLeaf(expected: Json, got: Json, path: string, allowed: { abs: number; rel: number }): Leaf {
  if (typeof expected !== "number" || typeof got !== "number") return { path, expected, got, ok: expected === got };
  const error = Math.abs(got - expected);
  return { path, expected, got, error, ok: error <= allowed.abs || error <= allowed.rel * Math.abs(expected) };
}
