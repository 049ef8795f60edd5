import { describe, expect, it } from "vitest";
import { checksumOf } from "../runtime/run-checksums.ts";
import { broken, type Sample, type Trial, trials } from "./sample.ts";
import { cases } from "./scenarios.ts";

const bitsOf = (trial: Trial): string => checksumOf(trial.run());

/** Invariant 4: the same world, scenario and draw give the same bits; other threads, engines and browsers: tests/runtime. */
export function determinismLaws(sample: Sample): void {
  describe("determinism", () => {
    it("a run has the same bits again, after others and in memory they used, and from the last draw to the first", () => {
      const first = Array.from(trials(sample, cases), bitsOf);
      const again = Array.from(trials(sample, cases)).toReversed();
      const law = broken(again, (trial) => {
        const [before, after] = [first[trial.index], bitsOf(trial)];
        return before === after ? [] : [`${before}, then ${after}`];
      });
      expect(law).toEqual([]);
      expect(new Set(first).size).toBeGreaterThan(0.9 * first.length);
    });
  });
}
