import * as fc from "fast-check";
import { expect, it } from "vitest";
import { gammaFactor, gammaShape, gammaTails } from "./incomplete-gamma.ts";
import { exp, expm1 } from "./math.ts";

const anyShape = fc.double({ min: 0.01, max: 1000, noNaN: true });
const multiple = fc.double({ min: 0.01, max: 5, noNaN: true });

function relative(given: number, expected: number): number {
  return Math.abs(given - expected) / (Math.abs(expected) + 1e-290);
}

it("shape 1 is the exponential distribution", () => {
  for (const x of [1e-10, 0.3, 2, 40, 600]) {
    const { lower, upper } = gammaTails(gammaShape(1), x);
    expect(relative(lower, -expm1(-x))).toBeLessThan(1e-13);
    expect(relative(upper, exp(-x))).toBeLessThan(1e-13);
  }
});

it("a whole shape n counts fewer than n arrivals: Q = e^(−x)·(1 + x + … + xⁿ⁻¹/(n−1)!)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), multiple, (n, m) => {
      const x = n * m;
      let term = exp(-x);
      let sum = 0;
      for (let k = 0; k < n; k++) {
        sum += term;
        term *= x / (k + 1);
      }
      expect(relative(gammaTails(gammaShape(n), x).upper, sum)).toBeLessThan(1e-12);
    }),
  );
});

it("both tails make 1, and a shape more moves xᵃe^(−x)/Γ(a+1) from one to the other", () => {
  fc.assert(
    fc.property(anyShape, multiple, (a, m) => {
      const x = a * m;
      const [here, next] = [gammaTails(gammaShape(a), x), gammaTails(gammaShape(a + 1), x)];
      expect(here.lower + here.upper).toBeCloseTo(1, 15);
      expect(here.factor).toBe(gammaFactor(gammaShape(a), x));
      expect(here.lower - next.lower).toBeCloseTo(here.factor / a, 13);
    }),
  );
});

it("has no step where the series hands over to the fraction", () => {
  for (const a of [0.2, 3, 250]) {
    const x = a + 1;
    const shape = gammaShape(a);
    expect(relative(gammaTails(shape, x * (1 - 1e-15)).upper, gammaTails(shape, x).upper)).toBeLessThan(1e-13);
  }
});

it("the median of a huge shape lies a third below it", () => {
  expect(gammaTails(gammaShape(1e10), 1e10 - 1 / 3).lower).toBeCloseTo(0.5, 9);
});

it("starts at 0 and ends at 1", () => {
  expect(gammaTails(gammaShape(2), 0)).toMatchObject({ lower: 0, upper: 1 });
  expect(gammaTails(gammaShape(2), Infinity)).toMatchObject({ lower: 1, upper: 0 });
});
