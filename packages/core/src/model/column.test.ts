import { expect, it } from "vitest";
import { column, columnOf } from "./column.ts";

it("a column reads as numbers, in the order given", () => {
  const values = columnOf([1, 2, 3]);
  const third: number = values[2];
  expect(third).toBe(3);
  expect([...column(2)]).toEqual([0, 0]);
});
