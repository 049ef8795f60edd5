import { describe, expect, it } from "vitest";
import { parameterSetValues } from "../mechanisms/parameter-sets.ts";
import { parameterRegistry } from "../mechanisms/registry.ts";
import { divisor, hardBounds, type Parameter } from "./parameters.ts";
import { units } from "./units.ts";

const named = parameterRegistry.map((spec) => [spec.key, spec] as const);
const boundsOf = (key: string): readonly number[] => {
  const spec = parameterRegistry.find((each) => each.key === key);
  return spec === undefined ? [] : hardBounds(spec);
};

describe("what makes sense of a parameter", () => {
  it.each(named)("%s: all that is plausible, and no other sign", (_, spec) => {
    const [low, high] = hardBounds(spec);
    const [from, to] = spec.range;
    expect(low <= from && to <= high).toBe(true);
    expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
    expect(from < 0 || to === 0 || low >= 0).toBe(true);
    expect(to > 0 || from === 0 || high === 0).toBe(true);
  });

  it("a share of the whole is possible, less than nothing is not", () => {
    const shares = parameterRegistry.filter(({ unit }) => units[unit].measures === "share");
    expect(shares.filter((spec) => hardBounds(spec)[0] < 0 || hardBounds(spec)[1] !== 1)).toEqual([]);
    expect(boundsOf("capital-competition.savingShare")).toEqual([0, 1]);
  });

  it("nothing happens in no time", () => {
    const times = parameterRegistry.filter(({ unit }) => units[unit].measures === "time");
    expect(times.length).toBeGreaterThan(20);
    for (const spec of times) expect(hardBounds(spec)).toEqual([spec.range[0] / 10, 10 * spec.range[1]]);
  });

  it("what a formula divides by is never zero", () => {
    const impact: Parameter = { value: 5, unit: "x", range: [3, 8], source: "assumed", grade: "D", evidence: [] };
    expect([hardBounds(impact), hardBounds(divisor(impact))]).toEqual([
      [0, 80],
      [0.3, 80],
    ]);
    expect(hardBounds(divisor({ ...impact, unit: "share", range: [0.1, 0.3] }))).toEqual([0.01, 1]);
  });

  it("what only ever falls may stand still, and never rises", () => {
    expect(boundsOf("money-creation.loanElasticity")).toEqual([-80, 0]);
    expect(boundsOf("confidence.premium.gold")).toEqual([-1, 0]);
  });

  it("a range that is zero alone leaves one unit either way", () => {
    expect(boundsOf("money-creation.elasticity.treasuries")).toEqual([-1, 1]);
  });

  it.each(Object.entries(parameterSetValues))("holds every value of the set %s", (_, values) => {
    const outside = Object.entries(values).filter(([key, value]) => {
      const [low = NaN, high = NaN] = boundsOf(key);
      return !(low <= value && value <= high);
    });
    expect(outside).toEqual([]);
  });
});
