import { expect, it } from "vitest";
import { median } from "../../bench/median.ts";

it("the median is the middle value, or between the middle two, in whatever order they come", () => {
  expect(median([5])).toBe(5);
  expect(median([9, 1, 4])).toBe(4);
  expect(median([10, 1, 3, 2])).toBe(2.5);
  expect(median([100, 20, 3])).toBe(20);
});
