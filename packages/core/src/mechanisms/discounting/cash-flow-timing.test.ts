import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column } from "../../model/column.ts";
import { cashFlowHorizons, fadeShares, horizonsPerAsset } from "./cash-flow-timing.ts";

/** Σ w_k·f(h_k) of one asset. */
function mean(duration: number, onset: number, of: (horizon: number) => number): number {
  const horizons = column(horizonsPerAsset);
  cashFlowHorizons(duration, onset, 0, horizons);
  return fadeShares.reduce((sum, share, k) => sum + share * of(horizons[k]), 0);
}

const duration = fc.double({ min: 0.1, max: 100, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe("the timing of cash flows", () => {
  it("has the duration as its mean and nothing before the onset", () => {
    fc.assert(
      fc.property(duration, part, (each, start) => {
        expect(mean(each, start * each, (h) => h) / each).toBeCloseTo(1, 12);
        expect(mean(each, start * each, (h) => (h < start * each ? 1 : 0))).toBe(0);
      }),
    );
  });

  it("has the convexity of an exponential fade: variance (duration − onset)²", () => {
    expect(mean(38, 5, (h) => (h - 38) * (h - 38))).toBeCloseTo(33 * 33, 8);
  });

  it("is one date where the onset is the duration: a zero-coupon bond", () => {
    const horizons = column(2 * horizonsPerAsset);
    cashFlowHorizons(7, 7, 1, horizons);
    expect([...horizons]).toEqual([0, 0, 0, 0, 0, 7, 7, 7, 7, 7]);
  });

  it("shares sum to 1", () => {
    expect(fadeShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 15);
  });
});
