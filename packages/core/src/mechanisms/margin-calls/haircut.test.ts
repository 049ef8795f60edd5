import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { pow } from "../../solve/math.ts";
import { haircut, volatility } from "./haircut.ts";
import { marginCallsParameters as parameters } from "./parameters.ts";

const lenders = fc.record({
  volatilityElasticity: inRange(parameters.volatilityElasticity),
  confidenceAddOn: inRange(parameters.confidenceAddOn),
});
const opening = fc.oneof(...Object.values(parameters.haircut).map(inRange));
const confidence = fc.double({ min: 0, max: 1, noNaN: true });
const sigma = fc.double({ min: 1, max: 30, noNaN: true });
const usual = { volatilityElasticity: 0.4, confidenceAddOn: 0.5 };

describe("volatility", () => {
  it("is 1 where the price is what it used to be, and doubles for a move as large as the opening haircut, up or down", () => {
    expect(volatility(0.3, 0.3, 0.15)).toBe(1);
    expect(volatility(-0.15, 0, 0.15)).toBeCloseTo(2, 14);
    expect(volatility(0.15, 0, 0.15)).toBeCloseTo(2, 14);
  });
});

describe("a haircut", () => {
  it("is that of the opening at rest, exactly, whatever lenders are like", () => {
    fc.assert(fc.property(opening, lenders, (h, each) => haircut(h, 1, 1, each) === h));
  });

  it("rises by 2^.4 when volatility doubles and by half when confidence is gone", () => {
    expect(haircut(0.1, 2, 1, usual)).toBeCloseTo(0.1 * pow(2, 0.4), 14);
    expect(haircut(0.1, 1, 0, usual)).toBeCloseTo(0.15, 14);
  });

  it("never falls as volatility rises or confidence falls, and never passes 1", () => {
    fc.assert(
      fc.property(opening, lenders, sigma, confidence, (h, each, s, c) => {
        const now = haircut(h, s, c, each);
        expect(now).toBeLessThanOrEqual(1);
        expect(haircut(h, 1.1 * s, c, each)).toBeGreaterThanOrEqual(now);
        expect(haircut(h, s, 0.9 * c, each)).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it("of 1 lends nothing", () => {
    expect(haircut(0.5, 1000, 0, usual)).toBe(1);
  });
});
