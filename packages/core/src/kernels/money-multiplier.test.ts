import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  brunnerMeltzerMultipliers,
  depositExpansion,
  moneyFromBase,
  moneyMultiplier,
  multiplierChange,
} from "./money-multiplier.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const ratios = fc.record({
  currency: share,
  required: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  excess: fc.double({ min: 0, max: 0.4, noNaN: true }),
});

describe("the money multiplier", () => {
  it("is one over the requirement where nobody holds cash and banks keep no more than they must", () => {
    expect(moneyMultiplier({ currency: 0, required: 0.1, excess: 0 })).toBeCloseTo(10, 12);
  });

  it("falls with every ratio that keeps reserves in banks", () => {
    fc.assert(
      fc.property(ratios, fc.double({ min: 0.001, max: 0.3, noNaN: true }), (each, more) => {
        const before = moneyMultiplier(each);
        expect(moneyMultiplier({ ...each, required: each.required + more })).toBeLessThan(before);
        expect(moneyMultiplier({ ...each, excess: each.excess + more })).toBeLessThan(before);
      }),
    );
  });

  it("divides the base without remainder: currency, required and excess reserves are all of it", () => {
    fc.assert(
      fc.property(ratios, fc.double({ min: 1, max: 1e5, noNaN: true }), (each, base) => {
        const { currency, requiredReserves, excessReserves, money, multiplier } = moneyFromBase(base, each);
        expect((currency + requiredReserves + excessReserves) / base).toBeCloseTo(1, 12);
        expect(money / (multiplier * base)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("has no limit where nothing drains: a sum of ratios of zero is refused, and every negative one at once", () => {
    expect(() => moneyMultiplier({ currency: 0, required: 0, excess: 0 })).toThrow("kernel/out-of-range");
    expect(() => moneyMultiplier({ currency: -1, required: -1, excess: 0 })).toThrow(
      /currency ratio[^]*required ratio/,
    );
  });
});

describe("deposit expansion", () => {
  it.each(["reserves", "deposit"] as const)("from %s comes as near its limit as rounds allow", (start) => {
    fc.assert(
      fc.property(ratios, (each) => {
        const { relent, rounds, limit } = depositExpansion(100, start, each, 200);
        const last = rounds.at(-1);
        const left = 100 * relent ** 200;
        const missing = left / (1 - relent);
        expect(Math.abs(limit.money - (last?.moneySoFar ?? 0) - missing)).toBeLessThan(1e-9 * limit.money);
        expect(Math.abs(limit.loans - (last?.loansSoFar ?? 0) - missing)).toBeLessThan(1e-9 * limit.money);
      }),
    );
  });

  it("of a deposit lends nothing at first; of reserves it lends all of them", () => {
    const each = { currency: 0.25, required: 0.1, excess: 0.05 };
    expect(depositExpansion(100, "deposit", each, 1).rounds[0]).toMatchObject({ round: 0, loan: 0, newCurrency: 20 });
    expect(depositExpansion(100, "reserves", each, 1).rounds[0]).toMatchObject({ round: 1, loan: 100 });
  });

  it("cannot keep more than the deposit", () => {
    expect(() => depositExpansion(100, "deposit", { currency: 0, required: 0.7, excess: 0.4 }, 3)).toThrow(
      "kernel/out-of-range",
    );
  });
});

describe("the change of the multiplier", () => {
  it("is shared out without remainder, in levels and in logs", () => {
    fc.assert(
      fc.property(ratios, ratios, (before, after) => {
        const { change, shares, logChange, logShares } = multiplierChange(before, after);
        const sum = ({ currency, required, excess }: typeof shares): number => currency + required + excess;
        expect(sum(shares)).toBeCloseTo(change, 9);
        expect(sum(logShares)).toBeCloseTo(logChange, 12);
      }),
    );
  });

  it("is all that of the one ratio that moved, whichever it is", () => {
    const before = { currency: 0.1, required: 0.08, excess: 0.02 };
    for (const name of ["currency", "required", "excess"] as const) {
      const { change, shares, logChange, logShares } = multiplierChange(before, { ...before, [name]: 0.3 });
      expect(shares[name]).toBeCloseTo(change, 12);
      expect(logShares[name]).toBeCloseTo(logChange, 12);
    }
  });

  it("gives nothing to a ratio that stood still", () => {
    const before = { currency: 0.1, required: 0.08, excess: 0.02 };
    expect(multiplierChange(before, { ...before, excess: 0.4 }).shares).toMatchObject({ currency: 0, required: 0 });
  });
});

it("without time and government deposits Brunner and Meltzer's M1 is the textbook's", () => {
  const { m1, m2 } = brunnerMeltzerMultipliers({ currency: 0.25, time: 0, government: 0, reserves: 0.15, borrowed: 0 });
  expect(m1).toBeCloseTo(moneyMultiplier({ currency: 0.25, required: 0.15, excess: 0 }), 12);
  expect(m2).toBe(m1);
  expect(() =>
    brunnerMeltzerMultipliers({ currency: 0, time: 1, government: 0, reserves: 0.1, borrowed: 0.1 }),
  ).toThrow("kernel/out-of-range");
});
