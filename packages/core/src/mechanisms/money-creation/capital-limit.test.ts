import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { exp, max, min } from "../../solve/math.ts";
import { capitalLimit } from "./capital-limit.ts";
import { moneyCreationParameters as parameters } from "./parameters.ts";

const rule = { lossThreshold: central(parameters.lossThreshold), lossSlope: central(parameters.lossSlope) };
const rules = fc.record({ lossThreshold: inRange(parameters.lossThreshold), lossSlope: inRange(parameters.lossSlope) });
const share = fc.double({ min: 0, max: 2, noNaN: true });

describe("the limit own funds put on lending", () => {
  it("must hold: losses up to 6 % of own funds leave lending as it is, to the last bit", () => {
    expect([0, 60, 144].map((losses) => capitalLimit(losses, 2400, rule))).toEqual([1, 1, 1]);
  });

  it("takes 3 % per point of own funds lost beyond the threshold", () => {
    expect(capitalLimit(0.16 * 2400, 2400, rule)).toBeCloseTo(exp(-0.3), 14);
  });

  it("never rises with losses, and scales with dollars", () => {
    fc.assert(
      fc.property(rules, share, share, fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (each, a, b, ownFunds) => {
        const [less, more] = [min(a, b), max(a, b)];
        const limit = capitalLimit(more * ownFunds, ownFunds, each);
        expect(limit).toBeLessThanOrEqual(capitalLimit(less * ownFunds, ownFunds, each) + 1e-15);
        expect(limit).toBeGreaterThan(0);
        expect(capitalLimit(more, 1, each)).toBeCloseTo(limit, 12);
      }),
    );
  });

  it("is 1 in a world without banks, and 0 for banks that lose and have nothing", () => {
    expect(capitalLimit(0, 0, rule)).toBe(1);
    expect(capitalLimit(1, 0, rule)).toBe(0);
  });
});
