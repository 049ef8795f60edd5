import { setImmediate } from "node:timers/promises";
import process from "node:process";
import type { Terminal } from "./terminal.ts";

/** How often a person who watches is told [ms]. */
const pause = 100;

/** A line on standard error for a person who watches; nobody else is bothered. */
export interface ProgressLine {
  /** Shows the part that is done. */
  readonly show: (done: number) => void;
  /** Takes the line away; Ctrl-C does too. */
  readonly end: () => void;
}

export function progressLine(inWords: (percent: number) => string, { quiet }: Terminal): ProgressLine {
  const isWatched = process.stderr.isTTY && !quiet;
  const write = (text: string): void => void (isWatched && process.stderr.write(`\r\u001b[K${text}`));
  const clear = (): void => write("");
  process.once("exit", clear);
  return {
    show: (done) => write(inWords(Math.floor(100 * done))),
    end() {
      clear();
      process.off("exit", clear);
    },
  };
}

/**
 * Lets long work run to its end. What it yields is the part that is done: a person who watches sees it grow. Between parts Ebb
 * listens, so that Ctrl-C ends it and leaves no half line.
 */
export async function withProgress<Result>(
  work: Generator<number, Result, void>,
  inWords: (percent: number) => string,
  terminal: Terminal,
): Promise<Result> {
  const { show, end } = progressLine(inWords, terminal);
  try {
    for (let last = 0; ; ) {
      const { done, value } = work.next();
      if (done === true) return value;
      if (performance.now() - last < pause) continue;
      last = performance.now();
      show(value);
      await setImmediate();
    }
  } finally {
    end();
  }
}
