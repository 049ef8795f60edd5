import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyMarket, centralMarket, fundsMarket } from "../../../../../tests/funds-market.ts";
import { column, columnOf } from "../../model/column.ts";
import { dryPowderFlow } from "./dry-powder.ts";
import { giveBack, place, placementShares } from "./placement.ts";
import { scarcityPremium } from "./scarcity-premium.ts";

const amounts = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 5, maxLength: 5 }).map(columnOf);
const dollars = fc.double({ min: 0, max: 1e4, noNaN: true });

describe("shares of those who pay", () => {
  it("are none below zero and sum to 1, at, above and below a premium of 0", () => {
    fc.assert(
      fc.property(anyMarket, fc.double({ min: -0.03, max: 0.1, noNaN: true }), ({ slopes, powder }, premium) => {
        for (const x of [premium, 0]) {
          const shares = Object.values(placementShares(slopes, powder, x));
          expect(shares.every((each) => each >= 0)).toBe(true);
          expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 14);
        }
      }),
    );
  });

  it("are what each source gives of X when nothing was absorbed before", () => {
    const sought = 900;
    const { value: x } = scarcityPremium(sought, fundsMarket(centralMarket));
    const { slopes, powder } = centralMarket;
    const shares = placementShares(slopes, powder, x);
    expect(shares.saving * sought).toBeCloseTo(slopes.saving * x, 9);
    expect(shares.dryPowder * sought).toBeCloseTo(dryPowderFlow(powder, x), 9);
  });

  it("pass smoothly into those of premium 0 from above; below, dry powder pays nothing", () => {
    const { slopes, powder } = centralMarket;
    expect(placementShares(slopes, powder, 1e-9).dryPowder).toBeCloseTo(
      placementShares(slopes, powder, 0).dryPowder,
      6,
    );
    expect(placementShares(slopes, powder, -1e-9).dryPowder).toBe(0);
  });
});

describe("placing dollars", () => {
  it("pays by share up to what each can, and leaves the rest to households", () => {
    const paid = column(3);
    expect(place(100, columnOf([0.5, 0.3, 0.2]), columnOf([1000, 10, -5]), paid)).toBe(40);
    expect([...paid]).toEqual([50, 10, 0]);
  });

  it("places every dollar once, and nobody pays more than it can", () => {
    fc.assert(
      fc.property(anyMarket, dollars, amounts, ({ slopes, powder }, sought, limits) => {
        const shares = columnOf(Object.values(placementShares(slopes, powder, 0.002)));
        const paid = column(5);
        const rest = place(sought, shares, limits, paid);
        expect(paid.reduce((sum, each) => sum + each, rest)).toBeCloseTo(sought, 8);
        paid.forEach((each, j) => expect(each).toBeLessThanOrEqual(limits[j]));
        expect(rest).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("gives back pro rata, never more than is held, and tells what nobody has", () => {
    const given = column(3);
    expect(giveBack(50, columnOf([60, 40, 0]), given)).toBe(0);
    expect([...given]).toEqual([30, 20, 0]);
    expect(giveBack(150, columnOf([60, 40, 0]), given)).toBe(50);
    expect([...given]).toEqual([60, 40, 0]);
    expect(giveBack(7, column(3), given)).toBe(7);
    expect([...given]).toEqual([0, 0, 0]);
  });
});
