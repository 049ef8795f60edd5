import * as fc from "fast-check";
import { expect, it } from "vitest";
import { logRatioLessLinear } from "./log-ratio.ts";
import { log1p } from "./math.ts";

it("near 0 it is −t²/2 + t³/3 to full accuracy", () => {
  for (const t of [1e-3, -1e-4, 1e-8]) {
    const expected = (-t * t) / 2 + (t * t * t) / 3 - (t * t * t * t) / 4;
    expect(Math.abs(logRatioLessLinear(1 + t, t) / expected - 1)).toBeLessThan(1e-9);
  }
  expect(Math.abs(logRatioLessLinear(1, 0))).toBe(0);
});

it("is ln(1 + t) − t everywhere, with no step between its formulas", () => {
  fc.assert(
    fc.property(fc.double({ min: -0.999, max: 50, noNaN: true }), (t) => {
      expect(Math.abs(logRatioLessLinear(1 + t, t) - (log1p(t) - t))).toBeLessThan(1e-14 * (1 + Math.abs(t)));
    }),
  );
  for (const t of [-0.4, 0.6]) {
    const [before, after] = [t - 1e-15, t + 1e-15];
    expect(logRatioLessLinear(1 + before, before)).toBeCloseTo(logRatioLessLinear(1 + after, after), 14);
  }
  expect(logRatioLessLinear(0, -1)).toBe(-Infinity);
});
