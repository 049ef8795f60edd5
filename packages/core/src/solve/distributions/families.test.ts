import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, expm1, log, log1p, pow } from "../math.ts";
import { normalQuantile } from "../normal-quantile.ts";
import { beta } from "./beta.ts";
import { fisherF } from "./f.ts";
import { chiSquare, gamma } from "./gamma.ts";
import { lognormal, lognormalFromRange } from "./lognormal.ts";
import { normal } from "./normal.ts";
import { pert } from "./pert.ts";
import { scaled } from "./scaled.ts";
import { studentT } from "./student-t.ts";
import { triangular } from "./triangular.ts";
import { uniformBetween } from "./uniform.ts";

const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

function relative(given: number, expected: number): number {
  return Math.abs(given - expected) / (Math.abs(expected) + 1e-300);
}

describe("closed forms", () => {
  it("Student's t with 1 degree is the Cauchy distribution", () => {
    const t = studentT({ df: 1 });
    for (const x of [-1e9, -20, -1, 0.3, 5]) {
      expect(relative(t.cdf(x), x < 0 ? Math.atan(-1 / x) / Math.PI : 0.5 + Math.atan(x) / Math.PI)).toBeLessThan(
        1e-13,
      );
      expect(relative(t.density(x), 1 / (Math.PI * (1 + x * x)))).toBeLessThan(1e-13);
    }
    expect(t.mean()).toBeUndefined();
  });

  it("Student's t with 2 degrees has the quantile (2p − 1)/√(2p(1 − p))", () => {
    const t = studentT({ df: 2 });
    fc.assert(
      fc.property(p, (each) => {
        expect(relative(t.quantile(each), (2 * each - 1) / Math.sqrt(2 * each * (1 - each)))).toBeLessThan(1e-12);
      }),
    );
  });

  it("Student's t with very many degrees is normal", () => {
    const t = studentT({ df: 1e10 });
    for (const each of [1e-8, 0.01, 0.3]) expect(relative(t.quantile(each), normalQuantile(each))).toBeLessThan(1e-8);
  });

  it("Student's t is symmetric about 0, its mean from more than 1 degree", () => {
    const t = studentT({ df: 3.7 });
    expect(t.quantile(0.5)).toBe(0);
    expect(t.mean()).toBe(0);
    expect(t.quantile(0.05)).toBe(-t.upperQuantile(0.05));
  });

  it("the far quantiles of Student's t follow its power law", () => {
    const t = studentT({ df: 1 });
    expect(relative(t.quantile(1e-250), -1 / (Math.PI * 1e-250))).toBeLessThan(1e-12);
  });

  it("χ² with 2 degrees and a gamma of shape 1 are exponential", () => {
    fc.assert(
      fc.property(p, (each) => {
        expect(relative(chiSquare({ df: 2 }).quantile(each), -2 * log1p(-each))).toBeLessThan(1e-12);
        expect(relative(gamma({ shape: 1, scale: 3 }).upperQuantile(each), -3 * log(each))).toBeLessThan(1e-12);
      }),
    );
  });

  it("χ² with 1 degree is a squared normal", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.999, noNaN: true }), (each) => {
        const z = normalQuantile(each / 2);
        expect(relative(chiSquare({ df: 1 }).upperQuantile(each), z * z)).toBeLessThan(1e-12);
      }),
    );
  });

  it("a gamma of a tiny shape has its quantiles where doubles end", () => {
    const tiny = gamma({ shape: 1e-3 });
    expect(tiny.quantile(0.3)).toBe(0);
    expect(relative(tiny.quantile(0.6), pow(0.6, 1000) * exp(-0.5764))).toBeLessThan(1e-3);
  });

  it("F with 1 and n degrees is a squared t", () => {
    const t = studentT({ df: 7 });
    const f = fisherF({ df1: 1, df2: 7 });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), (x) => {
        expect(relative(f.survival(x * x), 2 * t.survival(x))).toBeLessThan(1e-12);
      }),
    );
  });

  it("F with 2 and 2 degrees is x/(1 + x), and its mean is infinite", () => {
    const f = fisherF({ df1: 2, df2: 2 });
    for (const x of [1e-12, 0.5, 3, 1e9]) expect(relative(f.cdf(x), x / (1 + x))).toBeLessThan(1e-13);
    expect(f.density(0)).toBe(1);
    expect(f.mean()).toBe(Infinity);
    expect(fisherF({ df1: 3, df2: 10 }).mean()).toBe(1.25);
  });

  it("a beta with both shapes ½ is the arcsine law", () => {
    const arcsine = beta({ a: 0.5, b: 0.5 });
    fc.assert(
      fc.property(p, (each) => {
        const root = Math.sin((Math.PI / 2) * each);
        expect(relative(arcsine.quantile(each), root * root)).toBeLessThan(1e-12);
      }),
    );
  });

  it("densities at the ends of a beta and a gamma are 0, finite or infinite by their shapes", () => {
    expect([0.5, 1, 2].map((a) => beta({ a, b: 3 }).density(0))).toEqual([Infinity, 3, 0]);
    expect([0.5, 1, 2].map((b) => beta({ a: 3, b }).density(1))).toEqual([Infinity, 3, 0]);
    expect([0.5, 1, 2].map((shape) => gamma({ shape, scale: 4 }).density(0))).toEqual([Infinity, 0.25, 0]);
  });

  it("a lognormal is the exponential of a normal", () => {
    const [x, ln] = [lognormal({ mu: 0.7, sigma: 0.4 }), normal({ mean: 0.7, sd: 0.4 })];
    fc.assert(
      fc.property(p, (each) => {
        expect(relative(x.quantile(each), exp(ln.quantile(each)))).toBeLessThan(1e-14);
      }),
    );
    expect(relative(x.quantile(0.5), exp(0.7))).toBeLessThan(1e-15);
    expect(relative(x.mean() ?? 0, exp(0.78))).toBeLessThan(1e-15);
  });

  it("a lognormal from a range puts 5 % below it, 5 % above it, and its median at the geometric middle", () => {
    const x = lognormal(lognormalFromRange({ low: 3, high: 8 }));
    expect(relative(x.quantile(0.05), 3)).toBeLessThan(1e-14);
    expect(relative(x.quantile(0.95), 8)).toBeLessThan(1e-14);
    expect(relative(x.quantile(0.5), Math.sqrt(24))).toBeLessThan(1e-14);
  });

  it("PERT weighs its mode four times, and is symmetric when the mode is in the middle", () => {
    expect(pert({ min: 0.15, mode: 0.33, max: 0.5 }).mean()).toBeCloseTo((0.15 + 4 * 0.33 + 0.5) / 6, 15);
    const middle = pert({ min: -1, mode: 1, max: 3 });
    expect(middle.quantile(0.5)).toBeCloseTo(1, 14);
    expect(middle.quantile(0.1) + middle.quantile(0.9)).toBeCloseTo(2, 13);
  });

  it("PERT and triangular may have their mode at an end", () => {
    const falling = pert({ min: 0, mode: 0, max: 1 });
    fc.assert(
      fc.property(p, (each) => {
        expect(relative(falling.quantile(each), -expm1(log1p(-each) / 5))).toBeLessThan(1e-12);
      }),
    );
    const rising = triangular({ min: 0, mode: 1, max: 1 });
    expect(rising.cdf(0.5)).toBe(0.25);
    expect(rising.density(1)).toBe(2);
    expect(triangular({ min: 0, mode: 0, max: 1 }).density(0)).toBe(2);
  });

  it("a triangle has the areas of its two halves", () => {
    const each = triangular({ min: 1, mode: 2, max: 5 });
    expect(each.cdf(2)).toBe(0.25);
    expect(each.density(2)).toBe(0.5);
    expect(each.mean()).toBeCloseTo(8 / 3, 15);
  });

  it("a uniform distribution is a straight line", () => {
    const each = uniformBetween({ min: -1, max: 3 });
    expect([each.quantile(0.25), each.upperQuantile(0.25), each.cdf(1), each.density(0)]).toEqual([0, 2, 0.5, 0.25]);
    expect(each.mean()).toBe(1);
  });

  it("shifting and scaling a standard normal makes any normal", () => {
    const [made, direct] = [
      scaled("normal", normal({ mean: 0, sd: 1 }), { shift: 2, scale: 3 }),
      normal({ mean: 2, sd: 3 }),
    ];
    for (const x of [-5, 0, 2, 9]) {
      expect([made.cdf(x), made.survival(x)]).toEqual([direct.cdf(x), direct.survival(x)]);
      expect(made.density(x)).toBe(direct.density(x));
    }
    expect([made.mean(), made.quantile(0.2)]).toEqual([2, direct.quantile(0.2)]);
  });
});
