import { z } from "zod";
import { field } from "./parts.ts";

/** Codes of UX: what a process ends with, and what the envelope repeats. */
export const exitCodes = {
  success: 0,
  internal: 1,
  usage: 2,
  invalidInput: 3,
  modelFailure: 4,
  dataMissing: 5,
  unavailable: 6,
  checkFailed: 7,
  partlyDone: 8,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const place = z.strictObject({
  file: field("problem.file", z.string().optional()),
  line: field("problem.line", z.number().int().optional()),
  column: field("problem.column", z.number().int().optional()),
  path: field("problem.path", z.string().optional()),
});

const problem = z.strictObject({
  code: field("problem.code", z.string()),
  place: field("problem.place", place),
  found: field("problem.found", z.string()),
  fix: field("problem.fix", z.string()),
});

/** One result: a single run has `value`, an ensemble `value` and quantiles `q`; a null value says why. */
const result = z.looseObject({
  metric: field("result.metric", z.string()),
  unit: field("result.unit", z.string().optional()),
  value: field("result.value", z.union([z.number(), z.string(), z.boolean(), z.null()]).optional()),
  q: field("result.q", z.record(z.string(), z.number()).optional()),
  reason: field("result.reason", z.string().optional()),
});
export type ResultRow = z.output<typeof result>;

/** `ebb/result.v1`: the one envelope of command line, API and files. Numbers at full precision; never NaN. */
export const resultSchema = z.strictObject({
  $schema: field("document.schema", z.string()),
  format: field("document.format", z.literal("ebb/result.v1")),
  kind: field("result.kind", z.string()),
  id: field("result.id", z.string()),
  status: field("result.status", z.enum(["ok", "failed", "error"])),
  exit: field("result.exit", z.number().int()),
  manifest: field(
    "result.manifest",
    z.looseObject({
      version: field("result.version", z.string()),
      platform: field("result.platform", z.string()),
      resultHash: field("result.hash", z.string()),
    }),
  ),
  results: field("result.results", z.array(result)),
  problems: field("result.problems", z.array(problem)),
  warnings: field("result.warnings", z.array(problem)),
  disclaimer: field("result.disclaimer", z.literal("model-result")),
});
export type ResultDocument = z.output<typeof resultSchema>;
