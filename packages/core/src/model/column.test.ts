import { expect, it } from "vitest";
import { areFinite, column, columnOf } from "./column.ts";

it("a column reads as numbers, in the order given", () => {
  const values = columnOf([1, 2, 3]);
  const third: number = values[2];
  expect(third).toBe(3);
  expect([...column(2)]).toEqual([0, 0]);
});

it("one value that is no finite number is found wherever it stands, and numbers too large to add up are none", () => {
  for (let length = 0; length < 6; length++) {
    const values = column(length).fill(Number.MAX_VALUE);
    expect(areFinite(values)).toBe(true);
    for (let at = 0; at < length; at++) {
      for (const broken of [NaN, Infinity, -Infinity]) expect(areFinite(values.with(at, broken))).toBe(false);
    }
  }
  expect(areFinite(columnOf([Infinity, 1, -Infinity]))).toBe(false);
});
