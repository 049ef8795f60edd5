import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const counted = fc
  .integer({ min: 1, max: 2_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("Wilson's interval of a share", () => {
  it("of none of n is 0 to z²/(n + z²), and of all of n the same from 1 down", () => {
    const z = 1.959963984540054;
    const none = wilsonInterval(0, 40);
    expect(none).toEqual({ share: 0, low: 0, high: expect.closeTo((z * z) / (40 + z * z), 14) });
    expect(wilsonInterval(40, 40)).toEqual({ share: 1, low: expect.closeTo(40 / (40 + z * z), 14), high: 1 });
  });

  it("of a half is symmetric, ½ ± z/(2·√(n + z²))", () => {
    const z = normalQuantile(0.9);
    const { share, low, high } = wilsonInterval(50, 100, 0.8);
    expect(share).toBe(0.5);
    expect(high - 0.5).toBeCloseTo(0.5 - low, 14);
    expect(high - 0.5).toBeCloseTo(z / (2 * Math.sqrt(100 + z * z)), 14);
  });

  it("ends where the share is z standard errors of the end away", () => {
    fc.assert(
      fc.property(counted, ([k, n]) => {
        const z = normalQuantile(0.975);
        const { share, low, high } = wilsonInterval(k, n);
        for (const p of [low, high]) expect(Math.abs(share - p)).toBeCloseTo(z * Math.sqrt((p * (1 - p)) / n), 7);
      }),
    );
  });

  it("stays inside 0 and 1 with the share inside, and mirrors failures", () => {
    fc.assert(
      fc.property(counted, ([k, n]) => {
        const { share, low, high } = wilsonInterval(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(wilsonInterval(n - k, n).low).toBeCloseTo(1 - high, 15);
      }),
    );
  });

  it("narrows with trials and widens with confidence", () => {
    const width = (k: number, n: number, confidence?: number): number => {
      const { low, high } = wilsonInterval(k, n, confidence);
      return high - low;
    };
    expect(width(30, 100)).toBeLessThan(width(3, 10));
    expect(width(3, 10, 0.99)).toBeGreaterThan(width(3, 10));
  });

  it("of no trials, and of more successes than trials, is refused", () => {
    expect(() => wilsonInterval(0, 0)).toThrow("kernel/out-of-range");
    expect(() => wilsonInterval(3, 2)).toThrow("kernel/out-of-range");
    expect(() => wilsonInterval(-1, 2)).toThrow("kernel/out-of-range");
  });
});
