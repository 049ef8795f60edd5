import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { columnOf } from "../model/column.ts";
import { impactOfShare } from "./market-depth.ts";
import { matrixOf } from "./matrix.ts";
import { type RoundBanks, type RoundPath, roundBasedFiresale, type RoundRule } from "./round-based-firesale.ts";

const rule: RoundRule = { min: 0.03, buffer: 0.04, target: 0.05 };
const anyBank = fc.record({
  cash: fc.double({ min: 0, max: 20, noNaN: true }),
  other: fc.double({ min: 0, max: 300, noNaN: true }),
  bonds: fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 2, maxLength: 2 }),
  ratio: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
});
type Bank = typeof anyBank extends fc.Arbitrary<infer Value> ? Value : never;
const anyBanks = fc.array(anyBank, { minLength: 1, maxLength: 8 });
const anyFall = fc.double({ min: 0, max: 0.1, noNaN: true });
const anyShock = fc.double({ min: 0, max: 0.3, noNaN: true });

function banksOf(list: readonly Bank[], unit = 1): RoundBanks {
  const debt = ({ cash, other, bonds, ratio }: Bank): number =>
    (1 - ratio) * bonds.reduce((sum, each) => sum + each, cash + other);
  return {
    cash: columnOf(list.map((each) => unit * each.cash)),
    other: columnOf(list.map((each) => unit * each.other)),
    loan: columnOf(list.map((each) => (unit * debt(each)) / 2)),
    otherDebt: columnOf(list.map((each) => (unit * debt(each)) / 2)),
    units: matrixOf(
      "units",
      list.map((each) => each.bonds.map((bond) => unit * bond)),
    ),
  };
}

function run(banks: RoundBanks, fall: number, shock: number, steps = 6, to = rule): RoundPath {
  const impact = impactOfShare(fall, 0.05);
  return roundBasedFiresale(banks, { prices: columnOf([1, 1 - shock]), impacts: [impact, impact] }, to, steps).value;
}

/** One bank with 100 of bonds, 10 of cash and equity of 3.6, so that E/A lies between the minimum and the buffer. */
const thin: RoundBanks = {
  cash: columnOf([10]),
  other: columnOf([0]),
  loan: columnOf([60]),
  otherDebt: columnOf([36.4]),
  units: matrixOf("units", [[50, 40]]),
};

describe("round-based fire sale", () => {
  it("repays from cash, and offers at the next clearing what cash does not cover", () => {
    // A = 100, E = 3.6: need 100 − 3.6/0.05 = 28; cash 10 repays; 18 of 90 are offered.
    const path = run(thin, 0, 0, 2);
    expect(path.soldFractionPerStep).toEqual([0, expect.closeTo(0.2, 14)]);
    expect(path.defaultsPerStep).toEqual([0, 0, 0]);
  });

  it("pays sellers the mean of the prices before and after", () => {
    // 18 sold of 90 at once: a fifth of the supply, so e^(−0.2·b) with b = −ln 0.9/0.05 is 0.9⁴.
    const before = run(thin, 0.1, 0, 1);
    expect(before.finalPrices[0]).toBe(1);
    const after = run(thin, 0.1, 0, 2);
    expect(after.finalPrices[0]).toBeCloseTo(0.6561, 14);
    // Assets 72·0.9⁴ + 18·(1 + 0.9⁴)/2, debt 86.4: equity is gone, and the bank has defaulted.
    expect(after.defaultsPerStep).toEqual([0, 0, 1]);
  });

  it("tells a bank that survives at the mean price from one that would not at the last", () => {
    // All 20 of its bonds go at once: 20·(1 + p)/2 = 19.8 leaves 3.41 % of equity, 20·p = 19.6 would leave 3.22 %.
    const bank: RoundBanks = {
      ...thin,
      cash: columnOf([0]),
      other: columnOf([80]),
      units: matrixOf("units", [[10, 10]]),
    };
    const strict = { ...rule, min: 0.033 };
    expect(run(bank, 0.001, 0, 2, strict).defaultsPerStep).toEqual([0, 0, 0]);
    expect(run(bank, 0.001, 0, 2, { ...strict, min: 0.0342 }).defaultsPerStep).toEqual([0, 0, 1]);
  });

  it("offers nothing while its cash would do, even where no loan is left to repay", () => {
    const liquid = { ...thin, cash: columnOf([30]), loan: columnOf([5]), otherDebt: columnOf([110.32]) };
    expect(run(liquid, 0, 0, 3).soldFractionPerStep).toEqual([0, 0, 0]);
  });

  it("repays no more than the loans: cash that may not go to early repayment leaves the balance sheet as long as it was", () => {
    // A = 100, E = 3.6. The other bank's 50 bonds lower the price by 2 %: E = 2.6 of 99 is a default; of 71 it would be none.
    const banks: RoundBanks = {
      cash: columnOf([50, 0]),
      other: columnOf([0, 0]),
      loan: columnOf([0, 0]),
      otherDebt: columnOf([96.4, 49.5]),
      units: matrixOf("units", [
        [25, 25],
        [25, 25],
      ]),
    };
    expect(run(banks, 1 - 0.98 ** 0.1, 0, 2).defaultsPerStep).toEqual([0, 1, 1]);
  });

  it("lets a bank above its target be: it does not borrow to lever up before others' sales reach it", () => {
    const strong: Bank = { cash: 0, other: 0, bonds: [50, 50], ratio: 0.1 };
    const banks = banksOf([strong, { ...strong, ratio: 0.01 }]);
    expect(run(banks, 0.005, 0, 4, { ...rule, buffer: 1 }).defaultsPerStep).toEqual([0, 1, 0, 0, 0]);
  });

  it("makes a bank without equity offer everything, a step after its default", () => {
    const path = run({ ...thin, loan: columnOf([70]) }, 0, 0, 3);
    expect(path.defaultsPerStep).toEqual([0, 1, 0, 0]);
    expect(path.soldFractionPerStep).toEqual([0, 1, 1]);
    expect(path.extentOfSystemicEvent).toBe(1);
  });

  it("defaults each bank at most once, sells each unit at most once, and raises no price", () => {
    fc.assert(
      fc.property(anyBanks, anyFall, anyShock, (list, fall, shock) => {
        const path = run(banksOf(list), fall, shock, 12);
        expect(path.defaultsPerStep.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(list.length);
        path.soldFractionPerStep.forEach((sold, step) => {
          expect(sold).toBeGreaterThanOrEqual(path.soldFractionPerStep[step - 1] ?? 0);
          expect(sold).toBeLessThanOrEqual(1 + 1e-12);
        });
        expect(path.finalPrices[0]).toBeLessThanOrEqual(1);
        expect(path.finalPrices[1]).toBeLessThanOrEqual(1 - shock);
      }),
    );
  });

  it("has no defaults but those of the shock itself without impact", () => {
    fc.assert(
      fc.property(anyBanks, anyShock, (list, shock) => {
        const { defaultsPerStep, finalPrices } = run(banksOf(list), 0, shock);
        expect(defaultsPerStep.slice(2).every((each) => each === 0)).toBe(true);
        expect([...finalPrices]).toEqual([1, 1 - shock]);
      }),
    );
  });

  it("defaults no fewer banks at once after a larger shock, and sells no less at the first clearing they cause", () => {
    fc.assert(
      fc.property(anyBanks, anyFall, anyShock, anyShock, (list, fall, shock, more) => {
        const mild = run(banksOf(list), fall, shock, 2);
        const hard = run(banksOf(list), fall, shock + more, 2);
        expect(hard.defaultsPerStep[1]).toBeGreaterThanOrEqual(mild.defaultsPerStep[1] ?? 0);
        expect(hard.soldFractionPerStep[1]).toBeGreaterThanOrEqual((mild.soldFractionPerStep[1] ?? 0) - 1e-9);
      }),
    );
  });

  it("lowers every price further under a larger impact of the same first sale", () => {
    fc.assert(
      fc.property(anyBanks, anyFall, anyShock, (list, fall, shock) => {
        const mild = run(banksOf(list), fall / 2, shock, 2).finalPrices;
        run(banksOf(list), fall, shock, 2).finalPrices.forEach((price, k) =>
          expect(price).toBeLessThanOrEqual((mild[k] ?? 0) + 1e-12),
        );
      }),
    );
  });

  it("does not depend on the order of the banks, nor on the unit of money", () => {
    fc.assert(
      fc.property(anyBanks, anyFall, anyShock, (list, fall, shock) => {
        const straight = run(banksOf(list), fall, shock, 2);
        const turned = run(banksOf(list.toReversed(), 1024), fall, shock, 2);
        expect(turned.defaultsPerStep).toEqual(straight.defaultsPerStep);
        straight.finalPrices.forEach((price, k) => expect(turned.finalPrices[k]).toBeCloseTo(price, 9));
      }),
    );
  });

  it("leaves the books it was given as they were", () => {
    run(thin, 0.1, 0.2);
    expect([thin.cash[0], thin.loan[0], ...thin.units.values]).toEqual([10, 60, 50, 40]);
  });

  it("counts fewer than one default in twenty banks as no systemic event", () => {
    const healthy: Bank = { cash: 10, other: 10, bonds: [10, 10], ratio: 0.1 };
    const ill: Bank = { ...healthy, ratio: 0.01 };
    const among = (banks: number): number =>
      run(banksOf([ill, ...Array.from({ length: banks - 1 }, () => healthy)]), 0, 0).extentOfSystemicEvent;
    expect([among(20), among(21)]).toEqual([0.05, 0]);
  });

  it("says what is still on offer when the steps run out", () => {
    const impact = impactOfShare(0, 0.05);
    const market = { prices: columnOf([1, 1]), impacts: [impact, impact] };
    const early = roundBasedFiresale(thin, market, rule, 1);
    expect([early.converged, early.stopped]).toEqual([false, "round-limit"]);
    expect(early.residual).toBeCloseTo(18, 12);
    expect(roundBasedFiresale(thin, market, rule, 6).converged).toBe(true);
    expect(roundBasedFiresale(thin, market, rule, 0).value.defaultsPerStep).toEqual([0]);
  });

  it("refuses an impact that leaves no price", () => {
    const steep = { kind: "linear", slope: 1.1 } as const;
    const market = { prices: columnOf([1, 1]), impacts: [steep, impactOfShare(0, 0.05)] };
    expect(told(() => roundBasedFiresale(thin, market, rule, 1))).toEqual([
      "kernel/out-of-range price of asset 0 once all of it is sold",
    ]);
  });

  it("refuses bad input all at once", () => {
    const broken = { ...thin, cash: columnOf([-1]), loan: columnOf([Number.NaN]), otherDebt: columnOf([1, 2]) };
    const market = { prices: columnOf([1, -1]), impacts: [] };
    expect(told(() => roundBasedFiresale(broken, market, { min: 2, buffer: -1, target: 0 }, 1.5))).toEqual([
      "kernel/out-of-range cash[0]",
      "kernel/not-a-number loan[0]",
      "kernel/shape otherDebt",
      "kernel/out-of-range prices[1]",
      "kernel/shape impacts",
      "kernel/out-of-range min",
      "kernel/out-of-range buffer",
      "kernel/out-of-range target",
      "kernel/out-of-range steps",
    ]);
  });
});
