import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, log1p } from "../solve/math.ts";
import { type Bond, bondMeasures, bondPriceChange, bondYield } from "./bonds.ts";

const anyBond: fc.Arbitrary<Bond> = fc.record({
  face: fc.double({ min: 1, max: 1e4, noNaN: true }),
  coupon: fc.double({ min: 0, max: 0.2, noNaN: true }),
  frequency: fc.constantFrom(1, 2, 4, 12),
  periods: fc.integer({ min: 1, max: 120 }),
  firstPeriod: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const anyYield = fc.double({ min: -0.05, max: 0.4, noNaN: true });

function relative(given: number, expected: number): number {
  return Math.abs(given - expected) / Math.abs(expected);
}

describe("a bond", () => {
  it("whose coupon is its yield is worth its face on a coupon date", () => {
    fc.assert(
      fc.property(anyBond, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (bond, rate) => {
        const atPar = { ...bond, coupon: rate, firstPeriod: 1 };
        expect(relative(bondMeasures(atPar, rate).price, bond.face)).toBeLessThan(1e-12);
      }),
    );
  });

  it("without coupons has its maturity for duration", () => {
    const zero = { face: 100, coupon: 0, frequency: 2, periods: 10 };
    const { price, macaulay, modified, convexity } = bondMeasures(zero, 0.09);
    expect(relative(price, 100 * exp(-10 * log1p(0.045)))).toBeLessThan(1e-14);
    expect(macaulay).toBeCloseTo(5, 14);
    expect(modified).toBeCloseTo(5 / 1.045, 14);
    expect(convexity).toBeCloseTo((10 * 11) / 4 / 1.045 ** 2, 12);
  });

  it("of one payment of 108 in a year at 8 % is worth 100, by hand", () => {
    expect(bondMeasures({ face: 100, coupon: 0.08, frequency: 1, periods: 1 }, 0.08).price).toBeCloseTo(100, 12);
    const threeYears = bondMeasures({ face: 1000, coupon: 0.08, frequency: 1, periods: 3 }, 0.1);
    expect(threeYears.price).toBeCloseTo(80 / 1.1 + 80 / 1.21 + 1080 / 1.331, 10);
  });

  it("at a yield of 0 is worth the sum of its payments", () => {
    const { price, macaulay, modified } = bondMeasures({ face: 100, coupon: 0.06, frequency: 2, periods: 4 }, 0);
    expect(price).toBeCloseTo(112, 12);
    expect(macaulay).toBe(modified);
  });

  it("has −P′/P for modified duration and P″/P for convexity", () => {
    fc.assert(
      fc.property(anyBond, anyYield, (bond, rate) => {
        const h = 1e-4;
        const { price, modified, convexity, basisPointValue } = bondMeasures(bond, rate);
        const [up, down] = [bondMeasures(bond, rate + h).price, bondMeasures(bond, rate - h).price];
        expect(relative((down - up) / (2 * h), price * modified)).toBeLessThan(1e-4);
        expect(relative((up + down - 2 * price) / (h * h), price * convexity)).toBeLessThan(1e-3);
        expect(relative(price - up, basisPointValue)).toBeLessThan(0.03);
      }),
    );
  });

  it("loses less than its duration says and gains more", () => {
    fc.assert(
      fc.property(anyBond, anyYield, (bond, rate) => {
        const [up, down] = [bondPriceChange(bond, rate, 0.01), bondPriceChange(bond, rate, -0.01)];
        const { modified, price } = bondMeasures(bond, rate);
        expect(up.exact).toBeGreaterThan(-modified * 0.01);
        expect(down.exact).toBeGreaterThan(modified * 0.01);
        expect(Math.abs(up.exact - up.secondOrder)).toBeLessThan(Math.abs(up.exact + modified * 0.01));
        expect(relative(up.price, price * (1 + up.exact))).toBeLessThan(1e-14);
      }),
    );
  });

  it("is worth more by the interest of a day when a day has gone by", () => {
    const before = bondMeasures({ face: 100, coupon: 0.05, frequency: 2, periods: 8, firstPeriod: 0.6 }, 0.07);
    const after = bondMeasures({ face: 100, coupon: 0.05, frequency: 2, periods: 8, firstPeriod: 0.5 }, 0.07);
    expect(relative(after.price, before.price * exp(0.1 * log1p(0.035)))).toBeLessThan(1e-14);
    expect(before.macaulay - after.macaulay).toBeCloseTo(0.05, 13);
  });

  it("scales with its face, which moves no duration", () => {
    fc.assert(
      fc.property(anyBond, anyYield, (bond, rate) => {
        const [one, ten] = [bondMeasures(bond, rate), bondMeasures({ ...bond, face: 10 * bond.face }, rate)];
        expect(relative(ten.price, 10 * one.price)).toBeLessThan(1e-14);
        expect(relative(ten.macaulay, one.macaulay)).toBeLessThan(1e-14);
      }),
    );
  });
});

describe("the yield of a price", () => {
  it("gives the price back, from deep discounts to far above par", () => {
    fc.assert(
      fc.property(anyBond, fc.double({ min: -0.4, max: 5, noNaN: true }), (bond, rate) => {
        const { price } = bondMeasures(bond, rate);
        const solved = bondYield(bond, price);
        expect(solved.converged).toBe(true);
        expect(solved.which).toBe("unique");
        expect(Math.abs(solved.value - rate)).toBeLessThan(1e-11);
      }),
    );
  });

  it("is negative above the sum of the payments and 0 there", () => {
    const bond = { face: 100, coupon: 0.02, frequency: 1, periods: 5 };
    expect(bondYield(bond, 110).value).toBeCloseTo(0, 14);
    expect(bondYield(bond, 120).value).toBeLessThan(0);
  });

  it("reaches prices near nothing", () => {
    const bond = { face: 100, coupon: 0, frequency: 1, periods: 1 };
    expect(relative(bondYield(bond, 1e-9).value, 1e11 - 1)).toBeLessThan(1e-12);
  });
});

describe("bonds that cannot be", () => {
  it("are refused with every reason at once", () => {
    const bond = { face: 0, coupon: -1, frequency: 0, periods: 2.5, firstPeriod: -1 };
    expect(() => bondMeasures(bond, Number.NaN)).toThrow(
      /face.*\n.*coupon.*\n.*frequency.*\n.*periods.*\n.*first period.*\n.*yield/,
    );
    expect(() => bondMeasures({ face: 1, coupon: 0, frequency: 2, periods: 1 }, -2)).toThrow(/kernel\/out-of-range/);
    expect(() => bondYield({ face: 1, coupon: 0, frequency: 2, periods: 1 }, 0)).toThrow(/"price"/);
    expect(() => bondMeasures({ face: 1, coupon: 0, frequency: 2, periods: 1e6 }, 0)).toThrow(/"periods"/);
  });
});
