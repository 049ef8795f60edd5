import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EbbError } from "../../model/problem.ts";
import { exp } from "../math.ts";
import { distributionNamed, distributionNames } from "./by-name.ts";
import type { Distribution } from "./distribution.ts";
import { truncated } from "./truncated.ts";

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const threePoints = fc
  .tuple(between(-10, 10), between(0.1, 5), between(0.1, 5))
  .map(([min, left, right]) => ({ min, mode: min + left, max: min + left + right }));

/** Parameters of every family, wide enough to reach each branch of its formulas. */
const parameters: { readonly [name: string]: fc.Arbitrary<{ readonly [key: string]: number }> } = {
  normal: fc.record({ mean: between(-5, 5), sd: between(0.01, 10) }),
  lognormal: fc.record({ mu: between(-3, 3), sigma: between(0.05, 2) }),
  "lognormal-range": fc.record({ low: between(0.1, 3), high: between(3.1, 50) }),
  "student-t": fc.record({ df: between(0.5, 5000) }),
  "chi-square": fc.record({ df: between(0.5, 500) }),
  f: fc.record({ df1: between(0.5, 300), df2: between(1, 300) }),
  gamma: fc.record({ shape: between(0.2, 500), scale: between(0.01, 50) }),
  beta: fc.record({ a: between(0.2, 300), b: between(0.2, 300) }),
  pert: threePoints,
  triangular: threePoints,
  uniform: fc.tuple(between(-10, 10), between(0.1, 10)).map(([min, width]) => ({ min, max: min + width })),
};

const anyDistribution: fc.Arbitrary<Distribution> = fc
  .constantFrom(...distributionNames)
  .chain((name) => (parameters[name] ?? fc.constant({})).map((values) => distributionNamed(name, values)));

const anyTruncated = fc
  .tuple(anyDistribution, between(0.001, 0.6), between(0.65, 0.999))
  .map(([base, from, to]) => truncated(base, { min: base.quantile(from), max: base.quantile(to) }));

const any = fc.oneof({ weight: 3, arbitrary: anyDistribution }, { weight: 1, arbitrary: anyTruncated });
const probability = fc.oneof(between(1e-6, 1 - 1e-6), between(-25, -1).map(exp));

/** Relative error of the probability at x, less what the rounding of x itself explains. */
function missed(given: number, wanted: number, x: number, d: Distribution): number {
  const fromRounding = 4e-16 * (Math.abs(x) + Math.abs(d.support[0] === -Infinity ? 0 : d.support[0])) * d.density(x);
  return (Math.abs(given - wanted) - fromRounding) / wanted;
}

describe("every distribution", () => {
  it("finds its quantiles back, from either tail", () => {
    fc.assert(
      fc.property(anyDistribution, probability, (d, p) => {
        const [x, y] = [d.quantile(p), d.upperQuantile(p)];
        expect(missed(d.cdf(x), p, x, d)).toBeLessThan(1e-12);
        expect(missed(d.survival(y), p, y, d)).toBeLessThan(1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds them back when truncated, to an absolute 1e-13: probabilities at the cut are differences", () => {
    fc.assert(
      fc.property(anyTruncated, probability, (d, p) => {
        const [x, y] = [d.quantile(p), d.upperQuantile(p)];
        expect(missed(d.cdf(x), p, x, d) * p).toBeLessThan(1e-13);
        expect(missed(d.survival(y), p, y, d) * p).toBeLessThan(1e-13);
      }),
    );
  });

  it("rises from 0 to 1, and both tails make 1", () => {
    fc.assert(
      fc.property(any, probability, probability, (d, p, q) => {
        const [low, high] = [d.quantile(p < q ? p : q), d.quantile(p < q ? q : p)];
        expect(low).toBeLessThanOrEqual(high);
        expect(d.cdf(low)).toBeLessThanOrEqual(d.cdf(high));
        expect(d.cdf(low) + d.survival(low)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("grows by its density", () => {
    fc.assert(
      fc.property(any, between(0.05, 0.95), (d, p) => {
        const h = (d.quantile(0.7) - d.quantile(0.3)) * 1e-4;
        const x = d.quantile(p);
        const [low, high] = d.support;
        fc.pre(x - h > low && x + h < high);
        const slope = (d.cdf(x + h) - d.cdf(x - h)) / (2 * h);
        const bendiness = Math.abs(d.density(x + h) - d.density(x - h));
        expect(Math.abs(slope - d.density(x))).toBeLessThan(bendiness + 1e-6 * d.density(x));
      }),
    );
  });

  it("ends where its support ends", () => {
    fc.assert(
      fc.property(any, (d) => {
        const [low, high] = d.support;
        expect([d.quantile(0), d.quantile(1), d.upperQuantile(0), d.upperQuantile(1)]).toEqual([low, high, high, low]);
        expect([d.cdf(low), d.survival(low), d.cdf(high), d.survival(high)]).toEqual([0, 1, 1, 0]);
        expect([d.cdf(low - 1), d.survival(high + 1)]).toEqual([0, 0]);
        const outside = [low - 1, high + 1].filter(Number.isFinite);
        expect(outside.map((x) => d.density(x))).toEqual(outside.map(() => 0));
      }),
    );
  });

  it("has the mean of its quantiles", () => {
    fc.assert(
      fc.property(any, (d) => {
        const mean = d.mean();
        fc.pre(mean !== undefined && Number.isFinite(mean));
        // Heavy tails make the plain mean of quantiles slow: half of the weight of the outer hundredths is left open.
        const n = 400;
        const middle = Array.from({ length: n }, (_, i) => d.quantile((i + 0.5) / n));
        const average = middle.reduce((sum, x) => sum + x, 0) / n;
        const spread = d.quantile(0.99) - d.quantile(0.01);
        fc.pre(d.quantile(0.9999) - d.quantile(0.0001) < 3 * spread);
        expect(Math.abs(average - (mean ?? 0))).toBeLessThan(0.02 * spread);
      }),
    );
  });

  it("refuses a probability outside 0 … 1 and an x that is not a number", () => {
    fc.assert(
      fc.property(any, fc.constantFrom(-0.1, 1.1, Number.NaN), (d, p) => {
        expect(() => d.quantile(p)).toThrow(EbbError);
        expect(() => d.upperQuantile(p)).toThrow(EbbError);
        for (const of of [d.cdf, d.survival, d.density]) expect(() => of(Number.NaN)).toThrow(/not-a-number/);
      }),
    );
  });
});

describe("distributions by name", () => {
  it("are all tested here", () => {
    expect(Object.keys(parameters).toSorted()).toEqual(distributionNames.toSorted());
  });

  it("name what is unknown, missing or too much, all at once", () => {
    expect(() => distributionNamed("cauchy", {}, { path: "priors.x" })).toThrow(/kernel\/unknown-choice at priors.x/);
    expect(() => distributionNamed("toString", {})).toThrow(/kernel\/unknown-choice/);
    expect(() => distributionNamed("pert", { min: 0, top: 1 })).toThrow(/mode of pert.*\n.*max of pert.*\n.*"top"/);
  });

  it("refuse parameters outside their domain", () => {
    const bad = {
      normal: { mean: Number.NaN, sd: 0 },
      lognormal: { mu: 0, sigma: -1 },
      "lognormal-range": { low: 2, high: 1 },
      "student-t": { df: 0 },
      "chi-square": { df: -1 },
      f: { df1: 0, df2: Infinity },
      gamma: { shape: 1e11, scale: 0 },
      beta: { a: 0, b: 1 },
      pert: { min: 0, mode: 2, max: 1 },
      triangular: { min: 1, mode: 1, max: 1 },
      uniform: { min: 1, max: 1 },
    };
    expect(Object.keys(bad)).toEqual(distributionNames);
    for (const [name, values] of Object.entries(bad)) {
      expect(() => distributionNamed(name, values)).toThrow(/kernel\/(out-of-range|not-a-number)/);
    }
    expect(() => distributionNamed("normal", bad.normal)).toThrow(/"mean".*\n.*"sd"/);
  });
});
