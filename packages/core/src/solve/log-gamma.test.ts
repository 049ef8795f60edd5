import * as fc from "fast-check";
import { expect, it } from "vitest";
import { logGamma, stirlingError } from "./log-gamma.ts";
import { log } from "./math.ts";

const positive = fc.double({ min: 1e-3, max: 1e5, noNaN: true });

/** Distance in the larger of 1 and the value. */
function error(given: number, expected: number): number {
  return Math.abs(given - expected) / (1 + Math.abs(expected));
}

it("Γ of a whole number is a factorial", () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    expect(error(logGamma(n), log(factorial))).toBeLessThan(4e-15);
    factorial *= n;
  }
  expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
});

it("Γ(½) is √π", () => {
  expect(error(logGamma(0.5), log(Math.PI) / 2)).toBeLessThan(4e-15);
});

it("Γ(x + 1) = x·Γ(x), also across the handovers of the formulas", () => {
  const nearHandover = fc.tuple(
    fc.constantFrom(0.5, 1.5, 2.5, 7, 8),
    fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        positive,
        nearHandover.map(([x, shift]) => x + shift),
      ),
      (x) => {
        expect(error(logGamma(x + 1), logGamma(x) + log(x))).toBeLessThan(4e-15);
      },
    ),
  );
});

it("Γ(x)·Γ(x + ½) = 2^(1−2x)·√π·Γ(2x)", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), (x) => {
      expect(
        error(logGamma(x) + logGamma(x + 0.5), (1 - 2 * x) * Math.LN2 + log(Math.PI) / 2 + logGamma(2 * x)),
      ).toBeLessThan(4e-15);
    }),
  );
});

it("near its zeros at 1 and 2 the logarithm is relative to its slope, −γ and 1 − γ", () => {
  const gamma = 0.5772156649015329;
  for (const h of [1e-6, 1e-10, -1e-12]) {
    const [atOne, atTwo] = [1 + h, 2 + h];
    expect(logGamma(atOne) / (atOne - 1)).toBeCloseTo(-gamma, 5);
    expect(logGamma(atTwo) / (atTwo - 2)).toBeCloseTo(1 - gamma, 5);
  }
});

it("Stirling's error falls as 1/(12x) and is the same from either formula", () => {
  expect(stirlingError(1e6) * 12e6).toBeCloseTo(1, 12);
  expect(error(stirlingError(8 - 1e-13), stirlingError(8))).toBeLessThan(4e-15);
});

it("outside its domain there is no value", () => {
  for (const x of [0, -1, -0.5, Number.NaN]) expect(logGamma(x)).toBeNaN();
});
