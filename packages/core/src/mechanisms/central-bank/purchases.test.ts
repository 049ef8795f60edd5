import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executedPurchases } from "./purchases.ts";

const amount = fc.double({ min: 0, max: 1e5, noNaN: true });

describe("purchases of the central bank", () => {
  it("are as planned where there are bonds to buy or to sell", () => {
    expect(executedPurchases(75, 100, 1000)).toEqual({ executed: 75, notExecuted: 0 });
    expect(executedPurchases(-75, 100, 1000)).toEqual({ executed: -75, notExecuted: 0 });
    expect(executedPurchases(0, 0, 0)).toEqual({ executed: 0, notExecuted: 0 });
  });

  it("stop at the holdings when selling and at the supply when buying, and the rest is told", () => {
    expect(executedPurchases(-250, 100, 1000)).toEqual({ executed: -100, notExecuted: -150 });
    expect(executedPurchases(1500, 100, 1000)).toEqual({ executed: 1000, notExecuted: 500 });
  });

  it("never leave holdings or supply below zero", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), amount, amount, (planned, holdings, supply) => {
        const { executed, notExecuted } = executedPurchases(planned, holdings, supply);
        expect(holdings + executed).toBeGreaterThanOrEqual(0);
        expect(supply - executed).toBeGreaterThanOrEqual(0);
        expect(notExecuted * planned).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
