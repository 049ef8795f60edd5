import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runOf } from "../../../../tests/runs.ts";
import type { RunRecord } from "../model/record.ts";
import {
  changeSeries,
  drawdownSeries,
  fallRank,
  firstFall,
  halfLife,
  priceSeries,
  trough,
  worstMonthEnd,
} from "./asset-outputs.ts";

/** A run at rest in which one asset after the other is given prices, over its opening price, from the first period on. */
function priced(prices: readonly (readonly number[])[], step: "month" | "week" | "quarter" = "month"): RunRecord {
  const run = runOf({}, { horizon: { months: 12, step } });
  const count = run.world.assets.ids.length;
  prices.forEach((each, asset) => each.forEach((price, t) => (run.price[(t + 1) * count + asset] = price)));
  return run;
}

const rise = Array.from({ length: 12 }, () => 1);
const down = [0.95, 0.8, 0.85, 0.9, 0.95, ...rise.slice(5)];

describe("an asset", () => {
  it("is quoted at the world's price times price over opening", () => {
    const run = priced([[2]]);
    expect(priceSeries(run, 0)[1]).toBe(2 * run.world.assets.price[0]);
    expect(priceSeries(run, 0)[0]).toBe(run.world.assets.price[0]);
  });

  it("changes against its opening, and draws down against its highest price so far", () => {
    const run = priced([[1.25, 1, 1.5, 0.75]]);
    expect(Array.from(changeSeries(run, 0)).slice(0, 5)).toEqual([0, 0.25, 0, 0.5, -0.25]);
    expect(Array.from(drawdownSeries(run, 0)).slice(0, 5)).toEqual([0, 0, 1 / 1.25 - 1, 0, -0.5]);
  });

  it("has its trough where it stands deepest, and none above the opening", () => {
    expect(trough(priced([down]), 0)).toBe(0.8 - 1);
    expect(trough(priced([rise.map((one) => 1.5 * one)]), 0)).toBe(0);
  });

  it("has fallen in the first month more than 10 % below the opening, not at 10 %", () => {
    expect(firstFall(priced([down]), 0)).toBe(2);
    expect(firstFall(priced([[1 - 0.1]]), 0)).toBe(Infinity);
    expect(firstFall(priced([[0.8]], "quarter"), 0)).toBe(3);
  });

  it("ranks behind those that fell strictly earlier; equals share a rank, and who never fell has none", () => {
    const run = priced([down, down, [0.5], rise]);
    expect([0, 1, 2, 3].map((asset) => fallRank(run, asset))).toEqual([2, 2, 1, Infinity]);
  });

  it("needs from its trough to where half of the fall is back, and for ever without it", () => {
    expect(halfLife(priced([down]), 0)).toBe(2);
    expect(halfLife(priced([[0.5, ...rise.slice(1).map(() => 0.7)]]), 0)).toBe(Infinity);
    expect(halfLife(priced([rise]), 0)).toBe(Infinity);
  });

  it("shows a chart by month what stands at ends of months: a dip in mid-month is left out", () => {
    const weekly = priced([[0.5, 0.9]], "week"); // the first week ends on 2025-10-07
    weekly.price.fill(0.8, 5 * weekly.world.assets.ids.length); // from the fifth week on
    expect(trough(weekly, 0)).toBe(-0.5);
    expect(worstMonthEnd(weekly, 0)).toBe(0.8 - 1);
  });

  it("has one trough by month and by period where a period is a month or more", () => {
    const path = fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(path, fc.constantFrom("month" as const, "quarter" as const), (prices, step) => {
        const run = priced([prices], step);
        expect(worstMonthEnd(run, 0)).toBe(trough(run, 0));
        expect(trough(run, 0)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 20 },
    );
  });
});
