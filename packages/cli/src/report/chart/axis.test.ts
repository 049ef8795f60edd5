import fc from "fast-check";
import { expect, it } from "vitest";
import { apart, ticksFor } from "./axis.ts";

it("an axis has round ticks, zero among them, and all values on it but for the width of a line", () => {
  expect(ticksFor([-0.63, -0.1])).toEqual({ low: -0.8, high: 0, step: 0.2 });
  expect(ticksFor([-0.02, 5.1])).toEqual({ low: 0, high: 6, step: 2 });
  expect(ticksFor([])).toEqual({ low: 0, high: expect.any(Number), step: expect.any(Number) });
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 20 }), (values) => {
      const { low, high, step } = ticksFor(values);
      expect(high).toBeGreaterThan(low);
      expect(low).toBeLessThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(0);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low - 0.05 * step);
        expect(value).toBeLessThanOrEqual(high + 0.05 * step);
      }
      expect((high - low) / step).toBeLessThan(12);
    }),
  );
});

it("labels keep their order and their distance, and stay where they are when there is room", () => {
  expect(apart([10, 50], 12, [0, 100])).toEqual([10, 50]);
  expect(apart([50, 52], 12, [0, 100])).toEqual([50, 62]);
  expect(apart([95, 97], 12, [0, 100])).toEqual([88, 100]);
});
