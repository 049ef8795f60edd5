import { describe, expect, it } from "vitest";
import { held, type Paths, ramp, runOf } from "../../../../tests/runs.ts";
import { regimeAfter } from "../mechanisms/capital-competition/tightness.ts";
import type { RunRecord } from "../model/record.ts";
import { periodFunds } from "./headroom.ts";
import { headroomMarks, type PhaseDiagram, phaseDiagram } from "./phase-diagram.ts";

const squeeze: Paths = { "ai-capex.spending": ramp(789), "ai-capex.lab-calls": ramp(150) };

/** A number from the opening on, and another one in June 2026, which is the ninth month. */
const inJune = (before: number, june: number): Paths[string] => ({
  unit: "usd bn/yr",
  steps: [
    { at: "2025-10-01", value: before },
    { at: "2026-06-01", value: june },
  ],
});
const june = 9;

/** Builders raise all they spend over the plan's 389 by bonds, whatever the premium: a run stands where it is told to. */
function runAt(spending: number, purchases: number, set: ReadonlyMap<string, number> = new Map()): RunRecord {
  const paths: Paths = {
    "ai-capex.spending": inJune(600, spending),
    "central-bank.purchases": inJune(-100, purchases),
    "ai-capex.finance-shares": { unit: "share", shares: { cash: 0, bonds: 1, calls: 0, sales: 0 } },
    "fiscal.deficit": held(100),
  };
  const parameters = new Map([...set, ["ai-capex.investmentElasticity", 0]]);
  return runOf(paths, { horizon: { months: june, step: "month" }, parameters });
}

const numbersAt = ({ finance, tightness, premium, displacement, cells }: PhaseDiagram, r: number, c: number) => {
  const i = r * finance.values.length + c;
  return [tightness[i], premium[i], displacement[i], cells[i]] as const;
};

describe("the phase diagram", () => {
  it("says at every place what a run that stands there in that month reports", () => {
    for (const set of [new Map<string, number>(), new Map([["capital-competition.dryPowder", 100]])]) {
      const diagram = phaseDiagram(runAt(600, -100, set), { todayMonths: june, columns: 7, rows: 5 });
      for (const [r, c] of [
        [0, 1],
        [1, 4],
        [2, 3],
        [3, 6],
        [4, 2],
      ] as const) {
        const [finance, purchases] = [diagram.finance.values[c] ?? NaN, diagram.purchases.values[r] ?? NaN];
        const { state } = runAt(389 + finance - 180, purchases, set);
        expect(180 + 12 * (state.aiBonds[june] ?? NaN)).toBeCloseTo(finance, 9);
        const [tightness, premium, displacement, cell] = numbersAt(diagram, r, c);
        const label = state.competition[june] === 1 ? "competition" : "abundance";
        expect(tightness).toBeCloseTo(state.tightness[june] ?? NaN, 12);
        expect(premium).toBeCloseTo(state.premium[june] ?? NaN, 12);
        expect(displacement).toBeCloseTo(state.displacement[june] ?? NaN, 9);
        expect([label, "as-before"]).toContain(cell);
      }
    }
  });

  it("draws the isolines where tightness passes the threshold, one for one with purchases", () => {
    const run = runOf({ ...squeeze, "fiscal.deficit": held(200), "saving.shift": held(30) });
    const diagram = phaseDiagram(run, { todayMonths: 14 });
    for (const { row, tightness, points } of [...diagram.headroomLines, ...diagram.competitionLines]) {
      const [low, high] = points;
      if (low === undefined || high === undefined) throw new Error("off the map");
      expect(high.finance - low.finance).toBeCloseTo(high.purchases - low.purchases, 9);
      const { flows, levels, at } = periodFunds(run, row);
      for (const { finance, purchases } of points) {
        const around = (shift: number): number =>
          at({ ...flows, purchases, aiBonds: finance + shift - levels.aiFinance }).tightness;
        expect(around(0)).toBeCloseTo(tightness, 12);
        expect([around(-1) < tightness, around(1) > tightness]).toEqual([true, true]);
      }
    }
    // To the left of the line of competition no label changes to it, to the right it does.
    const line = diagram.competitionLines.find(({ row }) => row === diagram.row)?.points[0];
    if (line === undefined) throw new Error("off the map");
    diagram.cells.forEach((cell, i) => {
      const c = i % diagram.finance.values.length;
      const r = (i - c) / diagram.finance.values.length;
      const onLine = (diagram.purchases.values[r] ?? 0) + line.finance - line.purchases;
      expect(cell === "competition").toBe((diagram.finance.values[c] ?? 0) > onLine);
    });
  });

  it("rises in tightness and displacement to the right, falls upwards", () => {
    const { finance, purchases, tightness, displacement, premium } = phaseDiagram(runOf(squeeze), { todayMonths: 14 });
    const columns = finance.values.length;
    for (let i = 0; i < tightness.length; i++) {
      const [right, above] = [i % columns < columns - 1 ? i + 1 : i, i + columns < tightness.length ? i + columns : i];
      expect(tightness[right]).toBeGreaterThanOrEqual(tightness[i] ?? NaN);
      expect(tightness[above]).toBeLessThanOrEqual(tightness[i] ?? NaN);
      // It jumps at 0: below, dry powder does not buy.
      const isBelow = (premium[i] ?? 0) < 0;
      expect(isBelow || (displacement[right] ?? NaN) >= (displacement[i] ?? NaN)).toBe(true);
    }
    expect(purchases.values[0]).toBe(-(purchases.values.at(-1) ?? NaN));
  });

  it("holds the whole path of the scenario, which starts from the plan and no purchases", () => {
    const run = runOf({ ...squeeze, "central-bank.purchases": ramp(-900) });
    const { path, finance, purchases } = phaseDiagram(run);
    expect(path).toHaveLength(37);
    expect(path[0]).toEqual({ row: 0, period: "2025-09-30", finance: 180, purchases: 0, regime: "abundance" });
    for (const each of path) {
      expect(each.finance).toBeLessThanOrEqual(finance.values.at(-1) ?? NaN);
      expect(each.finance).toBeGreaterThanOrEqual(0);
      expect(Math.abs(each.purchases)).toBeLessThanOrEqual(purchases.values.at(-1) ?? NaN);
    }
    expect(path.at(-1)).toMatchObject({ period: "2028-09", regime: "competition" });
  });

  it("leaves out rates that nobody could keep up: the central bank sells what it has, and then no more", () => {
    // Traded with banks, who pay from reserves: with others the money of buyers may end first.
    const soldIn = (rate: number): RunRecord =>
      runOf(
        { "central-bank.purchases": held(rate), "central-bank.counterparty": { choice: "banks" } },
        { horizon: { months: 12, step: "month" } },
      );
    const [lowest, highest] = phaseDiagram(soldIn(-2500), { todayMonths: 1 }).reach;
    const lacking = (rate: number): number => soldIn(rate).state.notExecuted.reduce((sum, each) => sum + each, 0);
    // What is sold or bought moves its own price, which the rates of a row do not know: a tenth is left for that.
    expect([lacking(0.9 * lowest), lacking(0.9 * highest)]).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)]);
    expect(lacking(1.1 * lowest)).toBeGreaterThan(100);
    expect(lacking(1.1 * highest)).toBeGreaterThan(100);
    const wide = phaseDiagram(runOf({ "central-bank.purchases": held(-6000) }), { todayMonths: 0, rows: 31 });
    wide.cells.forEach((cell, i) => {
      const rate = wide.purchases.values[Math.floor(i / wide.finance.values.length)] ?? NaN;
      expect(cell === "unreachable").toBe(rate < wide.reach[0] || rate > wide.reach[1]);
    });
    expect(wide.cells).toContain("unreachable");
  });

  it("has four to ten marks along an axis, at round distances", () => {
    const { mark, values } = phaseDiagram(runOf(squeeze)).finance;
    const marks = (values.at(-1) ?? NaN) / mark;
    expect(marks).toBeCloseTo(Math.round(marks), 9);
    expect(marks).toBeGreaterThanOrEqual(4);
    expect(marks).toBeLessThanOrEqual(10);
  });

  it("labels a place by the label before it where neither threshold is passed", () => {
    const { tightness, cells } = phaseDiagram(runOf(squeeze), { todayMonths: 14 });
    cells.forEach((cell, i) => {
      const [up, down] = (["abundance", "competition"] as const).map((each) => regimeAfter(each, tightness[i] ?? NaN));
      expect(cell).toBe(up === down ? up : "as-before");
    });
  });
});

describe("rows with a name", () => {
  const run = runOf(squeeze);

  it("are today where the run reaches it, the turning point where there is one, and the lowest headroom", () => {
    expect(headroomMarks(run, 14)).toMatchObject({ opening: 0, today: 14 });
    for (const months of [37, -3]) expect(headroomMarks(run, months)).not.toHaveProperty("today");
    expect(headroomMarks(runOf({}))).toEqual({ opening: 0, lowest: 0 });
    const { turningPoint = NaN, lowest } = headroomMarks(run);
    expect([run.state.competition[turningPoint - 1], run.state.competition[turningPoint]]).toEqual([0, 1]);
    expect(run.state.headroom.every((each) => each >= (run.state.headroom[lowest] ?? NaN))).toBe(true);
  });

  it("are the same days at any step", () => {
    const weeks = runOf(squeeze, { horizon: { months: 12, step: "week" } });
    expect(headroomMarks(weeks, 6).today).toBe(26);
    expect(phaseDiagram(weeks, { todayMonths: 6 }).row).toBe(26);
  });

  it("draw the map of today, and without it that of the lowest headroom", () => {
    expect(phaseDiagram(run, { todayMonths: 14 }).row).toBe(14);
    expect(phaseDiagram(run, { todayMonths: 99 }).row).toBe(headroomMarks(run).lowest);
    expect(phaseDiagram(runOf({})).headroomLines).toHaveLength(1);
  });
});
