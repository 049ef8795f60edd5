import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { discountingParameters } from "./parameters.ts";
import { premiumLoad } from "./premium-term-structure.ts";

const life = inRange(discountingParameters.premiumLife);
const horizon = fc.double({ min: 0, max: 500, noNaN: true });

describe("what a premium that will not last does to cash flows", () => {
  it("is that of ten years at ten years, and nothing today", () => {
    fc.assert(
      fc.property(life, (each) => {
        expect(premiumLoad(10, each)).toBe(10);
        expect(premiumLoad(0, each)).toBe(0);
      }),
    );
  });

  it("rises with the horizon, by less and less, to a bound", () => {
    fc.assert(
      fc.property(life, horizon, (each, h) => {
        const load = premiumLoad(h, each);
        expect(premiumLoad(h + 1, each)).toBeGreaterThanOrEqual(load);
        expect(premiumLoad(h + 2, each) - premiumLoad(h + 1, each)).toBeLessThanOrEqual(
          premiumLoad(h + 1, each) - load + 1e-12,
        );
        expect(load).toBeLessThanOrEqual(premiumLoad(1e9, each));
      }),
    );
  });

  it("must hold: is the horizon itself, a parallel shift, for a premium expected to last for ever", () => {
    for (const h of [0, 0.5, 10, 38, 300]) {
      expect(premiumLoad(h, Infinity)).toBe(h);
      expect(premiumLoad(h, 1e9)).toBeCloseTo(h, 4);
    }
  });
});
