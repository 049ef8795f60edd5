import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { fireSalesParameters as parameters } from "./parameters.ts";
import { decayed } from "./pressure-decay.ts";

describe("a pressure", () => {
  it("is halved in its half-life, and none stays none", () => {
    expect(decayed(-0.8, 0.08, 0.08)).toBe(-0.4);
    expect(decayed(0, 0.08, 1)).toBe(0);
  });

  it("of twenty trading days is gone by half after 29 calendar days", () => {
    expect(central(parameters.halfLifeTransient) * 365).toBeCloseTo(28.97, 2);
  });

  it("is the same after two half-steps as after one, over the range of half-lives", () => {
    fc.assert(
      fc.property(inRange(parameters.halfLifeTransient), fc.double({ min: 1e-3, max: 1, noNaN: true }), (half, dt) => {
        expect(decayed(decayed(-1, half, dt / 2), half, dt / 2)).toBeCloseTo(decayed(-1, half, dt), 13);
      }),
    );
  });
});
