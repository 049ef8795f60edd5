import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hModelValue, impliedRate, linearFadeValue, twoStageValue } from "./h-model.ts";

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const anyGrowth = fc.record({
  dividend: between(0.1, 10),
  growthNow: between(-0.1, 0.4),
  growthLater: between(-0.05, 0.06),
  halfLife: between(0, 20),
});
const spread = between(0.01, 0.2);

function relative(given: number, expected: number): number {
  return Math.abs(given - expected) / Math.abs(expected);
}

describe("fading growth", () => {
  it("that does not fade is Gordon's formula, in all three forms", () => {
    fc.assert(
      fc.property(anyGrowth, spread, (each, above) => {
        const level = { ...each, growthNow: each.growthLater };
        const gordon = (each.dividend * (1 + each.growthLater)) / above;
        for (const value of [linearFadeValue, hModelValue, twoStageValue]) {
          expect(relative(value(level, each.growthLater + above), gordon)).toBeLessThan(1e-11);
        }
      }),
    );
  });

  it("over no time at all is Gordon's formula too", () => {
    const instant = { dividend: 2, growthNow: 0.3, growthLater: 0.04, halfLife: 0 };
    for (const value of [linearFadeValue, hModelValue, twoStageValue]) {
      expect(value(instant, 0.09)).toBeCloseTo((2 * 1.04) / 0.05, 11);
    }
  });

  it("of two years has the growth of the first year and half the way in the second, by hand", () => {
    const each = { dividend: 1, growthNow: 0.2, growthLater: 0.04, halfLife: 1 };
    const first = 1.2 / 1.1;
    const second = (first * 1.12) / 1.1;
    expect(linearFadeValue(each, 0.1)).toBeCloseTo(first + second + (second * 1.04) / 0.06, 12);
    expect(twoStageValue(each, 0.1)).toBeCloseTo(first + (first * 1.04) / 0.06, 12);
    expect(hModelValue(each, 0.1)).toBeCloseTo((1.04 + 0.16) / 0.06, 12);
  });

  it("of two stages is the sum of its years, also when the growth is the rate", () => {
    for (const rate of [0.1, 0.25, 0.2]) {
      let [dividend, value] = [1, 0];
      for (let year = 1; year <= 7; year++) {
        dividend *= 1.2 / (1 + rate);
        value += dividend;
      }
      value += (dividend * 1.03) / (rate - 0.03);
      const each = { dividend: 1, growthNow: 0.2, growthLater: 0.03, halfLife: 7 };
      expect(relative(twoStageValue(each, rate), value)).toBeLessThan(1e-13);
    }
  });

  it("scales with the dividend and rises with today's growth", () => {
    fc.assert(
      fc.property(anyGrowth, spread, (each, above) => {
        const rate = each.growthLater + above;
        const value = linearFadeValue(each, rate);
        expect(relative(linearFadeValue({ ...each, dividend: 3 * each.dividend }, rate), 3 * value)).toBeLessThan(
          1e-13,
        );
        const faster = linearFadeValue({ ...each, growthNow: each.growthNow + 0.05 }, rate);
        expect(faster).toBeGreaterThanOrEqual(value * (1 - 1e-13));
      }),
    );
  });

  it("is close to the H-model for a short, mild fade and worth more for a long, steep one", () => {
    const mild = { dividend: 1, growthNow: 0.05, growthLater: 0.04, halfLife: 2 };
    expect(relative(hModelValue(mild, 0.09), linearFadeValue(mild, 0.09))).toBeLessThan(0.01);
    const steep = { dividend: 1, growthNow: 0.3, growthLater: 0.04, halfLife: 8 };
    expect(linearFadeValue(steep, 0.09)).toBeGreaterThan(1.5 * hModelValue(steep, 0.09));
  });

  it("gives back the price at the rate that price implies", () => {
    fc.assert(
      fc.property(anyGrowth, between(5, 500), (each, price) => {
        fc.pre(1 + each.growthLater + each.halfLife * (each.growthNow - each.growthLater) > 0.01);
        expect(relative(hModelValue(each, impliedRate(each, price)), price)).toBeLessThan(1e-9);
      }),
    );
  });

  it("refuses a rate at or below the lasting growth, and lists whatever else is wrong", () => {
    const each = { dividend: 1, growthNow: 0.1, growthLater: 0.05, halfLife: 3 };
    for (const value of [linearFadeValue, hModelValue, twoStageValue]) {
      expect(() => value(each, 0.05)).toThrow(/kernel\/out-of-range.*"rate"/);
      expect(() => value({ ...each, dividend: -1, halfLife: 1e9 }, 0.1)).toThrow(/"dividend".*\n.*"half-life"/);
    }
    expect(() => impliedRate(each, 0)).toThrow(/"price"/);
    expect(() => impliedRate({ ...each, growthNow: -0.9 }, 10)).toThrow(/"rate"/);
  });
});
