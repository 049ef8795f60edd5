import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeOf } from "./range.ts";

describe("the range of many values", () => {
  it("of eleven tens is the second, the sixth and the tenth, in whatever order they come", () => {
    const values = Array.from({ length: 11 }, (_, index) => 10 * index);
    fc.assert(
      fc.property(fc.shuffledSubarray(values, { minLength: 11 }), (shuffled) => {
        expect(rangeOf(shuffled)).toEqual({ low: 10, middle: 50, high: 90 });
      }),
    );
  });

  it("lies on the line between two values where no value stands", () => {
    expect(rangeOf([0, 1])).toEqual({ low: 0.1, middle: 0.5, high: 0.9 });
  });

  it("of one value is that value, never too", () => {
    expect(rangeOf([3])).toEqual({ low: 3, middle: 3, high: 3 });
    expect(rangeOf([Infinity])).toEqual({ low: Infinity, middle: Infinity, high: Infinity });
  });

  it("puts never last, and between a number and never stands never", () => {
    const falls = [4, 8, Infinity, Infinity];
    expect(rangeOf(falls)).toEqual({ low: expect.closeTo(5.2, 12), middle: Infinity, high: Infinity });
    expect(rangeOf([1, 2, Infinity])).toEqual({ low: expect.closeTo(1.2, 12), middle: 2, high: Infinity });
  });

  it("leaves a tenth below and a tenth above, as nearly as whole values can", () => {
    const many = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(many, (values) => {
        const { low, middle, high } = rangeOf(values);
        const count = (isBeyond: (each: number) => boolean): number => values.filter(isBeyond).length;
        const tenth = Math.ceil((values.length - 1) / 10);
        expect(count((each) => each < low)).toBeLessThanOrEqual(tenth);
        expect(count((each) => each > high)).toBeLessThanOrEqual(tenth);
        expect(count((each) => each < middle)).toBeLessThanOrEqual(Math.ceil((values.length - 1) / 2));
        expect([low, middle, high].toSorted((a, b) => a - b)).toEqual([low, middle, high]);
      }),
    );
  });
});
