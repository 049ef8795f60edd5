import { describe, expect, it } from "vitest";
import { isDate } from "./calendar.ts";

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
