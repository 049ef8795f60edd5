import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headroom, regimeAfter, tightness } from "./tightness.ts";

const levels = { netUses: 2980, aiFinance: 180, dryPowder: 600, deployTime: 1.5 };
const flow = fc.double({ min: 0, max: 5000, noNaN: true });

describe("tightness and headroom", () => {
  it("at rest funds are looser than 1 by dry powder, and headroom is reference finance and dry powder", () => {
    expect(tightness(0, levels)).toBeCloseTo(2980 / 3380, 14);
    expect(headroom(0, 0, levels)).toBe(580);
  });

  it("at the headroom tightness is 1, whatever the deficit takes", () => {
    fc.assert(
      fc.property(flow, (deficit) => {
        const aiBonds = headroom(deficit, 0, levels) - levels.aiFinance;
        expect(tightness(deficit + aiBonds, levels)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("bonds of builders use headroom up without lowering it; other flows lower it", () => {
    expect(headroom(200, 200, levels)).toBe(580);
    expect(headroom(300, 200, levels)).toBe(480);
  });

  it("tightness does not depend on the unit of money, headroom scales with it", () => {
    const inMillions = { ...levels, netUses: 2_980_000, aiFinance: 180_000, dryPowder: 600_000 };
    expect(tightness(500_000, inMillions)).toBeCloseTo(tightness(500, levels), 14);
    expect(headroom(500_000, 200_000, inMillions)).toBeCloseTo(1000 * headroom(500, 200, levels), 9);
  });
});

describe("the label of a regime", () => {
  it("must hold: changes above 1.03 and below .97 only, and otherwise stays", () => {
    expect([0.9, 0.97, 1, 1.03, 1.031].map((tight) => regimeAfter("abundance", tight))).toEqual([
      "abundance",
      "abundance",
      "abundance",
      "abundance",
      "competition",
    ]);
    expect([1.1, 1.03, 1, 0.97, 0.969].map((tight) => regimeAfter("competition", tight))).toEqual([
      "competition",
      "competition",
      "competition",
      "competition",
      "abundance",
    ]);
  });
});
