import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { EbbError, type Problem, problem } from "@ebb/core";

export interface Writing {
  /** Write over a file that is there. */
  readonly force: boolean;
}

/** Throws EbbError usage/file-exists for a file that is there; asked before long work whose result could not be written. */
export function refuseToReplace(path: string, { force }: Writing): void {
  if (!force && existsSync(path)) throw new EbbError([problem("usage/file-exists", { file: path }, {})]);
}

/**
 * Writes a text file whole or not at all: beside its place first, then into it in one step, so that neither a full disk nor a
 * power cut leaves half a file.
 * Throws EbbError usage/file-exists (without force), usage/no-folder, usage/no-room, usage/unwritable.
 */
export function writeWhole(path: string, text: string, { force }: Writing): void {
  refuseToReplace(path, { force });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    try {
      writeSynced(beside, text);
      if (force) renameSync(beside, path);
      else linkOrRename(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
  } catch (error) {
    throw new EbbError([writeProblem(error as NodeJS.ErrnoException, path)]);
  }
}

function writeSynced(path: string, text: string): void {
  const descriptor = openSync(path, "wx", 0o666);
  try {
    const bytes = Buffer.from(text, "utf8");
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A link refuses to replace what somebody else wrote in the meantime; where there are no links, renaming has to do. */
function linkOrRename(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    renameSync(from, to);
  }
}

function writeProblem({ code = "?" }: NodeJS.ErrnoException, path: string): Problem {
  const place = { file: path };
  switch (code) {
    case "EEXIST":
      return problem("usage/file-exists", place, {});
    case "ENOENT":
    case "ENOTDIR":
      return problem("usage/no-folder", place, { folder: dirname(path) });
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return problem("usage/no-room", place, {});
    default:
      return problem("usage/unwritable", place, { what: code });
  }
}
