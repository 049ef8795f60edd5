import type { z } from "zod";
import { expected } from "../locales/en/expected.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { InputArea } from "./input-codes.ts";
import { nearest } from "./nearest.ts";
import { knownKeys } from "./schema-keys.ts";
import type { Locate } from "./text-places.ts";

export type { InputArea } from "./input-codes.ts";
export type { Locate } from "./text-places.ts";

type Issue = z.core.$ZodIssue;

/** Every issue of a failed parse as a problem of its area, with given value, accepted range and place. */
export function zodProblems(
  area: InputArea,
  schema: z.ZodType,
  error: z.ZodError,
  input: unknown,
  locate: Locate,
): Problem[] {
  return error.issues.flatMap((issue) => issueProblems({ area, schema, input, locate }, issue, issue.path));
}

interface Reading {
  readonly area: InputArea;
  readonly schema: z.ZodType;
  readonly input: unknown;
  readonly locate: Locate;
}

/** path: of the value the issue is about; inside a union an issue counts its own path from there. */
function issueProblems(reading: Reading, issue: Issue, path: readonly PropertyKey[]): Problem[] {
  const { area, schema, input, locate } = reading;
  const place = locate(printPath(path), path);
  const given = valueAt(input, path);
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    const beside = Object.keys(given as object).filter((key) => !issue.keys.includes(key));
    return issue.keys.map((key) => {
      const at = locate(printPath([...path, key]), path, key);
      const suggestion = known.includes(key) ? undefined : nearest(key, known);
      return problem(`${area}/unknown-key`, at, { key, suggestion, known, beside });
    });
  }
  if (issue.code === "invalid_key") {
    // The key itself is at fault: it is the last part of the path.
    const key = String(path.at(-1));
    const at = locate(printPath(path), path.slice(0, -1), key);
    const [reason] = issue.issues;
    return [problem(`${area}/wrong-type`, at, { given: show(key), expected: reason ? expectation(reason) : "string" })];
  }
  // A key without a value is null in YAML; a null in a list was put there.
  const last = path.at(-1);
  if (given === undefined || (given === null && typeof last !== "number")) {
    return [problem(`${area}/missing`, place, { key: String(last ?? ""), expected: expectation(issue) })];
  }
  if (typeof given === "number" && !Number.isFinite(given))
    return [problem(`${area}/not-a-number`, place, { given: String(given) })];
  if (issue.code === "invalid_value") {
    const known = issue.values.map(String);
    const text = typeof given === "string" ? given : show(given);
    return [problem(`${area}/unknown-choice`, place, { given: text, suggestion: nearest(text, known), known })];
  }
  if ((issue.code === "too_small" || issue.code === "too_big") && typeof given === "number") {
    return [problem(`${area}/out-of-range`, place, { given, range: bound(issue) })];
  }
  if (issue.code === "invalid_union") {
    const meant = meantBranch(issue, given);
    if (meant !== undefined) return meant.flatMap((each) => issueProblems(reading, each, [...path, ...each.path]));
  }
  return [problem(`${area}/wrong-type`, place, { given: show(given), expected: expectation(issue) })];
}

/**
 * The issues of the shape that was meant: the one that has the fewest faults. They say more than "no shape fits"; where two
 * shapes are as near, that is all there is to say.
 */
function meantBranch({ errors }: z.core.$ZodIssueInvalidUnion, given: unknown): readonly Issue[] | undefined {
  if (typeof given !== "object" || Object.keys(given ?? {}).length === 0) return undefined;
  const [best, next] = errors
    .filter((issues) => issues.some(({ path, code }) => path.length > 0 || code === "unrecognized_keys"))
    .map((issues) => ({ issues, faults: faultCount(issues, given) }))
    .toSorted((a, b) => a.faults - b.faults);
  return best !== undefined && best.faults !== next?.faults ? best.issues : undefined;
}

/** Issues and unknown keys; one that looks like a key that is missing is the same fault as its absence. */
function faultCount(issues: readonly Issue[], given: unknown): number {
  const missing = issues.flatMap(({ path }) =>
    path.length === 1 && valueAt(given, path) === undefined ? [String(path[0])] : [],
  );
  const unknown = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  const mistyped = unknown.filter((key) => nearest(key, missing) !== undefined);
  const others = issues.filter(({ code }) => code !== "unrecognized_keys");
  return others.length + unknown.length - mistyped.length;
}

/** What an issue says must stand there: a word of `locales/`, or the choices themselves. */
function expectation(issue: Issue): string {
  if (issue.message in expected) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "record" ? "object" : issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "too_small":
      return issue.origin === "number" ? bound(issue) : "not-empty";
    default:
      return issue.message;
  }
}

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const sign =
    issue.code === "too_small" ? (issue.inclusive === false ? ">" : "≥") : issue.inclusive === false ? "<" : "≤";
  return `${sign} ${String(issue.code === "too_small" ? issue.minimum : issue.maximum)}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

/** A value as it could stand in the file, cut where it is long: texts in quotes, so that "5" is seen to be no number. */
export function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `paths.fiscal.deficit[2].at` */
export function printPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
