import { Worker } from "node:worker_threads";
import { EbbError, type StoryOfSet } from "@ebb/core";
import { progressLine } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import type { SetTask } from "./set-task.ts";
import type { SetMessage } from "./set-worker.ts";

/** The file of the thread beside this one: a source, or what it was built into. */
const threadFile = new URL(import.meta.url.endsWith(".ts") ? "./set-worker.ts" : "./set-worker.js", import.meta.url);

/**
 * Works on parameter sets at the same time, each on its own thread; a person who watches sees the sum of what is done.
 *
 * Throws what the first set in order throws, whichever was heard first; all threads are ended then. Ctrl-C ends them with Ebb.
 */
export async function sideBySide(
  tasks: readonly SetTask[],
  inWords: (percent: number) => string,
  terminal: Terminal,
): Promise<readonly StoryOfSet[]> {
  const { show, end } = progressLine(inWords, terminal);
  const done = tasks.map(() => 0);
  const threads = tasks.map((task) => new Worker(threadFile, { workerData: task }));
  const answers = threads.map((thread, which) =>
    answerOf(thread, (part) => {
      done[which] = part;
      show(done.reduce((sum, each) => sum + each, 0) / tasks.length);
    }),
  );
  // Each is heard in its turn below; one that fails before its turn is no failure nobody hears.
  for (const answer of answers) answer.catch(() => undefined);
  try {
    const sets: StoryOfSet[] = [];
    for (const answer of answers) sets.push(await answer);
    return sets;
  } finally {
    end();
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function answerOf(thread: Worker, onPart: (done: number) => void): Promise<StoryOfSet> {
  return new Promise((resolve, reject) => {
    thread.on("message", (message: SetMessage) => {
      if ("done" in message) onPart(message.done);
      else if ("result" in message) resolve(message.result);
      else reject(new EbbError(message.problems));
    });
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`a thread ended with ${code} before its answer`)));
  });
}
