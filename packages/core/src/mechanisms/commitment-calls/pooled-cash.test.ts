import { describe, expect, it } from "vitest";
import { paidShare, unusedLine } from "./pooled-cash.ts";

it("a credit line has left what is not drawn, and never less than nothing", () => {
  expect(unusedLine(10, 4)).toBe(6);
  expect(unusedLine(10, 12)).toBe(0);
});

describe("the paid share", () => {
  it("is the same for every claim: two claims of 30 and 10 on a purse of 20 get 15 and 5", () => {
    const share = paidShare(20, 40);
    expect([30 * share, 10 * share]).toEqual([15, 5]);
  });

  it("is 1 when nothing is owed and never above 1", () => {
    expect(paidShare(0, 0)).toBe(1);
    expect(paidShare(50, 40)).toBe(1);
  });
});
