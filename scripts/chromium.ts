import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/** A Chromium that was started once and said who it is. */
export interface Chromium {
  readonly path: string;
  readonly version: string;
}

const commands = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * The Chromium to test with: the one EBB_CHROMIUM names, else the first on PATH that runs.
 * A name in EBB_CHROMIUM is an order: where it does not run, nothing else is tried.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Chromium | undefined {
  const { EBB_CHROMIUM: named, PATH: path = "" } = env;
  if (named) return started(named);
  const candidates = path.split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  for (const candidate of candidates) {
    if (!isExecutable(candidate)) continue;
    const chromium = started(candidate);
    if (chromium !== undefined) return chromium;
  }
  return undefined;
}

/** Asks the binary for its version: a file with the right name proves nothing. */
function started(path: string): Chromium | undefined {
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  const version = status === 0 ? /\bChrom(?:ium|e) (\d+(?:\.\d+)+)/.exec(stdout)?.[1] : undefined;
  return version === undefined ? undefined : { path, version };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
