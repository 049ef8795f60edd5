import { Worker } from "node:worker_threads";
import {
  type CoalitionOptions,
  type CoalitionPrices,
  coalitionShape,
  type CompiledScenario,
  type CompiledWorld,
  EbbError,
} from "@ebb/core";
import { type CoalitionShare, isDone, runShare, type ShareDone } from "./coalition-share.ts";

/** Work of this thread, and what comes of it once the others have done theirs. */
export interface SharedWork {
  /** Yields the part that is done by all. */
  readonly work: Generator<number, void, void>;
  /** To be asked when the work has ended. Throws what a run throws. */
  readonly rest: () => Promise<CoalitionPrices>;
}

/** This thread and others that run coalitions beside it. */
export interface CoalitionPool {
  /** Prices under every coalition, as `coalitionPrices` gives them, to the last bit: whoever is free takes the next one. */
  readonly prices: (world: CompiledWorld, scenario: CompiledScenario, options: CoalitionOptions) => SharedWork;
  readonly close: () => Promise<void>;
}

const isSource = import.meta.url.endsWith(".ts");
const workerFile = new URL(isSource ? "./coalition-worker.ts" : "./coalition-worker.js", import.meta.url);

/** A pool with so many threads beside this one. They take part as soon as they have started; nobody waits for them. */
export function coalitionPool(others: number): CoalitionPool {
  const execArgv = isSource ? ["--conditions=source"] : [];
  const workers = Array.from({ length: others }, () => new Worker(workerFile, { execArgv }));
  let id = 0;
  return {
    prices(world, scenario, options) {
      const { players, assets, rows, coalitions } = coalitionShape(world, scenario, options);
      const shared = (length: number) => new Float64Array(new SharedArrayBuffer(8 * length));
      const logPrice = shared(coalitions * rows * assets.length);
      const runawayFrom = shared(coalitions);
      const counters = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
      const share: CoalitionShare = {
        id: id++,
        world,
        scenario,
        options,
        columns: { logPrice, runawayFrom },
        counters,
      };
      // Settled at once, so that a thread that fails while this one works is no stray rejection.
      const answers = Promise.allSettled(workers.map((worker) => answerOf(worker, share)));
      const rest = async (): Promise<CoalitionPrices> => {
        for (const answer of isDone(share) ? [] : await answers) {
          if (answer.status === "rejected") throw answer.reason;
          if (answer.value.problems !== undefined) throw new EbbError(answer.value.problems);
        }
        return { players, assets, rows, logPrice: logPrice.slice(), runawayFrom: runawayFrom.slice() };
      };
      return { work: runShare(share), rest };
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker, share: CoalitionShare): Promise<ShareDone> {
  return new Promise((done, failed) => {
    const hear = (answer: ShareDone): void => {
      if (answer.share !== share.id) return;
      worker.off("message", hear);
      worker.off("error", failed);
      done(answer);
    };
    worker.on("message", hear);
    worker.once("error", failed);
    worker.once("exit", (code) => failed(new Error(`a thread ended with ${code} before its answer`)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(share);
  });
}
