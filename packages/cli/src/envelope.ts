import { createHash } from "node:crypto";
import { describe, type Problem, problemWords, type ResultDocument, type ResultRow } from "@ebb/core";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

export interface Answer {
  readonly kind: string;
  readonly exit: number;
  readonly results: readonly ResultRow[];
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly Problem[];
  readonly manifest?: Readonly<Record<string, unknown>>;
}

/** Node, operating system and processor. */
export const platform = `node-${process.versions.node}-${process.platform}-${process.arch}`;

/** What tells results apart: SHA-256 of their JSON. */
export function hashOf(results: readonly ResultRow[]): string {
  return createHash("sha256").update(JSON.stringify(results)).digest("hex");
}

/** The answer as one JSON document; its hash covers the results only, so that it does not change with machine or date. */
export function envelope(
  { kind, exit, results, problems = [], warnings = [], manifest = {} }: Answer,
  { lang }: Terminal,
): ResultDocument {
  const resultHash = hashOf(results);
  const inWords = (each: Problem): ResultDocument["problems"][number] => ({
    code: each.code,
    place: each.place,
    ...problemWords(each, lang),
  });
  return {
    $schema: "schema/result.v1.json",
    format: "ebb/result.v1",
    kind,
    id: resultHash.slice(0, 8),
    status: exit === 0 ? "ok" : problems.length > 0 ? "error" : "failed",
    exit,
    manifest: {
      version,
      platform,
      ...manifest,
      resultHash,
    },
    results: [...results],
    problems: problems.map(inWords),
    warnings: warnings.map(inWords),
    disclaimer: "model-result",
  };
}

/** Prints the answer as JSON when that was asked for; says whether it did. */
export function printedAsJson(answer: Answer, terminal: Terminal): boolean {
  if (terminal.json) terminal.print(JSON.stringify(envelope(answer, terminal)));
  return terminal.json;
}

/** More than anyone corrects before trying again; `--json` has them all. */
const mostShown = 100;

/** Problems as people read them, one under the other. */
export function describeAll(problems: readonly Problem[], { lang, words }: Terminal): string {
  const shown = problems.slice(0, mostShown).map((each) => describe(each, lang));
  const left = problems.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [words.moreProblems(left)])].join("\n");
}
