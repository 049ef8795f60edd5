import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LendingBank, lendingLimits, purchasesEffect } from "./lending-limits.ts";

/** Own funds 80 against 600 of risk: capital binds at 80/0.105 − 600. */
const bank: LendingBank = {
  ownFunds: 80,
  riskWeightedAssets: 600,
  capitalRequirement: 0.105,
  riskWeight: 1,
  exposure: 1000,
  leverageRequirement: 0.05,
  liquidAssets: 300,
  netOutflows: 90,
  liquidityTarget: 1,
  runOff: 0.1,
  leakage: 0.5,
  reserves: 120,
  deposits: 900,
  reserveRequirement: 0,
  demand: 500,
};

describe("what a bank can lend", () => {
  it("is what its tightest limit allows", () => {
    const { limits, binding, lending } = lendingLimits(bank);
    expect(binding).toBe("capital");
    expect(lending).toBeCloseTo(80 / 0.105 - 600, 10);
    expect(Object.values(limits).every((limit) => limit === null || limit >= lending)).toBe(true);
  });

  it("never falls with own funds, liquid assets, reserves or demand", () => {
    const more = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(more, fc.constantFrom("ownFunds", "liquidAssets", "reserves", "demand"), (added, what) => {
        const richer = { ...bank, [what]: bank[what] + added };
        expect(lendingLimits(richer).lending).toBeGreaterThanOrEqual(lendingLimits(bank).lending);
      }),
    );
  });

  it("is not bound by reserves where nothing leaks and none are required", () => {
    const closed = { ...bank, leakage: 0, reserves: 0, ownFunds: 1e6, liquidAssets: 1e6, demand: 40 };
    expect(lendingLimits(closed)).toMatchObject({ binding: "demand", lending: 40, limits: { reserves: null } });
  });

  it("has outflows and run-off count as often as the target for liquidity says", () => {
    const scaled = { ...bank, netOutflows: 1.25 * bank.netOutflows, runOff: 1.25 * bank.runOff };
    const { lcr } = lendingLimits({ ...bank, liquidityTarget: 1.25 }).limits;
    expect(lcr).toBeCloseTo(lendingLimits(scaled).limits.lcr ?? 0, 10);
  });

  it("is nothing, not less, where a limit is already broken", () => {
    expect(lendingLimits({ ...bank, ownFunds: 10 })).toMatchObject({ binding: "leverage", lending: 0 });
  });

  it("cannot be told without requirements, and says so of all of them at once", () => {
    expect(() =>
      lendingLimits({ ...bank, capitalRequirement: 0, leverageRequirement: -1, runOff: 0, leakage: 0 }),
    ).toThrow(/capitalRequirement[^]*leverageRequirement[^]*liquidity drain/);
  });
});

describe("purchases of a central bank", () => {
  it("from non-banks add money one for one, from banks none, and both lower money over base", () => {
    const of = (nonBankShare: number): ReturnType<typeof purchasesEffect> =>
      purchasesEffect({ amount: 100, nonBankShare, extinguishedShare: 0 }, 3250, 600);
    expect(of(1)).toMatchObject({ money: 100, base: 100, marginalMultiplier: 1 });
    expect(of(0)).toMatchObject({ money: 0, marginalMultiplier: 0 });
    for (const each of [of(1), of(0)]) expect(each.multiplierAfter).toBeLessThan(each.multiplierBefore);
  });

  it("undone leave money and base as they were", () => {
    const there = purchasesEffect({ amount: 100, nonBankShare: 0.6, extinguishedShare: 0.25 }, 3250, 600);
    const back = purchasesEffect({ amount: -100, nonBankShare: 0.6, extinguishedShare: 0.25 }, 3250 + there.money, 700);
    expect(back.multiplierAfter).toBeCloseTo(3250 / 600, 12);
  });

  it("cannot leave a base of nothing", () => {
    expect(() => purchasesEffect({ amount: -600, nonBankShare: 1, extinguishedShare: 0 }, 3250, 600)).toThrow(
      "kernel/out-of-range",
    );
  });
});
