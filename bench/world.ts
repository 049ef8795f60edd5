import { readFileSync } from "node:fs";
import { parseWorld } from "../packages/core/src/formats/parse-world.ts";
import { identityProblems } from "../packages/core/src/ledger/identities.ts";
import { compileWorld, openBook } from "../packages/core/src/model/compile.ts";
import { readDocument } from "../packages/core/src/formats/document.ts";
import type { Benchmark } from "./benchmark.ts";

const file = "shipped/worlds/us-2025q3.yaml";
const text = readFileSync(file, "utf8");

/** Text to a book whose identities hold. */
function opened(): void {
  const compiled = compileWorld(parseWorld(text, file));
  if (identityProblems(openBook(compiled, ["bench"])).length > 0) throw new Error("identities broken");
}

const world = parseWorld(text, file);
const book = openBook(compileWorld(world), ["bench"]);

export const benchmarks: readonly Benchmark[] = [
  { name: "shipped world parsed, checked, compiled, balanced", target: { max: 60, unit: "ms" }, runs: 31, run: opened },
  { name: "of which its text is read", runs: 31, run: () => void readDocument(text, file, "world") },
  { name: "of which it is compiled", runs: 31, run: () => void compileWorld(world) },
  {
    name: "identities of the shipped world",
    target: { max: 50, unit: "µs" },
    run: () => {
      const times = 20_000;
      const start = performance.now();
      let broken = 0;
      for (let i = 0; i < times; i++) broken += identityProblems(book).length;
      if (broken > 0) throw new Error("identities broken");
      return ((performance.now() - start) * 1000) / times;
    },
  },
];
