import type { z } from "zod";
import { EbbError, type Problem, problem } from "../model/problem.ts";
import type { TextDocument } from "./document.ts";
import { type InputArea, type Locate, zodProblems } from "./zod-problems.ts";

/** A document in the shape of its schema, with the unknown keys that were met on the way. */
export interface Parsed<Output> {
  readonly data: Output;
  /** Unknown keys: reported with whatever else is found, so that one typo hides nothing. */
  readonly problems: readonly Problem[];
}

/** Throws EbbError when the document cannot be read in this shape at all. */
export function parseShape<Schema extends z.ZodType>(
  schema: Schema,
  { value, locate }: TextDocument,
  area: InputArea,
): Parsed<z.output<Schema>> {
  refuseOtherFormat(value, locate, area);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = zodProblems(area, schema, parsed.error, value, locate);
  const again = schema.safeParse(withoutUnknownKeys(value, parsed.error.issues));
  if (!again.success) throw new EbbError(problems);
  return { data: again.data, problems };
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
function refuseOtherFormat(value: unknown, locate: Locate, area: InputArea): void {
  const expected = `ebb/${area}.v1`;
  const given = (value as { format?: unknown } | null | undefined)?.format;
  if (typeof given === "string" && given !== expected) {
    throw new EbbError([problem(`${area}/wrong-format`, locate("format", ["format"]), { given, expected })]);
  }
}
