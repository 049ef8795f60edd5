// Runs every benchmark and prints medians beside their targets. A miss is news, not a failure: the exit code stays 0.
//   npm run bench                 all of them
//   npm run bench -- start-up     those of one file

import { globSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { basename, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { Benchmark, Target } from "./benchmark.ts";
import { median } from "./median.ts";

// As the command line runs the engine: packages/cli/src/main.ts.
setFlagsFromString("--max-inlined-bytecode-size-cumulative=2000");

const chosen = process.argv.slice(2);
const files = globSync("bench/*.ts").toSorted();

console.log(`$ npm run bench${chosen.length > 0 ? ` -- ${chosen.join(" ")}` : ""}`);
const load = loadavg()[0]?.toFixed(1);
console.log(`Node ${process.versions.node} · ${availableParallelism()} × ${cpus()[0]?.model ?? "?"} · load ${load}`);
for (const file of files) {
  const name = basename(file, ".ts");
  if (name === "main" || (chosen.length > 0 && !chosen.includes(name))) continue;
  const module = (await import(pathToFileURL(resolve(file)).href)) as { readonly benchmarks?: readonly Benchmark[] };
  if (module.benchmarks === undefined) continue;
  console.log(`\n${name}`);
  for (const each of module.benchmarks) console.log(line(each, await figures(each)));
}

async function figures({ run, runs = 7 }: Benchmark): Promise<readonly number[]> {
  const values: number[] = [];
  for (let i = 0; i <= runs; i++) {
    const start = performance.now();
    const figure = await run();
    values.push(figure ?? performance.now() - start);
  }
  return values.slice(1);
}

function line({ name, target }: Benchmark, values: readonly number[]): string {
  const figure = median(values);
  const spread = `${short(Math.min(...values))} … ${short(Math.max(...values))}, median of ${values.length}`;
  const measured = `  ${name.padEnd(52)} ${short(figure).padStart(8)} ${target?.unit ?? "ms"}  (${spread})`;
  return target === undefined ? measured : `${measured}  ${wanted(target)}  ${meets(target, figure) ? "ok" : "miss"}`;
}

function wanted(target: Target): string {
  return "max" in target ? `≤ ${short(target.max)}` : `≥ ${short(target.min)}`;
}

function meets(target: Target, figure: number): boolean {
  return "max" in target ? figure <= target.max : figure >= target.min;
}

/** Three digits that matter: 0.0123, 4.56, 789, 2.1e+7. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
