// Plants deliberate faults into kernels, one at a time, and asks whether the tests notice.
//   npm run mutants                  all of them
//   npm run mutants -- clearing      those whose file's name contains a word
// The lists are tests/mutants/*.json. Sources are not touched: the fault is planted as a module is loaded.

import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";

/** A fault: in this file, this text stands once, and is read as another. */
interface Mutant {
  readonly file: string;
  /** What the fault is, in a few words: wrong sign, wrong index, missing cap … */
  readonly fault: string;
  readonly find: string;
  readonly replace: string;
}

const words = process.argv.slice(2);
const mutants = globSync("tests/mutants/*.json")
  .toSorted()
  .flatMap((list) => JSON.parse(readFileSync(list, "utf8")) as readonly Mutant[])
  .filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)));

const misplaced = mutants.filter(({ file, find }) => readFileSync(file, "utf8").split(find).length !== 2);
for (const { file, fault, find } of misplaced) {
  console.error(`${file} · ${fault}: the text to replace must stand there exactly once:\n  ${find}`);
}
if (misplaced.length > 0 || mutants.length === 0) {
  if (mutants.length === 0) console.error("No mutant matches.");
  process.exit(1);
}

const files = [...new Set(mutants.map(({ file }) => file))];
console.log(`${mutants.length} faults in ${files.length} files, each against the tests that reach its file`);

// A fault is noticed only by tests that pass without it.
const broken: string[] = [];
await inParallel(files, async (file) => {
  if ((await run(file)) !== "passed") broken.push(file);
});
for (const file of broken) console.error(`The tests that reach ${file} fail without any fault.`);
if (broken.length > 0) process.exit(1);

const survivors: Mutant[] = [];
await inParallel(mutants, async (mutant) => {
  const outcome = await run(mutant.file, mutant);
  if (outcome === "passed") survivors.push(mutant);
  const verdict = { passed: "SURVIVED", failed: "caught", hung: "caught (the tests hung)" }[outcome];
  console.log(`${verdict.padEnd(9)} ${mutant.file} · ${mutant.fault}`);
});
console.log(`${mutants.length - survivors.length} caught, ${survivors.length} survived`);
process.exitCode = survivors.length > 0 ? 1 : 0;

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/** The tests that reach a file, with a fault planted or without. */
function run(file: string, mutant?: Mutant): Promise<"passed" | "failed" | "hung"> {
  const command = ["node_modules/vitest/vitest.mjs", "related", file, "--run", "--bail=1", "--reporter=dot"];
  const env = mutant === undefined ? process.env : { ...process.env, EBB_MUTANT: JSON.stringify(mutant) };
  const child = spawn(process.execPath, command, { stdio: "ignore", timeout: 120_000, env });
  return new Promise((resolve) => {
    child.on("exit", (code) => resolve(code === 0 ? "passed" : code === null ? "hung" : "failed"));
  });
}
