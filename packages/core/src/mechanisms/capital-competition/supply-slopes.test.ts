import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { capitalCompetitionParameters as parameters } from "./parameters.ts";
import { supplySlopes, totalSlope } from "./supply-slopes.ts";

const shares = {
  flowSlope: central(parameters.flowSlope),
  savingShare: central(parameters.savingShare),
  foreignShare: central(parameters.foreignShare),
  borrowerShare: central(parameters.borrowerShare),
  portfolioShare: central(parameters.portfolioShare),
};

describe("slopes of the sources of funds", () => {
  it("together give 1 % of GDP at 25 bp: 124,400 usd bn a year per 1.00", () => {
    const slopes = supplySlopes(31_095.1, shares);
    expect(totalSlope(slopes)).toBeCloseTo(124_380.4, 1);
    expect(totalSlope(slopes) * 25e-4).toBeCloseTo(310.951, 9);
    expect(slopes.portfolio / totalSlope(slopes)).toBeCloseTo(0.24, 14);
  });

  it("without saving and foreign money the others do not take their place", () => {
    const { borrowers, portfolio } = supplySlopes(31_095.1, shares);
    expect(supplySlopes(31_095.1, { ...shares, savingShare: 0, foreignShare: 0 })).toEqual({
      saving: 0,
      foreign: 0,
      borrowers,
      portfolio,
    });
  });

  it("are above zero and scale with dollars over the whole range", () => {
    fc.assert(
      fc.property(
        fc.record({
          flowSlope: inRange(parameters.flowSlope),
          savingShare: inRange(parameters.savingShare),
          foreignShare: inRange(parameters.foreignShare),
          borrowerShare: inRange(parameters.borrowerShare),
          portfolioShare: inRange(parameters.portfolioShare),
        }),
        (each) => {
          const slopes = supplySlopes(31_095.1, each);
          expect(Object.values(slopes).every((each) => each > 0)).toBe(true);
          expect(totalSlope(supplySlopes(31_095_100, each))).toBeCloseTo(1000 * totalSlope(slopes), 3);
        },
      ),
    );
  });
});
