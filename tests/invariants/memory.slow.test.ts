import type { Book } from "../../packages/core/src/ledger/book.ts";
import { setFlagsFromString } from "node:v8";
import { memoryUsage } from "node:process";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { trials } from "./sample.ts";
import { cases } from "./scenarios.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is still held after all that nobody needs is gone [bytes]; buffers are freed at leisure. */
function held(): { readonly heap: number; readonly buffers: number } {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}

it("two thousand runs leave no more on the heap than a hundred, and a journal has as many rows as one period needs", () => {
  const all = trials({ seed: 3, draws: 2100 }, cases);
  let longest = 0;
  const run = (count: number): void => {
    for (let left = count; left > 0; left--) {
      all
        .next()
        .value?.run({ afterPeriod: (_: number, { written }: Book) => void (longest = Math.max(longest, written)) });
    }
  };
  run(100);
  const before = held();
  run(2000);
  const after = held();
  expect(after.heap - before.heap).toBeLessThan(1e6);
  // The record of one run in months is .4 MB.
  expect(after.buffers - before.buffers).toBeLessThan(1e7);
  expect(longest).toBeLessThan(10_000);
});
