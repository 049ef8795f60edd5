import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp } from "../solve/math.ts";
import { boundedPressure, pressureBehind, slopeAt } from "./bounded-pressure.ts";

const bounds = fc.double({ min: 0.085, max: 2.3, noNaN: true });
const pressures = fc.double({ min: -20, max: 20, noNaN: true });

describe("bounded pressure", () => {
  it("is 0 at rest, has slope 1 there, and is linear without a bound", () => {
    expect(boundedPressure(0, 0.7)).toBe(0);
    expect(slopeAt(0, 0.7)).toBe(1);
    expect(boundedPressure(-1e-9, 0.7) / -1e-9).toBeCloseTo(1, 8);
    expect(boundedPressure(-3, Infinity)).toBe(-3);
    expect(pressureBehind(-3, Infinity)).toBe(-3);
    expect(slopeAt(boundedPressure(-3, Infinity), Infinity)).toBe(1);
  });

  it("takes half of the bound at a pressure of ln 2 bounds", () => {
    expect(boundedPressure(-1.6 * Math.LN2, 1.6)).toBeCloseTo(-0.8, 14);
    expect(boundedPressure(1.6 * Math.LN2, 1.6)).toBeCloseTo(0.8, 14);
  });

  it("must hold: however much is sold, the price stays above e^(−B) of its value", () => {
    fc.assert(fc.property(bounds, (bound) => boundedPressure(-1e6, bound) >= -bound));
  });

  it("is odd and never moves the other way", () => {
    fc.assert(
      fc.property(pressures, bounds, (z, bound) => {
        const deviation = boundedPressure(z, bound);
        expect(boundedPressure(-z, bound) + deviation).toBe(0);
        expect(boundedPressure(z - 0.1, bound)).toBeLessThanOrEqual(deviation);
      }),
    );
  });

  it("is undone by its inverse up to five bounds", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), bounds, (multiple, bound) => {
        const z = multiple * bound;
        expect(pressureBehind(boundedPressure(z, bound), bound)).toBeCloseTo(z, 10);
      }),
    );
  });

  it("has e^(−|z|/B) as its slope", () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: -0.01, noNaN: true }), bounds, (z, bound) => {
        const step = 1e-6;
        const slope = (boundedPressure(z + step, bound) - boundedPressure(z - step, bound)) / (2 * step);
        expect(slopeAt(boundedPressure(z, bound), bound)).toBeCloseTo(slope, 7);
        expect(slopeAt(boundedPressure(z, bound), bound)).toBeCloseTo(exp(z / bound), 14);
      }),
    );
  });

  it("has no pressure behind a deviation at or beyond the bound", () => {
    expect(pressureBehind(0.7, 0.7)).toBe(Infinity);
    expect(pressureBehind(-0.9, 0.7)).toBe(-Infinity);
  });
});
