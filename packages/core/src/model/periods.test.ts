import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datedPath } from "./dated-path.ts";
import { endOfEach, meanOfEach, periodsOf, type Step } from "./periods.ts";

const opening = "2025-09-30";
const steps: readonly Step[] = ["day", "week", "month", "quarter"];

describe("the periods of a run", () => {
  it("are as many whole steps as come nearest to the horizon", () => {
    const counts = steps.map((step) => [1, 2, 4, 12, 120].map((months) => periodsOf({ months, step }, opening).count));
    expect(counts).toEqual([
      [30, 61, 122, 365, 3650],
      [4, 9, 17, 52, 520],
      [1, 2, 4, 12, 120],
      [0, 1, 1, 4, 40],
    ]);
  });

  it("are named by month where a step is one, by the month that ends a quarter, by the last day of a week", () => {
    const names = (step: Step): readonly string[] => periodsOf({ months: 12, step }, opening).names;
    expect(names("month").join(" ")).toBe(
      "2025-10 2025-11 2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09",
    );
    expect(names("quarter")).toEqual(["2025-12", "2026-03", "2026-06", "2026-09"]);
    expect(names("week").slice(0, 3)).toEqual(["2025-10-07", "2025-10-14", "2025-10-21"]);
    expect(names("week")[12]).toBe("2025-12-31");
    expect(names("day").slice(0, 3)).toEqual(["2025-10-01", "2025-10-02", "2025-10-03"]);
    for (const step of steps) expect(periodsOf({ months: 36, step }, opening).lastDay).toBe("2028-09-30");
  });

  it("have names that go up, each its own from a week on", () => {
    for (const step of steps) {
      const { names } = periodsOf({ months: 120, step }, "2027-12-15");
      expect(names.toSorted()).toEqual(names);
      expect(step === "day" || new Set(names).size === names.length).toBe(true);
    }
  });
});

const ramp = { unit: "usd bn/yr", ramp: { from: "2025-10", to: "2026-07", value: 900 } };
const over = (step: Step, path: Parameters<typeof datedPath>[0], rest = 0): number[] => [
  ...meanOfEach(periodsOf({ months: 36, step }, opening), datedPath(path, rest, opening)),
];
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

describe("the mean of each period", () => {
  it("of a ramp is its middle", () => {
    expect(over("month", ramp).slice(0, 11)).toEqual([50, 150, 250, 350, 450, 550, 650, 750, 850, 900, 900]);
    expect(over("quarter", ramp).slice(0, 4)).toEqual([150, 450, 750, 900]);
    expect(over("week", ramp)[0]).toBeCloseTo((900 / 0.75) * (0.5 / 52), 10);
    expect(over("day", ramp)[0]).toBeCloseTo((900 / 0.75) * (0.5 / 365), 10);
  });

  it.each(steps)("of a ramp sums to its integral by %s: half the value on the way, all of it after", (step) => {
    const means = over(step, ramp);
    expect((sum(means) * 3) / means.length).toBeCloseTo(900 * (0.75 / 2 + 2.25), 8);
  });

  it("counts a step of the path within a period by its share of it", () => {
    const jump = { unit: "share", steps: [{ at: "2026-02-15", value: 1 }] };
    expect(over("month", jump)[4]).toBeCloseTo(14 / 28, 12);
    const leap = { unit: "share", steps: [{ at: "2028-02-15", value: 1 }] };
    expect(over("month", leap).slice(27, 30)).toEqual([0, expect.closeTo(15 / 29, 12), 1]);
    expect(over("quarter", leap)[9]).toBeCloseTo((15 / 29 + 1) / 3, 12);
  });

  const pathOf = fc.oneof(
    fc.record({ value: fc.integer({ min: -9, max: 9 }) }),
    fc.record({ ramp: fc.constantFrom(ramp.ramp, { from: "2025-01-20", to: "2028-02-29", value: -3 }) }),
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: 2024, max: 2029 }), fc.integer({ min: 10, max: 28 })), { minLength: 1 })
      .map((days) => days.map(([year, day]) => `${year}-02-${day}`).toSorted())
      .chain((dates) =>
        fc.record({
          key: fc.constantFrom("steps", "points"),
          list: fc.constant([...new Set(dates)].map((at, i) => ({ at, value: (i * 7) % 5 }))),
        }),
      )
      .map(({ key, list }) => (key === "steps" ? { steps: list } : { points: list })),
  );

  it("has the mean of the horizon as its own mean, whatever the step and the path", () => {
    fc.assert(
      fc.property(pathOf, fc.integer({ min: -9, max: 9 }), (path, rest) => {
        const means = steps
          .map((step) => over(step, { unit: "x", ...path }, rest))
          .map((each) => sum(each) / each.length);
        for (const mean of means) expect(mean).toBeCloseTo(means[0] ?? NaN, 10);
      }),
    );
  });

  it("of a quarter is that of its three months", () => {
    fc.assert(
      fc.property(pathOf, (path) => {
        const months = over("month", { unit: "x", ...path });
        for (const [i, quarter] of over("quarter", { unit: "x", ...path }).entries()) {
          expect(quarter).toBeCloseTo(sum(months.slice(3 * i, 3 * i + 3)) / 3, 10);
        }
      }),
    );
  });
});

describe("the value as each period ends", () => {
  const level = (step: Step, path: Parameters<typeof datedPath>[0], rest = 0): number[] => [
    ...endOfEach(periodsOf({ months: 12, step }, opening), datedPath(path, rest, opening)),
  ];

  it("of a ramp is where it has come to", () => {
    expect(level("month", ramp).slice(0, 10)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 900]);
    expect(level("quarter", ramp)).toEqual([300, 600, 900, 900]);
  });

  it("of a step on the first of a month is in that month, not the one before", () => {
    const jump = { unit: "x", steps: [{ at: "2026-02", value: 1 }] };
    expect(level("month", jump, 5)).toEqual([5, 5, 5, 5, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(level("quarter", jump, 5)).toEqual([5, 1, 1, 1]);
  });

  it("does not depend on the step where periods end together", () => {
    const points = {
      unit: "x",
      points: [
        { at: "2026-03-10", value: 3 },
        { at: "2026-12", value: -1 },
      ],
    };
    const months = level("month", points);
    expect(level("quarter", points)).toEqual([2, 5, 8, 11].map((month) => months[month]));
    for (const [i, each] of [12, 25, 38, 51].entries()) {
      expect(level("week", points)[each]).toBeCloseTo(months[3 * i + 2] ?? NaN, 12);
    }
    expect(level("day", points)[364]).toBeCloseTo(months[11] ?? NaN, 12);
  });
});
