import { readFileSync } from "node:fs";
import process from "node:process";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part of package-lock.json that says what is installed where. */
export interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

/**
 * What is wrong with a lock file, one sentence each; empty when it is sound.
 * - No download addresses: they would tie every install to the registry of whoever wrote the file.
 * - Every package that comes from a registry has its checksum.
 * - Every exactly named optional dependency has its own entry: npm writes a lock without those it could not
 *   fetch, and `npm ci` then refuses the lock on another platform.
 */
export function lockProblems({ packages }: Lock): readonly string[] {
  const problems: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.resolved?.includes("://")) problems.push(`${path} holds a download address: ${entry.resolved}`);
    const fromRegistry = path.includes("node_modules/") && entry.link !== true;
    if (fromRegistry && entry.integrity === undefined) problems.push(`${path} has no checksum`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isInstalled(packages, path, name))
        problems.push(`${path || "package.json"} wants ${name}, which has no entry`);
    }
  }
  return problems;
}

/** Looks where Node would: below the package itself, then in each folder above it. */
function isInstalled(packages: Lock["packages"], from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")))) {
    if (packages[folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`] !== undefined) return true;
    if (folder === "") return false;
  }
}

if (import.meta.main) {
  const problems = lockProblems(JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock);
  for (const each of problems) console.error(`package-lock.json: ${each}`);
  if (problems.length > 0) {
    console.error("Write it again with the settings of .npmrc: npm install --package-lock-only");
    process.exitCode = 1;
  } else console.log("package-lock.json holds no addresses, and every entry it needs");
}
