import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bondMeasures } from "./bonds.ts";
import { perpetuityMeasures } from "./perpetuities.ts";

const anyPerpetuity = fc
  .tuple(
    fc.double({ min: -0.2, max: 0.1, noNaN: true }),
    fc.double({ min: 0.01, max: 0.3, noNaN: true }),
    fc.double({ min: 0, max: 40, noNaN: true }),
  )
  .map(([growth, spread, delay]) => ({ growth, rate: growth + spread, delay }));

function relative(given: number, expected: number): number {
  return Math.abs(given - expected) / Math.abs(expected);
}

it("a level perpetuity is worth one over its rate, a growing one one over the difference", () => {
  expect(perpetuityMeasures({ rate: 0.04, growth: 0 })).toMatchObject({ price: 25, modified: 25, macaulay: 26 });
  expect(perpetuityMeasures({ rate: 0.08, growth: 0.03 }).price).toBeCloseTo(20, 12);
});

it("a level perpetuity is a bond of very many coupons", () => {
  const bond = bondMeasures({ face: 1, coupon: 0.05, frequency: 1, periods: 1000 }, 0.05);
  const perpetuity = perpetuityMeasures({ rate: 0.05, growth: 0 });
  expect(relative(bond.price, 0.05 * perpetuity.price)).toBeLessThan(1e-12);
  expect(relative(bond.macaulay, perpetuity.macaulay)).toBeLessThan(1e-12);
});

it("a delay divides by the growth factor and adds its years to the Macaulay duration", () => {
  const [now, later] = [0, 10].map((delay) => perpetuityMeasures({ rate: 0.08, growth: 0.03, delay }));
  expect(relative(later?.price ?? 0, (now?.price ?? 0) / 1.08 ** 10)).toBeLessThan(1e-14);
  expect((later?.macaulay ?? 0) - (now?.macaulay ?? 0)).toBeCloseTo(10, 12);
});

it("the modified duration is the slope of the logarithm of the price", () => {
  fc.assert(
    fc.property(anyPerpetuity, (each) => {
      const h = (each.rate - each.growth) * 1e-4;
      const { price, modified } = perpetuityMeasures(each);
      const [up, down] = [h, -h].map((shift) => perpetuityMeasures({ ...each, rate: each.rate + shift }).price);
      expect(relative(((down ?? 0) - (up ?? 0)) / (2 * h * price), modified)).toBeLessThan(1e-6);
    }),
  );
});

it("growth that never falls below the rate is refused, as is a negative delay", () => {
  expect(() => perpetuityMeasures({ rate: 0.03, growth: 0.03 })).toThrow(/kernel\/out-of-range.*"rate"/);
  expect(() => perpetuityMeasures({ rate: 0.03, growth: -1, delay: -1 })).toThrow(/"growth".*\n.*"delay"/);
});
