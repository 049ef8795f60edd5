import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyMarket, centralMarket, gdp } from "../../../../../tests/funds-market.ts";
import { max, min } from "../../solve/math.ts";
import { displacement } from "./displacement.ts";
import { supplySlopes } from "./supply-slopes.ts";

const premium = fc.double({ min: 0, max: 0.1, noNaN: true });

describe("displacement", () => {
  it("must hold: lies in [0, 1], rises in x ≥ 0 and as dry powder falls, up to its ceiling", () => {
    fc.assert(
      fc.property(anyMarket, premium, premium, ({ slopes, powder }, a, b) => {
        const [lower, higher] = [min(a, b), max(a, b)];
        const found = displacement(slopes, powder, lower);
        const ceiling = displacement(slopes, { ...powder, amount: 0 }, lower);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(displacement(slopes, powder, higher)).toBeGreaterThanOrEqual(found);
        expect(displacement(slopes, { ...powder, amount: powder.amount / 2 }, lower)).toBeGreaterThanOrEqual(found);
        expect(ceiling).toBeGreaterThanOrEqual(found);
      }),
    );
  });

  it("must hold: the ceiling is about one half with the evidence", () => {
    const { slopes, powder } = centralMarket;
    expect(displacement(slopes, { ...powder, amount: 0 }, 0)).toBeCloseTo(0.24 + 0.76 * 0.33, 12);
  });

  it("must hold: without saving and foreign money and little dry powder it starts at .88 and its ceiling is 1", () => {
    const slopes = supplySlopes(gdp, {
      flowSlope: 25e-4,
      savingShare: 0,
      foreignShare: 0,
      borrowerShare: 0.33,
      portfolioShare: 0.24,
    });
    const powder = { ...centralMarket.powder, amount: 50 };
    expect(displacement(slopes, powder, 0)).toBeCloseTo(0.88, 3);
    expect(displacement(slopes, powder, 0.05)).toBeGreaterThan(0.9999);
    expect(displacement(slopes, { ...powder, amount: 0 }, 0)).toBe(1);
  });
});
