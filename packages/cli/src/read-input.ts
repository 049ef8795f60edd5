import { createReadStream, readdirSync, type Stats, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Readable } from "node:stream";
import { EbbError, nearest, type Place, type Problem, problem } from "@ebb/core";
import { shippedFile, shippedIds, type ShippedKind } from "./shipped.ts";

/** More than any reader of core takes; what is larger is not even read. */
const largestFile = 100_000_000;

export interface InputText {
  /** As the reader may type it again: relative to the folder they are in where that is shorter. */
  readonly file: string;
  readonly text: string;
}

/**
 * The text of a file, of a shipped file by its id, or of standard input (`-`).
 * Throws EbbError usage/no-file with the nearest name, usage/unreadable-file, or usage/too-large.
 */
export async function readInput(given: string, kind?: ShippedKind): Promise<InputText> {
  if (given === "-") return { file: "-", text: await streamText(process.stdin, { file: "-" }) };
  const path = (kind === undefined ? undefined : shippedFile(kind, given)) ?? given;
  const file = shorter(path);
  const place = { file };
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) throw new EbbError([noFile(given, kind)]);
    if (found.size > largestFile) throw new EbbError([tooLarge(found.size, place)]);
    return { file, text: await textAt(path, found, place) };
  } catch (error) {
    throw error instanceof EbbError ? error : new EbbError([unreadable(error, place)]);
  }
}

/** Pipes and devices have no size beforehand. */
async function textAt(path: string, found: Stats, place: Place): Promise<string> {
  return found.isFile() || found.isDirectory() ? readFile(path, "utf8") : streamText(createReadStream(path), place);
}

/** Waits for the end of a stream, so that Ctrl-C still ends Ebb; a stream that never ends is given up. */
async function streamText(stream: Readable, place: Place): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestFile) throw new EbbError([tooLarge(size, place)]);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function tooLarge(bytes: number, place: Place): Problem {
  return problem("usage/too-large", place, { bytes, limit: largestFile });
}

/** What the system said, as a problem of ours: its own words are English. */
export function unreadable(error: unknown, place: Place): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const reasons = { EISDIR: "folder", EACCES: "permission", EPERM: "permission" } as const;
  const reason = code in reasons ? reasons[code as keyof typeof reasons] : "other";
  return problem("usage/unreadable-file", place, { reason, code });
}

/** A near name is one that ships with Ebb, or one beside the file that is not there. */
function noFile(given: string, kind: ShippedKind | undefined): Problem {
  const known = kind === undefined ? [] : shippedIds(kind);
  const suggestion = nearest(given, [...known, ...namesBeside(given)]);
  return problem("usage/no-file", { file: given }, { given, suggestion, known });
}

function namesBeside(path: string): readonly string[] {
  const folder = dirname(path);
  const isHere = folder === "." && !path.startsWith(".");
  try {
    return readdirSync(folder).map((name) => (isHere ? name : join(folder, name)));
  } catch {
    return []; // there is no such folder either
  }
}

function shorter(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere !== "" && fromHere.length < path.length ? fromHere : path;
}
