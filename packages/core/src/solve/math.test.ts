import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, expm1, log, log1p, max, min, pow } from "./math.ts";

describe("min and max", () => {
  it("take b only where the comparison says so, as f64x2.pmin and pmax", () => {
    expect([min(1, 2), min(2, 1), max(1, 2), max(2, 1)]).toEqual([1, 1, 2, 2]);
    expect([min(0, -0), min(-0, 0), max(0, -0), max(-0, 0)]).toEqual([0, -0, 0, -0]);
    expect([min(Number.NaN, 1), max(Number.NaN, 1)]).toEqual([Number.NaN, Number.NaN]);
    expect([min(1, Number.NaN), max(1, Number.NaN)]).toEqual([1, 1]);
  });
});

/** Whether two numbers agree within so many parts in 2^52 of the larger. */
const close = (a: number, b: number, parts: number): boolean =>
  a === b || Math.abs(a - b) <= parts * Number.EPSILON * max(Math.abs(a), Math.abs(b));

/** A value that breaks the law, or null. */
const breaking = <T>(values: fc.Arbitrary<T>, law: (value: T) => boolean): [T] | null =>
  fc.check(fc.property(values, law), { numRuns: 1000, seed: 1 }).counterexample;

describe("together", () => {
  const any = fc.double({ min: -300, max: 300, noNaN: true });
  const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  const small = fc.double({ min: -0.5, max: 0.5, noNaN: true });
  const whole = fc.integer({ min: -100, max: 100 });

  it("e^(ln x) = x, to the rounding of ln x", () => {
    expect(breaking(positive, (x) => close(exp(log(x)), x, 1 + Math.abs(log(x))))).toBeNull();
  });

  it("ln(e^x) = x", () => {
    expect(breaking(any, (x) => Math.abs(log(exp(x)) - x) <= Number.EPSILON * (1 + Math.abs(x)))).toBeNull();
  });

  it("ln(1 + (e^x − 1)) = x, also next to 0", () => {
    expect(breaking(small, (x) => close(log1p(expm1(x)), x, 4))).toBeNull();
  });

  it("e^x · e^−x = 1", () => {
    expect(breaking(any, (x) => close(exp(x) * exp(-x), 1, 2))).toBeNull();
  });

  it("e^x − 1 = −e^x · (e^−x − 1)", () => {
    expect(breaking(any, (x) => close(expm1(x), -exp(x) * expm1(-x), 4))).toBeNull();
  });

  it("x^y · x^z = x^(y + z), for whole y and z", () => {
    const powers = fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), whole, whole);
    expect(breaking(powers, ([x, y, z]) => close(pow(x, y) * pow(x, z), pow(x, y + z), 3))).toBeNull();
  });
});
