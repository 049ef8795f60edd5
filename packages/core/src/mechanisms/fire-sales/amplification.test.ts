import { describe, expect, it } from "vitest";
import { amplification, lossParts } from "./amplification.ts";

describe("amplification", () => {
  it("is 1 without feedback, 2 at a gain of one half, and without bound from 1 on", () => {
    expect(amplification(0)).toBe(1);
    expect(amplification(0.5)).toBe(2);
    expect(amplification(1)).toBe(Infinity);
    expect(amplification(1.7)).toBe(Infinity);
  });
});

describe("the parts of a loss", () => {
  it("sum to the whole fall of value, and are 0 at rest", () => {
    expect(lossParts(100, 90, 84)).toEqual({ firstRound: 10, feedback: 6 });
    expect(lossParts(100, 100, 100)).toEqual({ firstRound: 0, feedback: 0 });
  });
});
