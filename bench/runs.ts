import { execFileSync } from "node:child_process";
import process from "node:process";
import { simulator } from "../packages/core/src/run.ts";
import type { Benchmark } from "./benchmark.ts";
import { median } from "./median.ts";
import { multiplyAddRate } from "./multiply-add-rate.ts";
import { squeeze, world } from "./squeeze.ts";

const run = simulator(world, squeeze);
const into = run();

/** Milliseconds of one warm run: the median of 500. */
function warm(): number {
  const times = Array.from({ length: 500 }, () => {
    const start = performance.now();
    run({ into });
    return performance.now() - start;
  });
  return median(times);
}

/** The same for a draw of its own each: what does not change between runs of one draw is worked out anew. */
function warmDraws(): number {
  const times = Array.from({ length: 300 }, (_, draw) => {
    const parameters = new Map([["confidence.gain", 1 + draw / 300]]);
    const start = performance.now();
    run({ into, parameters });
    return performance.now() - start;
  });
  return median(times);
}

/** Milliseconds of the first run in a fresh process, sources loaded and world compiled before. */
function first(): number {
  const script = `import { squeeze, world } from "./bench/squeeze.ts"; import { simulate } from "./packages/core/src/simulate.ts";
    const start = performance.now(); simulate(world, squeeze); console.log(performance.now() - start);`;
  return Number(node(["--input-type=module", "--eval", script]));
}

function share(): number {
  const flops = Number(node(["--no-warnings", "bench/flops.ts"]));
  return (100 * flops) / (warm() / 1000) / multiplyAddRate();
}

let left: number | undefined;

/** Bytes a run leaves on the heap after 10⁵ of them; measured once, whoever asks. */
function growth(): number {
  if (left !== undefined) return left;
  const script = `import { squeeze, world } from "./bench/squeeze.ts"; import { simulator } from "./packages/core/src/run.ts";
    const run = simulator(world, squeeze); const into = run(); const heap = () => (gc(), process.memoryUsage().heapUsed);
    for (let i = 0; i < 2000; i++) run({ into });
    const before = heap(); for (let i = 0; i < 100_000; i++) run({ into }); console.log((heap() - before) / 100_000);`;
  left = Number(node(["--expose-gc", "--input-type=module", "--eval", script]));
  return left;
}

function node(args: readonly string[]): string {
  return execFileSync(process.execPath, ["--conditions=source", ...args], { encoding: "utf8" });
}

export const benchmarks: readonly Benchmark[] = [
  { name: "squeeze, 36 months, warm", target: { max: 1, unit: "ms" }, run: warm },
  { name: "the same, another draw each time", run: warmDraws },
  { name: "first run of a fresh process", target: { max: 25, unit: "ms" }, run: first },
  { name: "share of 128-bit multiply-add rate", target: { min: 8, unit: "%" }, runs: 3, run: share },
  { name: "heap growth a run over 10⁵ runs", target: { max: 1, unit: "bytes" }, runs: 1, run: growth },
];
