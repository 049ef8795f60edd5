import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cureSale, liquidation } from "./cure.ts";

const money = fc.double({ min: 1, max: 1e4, noNaN: true });
const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });

describe("the cure of a margin call", () => {
  it("is nothing at the limit itself", () => {
    expect(cureSale(100, 50, 0, 0.5, 0.8)).toBe(0);
    expect(cureSale(100, 60, 10, 0.5, 0.8)).toBe(0);
  });

  it("of a debt of 60 on 100, of which half is lent and .4 after a call, is a third of the holding", () => {
    expect(cureSale(100, 60, 0, 0.5, 0.8)).toBeCloseTo(100 / 3, 12);
  });

  it("leaves the debt at the cured share of what is lent on the rest, for any group with equity", () => {
    fc.assert(
      fc.property(money, share, share, share, (value, lent, cured, over) => {
        const debt = value * (lent + (1 - lent) * over);
        const sold = cureSale(value, debt, 0, lent, cured);
        expect((debt - sold) / value).toBeCloseTo((cured * lent * (value - sold)) / value, 10);
        expect(sold).toBeLessThanOrEqual(value);
      }),
    );
  });

  it("is everything from zero equity on", () => {
    expect(cureSale(100, 100, 0, 0.5, 0.8)).toBe(100);
    expect(cureSale(100, 140, 0, 0.5, 0.8)).toBe(100);
  });

  it("must hold: at zero equity the group is liquidated, and the loss is the lender's", () => {
    expect(liquidation(90, 5, 100)).toEqual({ repaid: 95, loss: 5 });
    expect(liquidation(95, 5, 100)).toEqual({ repaid: 100, loss: 0 });
    expect(liquidation(96, 5, 100)).toBeUndefined();
    expect(liquidation(0, 0, 0)).toBeUndefined();
  });
});
