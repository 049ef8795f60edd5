import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapClosed } from "./gap-closed.ts";

describe("the share of a gap closed in a step", () => {
  it("is one half after ln 2 time constants, nothing in no time, and all of it without inertia", () => {
    expect(gapClosed(3 * Math.LN2, 3)).toBeCloseTo(0.5, 15);
    expect(gapClosed(0, 3)).toBe(0);
    expect(gapClosed(0, 0)).toBe(0);
    expect(gapClosed(1, 0)).toBe(1);
  });

  it("is the same in one step as in two halves", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        fc.double({ min: 1e-3, max: 100, noNaN: true }),
        (step, time) => {
          const open = 1 - gapClosed(step / 2, time);
          expect(1 - open * open).toBeCloseTo(gapClosed(step, time), 14);
        },
      ),
    );
  });

  it("is exact to rounding for steps far shorter than the time constant", () => {
    expect(gapClosed(1e-12, 1) / 1e-12).toBeCloseTo(1, 11);
  });
});
