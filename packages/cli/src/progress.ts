import { setImmediate } from "node:timers/promises";
import process from "node:process";
import type { Terminal } from "./terminal.ts";

/** How often a person who watches is told [ms]. */
const pause = 100;

/**
 * Lets long work run to its end. What it yields is the part that is done: a person who watches sees it grow on standard error, and
 * nobody else is bothered. Between parts Ebb listens, so that Ctrl-C ends it and leaves no half line.
 */
export async function withProgress<Result>(
  work: Generator<number, Result, void>,
  inWords: (percent: number) => string,
  { quiet }: Terminal,
): Promise<Result> {
  const isWatched = process.stderr.isTTY && !quiet;
  const show = (text: string): void => void (isWatched && process.stderr.write(`\r\u001b[K${text}`));
  const clear = (): void => show("");
  process.once("exit", clear);
  try {
    for (let last = 0; ; ) {
      const { done, value } = work.next();
      if (done === true) return value;
      if (performance.now() - last < pause) continue;
      last = performance.now();
      show(inWords(Math.floor(100 * value)));
      await setImmediate();
    }
  } finally {
    clear();
    process.off("exit", clear);
  }
}
