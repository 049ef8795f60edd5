import * as fc from "fast-check";
import { expect, it } from "vitest";
import { betaFactor, betaShape, betaTails } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";
import { expm1, log1p, pow } from "./math.ts";

const anyShape = fc.double({ min: 0.05, max: 500, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

function relative(given: number, expected: number): number {
  return Math.abs(given - expected) / (Math.abs(expected) + 1e-290);
}

it("a shape of 1 leaves a power", () => {
  fc.assert(
    fc.property(anyShape, share, (shape, x) => {
      expect(relative(betaTails(betaShape(shape, 1), x, 1 - x).lower, pow(x, shape))).toBeLessThan(1e-12);
      expect(relative(betaTails(betaShape(1, shape), x, 1 - x).lower, -expm1(shape * log1p(-x)))).toBeLessThan(1e-12);
    }),
  );
});

it("whole shapes count successes: I = Σ C(n, j)·xʲ·yⁿ⁻ʲ from j = a, n = a + b − 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), share, (a, b, x) => {
      const n = a + b - 1;
      let choose = 1;
      let sum = 0;
      for (let j = 0; j <= n; j++) {
        if (j >= a) sum += choose * pow(x, j) * pow(1 - x, n - j);
        choose = (choose * (n - j)) / (j + 1);
      }
      expect(relative(betaTails(betaShape(a, b), x, 1 - x).lower, sum)).toBeLessThan(1e-12);
    }),
  );
});

it("exchanging the shapes and the ends exchanges the tails", () => {
  fc.assert(
    fc.property(anyShape, anyShape, share, (a, b, x) => {
      const [here, mirrored] = [betaTails(betaShape(a, b), x, 1 - x), betaTails(betaShape(b, a), 1 - x, x)];
      expect(here.lower + here.upper).toBeCloseTo(1, 15);
      expect(relative(here.lower, mirrored.upper)).toBeLessThan(1e-13);
      expect(relative(here.upper, mirrored.lower)).toBeLessThan(1e-13);
      expect(here.factor).toBe(betaFactor(betaShape(a, b), x, 1 - x));
    }),
  );
});

it("equal shapes have their median in the middle, however large", () => {
  for (const a of [0.1, 1, 7.3, 1e4, 1e10]) expect(betaTails(betaShape(a, a), 0.5, 0.5).lower).toBeCloseTo(0.5, 14);
});

it("keeps its accuracy for a very unequal pair: I = 1 − e^(−y·b) in the limit", () => {
  // With x = 1 − y/a and a → ∞, I(a, 1) = (1 − y/a)ᵃ.
  const a = 1e9;
  const y = 2.7 / a;
  expect(relative(betaTails(betaShape(a, 1), 1 - y, y).lower, 1 + expm1(a * log1p(-y)))).toBeLessThan(1e-13);
});

it("the logarithm of B(a, b) is that of Γ(a)·Γ(b)/Γ(a + b)", () => {
  fc.assert(
    fc.property(anyShape, anyShape, (a, b) => {
      const expected = logGamma(a) + logGamma(b) - logGamma(a + b);
      expect(Math.abs(betaShape(a, b).logBeta - expected)).toBeLessThan(1e-11);
    }),
  );
});

it("starts at 0 and ends at 1", () => {
  expect(betaTails(betaShape(2, 3), 0, 1)).toMatchObject({ lower: 0, upper: 1 });
  expect(betaTails(betaShape(2, 3), 1, 0)).toMatchObject({ lower: 1, upper: 0 });
});
