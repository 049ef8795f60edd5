import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread, spreadPowers } from "../../../../tests/doubles.ts";
import * as truth from "../../../../tests/truth.ts";
import { log, max } from "./math.ts";
import { pow } from "./pow.ts";

/** Pairs (x, y) whose power lies between 2^−1074 and 2^1024, spread over its whole range for each x. */
function pairs(bases: readonly number[]): (readonly [number, number])[] {
  const logs = spread(-744, 709.7, bases.length);
  return bases.map((x, i) => [x, (logs[(7 * i) % logs.length] as number) / log(x)] as const);
}

const worst = (cases: readonly (readonly [number, number])[]): number =>
  cases.map(([x, y]) => truth.ulps(pow(x, y), truth.pow(x, y))).reduce(max);

describe("pow", () => {
  it("is at most 0.6 ulp from the truth (0.8 where the result is subnormal) for bases of every size", () => {
    const bases = [...spreadPowers(-1074, 1024, 2000), ...spread(0.5, 2, 3000)];
    expect(worst(pairs(bases))).toBeLessThan(0.8);
    expect(worst(pairs(bases).filter(([x, y]) => y * log(x) > -708))).toBeLessThan(0.6);
  });

  it("keeps that next to 1, where a large exponent multiplies every error of the logarithm", () => {
    const near = spreadPowers(-52, -3, 2000).flatMap((step) => [1 + step, 1 - step / 2]);
    const overRows = spread(0.98, 1.02, 2000);
    expect(worst(pairs([...near, ...overRows]).filter(([x, y]) => y * log(x) > -708))).toBeLessThan(0.6);
  });

  it("a power of whole numbers that fits in 53 bits is exact", () => {
    const cases = Array.from({ length: 200 * 54 }, (_, i) => [1 + (i % 200), Math.floor(i / 200)] as const);
    const wrong = cases.filter(([base, exponent]) => {
      const power = BigInt(base) ** BigInt(exponent);
      return power < 2n ** 53n && pow(base, exponent) !== Number(power);
    });
    expect(wrong).toEqual([]);
  });

  it("2^n is exact down to the smallest double, and 10^n up to 10^22", () => {
    for (let n = -1074; n < 1024; n++) expect(truth.ulps(pow(2, n), { digits: 1n, exponent: n })).toBe(0);
    for (let n = 0; n <= 22; n++) expect(pow(10, n)).toBe(Number(`1e${n}`));
  });

  it("x^1 = x and x^0 = 1 for every x, and the root of a square comes back", () => {
    fc.assert(
      fc.property(fc.double(), (x) => {
        expect(pow(x, 1)).toBe(x);
        expect(pow(x, 0)).toBe(1);
        expect(pow(x, -0)).toBe(1);
      }),
    );
    for (let n = 0; n < 1000; n++) expect(pow(n * n, 0.5)).toBe(n);
  });

  it("a negative base needs a whole exponent, whose oddness gives the sign", () => {
    expect([pow(-2, 3), pow(-2, -3), pow(-2, 4), pow(-2, 2 ** 53)]).toEqual([-8, -0.125, 16, Infinity]);
    expect(pow(-1, 9007199254740991)).toBe(-1);
    expect(pow(-1, 9007199254740992)).toBe(1);
    expect([pow(-2, 0.5), pow(-5e-324, 1e-300), pow(-8, 1 / 3)]).toEqual(Array(3).fill(Number.NaN));
  });

  it("has the corners of ECMAScript", () => {
    const bases = [0, -0, 1, -1, 0.25, -0.25, 4, -4, 2 ** 1000, Infinity, -Infinity, Number.NaN];
    const exponents = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, -1e300, Infinity, -Infinity, Number.NaN];
    const large = [9007199254740991, -9007199254740991, 2251799813685249.5];
    for (const x of bases) for (const y of [...exponents, ...large]) expect([x, y, pow(x, y)]).toEqual([x, y, x ** y]);
  });

  it("what leaves the range becomes ∞ or 0, one double apart", () => {
    expect([pow(2, 1023.9999999999999), pow(2, 1024)]).toEqual([expect.closeTo(1.797693134862e308, -296), Infinity]);
    expect([pow(2, -1074.9), pow(2, -1075.1)]).toEqual([5e-324, 0]);
    expect([pow(1e308, 1e308), pow(0.9, -1e308)]).toEqual([Infinity, Infinity]);
    expect([pow(1e308, -1e308), pow(0.9, 1e308)]).toEqual([0, 0]);
    expect([pow(1.0000000000000002, 1e-320), pow(5e-324, 5e-324)]).toEqual([1, 1]);
  });
});
