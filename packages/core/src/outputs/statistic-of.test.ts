import { expect, it } from "vitest";
import { runOf } from "../../../../tests/runs.ts";
import { columnOf } from "../model/column.ts";
import { statisticOf } from "./statistic-of.ts";

const run = runOf({}, { horizon: { months: 4, step: "month" } });
const series = columnOf([0, 3, -1, 5, 2]);

it("one value of a series is its last, largest, smallest, its sum, or that of a date", () => {
  const read = (["last", "max", "min", "sum"] as const).map((id) => statisticOf(series, { id }, run));
  expect(read).toEqual([2, 5, -1, 9]);
  expect(statisticOf(series, { id: "at", date: "2025-12" }, run)).toBe(5);
});

it("a level is passed in the first month beyond it, not at it, and perhaps never", () => {
  expect(statisticOf(series, { id: "first-above", level: 3 }, run)).toBe(3);
  expect(statisticOf(series, { id: "first-above", level: -1 }, run)).toBe(0);
  expect(statisticOf(series, { id: "first-below", level: 0 }, run)).toBe(2);
  expect(statisticOf(series, { id: "first-below", level: -1 }, run)).toBe(Infinity);
});

it("a row without a number says why, and counts for nothing else", () => {
  const patchy = ["no-ai-spending", -2, -1, -3, "no-ai-spending"];
  expect(statisticOf(patchy, { id: "last" }, run)).toBe("no-ai-spending");
  expect(statisticOf(patchy, { id: "max" }, run)).toBe(-1);
  expect(statisticOf(patchy, { id: "sum" }, run)).toBe(-6);
  expect(statisticOf(patchy, { id: "first-above", level: -2 }, run)).toBe(2);
  expect(statisticOf(["all-equal", "all-equal"], { id: "min" }, run)).toBe("all-equal");
});

it("words have a last one and one by date", () => {
  const regimes = ["abundance", "abundance", "competition", "competition", "abundance"];
  expect(statisticOf(regimes, { id: "last" }, run)).toBe("abundance");
  expect(statisticOf(regimes, { id: "at", date: "2025-11" }, run)).toBe("competition");
});
