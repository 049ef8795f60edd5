import { spawnSync } from "node:child_process";
import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

/** Builds the engine to JavaScript in a new folder, the checksums and the packages it needs beside it; the caller removes it. */
export function build(): string {
  const folder = mkdtempSync(join(tmpdir(), "ebb-built-"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  tsc("-p", "packages/core", "--outDir", folder, "--tsBuildInfoFile", join(folder, ".tsbuildinfo"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const checksums = ["tests/runtime/math-checksums.ts", "tests/runtime/run-checksums.ts"];
  tsc("--ignoreConfig", ...checksums, "--outDir", folder, "--module", "nodenext", "--target", "es2022");
  return folder;
}

function tsc(...args: readonly string[]): void {
  spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", ...args], { stdio: "inherit" });
}
