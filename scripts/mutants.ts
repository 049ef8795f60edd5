// Plants deliberate faults into sources, one at a time, and asks whether the tests notice.
//   npm run mutants                  all of them
//   npm run mutants -- clearing      those whose list or file has a word in its name
// The lists are tests/mutants/*.json. Sources are not touched: the fault is planted as a module is loaded.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import process from "node:process";
import type { Answer, Mutant, Order } from "./mutants-lane.ts";

const words = process.argv.slice(2);
const mutants = globSync("tests/mutants/*.json")
  .toSorted()
  .flatMap((list) =>
    (JSON.parse(readFileSync(list, "utf8")) as readonly Mutant[]).filter(
      ({ file }) => words.length === 0 || words.some((word) => list.includes(word) || file.includes(word)),
    ),
  );

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

const lanes = Array.from({ length: availableParallelism() }, newLane);
const reached = new Map<string, Answer>();
await inLanes(files, async (file, ask) => {
  const answer = await ask({ reach: file });
  if (answer !== "hung") reached.set(file, answer);
});

// Only a test that passes without any fault can notice one.
const seconds = new Map<string, number>();
let broken = 0;
await inLanes(new Set([...reached.values()].flatMap(({ reaching }) => reaching)), async (test, ask) => {
  const answer = await ask({ run: test });
  if (answer !== "hung" && answer.passed) {
    seconds.set(test, answer.seconds);
    return;
  }
  broken++;
  const why = answer === "hung" ? "does not end" : `fails at "${answer.by}"`;
  console.error(`${nameOf(test)} ${why} without any fault, and is left out.`);
});

const survivors: Mutant[] = [];
await inLanes(mutants, async (mutant, ask) => {
  const by = await noticedBy(mutant, ask);
  if (by === undefined) survivors.push(mutant);
  const found = by === undefined ? "SURVIVED" : "caught  ";
  console.log(`${found} ${mutant.file} · ${mutant.fault} ← ${by ?? "all tests pass"}`);
});
for (const { close } of lanes) close();
const took = Math.round(performance.now() / 1000);
console.log(`${mutants.length - survivors.length} caught, ${survivors.length} survived, in ${took} seconds`);
process.exitCode = broken + survivors.length > 0 ? 1 : 0;

/** The tests that reach a file: those that import it themselves first, quick ones before slow ones. */
function inOrder(file: string): string[] {
  const { reaching = [], direct = [] } = reached.get(file) ?? {};
  const rank = (test: string): number => (direct.includes(test) ? 0 : 1e6) + (seconds.get(test) ?? 0);
  return reaching.filter((test) => seconds.has(test)).toSorted((a, b) => rank(a) - rank(b));
}

/** The first test that fails with a fault, or does not end though it still ends without. */
async function noticedBy(mutant: Mutant, ask: Lane["ask"]): Promise<string | undefined> {
  for (const test of inOrder(mutant.file)) {
    const limit = 30 + 10 * (seconds.get(test) ?? 0);
    const answer = await ask({ run: test, mutant }, limit);
    if (answer === "hung") {
      if ((await ask({ run: test }, limit)) !== "hung") return `${nameOf(test)} does not end`;
    } else if (!answer.passed) {
      return answer.by ?? `an error outside the tests of ${nameOf(test)}`;
    }
  }
  return undefined;
}

function nameOf(test: string): string {
  return relative(process.cwd(), test);
}

/** Works through items, one a lane at a time. */
async function inLanes<Item>(
  items: Iterable<Item>,
  work: (item: Item, ask: Lane["ask"]) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async ({ ask }: Lane): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item, ask);
  };
  await Promise.all(lanes.map(worker));
}

interface Lane {
  /** hung: no answer came in `limit` seconds, or the process ended under the fault. */
  readonly ask: (order: Order, limit?: number) => Promise<Answer | "hung">;
  readonly close: () => void;
}

function newLane(): Lane {
  let lane: ChildProcess | undefined;
  const close = (): void => {
    lane?.kill("SIGKILL");
    lane = undefined;
  };
  return {
    async ask(order, limit = 120) {
      if (lane === undefined) {
        lane = fork(join(import.meta.dirname, "mutants-lane.ts"));
        await once(lane, "message");
      }
      lane.send(order);
      const settled = new AbortController();
      const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(Math.round(limit * 1000))]);
      const answer = await Promise.race([
        once(lane, "message", { signal }).then(([message]) => message as Answer),
        once(lane, "exit", { signal }).then(() => "hung" as const),
      ]).catch(() => "hung" as const);
      settled.abort();
      if (answer === "hung") close();
      return answer;
    },
    close,
  };
}
