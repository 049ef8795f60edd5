import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { exp, log } from "../solve/math.ts";
import { type Holding, type Liquidation, liquidate, oneByOne, proRata, type SaleOrder } from "./liquidation.ts";
import { type ProceedsConvention, proceedsConventions } from "./proceeds.ts";

const exponential = (slope: number) => ({ kind: "exponential", slope }) as const;
const anyHolding = fc.record({
  units: fc.double({ min: 0, max: 100, noNaN: true }),
  price: fc.double({ min: 0.1, max: 20, noNaN: true }),
  impact: fc.double({ min: 0, max: 0.009, noNaN: true }).map(exponential),
});
const anyHoldings = fc.array(anyHolding, { minLength: 1, maxLength: 6 });
const anyNeed = fc.double({ min: 0, max: 4000, noNaN: true });
const anyConvention = fc.constantFrom(...proceedsConventions);

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0);
}

function inOrder(holdings: readonly Holding[]): SaleOrder["queue"] {
  return oneByOne(holdings.map((_, asset) => asset));
}

function sell(
  holdings: readonly Holding[],
  need: number,
  convention: ProceedsConvention,
  queue: SaleOrder["queue"],
): Liquidation {
  return liquidate(holdings, { cash: 10, need, convention, queue });
}

describe("liquidation", () => {
  const three: readonly Holding[] = [40, 30, 30].map((units) => ({ units, price: 1, impact: exponential(0.001) }));

  it("pays from cash before it sells", () => {
    const sale = sell(three, 8, "final", proRata(3));
    expect([sale.cashUsed, sale.shortfall, ...sale.soldUnits]).toEqual([8, 0, 0, 0, 0]);
  });

  it("sells 35 of 100 as 35 % of each, or the first assets whole", () => {
    expect(sell(three, 45, "pre", proRata(3)).fractions[0]).toBeCloseTo(0.35, 14);
    expect(sell(three, 45, "pre", oneByOne([2, 1, 0])).soldUnits).toEqual([0, expect.closeTo(5, 12), 30]);
  });

  it("solves the closed form of selling on the way down: q = −ln(1 − need·s/p)/s", () => {
    const sale = sell([{ units: 60, price: 2, impact: exponential(0.01) }], 50, "vwap", proRata(1));
    expect(sale.soldUnits[0]).toBeCloseTo(-log(1 - (40 * 0.01) / 2) / 0.01, 10);
  });

  it("raises what is needed, or says what is missing once all is sold", () => {
    fc.assert(
      fc.property(anyHoldings, anyNeed, anyConvention, fc.boolean(), (holdings, need, convention, strict) => {
        const sale = sell(holdings, need, convention, strict ? inOrder(holdings) : proRata(holdings.length));
        const scale = need + 1;
        expect((sale.cashUsed + sum(sale.proceeds) + sale.shortfall - need) / scale).toBeCloseTo(0, 9);
        const soldOut = holdings.every((each, a) => sale.soldUnits[a] === each.units);
        expect(sale.shortfall === 0 || soldOut).toBe(true);
      }),
    );
  });

  it("never touches an asset held dearer while something less dear remains", () => {
    fc.assert(
      fc.property(anyHoldings, anyNeed, anyConvention, (holdings, need, convention) => {
        const { fractions } = sell(holdings, need, convention, inOrder(holdings));
        fractions.forEach((fraction, rank) => {
          expect(fraction === 0 || fractions.slice(0, rank).every((before) => before === 1)).toBe(true);
        });
      }),
    );
  });

  it("sells no less, and leaves no price higher, when more is needed", () => {
    fc.assert(
      fc.property(anyHoldings, anyNeed, anyNeed, anyConvention, (holdings, need, more, convention) => {
        const small = sell(holdings, need, convention, inOrder(holdings));
        const large = sell(holdings, need + more, convention, inOrder(holdings));
        large.soldUnits.forEach((units, a) => expect(units).toBeGreaterThanOrEqual((small.soldUnits[a] ?? 0) - 1e-9));
        large.finalPrices.forEach((price, a) => expect(price).toBeLessThanOrEqual((small.finalPrices[a] ?? 0) + 1e-9));
      }),
    );
  });

  it("does not depend on the order in which the assets are written down", () => {
    fc.assert(
      fc.property(anyHoldings, anyNeed, anyConvention, fc.boolean(), (holdings, need, convention, strict) => {
        const queue = strict ? inOrder(holdings) : proRata(holdings.length);
        const last = holdings.length - 1;
        const mirrored = queue.map((group) => group.map((asset) => last - asset));
        const straight = sell(holdings, need, convention, queue).soldUnits;
        const turned = sell(holdings.toReversed(), need, convention, mirrored).soldUnits.toReversed();
        straight.forEach((units, a) => expect(turned[a]).toBeCloseTo(units, 8));
      }),
    );
  });

  it("multiplies dollars and moves no unit when every dollar is doubled", () => {
    fc.assert(
      fc.property(anyHoldings, anyNeed, anyConvention, (holdings, need, convention) => {
        const order = { cash: 10, need, convention, queue: inOrder(holdings) };
        const once = liquidate(holdings, order);
        const dearer = holdings.map((each) => ({ ...each, price: 2 * each.price }));
        const twice = liquidate(dearer, { ...order, cash: 20, need: 2 * need });
        twice.soldUnits.forEach((units, a) => expect(units).toBeCloseTo(once.soldUnits[a] ?? 0, 9));
        expect(twice.remainingValue).toBeCloseTo(2 * once.remainingValue, 9);
        expect(twice.shortfall).toBeCloseTo(2 * once.shortfall, 9);
      }),
    );
  });

  it("costs nothing without impact, and more the lower the price it is booked at", () => {
    const flat = three.map((each) => ({ ...each, impact: exponential(0) }));
    for (const convention of proceedsConventions) {
      expect(sell(flat, 45, convention, proRata(3)).liquidationCost).toBeCloseTo(0, 12);
    }
    const [pre, vwap, final] = (["pre", "vwap", "final"] as const).map(
      (convention) => sell(three, 45, convention, proRata(3)).liquidationCost,
    );
    expect(pre).toBeCloseTo(0, 12);
    expect(vwap).toBeGreaterThan(0);
    expect(final).toBeGreaterThan(vwap ?? 0);
  });

  it("stops before the peak of what a sale can raise, and sells all where the peak is too low", () => {
    // q·e^(−q) has its peak 1/e at q = 1.
    const steep = [{ units: 3, price: 1, impact: exponential(1) }];
    const enough = liquidate(steep, { cash: 0, need: 0.3, convention: "final", queue: proRata(1) });
    expect(enough.soldUnits[0]).toBeLessThan(1);
    expect(sum(enough.proceeds)).toBeCloseTo(0.3, 12);
    const tooMuch = liquidate(steep, { cash: 0, need: 0.5, convention: "final", queue: proRata(1) });
    expect(tooMuch.soldUnits).toEqual([3]);
    expect(tooMuch.shortfall).toBeCloseTo(0.5 - 3 * exp(-3), 14);
  });

  it("is all shortfall when there is nothing to sell", () => {
    const nothing = sell([], 25, "mid", proRata(0));
    expect([nothing.shortfall, nothing.remainingValue]).toEqual([15, 0]);
  });

  it("refuses bad input all at once", () => {
    const holdings = [
      { units: -1, price: Number.NaN, impact: exponential(-1) },
      { units: 2, price: 1, impact: { kind: "linear", slope: 1 } as const },
    ];
    const order = { cash: -1, need: Infinity, convention: "vwapp" as ProceedsConvention, queue: [[0], [0]] };
    expect(told(() => liquidate(holdings, order))).toEqual([
      "kernel/out-of-range cash",
      "kernel/not-a-number need",
      "kernel/unknown-choice convention",
      "kernel/out-of-range units[0]",
      "kernel/not-a-number prices[0]",
      "kernel/out-of-range",
      "kernel/out-of-range price of asset 1 once all of it is sold",
      "kernel/shape queue",
    ]);
    const stranger = { cash: 0, need: 1, convention: "pre" as const, queue: [[0, 7]] };
    expect(told(() => liquidate(three.slice(0, 1), stranger))).toEqual(["kernel/unknown-id queue"]);
  });
});
