import { describe, expect, it } from "vitest";
import { parameterRegistry } from "../mechanisms/registry.ts";
import { parameterSetValues } from "../mechanisms/parameter-sets.ts";
import { draws } from "./draws.ts";

describe("draws of the priors", () => {
  it("are the same whoever asks, in whatever order", () => {
    const [one, other] = [draws("evidence", 7), draws("evidence", 7)];
    const late = other.at(41);
    expect([...one.at(3)]).toEqual([...other.at(3)]);
    expect([...one.at(41)]).toEqual([...late]);
    expect([...draws("evidence", 8).at(41)]).not.toEqual([...late]);
  });

  it("fall in the range of a parameter nine times out of ten, where it is drawn by its range", () => {
    const key = "confidence.gain";
    const [low, high] = parameterRegistry.find((each) => each.key === key)?.range ?? [0, 0];
    const { at } = draws("evidence", 1);
    const values = Array.from({ length: 2000 }, (_, index) => at(index).get(key) ?? 0);
    const inside = values.filter((each) => each >= low && each <= high).length;
    expect(inside).toBeGreaterThan(1740);
    expect(inside).toBeLessThan(1860);
  });

  it("leave alone what a set names, and what has no prior", () => {
    const { at, central } = draws("essay", 1);
    for (const [key, value] of Object.entries(parameterSetValues.essay)) {
      expect([at(5).get(key), central.get(key)]).toEqual([value, value]);
    }
    const fixed = parameterRegistry.filter(({ prior }) => prior === undefined);
    expect(fixed.map(({ key }) => at(5).get(key))).toEqual(fixed.map(({ value }) => value));
  });
});
