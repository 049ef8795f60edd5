import { spawnSync } from "node:child_process";
import process from "node:process";
import type { Benchmark } from "./benchmark.ts";

/** Runs a command to its end; an exit code other than 0 would make the figure worthless. On Windows npm is a script. */
function ends(command: string): void {
  const { status, error } = spawnSync(command, {
    shell: true,
    stdio: "ignore",
    env: { ...process.env, EBB_LANG: "en" },
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}`, { cause: error });
}

// Whole commands, as a reader types them: what npm and npx themselves take is in it. The first, unmeasured one fills caches.
export const benchmarks: readonly Benchmark[] = [
  { name: "npm start", target: { max: 10_000, unit: "ms" }, runs: 3, run: () => ends("npm start") },
  {
    name: "npx ebb run squeeze --json",
    target: { max: 1500, unit: "ms" },
    runs: 5,
    run: () => ends("npx ebb run squeeze --json"),
  },
];
