import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyMarket, centralMarket } from "../../../../../tests/funds-market.ts";
import { exp } from "../../solve/math.ts";
import { dryPowderFlow, dryPowderSlope } from "./dry-powder.ts";

const { powder } = centralMarket;
const premium = fc.double({ min: 0, max: 0.1, noNaN: true });

describe("dry powder", () => {
  it("buys nothing without a premium, 63 % of its rate at x_A, and never more than all of it", () => {
    expect(dryPowderFlow(powder, 0)).toBe(0);
    expect(dryPowderFlow(powder, -0.01)).toBe(0);
    expect(dryPowderFlow(powder, 0.004)).toBeCloseTo(400 * (1 - exp(-1)), 10);
    expect(dryPowderFlow(powder, 10)).toBe(400);
  });

  it("its slope is the derivative of what it buys; at 0 that of the right", () => {
    expect(dryPowderSlope(powder, 0)).toBeCloseTo(100_000, 9);
    expect(dryPowderSlope(powder, -1e-9)).toBe(0);
    fc.assert(
      fc.property(anyMarket, premium, ({ powder: each }, x) => {
        const step = 1e-7;
        const slope = (dryPowderFlow(each, x + 2 * step) - dryPowderFlow(each, x)) / (2 * step);
        expect(Math.abs(slope - dryPowderSlope(each, x + step))).toBeLessThanOrEqual(1e-5 * dryPowderSlope(each, 0));
      }),
    );
  });
});
