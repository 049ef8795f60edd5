import { describe, expect, it } from "vitest";
import { normalDensity, normalSurvival } from "../erf.ts";
import { exp, log } from "../math.ts";
import { gamma } from "./gamma.ts";
import { lognormal } from "./lognormal.ts";
import { normal } from "./normal.ts";
import { studentT } from "./student-t.ts";
import { truncated } from "./truncated.ts";
import { uniformBetween } from "./uniform.ts";

const standard = normal({ mean: 0, sd: 1 });

function relative(given: number | undefined, expected: number): number {
  return Math.abs((given ?? Number.NaN) - expected) / Math.abs(expected);
}

describe("a truncated distribution", () => {
  it("of an exponential one forgets where it starts", () => {
    const [whole, late] = [gamma({ shape: 1 }), truncated(gamma({ shape: 1 }), { min: 30 })];
    for (const p of [0.01, 0.5, 0.99]) expect(relative(late.quantile(p) - 30, whole.quantile(p))).toBeLessThan(1e-12);
    expect(relative(late.mean(), 31)).toBeLessThan(1e-13);
  });

  it("of a normal one has the mean (φ(a) − φ(b))/(Φ(b) − Φ(a)), also far out in either tail", () => {
    for (const [min, max] of [
      [-1, 2],
      [8, 9],
      [30, 31],
      [-37, -36],
    ] as const) {
      const mass = min > 0 ? normalSurvival(min) - normalSurvival(max) : normalSurvival(-max) - normalSurvival(-min);
      const expected = (normalDensity(min) - normalDensity(max)) / mass;
      expect(relative(truncated(standard, { min, max }).mean(), expected)).toBeLessThan(1e-12);
    }
  });

  it("stays inside its ends and keeps its probabilities there", () => {
    const each = truncated(standard, { min: 36, max: 37 });
    for (const p of [1e-9, 0.2, 0.8, 1 - 1e-9]) {
      const x = each.quantile(p);
      expect(x >= 36 && x <= 37).toBe(true);
      expect(Math.abs(each.cdf(x) - p)).toBeLessThan(1e-12);
    }
    expect(each.density(35)).toBe(0);
  });

  it("without ends is the distribution itself", () => {
    const each = truncated(standard, {});
    expect([each.quantile(0.3), each.cdf(1), each.support]).toEqual([
      standard.quantile(0.3),
      standard.cdf(1),
      standard.support,
    ]);
  });

  it("with ends beyond the support keeps the support", () => {
    expect(truncated(uniformBetween({ min: 0, max: 1 }), { min: -5, max: 0.5 }).support).toEqual([0, 0.5]);
  });

  it("has a mean where a heavy tail is cut off, and none where it is left", () => {
    const cauchy = studentT({ df: 1 });
    expect(relative(truncated(cauchy, { min: 0, max: 10 }).mean(), log(101) / (2 * Math.atan(10)))).toBeLessThan(1e-12);
    expect(truncated(cauchy, { min: 0 }).mean()).toBeUndefined();
  });

  it("of a lognormal has the mean e^(μ+σ²/2)·Φ(z − σ)/Φ(z)", () => {
    const expected = (exp(0.5) * normalSurvival(1 - log(2))) / normalSurvival(-log(2));
    expect(relative(truncated(lognormal({ mu: 0, sigma: 1 }), { max: 2 }).mean(), expected)).toBeLessThan(1e-12);
  });

  it("refuses ends in the wrong order and ends with nothing between them", () => {
    expect(() => truncated(standard, { min: 2, max: 2 })).toThrow(/kernel\/out-of-range.*"max"/);
    expect(() => truncated(standard, { min: Number.NaN })).toThrow(/kernel\/out-of-range/);
    expect(() => truncated(standard, { min: 50, max: 60 })).toThrow(/probability between/);
    expect(() => truncated(uniformBetween({ min: 0, max: 1 }), { min: 2 })).toThrow(/probability between/);
  });
});
