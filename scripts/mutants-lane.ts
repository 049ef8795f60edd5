// A lane of `npm run mutants`: one process with one vitest, whose transformed sources are kept from fault to fault.
// A fault that loops for ever blocks this process alone: the parent ends it and opens another lane.

import { join, resolve } from "node:path";
import process from "node:process";
import { createVitest, type TestModule } from "vitest/node";

/** A fault: in this file, this text stands once, and is read as another. */
export interface Mutant {
  readonly file: string;
  /** What the fault is, in a few words: wrong sign, wrong index, missing cap … */
  readonly fault: string;
  readonly find: string;
  readonly replace: string;
}

/** Which tests reach a file; or: run a test file up to its first failure, with a fault planted or without. */
export type Order = { readonly reach: string } | { readonly run: string; readonly mutant?: Mutant };

/** direct: test files that import the file themselves. by: the test that failed, where there is one. */
export interface Answer {
  readonly reaching: readonly string[];
  readonly direct: readonly string[];
  readonly passed: boolean;
  readonly by: string | undefined;
  readonly seconds: number;
}

let planted: Mutant | undefined;
let last: { readonly tests: readonly TestModule[]; readonly reason: string } = { tests: [], reason: "" };

const vitest = await createVitest(
  {
    watch: false,
    maxWorkers: 1,
    // A file that runs with a fault loads all it needs anew.
    isolate: true,
    bail: 1,
    // What is kept on disk does not know of faults: the first one of a file would be read for all others.
    fsModuleCache: false,
    setupFiles: [join(import.meta.dirname, "mutants-setup.ts")],
    reporters: [{ onTestRunEnd: (tests, _errors, reason) => void (last = { tests, reason }) }],
  },
  {
    plugins: [
      {
        name: "plant-a-fault",
        enforce: "pre",
        transform(code, id) {
          if (planted === undefined || id !== resolve(planted.file)) return undefined;
          const { find, replace } = planted;
          return code.replace(find, () => replace);
        },
      },
    ],
  },
);

process.on("message", (order: Order) => {
  void ("reach" in order ? reach(order.reach) : run(order.run, order.mutant)).then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit());
process.send?.("open");

const nothing: Answer = { reaching: [], direct: [], passed: true, by: undefined, seconds: 0 };

/** Holds two makings of one source against each other: that they differ says nothing of which is right. */
const twoMakings = /engine\/[a-z-]+\.test\.ts$/;

async function reach(file: string): Promise<Answer> {
  vitest.config.related = [resolve(file)];
  const specifications = await vitest.getRelevantTestSpecifications();
  const modules = vitest.vite.environments.ssr.moduleGraph.getModulesByFile(resolve(file)) ?? [];
  const importers = new Set([...modules].flatMap(({ importers }) => [...importers].map((each) => each.file)));
  const reaching = specifications.map(({ moduleId }) => moduleId).filter((test) => !twoMakings.test(test));
  return { ...nothing, reaching, direct: reaching.filter((test) => importers.has(test)) };
}

async function run(test: string, mutant: Mutant | undefined): Promise<Answer> {
  const start = performance.now();
  planted = mutant;
  if (mutant !== undefined) vitest.invalidateFile(resolve(mutant.file));
  await vitest.runTestSpecifications([vitest.getRootProject().createSpecification(test)]);
  if (mutant !== undefined) vitest.invalidateFile(resolve(mutant.file));
  const by = last.tests.flatMap((file) => [...file.children.allTests("failed")].map(({ fullName }) => fullName))[0];
  return { ...nothing, passed: last.reason === "passed", by, seconds: (performance.now() - start) / 1000 };
}
