import type { z } from "zod";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { nearest } from "./nearest.ts";

/** Areas of errors whose files are read through zod. */
export type InputArea = "world" | "scenario" | "thesis" | "verify" | "equations";

/** Where a path of a document stands in its text; `key` asks for the key rather than its value. */
export type Locate = (path: string, keys: readonly PropertyKey[], key?: string) => Place;

type Issue = z.core.$ZodIssue;

/** Every issue of a failed parse as a problem of its area, with given value, accepted range and place. */
export function zodProblems(area: InputArea, error: z.ZodError, input: unknown, locate: Locate): Problem[] {
  return error.issues.flatMap((issue) => issueProblems(area, issue, input, locate));
}

function issueProblems(area: InputArea, issue: Issue, input: unknown, locate: Locate): Problem[] {
  const place = locate(printPath(issue.path), issue.path);
  const given = valueAt(input, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const known = knownKeys(issue);
        const at = locate(printPath([...issue.path, key]), issue.path, key);
        return problem(`${area}/unknown-key`, at, { key, suggestion: nearest(key, known), known });
      });
    case "invalid_type":
      if (given === undefined) {
        const key = String(issue.path.at(-1) ?? "");
        return [problem(`${area}/missing`, place, { key, expected: expectedType(issue.expected) })];
      }
      if (issue.expected === "number" && typeof given === "number") {
        return [problem(`${area}/not-a-number`, place, { given: String(given) })];
      }
      return [problem(`${area}/wrong-type`, place, { given: show(given), expected: expectedType(issue.expected) })];
    case "invalid_value": {
      const known = issue.values.map(String);
      if (given === undefined) {
        return [
          problem(`${area}/missing`, place, { key: String(issue.path.at(-1) ?? ""), expected: known.join(" | ") }),
        ];
      }
      return [
        problem(`${area}/unknown-choice`, place, {
          given: String(given),
          suggestion: nearest(String(given), known),
          known,
        }),
      ];
    }
    case "too_small":
      return [outOfRange(area, place, given, `${issue.inclusive ? "≥" : ">"} ${String(issue.minimum)}`)];
    case "too_big":
      return [outOfRange(area, place, given, `${issue.inclusive ? "≤" : "<"} ${String(issue.maximum)}`)];
    case "invalid_union": {
      if (given === undefined) {
        return [problem(`${area}/missing`, place, { key: String(issue.path.at(-1) ?? ""), expected: issue.message })];
      }
      // The branch that got furthest tells most; its paths are relative to the union.
      const branches = issue.errors.filter((branch) => branch.every((each) => each.path.length > 0));
      const nearestBranch = branches.toSorted((a, b) => a.length - b.length)[0];
      if (nearestBranch !== undefined) {
        return nearestBranch.flatMap((each) =>
          issueProblems(area, { ...each, path: [...issue.path, ...each.path] } as Issue, input, locate),
        );
      }
      return [problem(`${area}/wrong-type`, place, { given: show(given), expected: issue.message })];
    }
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return [problem(`${area}/wrong-type`, place, { given: show(given), expected: issue.message })];
  }
}

function outOfRange(area: InputArea, place: Place, given: unknown, range: string): Problem {
  if (typeof given === "number") return problem(`${area}/out-of-range`, place, { given, range });
  return problem(`${area}/wrong-type`, place, { given: show(given), expected: range });
}

function knownKeys(issue: Issue): string[] {
  const shape = (issue as { inst?: { _zod?: { def?: { shape?: object } } } }).inst?._zod?.def?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

function expectedType(expected: string): string {
  return expected === "record" ? "object" : expected;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key], input);
}

function show(value: unknown): string {
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `paths.fiscal.deficit[2].at` */
export function printPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
