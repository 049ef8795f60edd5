import { describe, expect, it } from "vitest";
import { neighbour, spread, spreadPowers } from "../../../../tests/doubles.ts";
import * as truth from "../../../../tests/truth.ts";
import { exp, expOfSum } from "./exp.ts";

/** Where one step of the table ends and the next begins. */
const borders = Array.from({ length: 257 }, (_, i) => ((i - 128.5) * Math.LN2) / 128);

describe("exp", () => {
  it("is at most 0.52 ulp from the truth wherever the result has all its bits", () => {
    const points = [
      ...spread(-708.39, 709.78, 6000),
      ...spread(-20, 20, 6000),
      ...spreadPowers(-60, 2, 2000),
      ...spreadPowers(-60, 2, 2000).map((x) => -x),
      ...borders.flatMap((x) => [neighbour(x, -1), x, neighbour(x, 1)]),
    ];
    expect(truth.worst(points, exp, truth.exp).ulps).toBeLessThan(0.52);
  });

  it("is at most 0.77 ulp from the truth where the result is subnormal", () => {
    expect(truth.worst(spread(-745.13, -708.39, 4000), exp, truth.exp).ulps).toBeLessThan(0.77);
  });

  it("never falls where its argument rises, also over the borders of the table", () => {
    for (const border of borders) {
      for (const x of [border, border + 5, border - 300, border + 700]) {
        for (let i = -20; i < 20; i++) {
          expect(exp(neighbour(x, i))).toBeLessThanOrEqual(exp(neighbour(x, i + 1)));
        }
      }
    }
  });

  it("ends at the last finite and at the smallest positive double", () => {
    expect(exp(709.782712893384)).toBeGreaterThan(1.797693134862273e308);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
    expect([exp(800), exp(1e308), exp(Infinity)]).toEqual([Infinity, Infinity, Infinity]);
    expect([exp(-800), exp(-1e308), exp(-Infinity)]).toEqual([0, 0, 0]);
  });

  it("e^0 = 1 for both zeros, and NaN stays NaN", () => {
    expect([exp(0), exp(-0), exp(5e-324), exp(Number.NaN)]).toEqual([1, 1, 1, Number.NaN]);
  });

  it("e^(x + rest) counts a rest far below the last place of x", () => {
    const [x, rest] = [300, 2e-14]; // one place of 300 is 5.7e-14
    const sum = { digits: ((3n * 10n ** 16n + 2n) << 400n) / 10n ** 14n, exponent: -400 };
    expect(truth.ulps(expOfSum(x, rest), truth.expOf(sum))).toBeLessThan(0.52);
    expect(truth.ulps(exp(x), truth.expOf(sum))).toBeGreaterThan(80);
  });
});
