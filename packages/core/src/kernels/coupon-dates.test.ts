import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, couponFrequencies, couponPosition, dayCountBases } from "./coupon-dates.ts";

const frequency = fc.constantFrom(...couponFrequencies);
const basis = fc.constantFrom(...dayCountBases);
const days = 86_400_000;

/** A day by its distance from 1970, through the calendar of the language. */
function dateAt(day: number): string {
  return new Date(day * days).toISOString().slice(0, 10);
}

function position(from: string, to: string, f: (typeof couponFrequencies)[number], b: (typeof dayCountBases)[number]) {
  return couponPosition(calendarDate(from), calendarDate(to), f, b);
}

describe("the position between two coupons", () => {
  it("is a whole period on a coupon date, under every basis but those that divide actual days by 360 or 365", () => {
    for (const f of couponFrequencies) {
      for (const b of [0, 1, 4] as const) {
        expect(position("2018-07-15", "2048-07-15", f, b)).toEqual({ periods: 30 * f, firstPeriod: 1 });
      }
    }
    expect(position("2018-07-15", "2048-07-15", 2, 2)).toEqual({ periods: 60, firstPeriod: 184 / 180 });
    expect(position("2018-07-15", "2048-07-15", 2, 3)).toEqual({ periods: 60, firstPeriod: (184 * 2) / 365 });
  });

  it("counts days as each basis says: 25 January to 15 May of a half year from 15 November", () => {
    const each = dayCountBases.map((b) => position("2011-01-25", "2011-11-15", 2, b).firstPeriod);
    expect(each).toEqual([1 - 70 / 180, 110 / 181, 110 / 180, (110 * 2) / 365, 1 - 70 / 180]);
    expect(position("2011-01-25", "2011-11-15", 2, 1).periods).toBe(2);
  });

  it("keeps month ends: coupons of a bond that ends on 31 August fall on the last of February", () => {
    expect(position("2024-02-28", "2025-08-31", 2, 1)).toEqual({ periods: 4, firstPeriod: 1 / 182 });
    expect(position("2024-02-29", "2025-08-31", 2, 1)).toEqual({ periods: 3, firstPeriod: 1 });
    expect(position("2023-02-28", "2025-08-29", 2, 1)).toEqual({ periods: 5, firstPeriod: 1 });
    expect(position("2024-08-30", "2025-02-28", 2, 1)).toEqual({ periods: 2, firstPeriod: 1 / 184 });
  });

  it("counts a 31st as a 30th in the American way only from a 30th or 31st, in the European way always", () => {
    expect(position("2011-01-31", "2011-11-15", 2, 0).firstPeriod).toBe(1 - 76 / 180);
    expect(position("2011-01-31", "2011-11-15", 2, 4).firstPeriod).toBe(1 - 75 / 180);
    expect(position("2011-01-31", "2011-10-30", 2, 0).firstPeriod).toBe(1 - 90 / 180);
  });

  it("takes the end of February as a thirtieth in the American count, not in the European", () => {
    expect(position("2023-02-28", "2025-08-31", 2, 0).firstPeriod).toBe(1);
    expect(position("2023-03-31", "2025-08-31", 2, 0).firstPeriod).toBe(1 - 30 / 180);
    expect(position("2023-03-31", "2025-08-31", 2, 4).firstPeriod).toBe(1 - 32 / 180);
  });

  it("has the next coupon after settlement and the one before not after it, for any dates", () => {
    const day = fc.integer({ min: -20_000, max: 60_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 15_000 }), frequency, basis, (from, length, f, b) => {
        const { periods, firstPeriod } = position(dateAt(from), dateAt(from + length), f, b);
        const years = length / 365.2425;
        expect(Math.abs(periods - 1 + firstPeriod - years * f)).toBeLessThan(0.06 * f);
        expect(Number.isInteger(periods)).toBe(true);
        expect(firstPeriod).toBeGreaterThanOrEqual(0);
        expect(firstPeriod).toBeLessThan(1.05);
      }),
    );
  });

  it("moves by a day a day under actual/actual, and starts anew after a coupon", () => {
    const shares = Array.from({ length: 181 }, (_, i) => position(dateAt(15_000 + i), "2015-02-14", 2, 1));
    const falls = shares.slice(1).filter((each, i) => each.firstPeriod < (shares[i]?.firstPeriod ?? 0));
    expect(falls.length).toBe(179);
    expect(shares[1]?.firstPeriod).toBeCloseTo((shares[0]?.firstPeriod ?? 0) - 1 / 184, 14);
    expect(new Set(shares.map((each) => each.periods)).size).toBe(2);
  });

  it("refuses a maturity that is not after settlement, and days the calendar does not have", () => {
    expect(() => position("2020-01-01", "2020-01-01", 1, 0)).toThrow(/kernel\/out-of-range.*maturity/);
    for (const text of ["2023-02-29", "2100-02-29", "2023-13-01", "2023-04-31", "1 July 2018", "2023-1-1", ""]) {
      expect(() => calendarDate(text, { path: "settlement" })).toThrow(/kernel\/unknown-choice at settlement/);
    }
    expect(calendarDate("2024-02-29")).toEqual({ year: 2024, month: 2, day: 29 });
  });
});
