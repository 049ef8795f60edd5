import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { exp } from "../../solve/math.ts";
import { fireSalesParameters as parameters } from "./parameters.ts";
import { sellableShare } from "./sellable-share.ts";

describe("what can be sold in a period", () => {
  it("at six a year is 39 % in a month and nothing in no time", () => {
    expect(sellableShare(6, 1 / 12)).toBeCloseTo(1 - exp(-0.5), 14);
    expect(Math.abs(sellableShare(6, 0))).toBe(0);
  });

  it("in two half-steps leaves what one step leaves", () => {
    fc.assert(
      fc.property(inRange(parameters.saleRate), fc.double({ min: 1e-3, max: 1, noNaN: true }), (rate, dt) => {
        const half = 1 - sellableShare(rate, dt / 2);
        expect(half * half).toBeCloseTo(1 - sellableShare(rate, dt), 13);
      }),
    );
  });
});
