import { describe, expect, it } from "vitest";
import type { JsonObject } from "./mechanism.ts";
import { statsDistributions } from "./stats-distributions.ts";

function compute(inputs: JsonObject): JsonObject {
  return statsDistributions.compute({ id: "x", inputs, file: {}, place: { path: "cases[0].inputs" } });
}

function values(name: string, ...rows: readonly (readonly number[])[]): readonly number[] {
  return compute({ function: name, arguments: rows })["values"] as readonly number[];
}

describe("distributions in the reference notation", () => {
  it("take one row a value, any number of rows", () => {
    expect(values("norm_cdf")).toEqual([]);
    expect(values("norm_cdf", [0], [0], [0])).toEqual([0.5, 0.5, 0.5]);
  });

  it("take location and scale after the shapes, and each alone", () => {
    expect(values("norm_ppf", [0.5, 3], [0.5, 3, 2])).toEqual([3, 3]);
    expect(values("uniform_cdf", [3, 2, 4])).toEqual([0.25]);
    const [standard = 0, moved = 0] = values("gamma_ppf", [0.3, 2.5], [0.3, 2.5, 1, 4]);
    expect(moved).toBeCloseTo(1 + 4 * standard, 13);
  });

  it("know every operation of every family, and tails that mirror each other", () => {
    const shapes = { norm: [], lognorm: [0.5], t: [4], chi2: [3], f: [3, 8], gamma: [2], expon: [], beta: [2, 3] };
    const bounded = { uniform: [], triang: [0.3], truncnorm: [-1, 2] };
    for (const [family, parameters] of Object.entries({ ...shapes, ...bounded })) {
      const [x = 0] = values(`${family}_ppf`, [0.3, ...parameters]);
      expect(values(`${family}_isf`, [0.7, ...parameters])[0]).toBeCloseTo(x, 13);
      expect(values(`${family}_cdf`, [x, ...parameters])[0]).toBeCloseTo(0.3, 13);
      expect(values(`${family}_sf`, [x, ...parameters])[0]).toBeCloseTo(0.7, 13);
      expect(values(`${family}_pdf`, [x, ...parameters])[0]).toBeGreaterThan(0);
    }
  });

  it("read three points and ranges at any probabilities", () => {
    expect(compute({ function: "uniform", low: 0, high: 2, at: [0.25, 1] })).toEqual({ mean: 1, quantiles: [0.5, 2] });
    expect(compute({ function: "pert", low: 0, mode: 1, high: 2, at: [] })).toEqual({ mean: 1, quantiles: [] });
    const { median } = compute({ function: "lognormal_from_range", low: 1, high: 4, at: [] });
    expect(median).toBeCloseTo(2, 14);
  });

  it("refuse what they do not know, with the place and the nearest name", () => {
    expect(() => values("norm_cfd", [0])).toThrow(/verify\/unknown-choice.*"suggestion":"norm_cdf"/);
    expect(() => values("toString", [0])).toThrow(/verify\/unknown-choice/);
    expect(() => values("t_cdf", [0, 3], [1])).toThrow(/kernel\/shape at cases\[0\].inputs.arguments\[1\]/);
    expect(() => values("erf", [0, 1])).toThrow(/kernel\/shape/);
    expect(() => values("t_cdf", [0, -3])).toThrow(/kernel\/out-of-range.*"df"/);
    expect(() => values("lgamma", [0])).toThrow(/kernel\/out-of-range/);
    expect(() => compute({ function: "norm_cdf" })).toThrow(/verify\/missing/);
  });
});
