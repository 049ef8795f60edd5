import { describe, expect, it } from "vitest";
import { neighbour, spread, spreadPowers } from "../../../../tests/doubles.ts";
import * as truth from "../../../../tests/truth.ts";
import { expm1 } from "./expm1.ts";

describe("expm1", () => {
  it("is at most 1.1 ulp from the truth, also next to 0", () => {
    const points = [
      ...spread(-40, 709.78, 4000),
      ...spread(-2, 2, 6000),
      ...spread(-0.07, 0.07, 4000),
      ...spread(36, 39, 2000),
      ...spreadPowers(-120, 0, 2000),
      ...spreadPowers(-120, 0, 2000).map((x) => -x),
    ];
    expect(truth.worst(points, expm1, truth.expm1).ulps).toBeLessThan(1.1);
  });

  it("never falls where its argument rises, over the borders between its formulas too", () => {
    const steps = Array.from({ length: 257 }, (_, i) => ((i - 128.5) * Math.LN2) / 128);
    for (const border of [...steps, 0.0625, -0.0625, 38, -38, 36.7368005696771, -Math.LN2]) {
      for (let i = -20; i < 20; i++) {
        expect(expm1(neighbour(border, i))).toBeLessThanOrEqual(expm1(neighbour(border, i + 1)));
      }
    }
  });

  it("keeps what is too small to bend: e^x − 1 = x, and the sign of −0", () => {
    for (const x of [0, -0, 5e-324, -5e-324, 1e-300, -1e-17]) expect(expm1(x)).toBe(x);
  });

  it("ends at −1 and at ∞, and NaN stays NaN", () => {
    expect([expm1(-40), expm1(-1e300), expm1(-Infinity)]).toEqual([-1, -1, -1]);
    expect([expm1(709.8), expm1(1e300), expm1(Infinity)]).toEqual([Infinity, Infinity, Infinity]);
    expect(expm1(Number.NaN)).toBeNaN();
  });
});
