import { describe, expect, it } from "vitest";
import { neighbour, spread, spreadPowers } from "../../../../tests/doubles.ts";
import { quantileGap } from "../../../../tests/truth.ts";
import { normalQuantile } from "./normal-quantile.ts";

describe("normalQuantile", () => {
  it("is at most 1e-15 relative from the truth, from the smallest double to 1/2", () => {
    const points = [...spread(0, 0.5, 3000), ...spreadPowers(-1074, -1, 2000), 0.075, 1.3887943864964021e-11, 5e-324];
    for (const p of points.filter((each) => each > 0)) {
      const x = normalQuantile(p);
      expect(Math.abs(quantileGap(x, p) / x), `p = ${p}`).toBeLessThan(1e-15);
    }
  });

  it("is odd around 1/2: what lies above mirrors what lies below", () => {
    for (let i = 1; i < 1024; i++) expect(normalQuantile(1 - i / 1024)).toBe(0 - normalQuantile(i / 1024));
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("knows the limits of a two-sided interval of 95 %", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
  });

  it("rises with the probability, over the borders between its formulas too", () => {
    for (const border of [0.075, 0.925, 1.3887943864964021e-11, 0.25]) {
      for (let i = -1e5; i < 1e5; i += 1e4) {
        expect(normalQuantile(neighbour(border, i))).toBeLessThan(normalQuantile(neighbour(border, i + 1e4)));
      }
    }
  });

  it("certainty has no finite quantile", () => {
    expect([normalQuantile(0), normalQuantile(-0), normalQuantile(1)]).toEqual([-Infinity, -Infinity, Infinity]);
  });

  it("refuses what is not a probability", () => {
    for (const p of [-5e-324, 1.0000000000000002, Infinity, Number.NaN]) {
      expect(() => normalQuantile(p)).toThrow("kernel/out-of-range");
    }
  });
});
