import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { columnOf } from "../../model/column.ts";
import { borrowingRate, curedShare, lendable } from "./borrowing-limit.ts";
import { marginCallsParameters as parameters } from "./parameters.ts";

const values = columnOf([50, 100]);
const haircuts = columnOf([0.4, 0.2]);

describe("the borrowing rate", () => {
  it("puts the limit above the opening debt by the buffer, over the whole range", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 80, noNaN: true }), inRange(parameters.openingBuffer), (debt, buffer) => {
        const rate = borrowingRate(debt, buffer, values, haircuts);
        const limit = rate * (50 * 0.6 + 100 * 0.8);
        expect(limit).toBeCloseTo(debt * (1 + buffer), 10);
        expect(limit * curedShare(buffer)).toBeCloseTo(debt, 10);
      }),
    );
  });

  it("is 0 without debt, and infinite for debt with nothing to pledge", () => {
    expect(borrowingRate(0, 0.12, values, haircuts)).toBe(0);
    expect(borrowingRate(0, 0.12, columnOf([0, 0]), haircuts)).toBe(0);
    expect(borrowingRate(5, 0.12, columnOf([0, 0]), haircuts)).toBe(Infinity);
  });

  it("is a ratio: other dollars leave it as it is", () => {
    const scaled = borrowingRate(40 * 1024, 0.12, columnOf([50 * 1024, 100 * 1024]), haircuts);
    expect(scaled).toBe(borrowingRate(40, 0.12, values, haircuts));
  });
});

describe("what is lent on an asset", () => {
  it("falls with its haircut, down to nothing at 1", () => {
    expect(lendable(0.5, 0.2)).toBeCloseTo(0.4, 14);
    expect(lendable(0.5, 1)).toBe(0);
  });

  it("is at most the cap on loan to value, and at most what the asset is worth", () => {
    expect(lendable(0.5, 0.2, 0.3)).toBe(0.3);
    expect(lendable(2, 0.2)).toBe(1);
  });
});
