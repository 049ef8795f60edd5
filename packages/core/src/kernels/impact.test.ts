import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePrice, type Impact, impactProblems, priceAfter, priceSlope } from "./impact.ts";
import { proceeds, proceedsConventions, salePrice } from "./proceeds.ts";

const parameter = fc.double({ min: 0, max: 0.02, noNaN: true });
const anyImpact: fc.Arbitrary<Impact> = fc.oneof(
  fc.record({ kind: fc.constant("linear" as const), slope: parameter }),
  fc.record({ kind: fc.constant("exponential" as const), slope: parameter }),
  fc.record({ kind: fc.constant("square-root" as const), scale: parameter }),
  fc.record({
    kind: fc.constant("floor" as const),
    rate: parameter,
    floor: fc.double({ min: 0, max: 0.9, noNaN: true }),
  }),
);
const anyPrice = fc.double({ min: 1, max: 100, noNaN: true });
const anySale = fc.double({ min: 0, max: 40, noNaN: true });

describe("price impact", () => {
  it("halves the price after ln 2 / slope units under exponential impact", () => {
    expect(priceAfter({ kind: "exponential", slope: 0.1 }, 8, Math.LN2 / 0.1)).toBeCloseTo(4, 14);
  });

  it("takes a fifth of the price for 4 units at 5 % a unit, linearly, and for 4 units at 10 % a root unit", () => {
    expect(priceAfter({ kind: "linear", slope: 0.05 }, 10, 4)).toBeCloseTo(8, 14);
    expect(priceAfter({ kind: "square-root", scale: 0.1 }, 10, 4)).toBeCloseTo(8, 14);
  });

  it("closes half of the distance to the floor after ln 2 / rate units", () => {
    expect(priceAfter({ kind: "floor", rate: 0.1, floor: 2 }, 8, Math.LN2 / 0.1)).toBeCloseTo(5, 14);
  });

  it("slows down with the distance to the floor: −r·(P − B), 0 at the floor itself", () => {
    const impact = { kind: "floor", rate: 0.1, floor: 2 } as const;
    expect(priceSlope(impact, 8, 0)).toBeCloseTo(-0.6, 15);
    expect(priceSlope(impact, 8, Math.LN2 / 0.1)).toBeCloseTo(-0.3, 14);
    expect(priceSlope(impact, 2, 5)).toBeCloseTo(0, 15);
  });

  it("is exponential impact when the floor is 0", () => {
    fc.assert(
      fc.property(anyPrice, anySale, parameter, (price, sold, rate) => {
        const floor = { kind: "floor", rate, floor: 0 } as const;
        const exponential = { kind: "exponential", slope: rate } as const;
        expect(priceAfter(floor, price, sold)).toBe(priceAfter(exponential, price, sold));
        expect(averagePrice(floor, price, sold)).toBe(averagePrice(exponential, price, sold));
      }),
    );
  });

  it("does nothing when nothing is sold", () => {
    fc.assert(
      fc.property(anyImpact, anyPrice, (impact, price) => {
        // A floor is added and taken off again, which may cost a last bit.
        expect(priceAfter(impact, price, 0)).toBeCloseTo(price, 12);
        expect(averagePrice(impact, price, 0)).toBeCloseTo(price, 12);
      }),
    );
  });

  it("never lets a larger sale raise the price", () => {
    fc.assert(
      fc.property(anyImpact, anyPrice, anySale, anySale, (impact, price, one, more) => {
        expect(priceAfter(impact, price, one + more)).toBeLessThanOrEqual(priceAfter(impact, price, one) + 1e-12);
      }),
    );
  });

  it("makes two half sales one whole sale under exponential and floor impact", () => {
    fc.assert(
      fc.property(anyImpact, anyPrice, anySale, (impact, price, half) => {
        fc.pre(impact.kind === "exponential" || impact.kind === "floor");
        const twice = priceAfter(impact, priceAfter(impact, price, half), half);
        expect(twice).toBeCloseTo(priceAfter(impact, price, 2 * half), 12);
      }),
    );
  });

  it("has the slope that small sales show, and the mean that many small sales make", () => {
    fc.assert(
      fc.property(anyImpact, anyPrice, fc.double({ min: 1, max: 40, noNaN: true }), (impact, price, sold) => {
        const h = 1e-4;
        const measured = (priceAfter(impact, price, sold + h) - priceAfter(impact, price, sold - h)) / (2 * h);
        expect(priceSlope(impact, price, sold)).toBeCloseTo(measured, 6);
        const steps = 4000;
        let sum = 0;
        for (let i = 0; i < steps; i++) sum += priceAfter(impact, price, ((i + 0.5) / steps) * sold);
        expect(Math.abs(averagePrice(impact, price, sold) - sum / steps)).toBeLessThan(1e-5 * price);
      }),
      { numRuns: 50 },
    );
  });

  it("means 2/3 of the fall over a sale whose fall grows with its root, and 1/2 where it grows in a line", () => {
    expect(averagePrice({ kind: "square-root", scale: 0.1 }, 10, 9)).toBeCloseTo(10 * (1 - 0.2), 14);
    expect(averagePrice({ kind: "linear", slope: 0.1 }, 10, 3)).toBeCloseTo(10 * (1 - 0.15), 14);
  });

  it("names every parameter that is negative or not a number, at its place", () => {
    const impact = { kind: "floor", rate: -1, floor: Number.NaN } as const;
    expect(impactProblems(impact, { path: "market" }, "chips")).toEqual([
      {
        code: "kernel/out-of-range",
        place: { path: "market" },
        detail: { what: "chips, rate of the floor impact", given: -1, range: "≥ 0" },
      },
      {
        code: "kernel/not-a-number",
        place: { path: "market" },
        detail: { what: "chips, floor of the floor impact", given: "NaN" },
      },
    ]);
    expect(impactProblems({ kind: "linear", slope: 0 }, {}, "chips")).toEqual([]);
  });
});

describe("proceeds", () => {
  it("of 10 units falling from 1 to 0.8 in a line are 10, 9, 9 or 8 by convention", () => {
    const impact = { kind: "linear", slope: 0.02 } as const;
    const booked = proceedsConventions.map((convention) => proceeds(convention, impact, 1, 10));
    expect(booked).toEqual([10, 9, 9, 8]);
  });

  it("are largest at the price before, smallest at the price after", () => {
    fc.assert(
      fc.property(anyImpact, anyPrice, anySale, (impact, price, sold) => {
        const [pre = 0, vwap = 0, mid = 0, final = 0] = proceedsConventions.map((convention) =>
          salePrice(convention, impact, price, sold),
        );
        const slack = 1e-12 * price;
        expect(pre).toBeGreaterThanOrEqual(vwap - slack);
        expect(pre).toBeGreaterThanOrEqual(mid - slack);
        expect(vwap).toBeGreaterThanOrEqual(final - slack);
        expect(mid).toBeGreaterThanOrEqual(final - slack);
      }),
    );
  });

  it("never fall with another unit, unless all are booked at the price after the sale", () => {
    const steep: fc.Arbitrary<Impact> = fc.oneof(
      fc.constant<Impact>({ kind: "linear", slope: 0.1 }),
      fc.constant<Impact>({ kind: "square-root", scale: 0.31 }),
      fc.record({ kind: fc.constant("exponential" as const), slope: fc.double({ min: 0, max: 2, noNaN: true }) }),
    );
    const sale = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(steep, anyPrice, sale, sale, (impact, price, one, more) => {
        for (const convention of ["pre", "vwap", "mid"] as const) {
          const fewer = proceeds(convention, impact, price, one);
          expect(proceeds(convention, impact, price, one + more)).toBeGreaterThanOrEqual(fewer * (1 - 1e-12));
        }
      }),
    );
    const final = [1, 2].map((sold) => proceeds("final", { kind: "exponential", slope: 1 }, 1, sold));
    expect(final[1]).toBeLessThan(final[0] ?? 0);
  });

  it("agree in every convention when there is no impact", () => {
    for (const convention of proceedsConventions) {
      expect(proceeds(convention, { kind: "exponential", slope: 0 }, 3, 7)).toBe(21);
    }
  });
});
