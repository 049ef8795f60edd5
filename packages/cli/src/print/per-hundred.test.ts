import { expect, it } from "vitest";
import { perHundred } from "./per-hundred.ts";

it("is a whole number of 100", () => {
  expect(perHundred(143, 200)).toBe(72);
});

it("is 0 only of none and 100 only of all", () => {
  expect([perHundred(0, 1000), perHundred(1, 1000), perHundred(999, 1000), perHundred(1000, 1000)]).toEqual([
    0, 1, 99, 100,
  ]);
});
