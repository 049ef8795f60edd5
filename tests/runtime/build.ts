import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** Builds the engine to JavaScript in a new folder, the checksums beside it; the caller removes the folder. */
export function build(): string {
  const folder = mkdtempSync(join(tmpdir(), "ebb-built-"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  tsc("-p", "packages/core", "--outDir", folder, "--tsBuildInfoFile", join(folder, ".tsbuildinfo"));
  tsc("--ignoreConfig", "tests/runtime/math-checksums.ts", "--outDir", folder, "--module", "nodenext");
  return folder;
}

function tsc(...args: readonly string[]): void {
  spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", ...args], { stdio: "inherit" });
}
