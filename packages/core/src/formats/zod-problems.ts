import type { z } from "zod";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { nearest } from "./nearest.ts";
import { knownKeys } from "./schema-keys.ts";

/** Areas of errors whose files are read through zod. */
export type InputArea = "world" | "scenario" | "thesis" | "verify" | "equations";

/** Where a path of a document stands in its text; `key` asks for the key rather than its value. */
export type Locate = (path: string, keys: readonly PropertyKey[], key?: string) => Place;

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
    return issue.keys.map((key) => {
      const at = locate(printPath([...path, key]), path, key);
      return problem(`${area}/unknown-key`, at, { key, suggestion: nearest(key, known), known });
    });
  }
  if (given === undefined) {
    return [problem(`${area}/missing`, place, { key: String(path.at(-1) ?? ""), expected: expectation(issue) })];
  }
  if (typeof given === "number" && !Number.isFinite(given))
    return [problem(`${area}/not-a-number`, place, { given: String(given) })];
  if (issue.code === "invalid_value") {
    const known = issue.values.map(String);
    return [
      problem(`${area}/unknown-choice`, place, {
        given: show(given),
        suggestion: nearest(show(given), known),
        known,
      }),
    ];
  }
  if ((issue.code === "too_small" || issue.code === "too_big") && typeof given === "number") {
    return [problem(`${area}/out-of-range`, place, { given, range: expectation(issue) })];
  }
  if (issue.code === "invalid_union") {
    // The branch that goes furthest into the value is the one that was meant: its issues say more than "no shape fits".
    const meant = issue.errors
      .filter((branch) => branch.some((each) => each.path.length > 0 || each.code === "unrecognized_keys"))
      .toSorted((a, b) => a.length - b.length)[0];
    if (meant !== undefined) return meant.flatMap((each) => issueProblems(reading, each, [...path, ...each.path]));
  }
  return [problem(`${area}/wrong-type`, place, { given: show(given), expected: expectation(issue) })];
}

/** What an issue says must stand there. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "record" ? "object" : issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "too_small":
      return `${issue.inclusive === false ? ">" : "≥"} ${String(issue.minimum)}`;
    case "too_big":
      return `${issue.inclusive === false ? "<" : "≤"} ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key], input);
}

function show(value: unknown): string {
  if (typeof value === "string") return value;
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
