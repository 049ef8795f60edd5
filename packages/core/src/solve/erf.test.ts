import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erf, erfc, normalDensity, normalSurvival } from "./erf.ts";
import { exp } from "./math.ts";
import { normalQuantile } from "./normal-quantile.ts";

const real = fc.double({ min: -6, max: 6, noNaN: true });
const inTail = fc.double({ min: 2, max: 26, noNaN: true });

function relative(given: number, expected: number): number {
  return Math.abs(given - expected) / Math.abs(expected);
}

describe("the error function", () => {
  it("is odd, rises from −1 to 1, and its complement makes 1 of it", () => {
    fc.assert(
      fc.property(real, (x) => {
        expect(erf(-x)).toBe(-erf(x));
        expect(erf(x) + erfc(x)).toBeCloseTo(1, 15);
        expect(erf(x + 0.01)).toBeGreaterThanOrEqual(erf(x));
      }),
    );
    expect([erf(-Infinity), erf(Infinity), erfc(-Infinity), erfc(Infinity)]).toEqual([-1, 1, 2, 0]);
    expect([erf(Number.NaN), erfc(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });

  it("has the slope 2/√π at 0 and passes through its tabulated values", () => {
    expect(erf(1e-9) / 1e-9).toBeCloseTo(2 / Math.sqrt(Math.PI), 15);
    expect(relative(erf(1), 0.8427007929497149)).toBeLessThan(1e-15);
    expect(relative(erfc(2), 0.004677734981047266)).toBeLessThan(2e-15);
    expect(relative(erfc(10), 2.088487583762545e-45)).toBeLessThan(2e-15);
  });

  it("keeps its complement between the first two terms of its asymptotic series", () => {
    fc.assert(
      fc.property(inTail, (x) => {
        const first = exp(-x * x) / (x * Math.sqrt(Math.PI));
        expect(erfc(x)).toBeLessThan(first);
        expect(erfc(x)).toBeGreaterThan(first * (1 - 1 / (2 * x * x)) * (1 - 1e-12));
      }),
    );
  });

  it("has no step where one formula hands over to the next", () => {
    for (const x of [0.5, -0.5]) {
      const inside = x * (1 - 2 ** -53);
      expect(relative(erfc(inside), erfc(x))).toBeLessThan(1e-15);
      expect(relative(normalSurvival(inside), normalSurvival(x))).toBeLessThan(1e-15);
    }
  });
});

describe("the normal tail", () => {
  it("is half the complement of the error function, and both tails make 1", () => {
    fc.assert(
      fc.property(real, (x) => {
        expect(relative(normalSurvival(x), 0.5 * erfc(x / Math.SQRT2))).toBeLessThan(1e-14);
        expect(normalSurvival(x) + normalSurvival(-x)).toBeCloseTo(1, 15);
      }),
    );
    expect([normalSurvival(-Infinity), normalSurvival(0), normalSurvival(Infinity)]).toEqual([1, 0.5, 0]);
  });

  it("gives back the probability of its quantile down to 1e-300", () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: -0.31, noNaN: true }), (exponent) => {
        const p = exp(exponent * Math.LN10);
        const x = normalQuantile(p);
        // The quantile is good to 1e-15, and the probability moves x² times as much.
        expect(relative(normalSurvival(-x), p)).toBeLessThan(4e-15 + 1e-15 * x * x);
      }),
    );
  });

  it("has a density that falls by e^(−xh − h²/2) over a step h, to the last digits, however far out", () => {
    const step = fc.double({ min: 0, max: 1e-3, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 37 }), step, (x, more) => {
        const h = x + more - x;
        expect(relative(normalDensity(x + h), normalDensity(x) * exp(-h * (x + h / 2)))).toBeLessThan(2e-15);
      }),
    );
  });

  it("falls at the rate of the density", () => {
    fc.assert(
      fc.property(real, (x) => {
        const h = 1e-4;
        const slope = (normalSurvival(x - h) - normalSurvival(x + h)) / (2 * h);
        expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-8);
      }),
    );
  });
});
