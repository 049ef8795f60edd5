import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { marginEquilibria, type MarginMarket } from "./margin-spiral.ts";

const calm: MarginMarket = {
  value: 100,
  impact: 0.5,
  selling: 40,
  openingPosition: 10,
  openingPrice: 100,
  margin: 10,
  marginSlope: 0.6,
};
const anyMarket: fc.Arbitrary<MarginMarket> = fc.record({
  value: fc.constant(100),
  impact: fc.double({ min: 0.1, max: 1, noNaN: true }),
  selling: fc.double({ min: 1, max: 60, noNaN: true }),
  openingPosition: fc.double({ min: 0, max: 30, noNaN: true }),
  openingPrice: fc.double({ min: 60, max: 110, noNaN: true }),
  margin: fc.double({ min: 2, max: 30, noNaN: true }),
  marginSlope: fc.double({ min: 0, max: 2, noNaN: true }),
});
const anyWealth = fc.double({ min: -200, max: 1500, noNaN: true });

/** x·m(p) − W(p), from the definitions. */
function missing(market: MarginMarket, wealth: number, x: number): number {
  const price = market.value - market.impact * (market.selling - x);
  const margin = market.margin + market.marginSlope * Math.abs(price - market.openingPrice);
  return x * margin - wealth - market.openingPosition * (price - market.openingPrice);
}

describe("margin spiral", () => {
  it("clears the market and spends all wealth where funding binds", () => {
    fc.assert(
      fc.property(anyMarket, anyWealth, (market, wealth) => {
        const equilibria = marginEquilibria(market, wealth);
        expect(equilibria.length).toBeGreaterThan(0);
        for (const { price, position, margin, wealth: left, constraintBinds } of equilibria) {
          expect(price).toBeCloseTo(market.value - market.impact * (market.selling - position), 9);
          expect(constraintBinds ? position * margin - left : 0).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  it("finds every change of sign that a fine search finds", () => {
    fc.assert(
      fc.property(anyMarket, anyWealth, (market, wealth) => {
        const equilibria = marginEquilibria(market, wealth);
        const steps = 500;
        for (let i = 0; i < steps; i++) {
          const [left, right] = [(i / steps) * market.selling, ((i + 1) / steps) * market.selling];
          const turns = missing(market, wealth, left) * missing(market, wealth, right) < 0;
          const known = equilibria.some(({ position }) => position > left - 1e-9 && position < right + 1e-9);
          expect(!turns || known).toBe(true);
        }
      }),
    );
  });

  it("orders equilibria by price, and stable ones alternate with unstable ones", () => {
    fc.assert(
      fc.property(anyMarket, anyWealth, (market, wealth) => {
        const equilibria = marginEquilibria(market, wealth);
        equilibria.slice(1).forEach((each, i) => {
          expect(each.price).toBeGreaterThanOrEqual(equilibria[i]?.price ?? Infinity);
          expect(each.stable).not.toBe(equilibria[i]?.stable);
        });
        expect(equilibria[0]?.stable).toBe(true);
        expect(equilibria.at(-1)?.stable).toBe(true);
      }),
    );
  });

  it("answers a dollar of wealth with the slope of its price", () => {
    fc.assert(
      fc.property(anyMarket, anyWealth, (market, wealth) => {
        const step = 1e-5;
        const richer = marginEquilibria(market, wealth + step);
        const poorer = marginEquilibria(market, wealth - step);
        fc.pre(richer.length === poorer.length);
        marginEquilibria(market, wealth).forEach((each, i) => {
          const slope = each.dPriceDWealth;
          const inside = each.position > 0.01 && each.position < market.selling - 0.01;
          if (slope === null || !inside || Math.abs(slope) > 2) return;
          if (Math.abs(each.price - market.openingPrice) < 0.01) return;
          const difference = ((richer[i]?.price ?? 0) - (poorer[i]?.price ?? 0)) / (2 * step);
          expect(slope).toBeCloseTo(difference, 3);
        });
      }),
    );
  });

  it("is a / m without spirals", () => {
    const [only] = marginEquilibria({ ...calm, openingPosition: 0, marginSlope: 0 }, 200);
    expect([only?.position, only?.dPriceDWealth]).toEqual([20, 0.5 / 10]);
  });

  it("is liquid with much wealth, fragile with less, and ruined when a loss eats all of it", () => {
    const states = (wealth: number): number[] => marginEquilibria(calm, wealth).map((each) => each.price);
    expect(states(450)).toEqual([100]);
    expect(states(420)).toEqual([expect.closeTo(90, 9), expect.closeTo(100 - 5 / 3, 9), 100]);
    expect(states(180)).toEqual([80]);
    expect(marginEquilibria(calm, 420).map((each) => each.stable)).toEqual([true, false, true]);
  });

  it("counts the liquid market once where it can just be funded", () => {
    expect(marginEquilibria(calm, 400).filter((each) => each.price > 99.999)).toHaveLength(1);
  });

  it("stays at the value where nobody sells", () => {
    expect(marginEquilibria({ ...calm, selling: 0 }, -50).map((each) => each.price)).toEqual([100]);
  });

  it("refuses bad input all at once", () => {
    const broken = { ...calm, impact: 0, selling: -1, margin: Number.NaN, marginSlope: -1 };
    expect(told(() => marginEquilibria(broken, Infinity))).toEqual([
      "kernel/out-of-range impact",
      "kernel/out-of-range selling",
      "kernel/not-a-number margin",
      "kernel/out-of-range margin slope",
      "kernel/not-a-number wealth",
    ]);
  });
});
