import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { exp } from "../../solve/math.ts";
import { confidenceStep, confidenceTarget } from "./confidence-index.ts";
import { confidenceParameters as parameters } from "./parameters.ts";

const times = fc.record({ fallTime: inRange(parameters.fallTime), recoveryTime: inRange(parameters.recoveryTime) });
const usual = { fallTime: central(parameters.fallTime), recoveryTime: central(parameters.recoveryTime) };
const unit = fc.double({ min: 1e-6, max: 1, noNaN: true });
const step = fc.double({ min: 1 / 365, max: 0.25, noNaN: true });

describe("where confidence is heading", () => {
  it("is 1 without a drawdown, exactly, and e^(−.4) for a fall of .2 at a gain of 2", () => {
    expect(confidenceTarget(2, 0)).toBe(1);
    expect(confidenceTarget(central(parameters.gain), 0.2)).toBeCloseTo(exp(-0.4), 14);
  });

  it("falls with the drawdown and the gain, and stays above 0", () => {
    fc.assert(
      fc.property(inRange(parameters.gain), fc.double({ min: 0, max: 5, noNaN: true }), (gain, fall) => {
        const target = confidenceTarget(gain, fall);
        expect(target).toBeGreaterThan(0);
        expect(confidenceTarget(gain, fall + 0.1)).toBeLessThan(target);
        expect(confidenceTarget(1.1 * gain, fall)).toBeLessThanOrEqual(target);
      }),
    );
  });
});

describe("a step of confidence", () => {
  it("stays at 1 at rest, exactly", () => {
    fc.assert(fc.property(times, step, (each, dt) => confidenceStep(1, 1, each, dt) === 1));
  });

  it("loses 1 − 1/e of the way in a month, and regains it in 1.15 years", () => {
    expect(confidenceStep(1, 0.5, usual, 1 / 12)).toBeCloseTo(0.5 + 0.5 * exp(-1), 14);
    expect(confidenceStep(0.5, 1, usual, 1.15)).toBeCloseTo(1 - 0.5 * exp(-1), 14);
  });

  it("never passes its target, and two half-steps are one step", () => {
    fc.assert(
      fc.property(unit, unit, times, step, (from, to, each, dt) => {
        const next = confidenceStep(from, to, each, dt);
        expect((next - from) * (to - next)).toBeGreaterThanOrEqual(0);
        expect(confidenceStep(confidenceStep(from, to, each, dt / 2), to, each, dt / 2)).toBeCloseTo(next, 13);
      }),
    );
  });
});
