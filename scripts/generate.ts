// Writes the files that are made from the sources, or with --check says which of them are not as they would be written.
// To add some: a file in scripts/generators/ that exports a Generator, and its name in the list below.

import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { claimLanguagePages } from "./generators/claim-language.ts";
import { formatPages } from "./generators/format-pages.ts";
import { jsonSchemas } from "./generators/json-schemas.ts";
import { ledgerModule } from "./generators/ledger-module.ts";
import { libraryPages } from "./generators/library-pages.ts";
import { mechanismPages } from "./generators/mechanism-pages.ts";
import { modelCheckPages } from "./generators/model-check-pages.ts";
import { observedPages } from "./generators/observed-pages.ts";
import { openingWorld, worldPages } from "./generators/opening-world.ts";
import { settleModule } from "./generators/settle-module.ts";
import { validationPages } from "./generators/validation-pages.ts";

/** Files of one folder that are made from the sources. */
export interface Generator {
  readonly folder: string;
  /** Nothing else belongs in the folder: what is not written there is left over. */
  readonly whole: boolean;
  /** Text by file name below the folder. */
  readonly files: () => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;
}

/** What differs between a folder and what would be written, by file name. */
export interface Difference {
  readonly path: string;
  readonly what: "missing" | "changed" | "left over";
  readonly text?: string;
}

/** Lifted modules first: what comes after them may run them. */
const generators: readonly Generator[] = [
  ledgerModule,
  settleModule,
  openingWorld,
  worldPages,
  jsonSchemas,
  formatPages,
  claimLanguagePages,
  mechanismPages,
  libraryPages,
  modelCheckPages,
  observedPages,
  validationPages,
];

export async function differences({ folder, whole, files }: Generator, root = "."): Promise<readonly Difference[]> {
  const wanted = await files();
  const found = new Set(filesBelow(join(root, folder)));
  const result: Difference[] = [];
  for (const [name, text] of wanted) {
    const path = join(root, folder, name);
    if (!found.delete(path)) result.push({ path, what: "missing", text });
    else if (readFileSync(path, "utf8") !== text) result.push({ path, what: "changed", text });
  }
  if (whole) for (const path of found) result.push({ path, what: "left over" });
  return result;
}

function filesBelow(folder: string): readonly string[] {
  const entries = globSync("**/*", { cwd: folder, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

export function write({ path, text }: Difference): void {
  if (text === undefined) return rmSync(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (import.meta.main) {
  const check = process.argv.includes("--check");
  // Pages tell of runs of the sources as they stand now, not of modules lifted from those before.
  Reflect.set(globalThis, "WebAssembly", undefined);
  for (const generator of generators) {
    for (const difference of await differences(generator)) {
      console.log(`${check ? difference.what : "written"}: ${difference.path}`);
      if (check) process.exitCode = 1;
      else write(difference);
    }
  }
  if (process.exitCode === 1) console.error("Generated files are not as the sources make them. Type: npm run generate");
}
