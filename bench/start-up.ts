import { spawnSync } from "node:child_process";
import process from "node:process";
import { olderNode } from "../tests/older-node.ts";
import type { Benchmark } from "./benchmark.ts";

/** Starts a program, waits for its end; an exit code other than 0 would make the figure worthless. */
function start(command: string, ...args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${[command, ...args].join(" ")} ended with ${status}`, { cause: error });
}

const launcher = "packages/cli/bin/ebb.mjs";
const main = "packages/cli/src/main.ts";
const older = olderNode() ?? process.execPath;

export const benchmarks: readonly Benchmark[] = [
  { name: "node -e 0, for comparison", run: () => start(process.execPath, "-e", "0") },
  {
    name: "node --conditions=source …/main.ts --help",
    target: { max: 150, unit: "ms" },
    run: () => start(process.execPath, "--conditions=source", main, "--help"),
  },
  {
    name: "the launcher --help, under Node 24",
    target: { max: 250, unit: "ms" },
    run: () => start(process.execPath, launcher, "--help"),
  },
  {
    name: `the launcher --help, under ${older === process.execPath ? "Node 24 again" : "an older Node"}`,
    target: { max: 250, unit: "ms" },
    run: () => start(older, launcher, "--help"),
  },
];
