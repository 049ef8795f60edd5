import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dryPowder, fund, paidShare, unusedLine } from "./pooled-cash.ts";

const money = fc.double({ min: 0, max: 1e5, noNaN: true });

describe("the purse of one investor", () => {
  it("pays from cash above the floor first, then from the line, then by sales", () => {
    expect(fund(30, 50, 10)).toEqual({ fromCash: 30, fromLine: 0, fromSales: 0 });
    expect(fund(55, 50, 10)).toEqual({ fromCash: 50, fromLine: 5, fromSales: 0 });
    expect(fund(75, 50, 10)).toEqual({ fromCash: 50, fromLine: 10, fromSales: 15 });
    expect(fund(0, 50, 10)).toEqual({ fromCash: 0, fromLine: 0, fromSales: 0 });
  });

  it("never spends the floor or more than the line", () => {
    expect(dryPowder(310, 257)).toBe(53);
    expect(dryPowder(200, 257)).toBe(0);
    expect(unusedLine(10, 12)).toBe(0);
    expect(unusedLine(10, 4)).toBe(6);
  });

  it("meets the whole need in three parts, none below zero", () => {
    fc.assert(
      fc.property(money, money, money, (need, powder, line) => {
        const { fromCash, fromLine, fromSales } = fund(need, powder, line);
        expect(fromCash + fromLine + fromSales).toBeCloseTo(need, 8);
        for (const part of [fromCash, powder - fromCash, fromLine, line - fromLine, fromSales]) {
          expect(part).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
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
