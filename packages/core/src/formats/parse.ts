import type { z } from "zod";
import { EbbError, type Place, type Problem, problem } from "../model/problem.ts";
import type { DocumentArea, TextDocument } from "./document.ts";
import { zodProblems } from "./zod-problems.ts";

/** A document in the shape of its schema, with the unknown keys that were met on the way. */
export interface Parsed<Output> {
  readonly data: Output;
  /** Unknown keys: reported with whatever else is found, so that one typo hides nothing. */
  readonly problems: readonly Problem[];
}

/** A document that may not have the shape of its schema; then there is no data, and at least one problem says why. */
export interface Attempt<Output> {
  readonly data: Output | undefined;
  readonly problems: readonly Problem[];
}

/** Throws EbbError when the document cannot be read in this shape at all. */
export function parseShape<Schema extends z.ZodType>(
  schema: Schema,
  text: TextDocument,
  area: DocumentArea,
): Parsed<z.output<Schema>> {
  const { data, problems } = attemptShape(schema, text, area);
  if (data === undefined) return refuse(problems);
  return { data, problems };
}

/** The document in this shape, unknown keys left out; for readers that go on to look at the parts that are sound. */
export function attemptShape<Schema extends z.ZodType>(
  schema: Schema,
  { value, locate }: TextDocument,
  area: DocumentArea,
): Attempt<z.output<Schema>> {
  refuseOtherFormat(value, locate, area);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = zodProblems(area, schema, parsed.error, value, locate);
  return { data: leniently(schema, value), problems };
}

/** The value in this shape, unknown keys left out; undefined where it does not have it. */
function leniently<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | undefined {
  const { data, error } = schema.safeParse(value);
  return error === undefined ? data : schema.safeParse(withoutUnknownKeys(value, error.issues)).data;
}

/**
 * Parts of a document one by one, whatever the rest is like: those in the shape of `schema`, undefined for the others.
 * key: of the mapping or list that holds the parts.
 */
export function soundParts<Schema extends z.ZodType>(
  schema: Schema,
  document: unknown,
  key: string,
): readonly (readonly [name: string, part: z.output<Schema> | undefined])[] {
  const parts = isObject(document) ? document[key] : undefined;
  return isObject(parts) ? Object.entries(parts).map(([name, each]) => [name, leniently(schema, each)]) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Raises problems in the order of their places in the file. */
export function refuse(problems: readonly Problem[]): never {
  const before = (a: Place, b: Place): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  throw new EbbError(problems.toSorted((a, b) => before(a.place, b.place)));
}

/** A copy without the keys the schema does not know. */
function withoutUnknownKeys(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const unknown = new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key].join("\n")) : [],
    ),
  );
  const copy = (part: unknown, path: string): unknown => {
    if (Array.isArray(part)) return part.map((each, index) => copy(each, join(path, index)));
    if (part === null || typeof part !== "object") return part;
    const entries = Object.entries(part).filter(([key]) => !unknown.has(join(path, key)));
    return Object.fromEntries(entries.map(([key, each]) => [key, copy(each, join(path, key))]));
  };
  const join = (path: string, key: string | number): string => (path === "" ? String(key) : `${path}\n${key}`);
  return copy(value, "");
}

/** A file of another format would only give a list of unknown keys: say what it is instead. */
function refuseOtherFormat(value: unknown, locate: TextDocument["locate"], area: DocumentArea): void {
  const expected = `ebb/${area}.v1`;
  const given = isObject(value) ? value["format"] : undefined;
  if (typeof given === "string" && given !== expected) {
    throw new EbbError([problem(`${area}/wrong-format`, locate("format", ["format"]), { given, expected })]);
  }
}
