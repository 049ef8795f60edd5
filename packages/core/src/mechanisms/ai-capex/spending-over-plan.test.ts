import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { exp } from "../../solve/math.ts";
import { aiCapexParameters } from "./parameters.ts";
import { spendingOverPlan } from "./spending-over-plan.ts";

const elasticity = central(aiCapexParameters.investmentElasticity);
const premium = fc.double({ min: -0.03, max: 0.1, noNaN: true });

describe("AI spending over the plan", () => {
  it("is nothing where the scenario spends what the plan spends, whatever capital costs", () => {
    fc.assert(
      fc.property(premium, inRange(aiCapexParameters.investmentElasticity), (x, each) => {
        expect(spendingOverPlan(389, 389, x, each)).toBe(0);
      }),
    );
  });

  it("is all of it at rest, and 3 % less for a lasting premium of 100 bp", () => {
    expect(spendingOverPlan(789, 389, 0, elasticity)).toBe(400);
    expect(spendingOverPlan(789, 389, 0.01, elasticity)).toBeCloseTo(400 * exp(-0.03), 12);
  });

  it("falls with the premium, keeps its sign, and scales with dollars", () => {
    fc.assert(
      fc.property(premium, inRange(aiCapexParameters.investmentElasticity), (x, each) => {
        const wanted = spendingOverPlan(789, 389, x, each);
        expect(wanted).toBeGreaterThan(spendingOverPlan(789, 389, x + 0.001, each));
        expect(wanted).toBeGreaterThan(0);
        expect(spendingOverPlan(789_000, 389_000, x, each)).toBeCloseTo(1000 * wanted, 6);
      }),
    );
  });
});
