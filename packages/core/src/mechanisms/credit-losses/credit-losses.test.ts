import { describe, expect, it } from "vitest";
import { central } from "../../../../../tests/parameters.ts";
import { bookedLoss } from "./booked-loss.ts";
import { isInDefault, overdueTime } from "./default.ts";
import { creditLossesParameters as parameters } from "./parameters.ts";

const grace = central(parameters.grace);

describe("what is overdue", () => {
  it("grows with time while it lasts, in two half-steps as in one, and is forgotten once paid", () => {
    expect(overdueTime(5, 0, 0.25)).toBe(0.25);
    expect(overdueTime(5, overdueTime(5, 0, 0.125), 0.125)).toBe(0.25);
    expect(overdueTime(0, 0.25, 0.25)).toBe(0);
  });
});

describe("a default", () => {
  it("comes after the grace, not on its last day", () => {
    expect(isInDefault(grace, grace, 10)).toBe(false);
    expect(isInDefault(grace + 1 / 365, grace, 10)).toBe(true);
  });

  it("comes at once when equity is below zero, and not at zero", () => {
    expect(isInDefault(0, grace, -1e-9)).toBe(true);
    expect(isInDefault(0, grace, 0)).toBe(false);
  });

  it("does not come to those who pay", () => {
    expect(isInDefault(0, grace, 10)).toBe(false);
  });
});

describe("a booked loss", () => {
  it("is what is missing to book value, and no gain", () => {
    expect(bookedLoss(100, 93)).toBe(7);
    expect(bookedLoss(100, 105)).toBe(0);
    expect(bookedLoss(0, 0)).toBe(0);
  });
});
