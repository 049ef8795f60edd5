import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayEnding, isDate, yearsAfter } from "./calendar.ts";

describe("a date", () => {
  it("is a month or a day that exists", () => {
    expect(["2026-07", "2026-07-31", "2024-02-29", "2000-02-29"].every(isDate)).toBe(true);
  });

  it("is not a day the calendar lacks, nor another way of writing one", () => {
    expect(
      ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13", "2026-00", "2026-7", "31.07.2026", ""].some(isDate),
    ).toBe(false);
  });
});

const day = fc
  .date({ min: new Date("1999-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, "2026-07-31".length));
const tomorrow = (date: string): string =>
  new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, "2026-07-31".length);

describe("time after the opening", () => {
  it("is none on the day after it, and a month is its first day", () => {
    expect(yearsAfter("2025-09-30", "2025-10-01")).toBe(0);
    expect(yearsAfter("2025-09-30", "2025-10")).toBe(0);
    expect(yearsAfter("2025-12-31", "2026-01")).toBe(0);
    expect(yearsAfter("2024-02-28", "2024-02-29")).toBe(0);
    expect(yearsAfter("2024-02-29", "2024-03")).toBe(0);
  });

  it("a month is a twelfth of a year, however many days it has, to the last bit", () => {
    for (let months = 0; months <= 120; months++) {
      const date = `${2025 + Math.floor((9 + months) / 12)}-${String(((9 + months) % 12) + 1).padStart(2, "0")}`;
      expect(yearsAfter("2025-09-30", date)).toBe(months / 12);
    }
    expect(yearsAfter("2025-12-15", "2026-01-16")).toBe(1 / 12);
  });

  it("a day is a share of its month, which a leap year changes", () => {
    expect(yearsAfter("2025-09-30", "2025-10-02")).toBeCloseTo(1 / 31 / 12, 15);
    expect(yearsAfter("2027-01-31", "2027-02-15")).toBe(14 / 28 / 12);
    expect(yearsAfter("2028-01-31", "2028-02-15")).toBe(14 / 29 / 12);
    expect(yearsAfter("2028-01-31", "2028-02-29")).toBeCloseTo(28 / 29 / 12, 15);
  });

  it("is below zero before the opening", () => {
    expect(yearsAfter("2025-09-30", "2025-09")).toBe(-1 / 12);
    expect(yearsAfter("2025-09-30", "2025-09-30")).toBeCloseTo(-1 / 30 / 12, 15);
  });

  it("goes up from day to day", () => {
    fc.assert(
      fc.property(day, day, (opening, date) => yearsAfter(opening, date) < yearsAfter(opening, tomorrow(date))),
    );
  });
});

describe("the day that ends after so many months", () => {
  it("is the last of a month when the opening is, in leap years too", () => {
    const ends = [1, 2, 5, 12, 29].map((months) => dayEnding("2025-09-30", months));
    expect(ends).toEqual(["2025-10-31", "2025-11-30", "2026-02-28", "2026-09-30", "2028-02-29"]);
  });

  it("is the opening day itself after none", () => {
    fc.assert(fc.property(day, (opening) => dayEnding(opening, 0) === opening));
  });

  it("is the day whose end is that far from the opening, for every day there is", () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [opening, last] = one < other ? [one, other] : [other, one];
        expect(dayEnding(opening, 12 * yearsAfter(opening, tomorrow(last)))).toBe(last);
      }),
    );
  });

  it("is the nearest where time runs out within a day", () => {
    expect(dayEnding("2025-09-30", 12 / 52)).toBe("2025-10-07");
    expect(dayEnding("2025-09-30", 0.4 / 31)).toBe("2025-09-30");
    expect(dayEnding("2025-09-30", 0.6 / 31)).toBe("2025-10-01");
  });
});
