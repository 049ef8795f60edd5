import { describe, expect, it } from "vitest";
import { neighbour, spread, spreadPowers } from "../../../../tests/doubles.ts";
import * as truth from "../../../../tests/truth.ts";
import { log, log1p } from "./log.ts";

describe("log", () => {
  it("is at most 0.85 ulp from the truth over all positive doubles", () => {
    const points = [
      ...spreadPowers(-1074, 1024, 6000),
      ...spread(0.5, 2, 6000),
      ...spread(0.99, 1.01, 4000),
      ...spread(0.7, 0.72, 2000),
      ...spread(1.4, 1.43, 2000),
    ];
    expect(truth.worst(points, log, truth.log).ulps).toBeLessThan(0.85);
  });

  it("never falls where its argument rises, over the border at √2 times a power of two and around 1", () => {
    for (const border of [Math.SQRT2, Math.SQRT1_2, 1e5 * Math.SQRT2, 1, 2, 0.5, 2 ** -1022, 2 ** -1030]) {
      for (let i = -200; i < 200; i++) {
        expect(log(neighbour(border, i))).toBeLessThanOrEqual(log(neighbour(border, i + 1)));
      }
    }
  });

  it("ln 1 = 0, and ln 2^k is the double closest to k ln 2", () => {
    expect(log(1)).toBe(0);
    for (let k = -1074; k < 1024; k++) expect(truth.ulps(log(2 ** k), truth.log(2 ** k))).toBeLessThanOrEqual(k && 0.5);
  });

  it("ends at −∞ and ∞, and has no value below 0", () => {
    expect([log(0), log(-0), log(Infinity)]).toEqual([-Infinity, -Infinity, Infinity]);
    expect([log(-5e-324), log(-1), log(-Infinity), log(Number.NaN)]).toEqual(Array(4).fill(Number.NaN));
  });
});

describe("log1p", () => {
  it("is at most 0.85 ulp from the truth, also next to 0 and to −1", () => {
    const points = [
      ...spread(-1, 2, 6000),
      ...spread(-0.32, -0.27, 2000),
      ...spread(0.38, 0.44, 2000),
      ...spreadPowers(-120, 60, 4000),
      ...spreadPowers(-120, -1, 2000).map((x) => -x),
      ...spreadPowers(-53, -1, 2000).map((x) => x - 1),
      ...spreadPowers(60, 1024, 500),
    ].filter((x) => x > -1 && x !== 0);
    expect(truth.worst(points, log1p, truth.log1p).ulps).toBeLessThan(0.85);
  });

  it("never falls where its argument rises, over the borders between its formulas too", () => {
    for (const border of [-0.29, 0.41, Math.SQRT2 - 1, Math.SQRT1_2 - 1, 1, 2 ** 53, 2 ** 54]) {
      for (let i = -200; i < 200; i++) {
        expect(log1p(neighbour(border, i))).toBeLessThanOrEqual(log1p(neighbour(border, i + 1)));
      }
    }
  });

  it("keeps what is too small to bend: ln(1 + x) = x, and the sign of −0", () => {
    for (const x of [0, -0, 5e-324, -5e-324, 1e-300, -1e-17]) expect(log1p(x)).toBe(x);
  });

  it("ends at −∞ and ∞, and has no value below −1", () => {
    expect([log1p(-1), log1p(Infinity)]).toEqual([-Infinity, Infinity]);
    expect([log1p(-1.0000000000000002), log1p(-Infinity), log1p(Number.NaN)]).toEqual(Array(3).fill(Number.NaN));
  });
});
