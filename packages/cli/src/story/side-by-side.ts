import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { EbbError } from "@ebb/core";
import { progressLine } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import type { ThesisOnWorld } from "../thesis/read-thesis.ts";
import { type SetTask, type SetWork, workOnSet } from "./set-task.ts";
import type { SetMessage, SetThreadData } from "./set-thread.ts";

/** The file of the thread beside this one: a source, which imports sources, or what it was built into. */
const isSource = import.meta.url.endsWith(".ts");
const threadFile = new URL(isSource ? "./set-worker.ts" : "./set-worker.js", import.meta.url);
const execArgv = isSource ? ["--conditions=source"] : [];

/** How often this thread stops to listen: to the others, and for Ctrl-C [ms]. */
const pause = 50;

/**
 * Works on parameter sets at the same time: the first here, each other on a thread of its own. Who watches sees the sum of it.
 *
 * Throws what the first set in order throws, whichever was heard first; all threads are ended then. Ctrl-C ends them with Ebb.
 */
export async function sideBySide(
  [own, ...others]: readonly [SetTask, ...SetTask[]],
  onWorld: ThesisOnWorld,
  inWords: (percent: number) => string,
  terminal: Terminal,
): Promise<readonly SetWork[]> {
  const { show, end } = progressLine(inWords, terminal);
  const done = [own, ...others].map(() => 0);
  const isAt = (which: number, part: number): void => {
    done[which] = part;
    show(done.reduce((sum, each) => sum + each, 0) / done.length);
  };
  const threads = others.map((task) => new Worker(threadFile, { workerData: dataFor(task), execArgv }));
  const answers = threads.map((thread, which) => answerOf(thread, (part) => isAt(1 + which, part)));
  // Each is heard in its turn below; one that fails before its turn is no failure nobody hears.
  for (const answer of answers) answer.catch(() => undefined);
  try {
    const sets = [await listening(workOnSet(own, onWorld), (part) => isAt(0, part))];
    for (const answer of answers) sets.push(await answer);
    return sets;
  } finally {
    end();
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function dataFor(task: SetTask): SetThreadData {
  const compiled = getCompileCacheDir();
  return { task, ...(compiled !== undefined && { compiled: dirname(compiled) }) };
}

async function listening<Result>(
  work: Generator<number, Result, void>,
  onPart: (done: number) => void,
): Promise<Result> {
  for (let last = performance.now(); ; ) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - last < pause) continue;
    onPart(value);
    await setImmediate();
    last = performance.now();
  }
}

function answerOf(thread: Worker, onPart: (done: number) => void): Promise<SetWork> {
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
