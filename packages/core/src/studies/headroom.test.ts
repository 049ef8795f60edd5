import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { essay, held, type Paths, ramp, runOf, scenarioOf, world } from "../../../../tests/runs.ts";
import { simulate } from "../simulate.ts";
import { draws } from "./draws.ts";
import { headroomGap, headroomTerms, lowestHeadroomRow, periodFunds } from "./headroom.ts";

const everything: Paths = {
  "ai-capex.spending": ramp(789),
  "ai-capex.lab-calls": ramp(150),
  "fiscal.deficit": held(300),
  "fiscal.backstop": held(0.4, "share"),
  "central-bank.purchases": ramp(-200),
  "saving.shift": held(50),
  "foreign.shift": held(-20),
};

describe("the closed form of the headroom", () => {
  it("is what the run reports in every period, to the last bit: headroom, tightness, premium, displacement", () => {
    for (const parameters of [new Map(), essay]) expect(headroomGap(runOf(everything, { parameters }))).toBe(0);
  });

  it("is so in any draw, at any step, and where the scenario moves the numbers of the market themselves", () => {
    const paths = { ...everything, "capital-competition.deployTime": ramp(3, "yr") };
    fc.assert(
      fc.property(fc.nat(500), fc.constantFrom("month", "quarter", "week"), (index, step) => {
        const horizon = { months: 12, step } as const;
        const run = simulate(world, scenarioOf(paths, { horizon }), { parameters: draws("evidence", 3).at(index) });
        expect(headroomGap(run)).toBe(0);
      }),
      { numRuns: 8 },
    );
  });

  it("adds up term by term", () => {
    const run = runOf(everything);
    for (let row = 0; row <= 36; row += 4) {
      const at = headroomTerms(run, row);
      const supplied = at.planned + at.powderFlow + at.purchases + at.savingShift + at.foreignShift;
      expect(at.closed.headroom).toBeCloseTo(supplied - at.deficit, 9);
      expect(at.left).toBeCloseTo(at.closed.headroom - at.aiFinance, 9);
      expect(at.closed.tightness).toBeCloseTo((at.netUses + at.toPlace) / (at.netUses + at.powderFlow), 12);
      // τ passes 1 exactly where nothing is left.
      expect(Math.sign(at.closed.tightness - 1)).toBe(-Math.sign(at.left));
    }
  });

  it("of a world at rest is the plan's finance and the dry powder of a year, at every row", () => {
    const run = runOf({});
    for (const row of [0, 1, 36]) {
      const at = headroomTerms(run, row);
      expect(at.closed.headroom).toBeCloseTo(180 + 600 / 1.5, 9);
      expect([at.toPlace, at.deficit, at.purchases, at.closed.premium]).toEqual([0, 0, 0, 0]);
      expect(at.aiFinance).toBe(at.planned);
    }
  });

  it("falls by what finance uses up of dry powder, and is lowest where none is left", () => {
    const run = runOf({ "ai-capex.spending": ramp(1500) });
    const lowest = lowestHeadroomRow(run);
    expect(headroomTerms(run, lowest).dryPowder).toBe(0);
    expect(headroomTerms(run, lowest - 1).dryPowder).toBeGreaterThan(0);
  });

  it("knows no premium where the channel is off, and everything else as before", () => {
    const run = runOf(everything, { without: ["capital-competition"] });
    expect(headroomGap(run)).toBe(0);
    expect(headroomTerms(run, 20).closed.premium).toBe(0);
    expect(headroomTerms(run, 20).closed.tightness).toBeGreaterThan(1);
  });
});

describe("in one period", () => {
  const funds = periodFunds(runOf(everything), 12);
  const dollars = fc.double({ min: -2000, max: 2000, noNaN: true });
  const more = fc.double({ min: 1, max: 500, noNaN: true });

  it("headroom rises one for one with purchases, falls one for one with the deficit, and finance itself does not move it", () => {
    fc.assert(
      fc.property(dollars, dollars, more, (purchases, aiBonds, change) => {
        const headroomAt = (flows: Partial<typeof funds.flows>): number =>
          funds.at({ ...funds.flows, purchases, aiBonds, backstop: 0, ...flows }).headroom;
        const before = headroomAt({});
        expect(headroomAt({ purchases: purchases + change }) - before).toBeCloseTo(change, 9);
        expect(headroomAt({ deficit: funds.flows.deficit + change }) - before).toBeCloseTo(-change, 9);
        expect(headroomAt({ aiBonds: aiBonds + change })).toBeCloseTo(before, 9);
      }),
    );
  });

  it("tightness, premium and displacement rise with finance and fall with purchases", () => {
    fc.assert(
      fc.property(dollars, dollars, more, (purchases, aiBonds, change) => {
        const at = (flows: object) => funds.at({ ...funds.flows, purchases, aiBonds, ...flows });
        const [before, asked, eased] = [
          at({}),
          at({ aiBonds: aiBonds + change }),
          at({ purchases: purchases + change }),
        ];
        expect(asked.tightness).toBeGreaterThan(before.tightness);
        expect(eased.tightness).toBeLessThan(before.tightness);
        expect(asked.premium).toBeGreaterThanOrEqual(before.premium);
        expect(eased.premium).toBeLessThanOrEqual(before.premium);
        // Below 0 dry powder does not buy: what is taken from others is taken in full.
        expect(before.premium < 0 || asked.displacement >= before.displacement).toBe(true);
      }),
    );
  });
});
