import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp } from "../../solve/math.ts";
import { meanReturn } from "./mean-return.ts";

const month = 1 / 12;
const returns = fc.double({ min: -0.9, max: 0.9, noNaN: true });

describe("the mean return savers see", () => {
  it("is exactly 0 at rest", () => {
    expect(Math.abs(meanReturn(0, 0, month, month))).toBe(0);
  });

  it("forgets all but 1/e in a month, and keeps a return of a step far shorter than that", () => {
    expect(meanReturn(-0.1, 0, month, month)).toBeCloseTo(-0.1 * exp(-1), 14);
    expect(meanReturn(0, -0.1, month, 1e-9)).toBeCloseTo(-0.1, 8);
  });

  it("of a steady fall of 1 % a month becomes −1 %", () => {
    expect(meanReturn(-0.01, -0.01, month, month)).toBeCloseTo(-0.01, 14);
  });

  it("is the same in two half-steps as in one", () => {
    fc.assert(
      fc.property(returns, returns, fc.double({ min: 1e-3, max: 1, noNaN: true }), (before, earned, dt) => {
        const half = meanReturn(before, earned / 2, month, dt / 2);
        expect(meanReturn(half, earned / 2, month, dt / 2)).toBeCloseTo(meanReturn(before, earned, month, dt), 13);
      }),
    );
  });
});
