import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EbbError, type Lang, problem } from "@ebb/core";
import { writeWhole } from "../write-file.ts";

/**
 * Where the report of a thesis goes: `<thesis>.html` in a folder, `<thesis>.ru.html` in Russian.
 *
 * Throws EbbError usage/unwritable where it could not be written: asked before the long work. Makes nothing yet.
 */
export function reportFile(folder: string, thesis: string, lang: Lang): string {
  const file = join(folder, lang === "en" ? `${thesis}.html` : `${thesis}.${lang}.html`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) refuse(file, "EISDIR");
  const there = nearestThere(resolve(folder));
  if (!statSync(there).isDirectory()) refuse(file, "ENOTDIR");
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
  } catch (error) {
    refuse(file, codeOf(error));
  }
  return file;
}

/** Writes the report whole or not at all, over an older one, and makes its folder where there is none. */
export function writeReport(file: string, page: string): void {
  try {
    makeFolder(resolve(dirname(file)));
  } catch (error) {
    refuse(file, codeOf(error));
  }
  writeWhole(file, page, { force: true });
}

/** Makes a folder and those above it that are not there, from the top down: Node's own way to do so never ends below /proc. */
function makeFolder(path: string): void {
  if (isThere(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** The folder itself, or the nearest above it that is there. */
function nearestThere(path: string): string {
  // What stands below a file is not there either: statSync says so with ENOTDIR.
  return isThere(path) ? path : nearestThere(dirname(path));
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function refuse(file: string, what: string): never {
  throw new EbbError([problem("usage/unwritable", { file }, { what })]);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
