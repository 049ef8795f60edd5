import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { EbbError, nearest, problem } from "@ebb/core";
import { shippedFile, shippedIds, type ShippedKind } from "./shipped.ts";

/** Largest file that is read at all: a text of this size still fits one JavaScript string. */
const largestFile = 500_000_000;

export interface InputText {
  /** As the reader may type it again: relative to the folder they are in where that is shorter. */
  readonly file: string;
  readonly text: string;
}

/**
 * The text of a file, of a shipped file by its id, or of standard input (`-`).
 * Throws EbbError usage/no-file with a near id, or usage/unreadable-file; a file too large to parse is not read at all.
 */
export function readInput(given: string, kind?: ShippedKind): InputText {
  if (given === "-") return { file: "-", text: readFileSync(0, "utf8") };
  const shipped = kind === undefined ? undefined : shippedFile(kind, given);
  const path = shipped ?? given;
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    const known = kind === undefined ? [] : shippedIds(kind);
    throw new EbbError([
      problem("usage/no-file", { file: given }, { given, suggestion: nearest(given, known), known }),
    ]);
  }
  const file = shorter(path);
  if (size > largestFile) {
    throw new EbbError([problem("usage/too-large", { file }, { bytes: size, limit: largestFile })]);
  }
  try {
    return { file, text: readFileSync(path, "utf8") };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new EbbError([problem("usage/unreadable-file", { file }, { what })]);
  }
}

function shorter(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere !== "" && fromHere.length < path.length ? fromHere : path;
}
