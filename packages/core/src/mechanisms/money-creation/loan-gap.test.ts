import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { expm1 } from "../../solve/math.ts";
import { loanGapWanted } from "./loan-gap.ts";
import { moneyCreationParameters as parameters } from "./parameters.ts";

const rest = { premium: 0, capitalLimit: 1, confidence: 1 };
const rules = fc.record({
  loanElasticity: inRange(parameters.loanElasticity),
  confidenceLoss: inRange(parameters.confidenceLoss),
});
const rule = { loanElasticity: central(parameters.loanElasticity), confidenceLoss: central(parameters.confidenceLoss) };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const premium = fc.double({ min: -0.03, max: 0.1, noNaN: true });

describe("the loans banks want to have made", () => {
  it("are those of the plan at rest, for any parameters", () => {
    fc.assert(fc.property(rules, (each) => loanGapWanted(13_200, rest, each) === 0));
  });

  it("fall by 4 % for a lasting premium of 100 bp, and by 8 % when confidence is gone", () => {
    expect(loanGapWanted(100, { ...rest, premium: 0.01 }, rule)).toBeCloseTo(100 * expm1(-0.04), 12);
    expect(loanGapWanted(100, { ...rest, confidence: 0 }, rule)).toBeCloseTo(-8, 12);
    expect(loanGapWanted(100, { ...rest, capitalLimit: 0.9 }, rule)).toBeCloseTo(-10, 12);
  });

  it("never take back more than there is, and rise as money gets cheaper, own funds and confidence grow", () => {
    fc.assert(
      fc.property(rules, premium, unit, unit, (each, x, capitalLimit, confidence) => {
        const wanted = loanGapWanted(1, { premium: x, capitalLimit, confidence }, each);
        expect(wanted).toBeGreaterThanOrEqual(-1);
        expect(loanGapWanted(1, { premium: x - 0.001, capitalLimit, confidence }, each)).toBeGreaterThanOrEqual(wanted);
        expect(loanGapWanted(1, { premium: x, capitalLimit: 1, confidence }, each)).toBeGreaterThanOrEqual(wanted);
        expect(loanGapWanted(1, { premium: x, capitalLimit, confidence: 1 }, each)).toBeGreaterThanOrEqual(wanted);
      }),
    );
  });

  it("scale with dollars", () => {
    const stressed = { premium: 0.004, capitalLimit: 0.97, confidence: 0.8 };
    expect(loanGapWanted(13_200_000, stressed, rule)).toBeCloseTo(1000 * loanGapWanted(13_200, stressed, rule), 6);
  });
});
