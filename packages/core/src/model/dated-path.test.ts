import { describe, expect, it } from "vitest";
import { datedPath } from "./dated-path.ts";

const opening = "2025-09-30";
const unit = "usd tn/yr";

describe("a path over time, in engine units", () => {
  it("without anything said is at rest", () => {
    expect(datedPath(undefined, 7, opening)).toEqual([{ time: 0, value: 7 }]);
    expect(datedPath({ choice: "banks" }, 7, opening)).toEqual([{ time: 0, value: 7 }]);
  });

  it("of a value is held throughout, whatever the rest", () => {
    expect(datedPath({ unit, value: 0.9 }, 7, opening)).toEqual([{ time: 0, value: 900 }]);
  });

  it("of a ramp goes straight from rest to the value", () => {
    const ramp = { from: "2026-01", to: "2026-10", value: 0.9 };
    expect(datedPath({ unit, ramp }, 7, opening)).toEqual([
      { time: 0.25, value: 7 },
      { time: 1, value: 900 },
    ]);
  });

  it("of steps jumps from rest to each value on its date", () => {
    const steps = [
      { at: "2026-01", value: 1 },
      { at: "2026-10", value: 2 },
    ];
    expect(datedPath({ unit, steps }, 7, opening)).toEqual([
      { time: 0.25, value: 7 },
      { time: 0.25, value: 1000 },
      { time: 1, value: 1000 },
      { time: 1, value: 2000 },
    ]);
  });

  it("of points starts at rest where the first lies after the opening, and not where it does not", () => {
    const last = { at: "2026-10", value: 2 };
    expect(datedPath({ unit, points: [last] }, 7, opening)).toEqual([
      { time: 0, value: 7 },
      { time: 1, value: 2000 },
    ]);
    for (const [at, time] of [
      ["2025-10", 0],
      ["2025-07", -0.25],
    ] as const) {
      expect(datedPath({ unit, points: [{ at, value: 1 }, last] }, 7, opening)).toEqual([
        { time, value: 1000 },
        { time: 1, value: 2000 },
      ]);
    }
  });
});
