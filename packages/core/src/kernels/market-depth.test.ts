import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { priceAfter } from "./impact.ts";
import { depthImpact, impactOfShare, marketDepth } from "./market-depth.ts";

describe("market depth", () => {
  it("doubles with four times the days, twice the volume, or half the volatility", () => {
    const market = { scale: 0.4, dailyVolume: 50, dailyVolatility: 0.02, days: 5 };
    const depth = marketDepth(market);
    for (const change of [{ days: 20 }, { dailyVolume: 100 }, { dailyVolatility: 0.01 }]) {
      expect(marketDepth({ ...market, ...change }) / depth).toBeCloseTo(2, 14);
    }
  });

  it("is what a small sale divides by, and the floor is where a large one ends", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (depth, price, floorFraction) => {
          const impact = depthImpact({ depth, price, floorFraction });
          expect(1 - priceAfter(impact, price, 1e-4 * depth) / price).toBeCloseTo(1e-4, 6);
          expect(priceAfter(impact, price, 1e4 * depth) / price).toBeCloseTo(floorFraction, 12);
        },
      ),
    );
  });

  it("refuses bad input all at once", () => {
    expect(told(() => marketDepth({ scale: -1, dailyVolume: -1, dailyVolatility: 0, days: Number.NaN }))).toEqual([
      "kernel/out-of-range scale",
      "kernel/out-of-range daily volume",
      "kernel/out-of-range daily volatility",
      "kernel/not-a-number days",
    ]);
    expect(told(() => depthImpact({ depth: 0, price: 0, floorFraction: 1 }))).toEqual([
      "kernel/out-of-range depth",
      "kernel/out-of-range price",
      "kernel/out-of-range price floor",
    ]);
  });
});

describe("impact of a share of the supply", () => {
  it("takes the fall it was calibrated to, and twice the logarithm for twice the share", () => {
    const impact = impactOfShare(0.1, 0.05);
    expect(priceAfter(impact, 1, 0.05)).toBeCloseTo(0.9, 14);
    expect(priceAfter(impact, 1, 0.1)).toBeCloseTo(0.81, 14);
  });

  it("is none for no fall, and refuses a fall of everything", () => {
    expect(priceAfter(impactOfShare(0, 0.05), 7, 1)).toBe(7);
    expect(told(() => impactOfShare(1, 0))).toEqual([
      "kernel/out-of-range price impact",
      "kernel/out-of-range share sold",
    ]);
  });
});
