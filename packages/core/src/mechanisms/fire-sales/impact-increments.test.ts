import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { impactIncrements, lastingShare } from "./impact-increments.ts";
import { fireSalesParameters as parameters } from "./parameters.ts";

const { stock, style, market } = parameters.impactEquity;
const { short, long } = parameters.impactBitcoin;

describe("what each level of a nest adds", () => {
  it("are the differences of 1, 2.5 and 5: 1, 1.5 and 2.5", () => {
    expect(impactIncrements([1, 2.5, 5])).toEqual([1, 1.5, 2.5]);
    expect(impactIncrements([0.4])).toEqual([0.4]);
  });

  it("is nothing where a draw has a wider group move less, as with the sceptic's market of 1.5", () => {
    expect(impactIncrements([1, 2.5, 1.5])).toEqual([1, 1.5, 0]);
    expect(impactIncrements([2.5, 1, 5])).toEqual([2.5, 0, 2.5]);
  });

  it("must hold: is never below 0, and sums to the largest multiplier, over all ranges", () => {
    fc.assert(
      fc.property(inRange(stock), inRange(style), inRange(market), (...multipliers) => {
        const increments = impactIncrements(multipliers);
        const largest = multipliers.reduce((top, each) => (each > top ? each : top));
        increments.forEach((each) => expect(each).toBeGreaterThanOrEqual(0));
        expect(increments.reduce((sum, each) => sum + each)).toBeCloseTo(largest, 13);
      }),
    );
  });
});

describe("the lasting part of bitcoin's impact", () => {
  it("is .4 for 10 within weeks and 4 for good", () => {
    expect(lastingShare(short.value, long.value)).toBe(0.4);
  });

  it("is a share for every draw", () => {
    fc.assert(
      fc.property(inRange(short), inRange(long), (weeks, years) => {
        expect(lastingShare(weeks, years)).toBeGreaterThan(0);
        expect(lastingShare(weeks, years)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
