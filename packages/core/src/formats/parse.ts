import type { z } from "zod";
import { EbbError, type Problem } from "../model/problem.ts";
import type { TextDocument } from "./document.ts";
import { type InputArea, zodProblems } from "./zod-problems.ts";

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
  const parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = zodProblems(area, schema, parsed.error, value, locate);
  const again = schema.safeParse(withoutUnknownKeys(value, parsed.error.issues));
  if (!again.success) throw new EbbError(problems);
  return { data: again.data, problems };
}

/** A copy without the keys the schema does not know. */
function withoutUnknownKeys(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const at = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], copy);
    for (const key of issue.keys) Reflect.deleteProperty(at as object, key);
  }
  return copy;
}
