import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { financed, unmetFinance } from "./finance.ts";
import { aiCapexParameters } from "./parameters.ts";

const { cash, bonds, calls, sales } = aiCapexParameters.financeShare;
const shares = { cash: central(cash), bonds: central(bonds), calls: central(calls), sales: central(sales) };
const anyShares = fc.record({
  cash: inRange(cash),
  bonds: inRange(bonds),
  calls: inRange(calls),
  sales: inRange(sales),
});
const amount = fc.double({ min: 0, max: 1e5, noNaN: true });

describe("who pays for AI spending over the plan", () => {
  it("each source by its share, while there is cash", () => {
    expect(financed(400, 1000, shares, 1000)).toEqual({ cash: 60, bonds: 200, calls: 120, sales: 20 });
  });

  it("bonds for what cash cannot, and for all of it where there is none", () => {
    expect(financed(400, 10, shares, 1000)).toEqual({ cash: 10, bonds: 250, calls: 120, sales: 20 });
    expect(financed(400, -5, shares, 1000)).toEqual({ cash: 0, bonds: 260, calls: 120, sales: 20 });
  });

  it("must hold: spending paid in cash asks no market for anything", () => {
    expect(financed(400, 400, { cash: 1, bonds: 0, calls: 0, sales: 0 }, 1000)).toEqual({
      cash: 400,
      bonds: 0,
      calls: 0,
      sales: 0,
    });
  });

  it("nobody at rest", () => {
    fc.assert(
      fc.property(anyShares, amount, (each, available) => {
        expect(Object.values(financed(0, available, each, 1000)).every((part) => part === 0)).toBe(true);
      }),
    );
  });

  it("every dollar once, none below zero, no cash beyond what is there", () => {
    fc.assert(
      fc.property(anyShares, amount, amount, (each, spending, available) => {
        const parts = financed(spending, available, each, 1000);
        const sum = parts.cash + parts.bonds + parts.calls + parts.sales;
        expect(Math.abs(sum - spending)).toBeLessThanOrEqual(1e-10);
        expect(Object.values(parts).every((each) => each >= 0)).toBe(true);
        expect(parts.cash).toBeLessThanOrEqual(available);
      }),
    );
  });

  it("below the plan builders issue less, as far as they have bonds out, and keep the rest", () => {
    expect(financed(-100, 0, shares, 1000)).toEqual({ cash: -50, bonds: -50, calls: 0, sales: 0 });
    expect(financed(-100, 0, shares, 20)).toEqual({ cash: -80, bonds: -20, calls: 0, sales: 0 });
  });

  it("bonds take unmet calls and sales up to the cap, the rest is told", () => {
    expect(unmetFinance(10, 15)).toEqual({ bonds: 10, notFinanced: 0 });
    expect(unmetFinance(40, 15)).toEqual({ bonds: 15, notFinanced: 25 });
    expect(unmetFinance(0, 15)).toEqual({ bonds: 0, notFinanced: 0 });
  });
});
