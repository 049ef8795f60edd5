import { readFileSync } from "node:fs";
import { openEquations } from "../packages/core/src/equations/open-equations.ts";
import { runModel } from "../packages/core/src/equations/run-model.ts";
import type { Benchmark } from "./benchmark.ts";

const textOf = (model: string): string =>
  readFileSync(new URL(`../shipped/equations/${model}.yaml`, import.meta.url), "utf8");

/** One run after the model has been read, all identities checked: milliseconds, mean of a batch. */
function warmRun(model: string): () => number {
  const { model: compiled, plan } = openEquations(textOf(model));
  const batch = 100;
  return () => {
    const start = performance.now();
    for (let i = 0; i < batch; i++) {
      if (runModel(compiled, plan).problems.length > 0) throw new Error(`${model}: an identity is broken`);
    }
    return (performance.now() - start) / batch;
  };
}

/** 100,000 equations in one cycle, one guess, three periods. */
function ring(): () => void {
  const count = 100_000;
  const equations = Array.from({ length: count }, (_, i) => `  - x${i} = 0.5*x${(i + 1) % count} + 1`);
  const text = `format: ebb/equations.v1\nid: ring\nperiods: 3\nequations:\n${equations.join("\n")}\n`;
  return () => {
    const { model, plan } = openEquations(text);
    runModel(model, plan);
  };
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: "INSOUT, 83 equations, 65 periods, 43 identities",
    target: { unit: "ms", max: 1 },
    runs: 15,
    run: warmRun("insout"),
  },
  {
    name: "BMW, a block of 9, 55 periods, 21 identities",
    target: { unit: "ms", max: 1 },
    runs: 15,
    run: warmRun("bmw"),
  },
  { name: "INSOUT read from YAML", target: { unit: "ms", max: 100 }, run: () => void openEquations(textOf("insout")) },
  { name: "100,000 equations in one cycle, read and run", target: { unit: "ms", max: 10_000 }, runs: 3, run: ring() },
];
