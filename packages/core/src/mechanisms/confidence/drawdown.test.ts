import { describe, expect, it } from "vitest";
import { columnOf } from "../../model/column.ts";
import { broadDrawdown, drawdown, groupLevel } from "./drawdown.ts";

describe("the level of a group", () => {
  it("is the weighted mean of log prices; who weighs nothing is not looked at", () => {
    expect(groupLevel(columnOf([-0.2, -0.6, -9]), columnOf([3, 1, 0]))).toBeCloseTo(-0.3, 14);
    expect(groupLevel(columnOf([-0.2, -Infinity]), columnOf([1, 0]))).toBe(-0.2);
  });

  it("is 0 at the opening, exactly", () => {
    expect(groupLevel(columnOf([0, 0, 0]), columnOf([0.1, 0.2, 0.7]))).toBe(0);
  });
});

describe("a drawdown", () => {
  it("is how far a level lies below the usual one, and 0 above", () => {
    expect(drawdown(-0.3, -0.1)).toBeCloseTo(0.2, 14);
    expect(drawdown(0.3, -0.1)).toBe(0);
    expect(drawdown(0, 0)).toBe(0);
  });

  it("of the broad market takes in a tenth of that of speculative assets", () => {
    expect(broadDrawdown(0.2, 0.5, 0.1)).toBeCloseTo(0.25, 14);
    expect(broadDrawdown(0, 0, 0.1)).toBe(0);
  });
});
