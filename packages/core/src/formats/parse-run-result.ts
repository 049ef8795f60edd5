import { z } from "zod";
import { parameterRegistry } from "../mechanisms/registry.ts";
import { hardBounds } from "../model/parameters.ts";
import { EbbError, fail } from "../model/problem.ts";
import { parameterSets } from "../model/vocabulary.ts";
import { readJson } from "./json-text.ts";
import { resultSchema } from "./result.ts";
import { scenarioSchema } from "./scenario.ts";
import { zodProblems } from "./zod-problems.ts";

const format = "ebb/result.v1";

/** Parameters that were given one by one, by key: what makes sense of each, in its unit. */
const given = z.strictObject(
  Object.fromEntries(
    parameterRegistry.map((spec) => {
      const [low, high] = hardBounds(spec);
      return [spec.key, z.number().min(low).max(high).optional()];
    }),
  ),
);

/** The envelope of a run, as far as the run can be made again from it. */
const runResultSchema = resultSchema.extend({
  manifest: z.looseObject({
    version: z.string(),
    platform: z.string(),
    resultHash: z.string(),
    parameterSet: z.enum(parameterSets),
    given,
    /** The scenario whole, with horizon, step and switches as they were run. */
    document: scenarioSchema,
    /** Where the world was read, unless it was a shipped one. */
    worldFile: z.string().optional(),
  }),
});
export type RunResult = z.output<typeof runResultSchema>;

/** Whether a text says that it is a result, whatever else is wrong with it. */
export function isResult(text: string): boolean {
  return /^\uFEFF?\s*\{[^[]{0,400}"format"\s*:\s*"ebb\/result\./.test(text);
}

/**
 * Reads what `ebb run --json` wrote: the results, and all the run was made of.
 *
 * Throws EbbError: `result/unreadable` and its like for a text that is no JSON, `result/wrong-format`, `result/wrong-kind` for
 * results of another command, and every fault of the manifest at once. Paths and assets are left to the world of the run.
 */
export function parseRunResult(source: string, file: string): RunResult {
  const { value, locate } = readJson(source, file, "result");
  const head = z.looseObject({ format: z.string(), kind: z.string() }).safeParse(value);
  if (head.success) {
    const { format: named, kind } = head.data;
    if (named !== format) fail("result/wrong-format", locate("format", ["format"]), { given: named, expected: format });
    if (kind !== "run") fail("result/wrong-kind", locate("kind", ["kind"]), { given: kind });
  }
  const parsed = runResultSchema.safeParse(value);
  // Rows as they stand: a schema puts the keys it knows first, and the hash is of the text.
  if (parsed.success) return { ...parsed.data, results: (value as RunResult).results };
  throw new EbbError(zodProblems("result", runResultSchema, parsed.error, value, locate));
}
