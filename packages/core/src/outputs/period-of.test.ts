import { expect, it } from "vitest";
import { runOf } from "../../../../tests/runs.ts";
import { told } from "../../../../tests/told.ts";
import { periodOf } from "./period-of.ts";

// The shipped world opens as 2025-09-30 ends.

it("a month is the period that ends in it, the opening month the opening", () => {
  const run = runOf({}, { horizon: { months: 12, step: "month" } });
  expect(["2025-09", "2025-10", "2026-02", "2026-09"].map((date) => periodOf(run, date))).toEqual([0, 1, 5, 12]);
});

it("a day is in the period that has not ended before it", () => {
  const run = runOf({}, { horizon: { months: 12, step: "month" } });
  const days = ["2025-09-30", "2025-10-01", "2025-10-31", "2025-11-01", "2026-09-30"];
  expect(days.map((date) => periodOf(run, date))).toEqual([0, 1, 1, 2, 12]);
});

it("a month inside a quarter is the quarter, a month of weeks the last week that ends in it", () => {
  const quarters = runOf({}, { horizon: { months: 12, step: "quarter" } });
  expect(["2025-10", "2025-12", "2026-01"].map((date) => periodOf(quarters, date))).toEqual([1, 1, 2]);
  const weeks = runOf({}, { horizon: { months: 3, step: "week" } });
  expect(weeks.scenario.periodNames[periodOf(weeks, "2025-10") - 1]).toMatch(/^2025-10-(2[5-9]|3)/);
});

it.each(["2025-08", "2025-09-29", "2026-10", "2026-10-01"])("%s lies outside a year's run", (date) => {
  const run = runOf({}, { horizon: { months: 12, step: "month" } });
  expect(told(() => periodOf(run, date))).toEqual(["run/outside-horizon test"]);
});
