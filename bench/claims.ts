import { readFileSync } from "node:fs";
import { judgedThesis } from "../packages/core/src/claims/judge.ts";
import { parseThesis } from "../packages/core/src/formats/parse-thesis.ts";
import type { Benchmark } from "./benchmark.ts";
import { world } from "./squeeze.ts";

const file = "shipped/theses/ai-capex-squeeze.yaml";
const thesis = parseThesis(readFileSync(file, "utf8"), file, world.assets.ids);

export const benchmarks: readonly Benchmark[] = [
  {
    name: "sixteen claims, both sets, 40 draws",
    target: { max: 10_000, unit: "ms" },
    runs: 3,
    run: () => void judgedThesis(thesis, world, { sets: ["evidence", "essay"], draws: 40, seed: 1 }),
  },
];
