import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { column, columnOf } from "../model/column.ts";
import type { Impact } from "./impact.ts";
import { depthImpact } from "./market-depth.ts";
import { matrixOf } from "./matrix.ts";
import { deleverAboveThreshold, type ThresholdBanks, type ThresholdRule } from "./threshold-deleveraging.ts";

const rule: ThresholdRule = { maxLeverage: 25, bufferLeverage: 20, shortfallShare: 0.5 };
const money = fc.double({ min: 0, max: 100, noNaN: true });
const anyBank = fc.record({
  illiquid: money,
  held: fc.array(money, { minLength: 3, maxLength: 3 }),
  equityRatio: fc.double({ min: -0.05, max: 0.2, noNaN: true }),
  loss: fc.double({ min: 0, max: 3, noNaN: true }),
});
type Bank = typeof anyBank extends fc.Arbitrary<infer Value> ? Value : never;
const anyBanks = fc.array(anyBank, { minLength: 1, maxLength: 6 });
const anyDepth = fc.double({ min: 20, max: 5000, noNaN: true });

function impactsOf(depth: number): Impact[] {
  return [1, 2, 3].map((price) => depthImpact({ depth: depth * price, price, floorFraction: 0.5 }));
}

function banksOf(list: readonly Bank[], depth: number): ThresholdBanks {
  return {
    illiquid: columnOf(list.map((each) => each.illiquid + 10)),
    equity: columnOf(
      list.map((each) => each.equityRatio * (each.illiquid + 10 + each.held.reduce((sum, one) => sum + one, 0))),
    ),
    marketable: matrixOf(
      "marketable",
      list.map((each) => each.held),
    ),
    prices: columnOf([1, 2, 3]),
    impacts: impactsOf(depth),
  };
}

const shockOf = (list: readonly Bank[]) => columnOf(list.map((each) => each.loss));

/** One bank of 60 illiquid and 40 marketable with a given equity. */
function lone(equity: number, impact: Impact = { kind: "linear", slope: 0 }): ThresholdBanks {
  return {
    illiquid: columnOf([60]),
    equity: columnOf([equity]),
    marketable: matrixOf("marketable", [[40]]),
    prices: columnOf([1]),
    impacts: [impact],
  };
}

describe("deleveraging above a threshold", () => {
  it("leaves a bank at its limit alone, and sells one just above it back to the buffer", () => {
    expect(deleverAboveThreshold(lone(4), column(1), rule).value.rounds).toEqual([]);
    const [round] = deleverAboveThreshold(lone(3.9), column(1), rule).value.rounds;
    expect(round?.soldFraction[0]).toBeCloseTo((100 - 20 * 3.9) / 40, 14);
  });

  it("sells everything of a bank whose equity is gone", () => {
    const path = deleverAboveThreshold(lone(3), columnOf([5]), rule);
    expect(path.value.rounds[0]?.leverage[0]).toBe(Infinity);
    expect(path.value.rounds[0]?.soldFraction[0]).toBe(1);
    expect(path.converged).toBe(true);
  });

  it("has no second round without impact", () => {
    fc.assert(
      fc.property(anyBanks, (list) => {
        const none: Impact = { kind: "linear", slope: 0 };
        const banks = { ...banksOf(list, 1), impacts: [none, none, none] };
        const { value, converged } = deleverAboveThreshold(banks, shockOf(list), rule);
        expect(value.rounds.length).toBeLessThanOrEqual(1);
        expect(converged).toBe(true);
        expect([...value.prices]).toEqual([1, 2, 3]);
      }),
    );
  });

  it("charges holders the fall and sellers their share of it", () => {
    const [round] = deleverAboveThreshold(lone(3.9, { kind: "linear", slope: 0.01 }), column(1), rule).value.rounds;
    const sold = (100 - 20 * 3.9) / 40;
    const fall = 0.01 * sold * 40;
    expect(round?.markToMarketLoss[0]).toBeCloseTo((1 - sold) * 40 * fall, 12);
    expect(round?.implementationShortfall[0]).toBeCloseTo(0.5 * sold * 40 * fall, 12);
    expect(round?.prices[0]).toBeCloseTo(1 - fall, 14);
  });

  it("begins each round with what the last one left", () => {
    const rounds = deleverAboveThreshold(lone(3.9, { kind: "linear", slope: 0.005 }), column(1), rule).value.rounds;
    const [first, second] = rounds;
    const sold = (100 - 20 * 3.9) / 40;
    const fall = 0.005 * sold * 40;
    const equity = 3.9 - 40 * fall * (1 - sold + 0.5 * sold);
    expect(first?.equity[0]).toBeCloseTo(equity, 12);
    expect(second?.leverage[0]).toBeCloseTo((60 + (1 - sold) * 40 * (1 - fall)) / equity, 10);
  });

  it("ends when nobody sells, above every floor, with prices that never rise", () => {
    fc.assert(
      fc.property(anyBanks, anyDepth, (list, depth) => {
        const { value, converged } = deleverAboveThreshold(banksOf(list, depth), shockOf(list), rule);
        expect(converged).toBe(true);
        let before = columnOf([1, 2, 3]);
        for (const { prices, equity, markToMarketLoss, implementationShortfall } of value.rounds) {
          prices.forEach((price, k) => {
            expect(price).toBeLessThanOrEqual(before[k] ?? 0);
            expect(price).toBeGreaterThanOrEqual((k + 1) / 2);
          });
          before = prices;
          expect(equity.every(Number.isFinite)).toBe(true);
          expect([...markToMarketLoss, ...implementationShortfall].every((each) => each >= 0)).toBe(true);
        }
      }),
    );
  });

  it("sells no less in the first round for a larger shock, and moves no price further in a deeper market", () => {
    fc.assert(
      fc.property(anyBanks, anyDepth, fc.double({ min: 1, max: 3, noNaN: true }), (list, depth, factor) => {
        const first = (losses: number, deeper: number) => {
          const shock = shockOf(list).map((each) => losses * each);
          return deleverAboveThreshold(banksOf(list, depth * deeper), shock, rule).value.rounds[0];
        };
        const round = first(1, 1);
        fc.pre(round !== undefined);
        round.volumeSold.forEach((volume, k) => {
          expect(first(factor, 1)?.volumeSold[k]).toBeGreaterThanOrEqual(volume - 1e-9);
          expect(first(1, factor)?.priceImpact[k]).toBeLessThanOrEqual((round.priceImpact[k] ?? 0) + 1e-12);
        });
      }),
    );
  });

  it("does not depend on the order of the banks", () => {
    fc.assert(
      fc.property(anyBanks, anyDepth, (list, depth) => {
        const once = { limit: 1 };
        const straight = deleverAboveThreshold(banksOf(list, depth), shockOf(list), rule, once).value;
        const mirror = list.toReversed();
        const turned = deleverAboveThreshold(banksOf(mirror, depth), shockOf(mirror), rule, once).value;
        straight.prices.forEach((price, k) => expect(turned.prices[k]).toBeCloseTo(price, 10));
        turned.equity.toReversed().forEach((equity, i) => expect(equity).toBeCloseTo(straight.equity[i] ?? 0, 8));
      }),
    );
  });

  it("moves no ratio when every dollar doubles", () => {
    const list: Bank[] = [
      { illiquid: 50, held: [30, 10, 0], equityRatio: 0.045, loss: 1.2 },
      { illiquid: 40, held: [10, 30, 10], equityRatio: 0.05, loss: 0.3 },
    ];
    const banks = banksOf(list, 100);
    const once = deleverAboveThreshold(banks, shockOf(list), rule).value;
    const double = (each: number): number => 2 * each;
    const doubled = {
      ...banks,
      illiquid: banks.illiquid.map(double),
      equity: banks.equity.map(double),
      marketable: { ...banks.marketable, values: banks.marketable.values.map(double) },
      impacts: impactsOf(200),
    };
    const twice = deleverAboveThreshold(doubled, shockOf(list).map(double), rule).value;
    expect(twice.rounds.length).toBe(once.rounds.length);
    expect(once.rounds.length).toBeGreaterThan(1);
    expect([...twice.prices]).toEqual([...once.prices]);
    expect(twice.equity).toEqual(once.equity.map(double));
  });

  it("comes to rest where the buffer is the limit itself, and every sale calls for a smaller one", () => {
    const same = { ...rule, bufferLeverage: 25 };
    const run = deleverAboveThreshold(lone(3.9, { kind: "linear", slope: 0.002 }), column(1), same);
    expect(run.converged).toBe(true);
    expect(run.iterations).toBeGreaterThan(5);
    expect(run.residual).toBeLessThan(1e-10);
  });

  it("stops at the round limit and says how much the next round would sell", () => {
    const list: Bank[] = [{ illiquid: 50, held: [30, 10, 0], equityRatio: 0.045, loss: 1.2 }];
    const run = deleverAboveThreshold(banksOf(list, 40), shockOf(list), rule, { limit: 1 });
    expect([run.converged, run.stopped, run.value.rounds.length]).toEqual([false, "round-limit", 1]);
    expect(run.residual).toBeGreaterThan(0);
  });

  it("refuses an impact that leaves no price", () => {
    const steep = lone(3.9, { kind: "linear", slope: 0.03 });
    expect(told(() => deleverAboveThreshold(steep, column(1), rule))).toEqual([
      "kernel/out-of-range price of asset 0 once all of it is sold",
    ]);
  });

  it("refuses bad input all at once", () => {
    const broken = { ...lone(4), illiquid: columnOf([-1]), prices: columnOf([0]), impacts: [] };
    const upside = { maxLeverage: 20, bufferLeverage: 30, shortfallShare: 2 };
    expect(told(() => deleverAboveThreshold(broken, columnOf([Number.NaN]), upside))).toEqual([
      "kernel/out-of-range illiquid[0]",
      "kernel/out-of-range prices[0]",
      "kernel/shape impacts",
      "kernel/not-a-number shock[0]",
      "kernel/out-of-range bufferLeverage",
      "kernel/out-of-range shortfallShare",
    ]);
  });
});
