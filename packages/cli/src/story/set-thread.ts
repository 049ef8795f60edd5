import { parentPort, workerData } from "node:worker_threads";
import { EbbError, type Problem } from "@ebb/core";
import { thesisOn } from "../thesis/read-thesis.ts";
import { type SetTask, type SetWork, workOnSet } from "./set-task.ts";

/** What a thread is given. */
export interface SetThreadData {
  readonly task: SetTask;
  /** Folder of what was compiled once, where there is one. */
  readonly compiled?: string;
}

/** What a thread says: the part that is done, the whole, or why there is none. */
export type SetMessage =
  | { readonly done: number }
  | { readonly result: SetWork }
  | { readonly problems: readonly Problem[] };

/** How often it says how far it has come [ms]. */
const pause = 50;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread has no origin
const say = (message: SetMessage): void => parentPort?.postMessage(message);

try {
  const { task } = workerData as SetThreadData;
  const work = workOnSet(task, thesisOn(task.texts));
  for (let last = 0; ; ) {
    const step = work.next();
    if (step.done === true) {
      say({ result: step.value });
      break;
    }
    if (performance.now() - last < pause) continue;
    last = performance.now();
    say({ done: step.value });
  }
} catch (error) {
  if (!(error instanceof EbbError)) throw error;
  say({ problems: error.problems });
}
