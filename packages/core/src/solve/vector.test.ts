import { expect, it } from "vitest";
import { columnOf } from "../model/column.ts";
import { largest, largestGap } from "./vector.ts";

it("the largest entry is the one farthest from 0, the largest gap that of the entries farthest apart", () => {
  expect(largest(columnOf([1, -3, 2]))).toBe(3);
  expect(largestGap(columnOf([1, -3, 2]), columnOf([2, 2, 2]))).toBe(5);
  expect([largest(columnOf([])), largestGap(columnOf([]), columnOf([]))]).toEqual([0, 0]);
});

it("an entry that is not a number is never lost, wherever it stands", () => {
  for (const list of [
    [Number.NaN, 1, 2],
    [1, Number.NaN, 2],
    [1, 2, Number.NaN],
  ]) {
    expect(largest(columnOf(list))).toBeNaN();
    expect(largestGap(columnOf(list), columnOf([0, 0, 0]))).toBeNaN();
  }
});
