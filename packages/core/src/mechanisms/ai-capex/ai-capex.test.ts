import { describe, expect, it } from "vitest";
import { changed, economyOf, itemOf, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, ramp, runOf, world } from "../../../../../tests/runs.ts";
import { type FundsMove, flowOfFunds } from "../../ledger/flow-of-funds.ts";
import { penOf } from "../../ledger/pen.ts";
import { centralDraw } from "../../model/draw.ts";
import type { Economy } from "../../model/economy.ts";
import type { RunRecord } from "../../model/record.ts";
import type { State } from "../../model/state.ts";
import { exp, expm1 } from "../../solve/math.ts";
import { aiCapex } from "./ai-capex.ts";

const planned = world.reference.aiSpending ?? 0;
const financeOfPlan = world.reference.aiFinance ?? 0;

/** So much spending over the plan [usd bn/yr], and who pays for it. */
const over = (dollars: number, shares?: Readonly<Record<"cash" | "bonds" | "calls" | "sales", number>>): Paths => ({
  "ai-capex.spending": held(planned + dollars),
  ...(shares && { "ai-capex.finance-shares": { unit: "share", shares } }),
});
const bondsOnly = { cash: 0, bonds: 1, calls: 0, sales: 0 };
const cashOnly = { cash: 1, bonds: 0, calls: 0, sales: 0 };

/** The plan of a period, in a state that a test sets. */
function plan(paths: Paths, before: Partial<State> = {}, periods = 1): Economy {
  const { economy, book } = economyOf(paths);
  Object.assign(economy.state, before);
  const line = aiCapex.plan.start(economy, centralDraw);
  for (let period = 0; period < periods; period++) line.step(economy, penOf(book));
  expect(book.written).toBe(0);
  return economy;
}

/** A run, with who moved what in each period. */
function told(
  paths: Paths,
  extra: Parameters<typeof runOf>[1] = {},
): { run: RunRecord; moves: readonly FundsMove[][] } {
  const moves: FundsMove[][] = [];
  const run = runOf(paths, { ...extra, afterPeriod: (_, book) => moves.push(flowOfFunds(book)) });
  return { run, moves };
}

function moved(moves: readonly FundsMove[], sought: Partial<FundsMove>): number {
  const entries = Object.entries(sought) as [keyof FundsMove, unknown][];
  return moves.reduce(
    (sum, move) => (entries.every(([key, value]) => move[key] === value) ? sum + move.amount : sum),
    0,
  );
}

function endOf(run: RunRecord, sector: string, instrument: string, row = run.scenario.periods): number {
  const { flowsStart, width } = run.world.layout;
  return run.stocks[row * flowsStart + itemOf(instrument) * width + sectorOf(sector)];
}

describe("a plan of spending", () => {
  it("must hold: equal to that of the reference plan is no shock, to the last bit", () => {
    const [same, rest] = [runOf({ "ai-capex.spending": held(planned) }), runOf({})];
    expect(same.state).toEqual(rest.state);
    expect(same.stocks).toEqual(rest.stocks);
    expect(same.price).toEqual(rest.price);
  });

  it("answers to the premium builders have come to expect, not to that of the day", () => {
    const { state } = plan(over(400), { premium: 0.01 }, 24);
    expect(state.expectedPremium).toBeCloseTo(0.01 * -expm1(-1), 12);
    expect(state.aiSpending).toBeCloseTo(400 * exp(-3 * state.expectedPremium), 9);
  });

  it("is paid once: cash, bonds, calls and sales sum to it", () => {
    for (const dollars of [400, 1, -200]) {
      const { state, dt } = plan(over(dollars));
      expect(state.aiCash + state.aiBonds + state.aiCalls + state.aiSales).toBeCloseTo(dollars * dt, 12);
    }
  });

  it("takes cash above the builders' floor and no more; bonds are to bring the rest", () => {
    const { state } = plan(over(1200, cashOnly));
    expect(state.aiCash).toBeCloseTo(175 - 105, 9);
    expect(state.aiBonds).toBeCloseTo(100 - 70, 9);
  });

  it("must hold: unmet calls and sales are sought from bonds up to the cap, the rest is reported and forgotten", () => {
    const cap = financeOfPlan / 12;
    for (const backlog of [0, cap / 2, cap, 4 * cap]) {
      const { state } = plan({}, { aiBacklog: backlog });
      expect(state.aiBonds).toBeCloseTo(backlog < cap ? backlog : cap, 12);
      expect(state.notFinanced).toBeCloseTo(backlog < cap ? 0 : backlog - cap, 12);
      expect(state.aiBacklog).toBe(0);
    }
  });

  it("below the reference plan retires bonds and keeps cash", () => {
    const { run } = told({ "ai-capex.spending": ramp(planned - 200) });
    expect(run.state.aiBonds[20]).toBeLessThan(0);
    expect(run.state.premium[20]).toBeLessThan(0);
    expect(endOf(run, "hyperscalers", "deposits")).toBeGreaterThan(endOf(run, "hyperscalers", "deposits", 0));
  });
});

describe("spending", () => {
  const everything: Paths = {
    ...over(400, { cash: 0.2, bonds: 0.5, calls: 0.3, sales: 0 }),
    "ai-capex.lab-calls": ramp(150),
  };

  it("must hold: what is raised outside is what is spent beyond cash, each dollar from one market", () => {
    const { run, moves } = told(everything, { horizon: { months: 18, step: "month" } });
    moves.forEach((move, period) => {
      const row = period + 1;
      const bonds = moved(move, {
        writer: "capital-competition",
        sector: "hyperscalers",
        side: "liability",
        item: "ig",
      });
      const calls = moved(move, { sector: "ai-labs", side: "liability", item: "private-ai-equity" });
      expect(bonds).toBeGreaterThan(1);
      expect(calls).toBeGreaterThan(1);
      expect(run.state.aiSpent[row]).toBeCloseTo((run.state.aiCash[row] ?? NaN) + bonds, 9);
      expect(run.state.labsSpent[row]).toBeCloseTo(calls, 9);
    });
  });

  it("must hold: nothing is spent before it is received: deposits of builders fall by what cash pays, labs' stay", () => {
    const { run } = told(everything, { horizon: { months: 18, step: "month" } });
    let cash = 0;
    for (let row = 1; row <= 18; row++) {
      cash += run.state.aiCash[row] ?? NaN;
      expect(endOf(run, "hyperscalers", "deposits", row)).toBeCloseTo(175 - cash, 8);
      expect(endOf(run, "ai-labs", "deposits", row)).toBeCloseTo(40, 8);
    }
    expect(cash).toBeCloseTo(70, 8);
  });

  const withSales = { cash: 0.15, bonds: 0.5, calls: 0.3, sales: 0.05 };

  it("must hold: what is to be sold is sold, whatever cash builders have: that dollar too enters one market", () => {
    const { run } = told(over(400, withSales), { horizon: { months: 12, step: "month" } });
    const seller = [...run.sellers].indexOf(sectorOf("hyperscalers"));
    const count = world.assets.ids.length;
    for (let row = 1; row <= 12; row++) {
      const first = (row * run.sellers.length + seller) * count;
      const sold = run.sold.subarray(first, first + count).reduce((sum, each) => sum + each, 0);
      expect(sold).toBeCloseTo(run.state.aiSales[row] ?? NaN, 8);
      expect(run.state.aiSpent[row]).toBeCloseTo(
        (run.state.aiCash[row] ?? NaN) + (run.state.aiBonds[row] ?? NaN) + sold,
        8,
      );
    }
    expect(run.state.aiSales[12]).toBeGreaterThan(1.6);
    expect(run.state.aiBacklog[12]).toBeCloseTo(0, 8);
  });

  it("does not count on sales that nobody asks for: bonds are to bring them a month later", () => {
    const { state } = runOf(over(400, withSales), { off: ["commitment-calls"] });
    expect(state.labsSpent.every((each) => each === 0)).toBe(true);
    expect(state.aiRaised[1]).toBeCloseTo(state.aiBonds[1] ?? NaN, 9);
    expect(state.aiBacklog[1]).toBeCloseTo(state.aiSales[1] ?? NaN, 9);
    expect((state.aiBonds[2] ?? NaN) - (state.aiBonds[1] ?? NaN)).toBeGreaterThan(1.6);
  });

  it("is income, dollar for dollar: 55 cents at home and 45 abroad", () => {
    const { run, moves } = told(everything, { horizon: { months: 6, step: "month" } });
    moves.forEach((move, period) => {
      const spent = (run.state.aiSpent[period + 1] ?? NaN) + (run.state.labsSpent[period + 1] ?? NaN);
      const income = { writer: "ai-capex", side: "flow", item: "income" } as const;
      expect(moved(move, { ...income, sector: "households" }) / spent).toBeCloseTo(0.55, 12);
      expect(moved(move, { ...income, sector: "rest-of-world" }) / spent).toBeCloseTo(0.45, 12);
      expect(moved(move, { writer: "ai-capex", item: "deposits" })).toBeCloseTo(0, 9);
    });
  });

  it("makes capital that builders own; labs own nothing for it", () => {
    const { run, moves } = told(everything, { horizon: { months: 6, step: "month" } });
    moves.forEach((move, period) => {
      const spent = run.state.aiSpent[period + 1] ?? NaN;
      expect(moved(move, { sector: "hyperscalers", side: "asset", item: "capital" })).toBeCloseTo(spent, 9);
      expect(moved(move, { writer: "ai-capex", sector: "ai-labs", item: "spending" })).toBeCloseTo(
        -(run.state.labsSpent[period + 1] ?? NaN),
        9,
      );
    });
  });

  it("must hold: paid in cash, by builders who have it, leaves x = 0 for three years", () => {
    const rich = changed({ hand: [["deposits", "households", "hyperscalers", 1500]] });
    const { state } = runOf(over(400, cashOnly), {}, rich);
    expect(state.premium.every((x) => x === 0)).toBe(true);
    expect(state.aiBonds.every((bonds) => bonds === 0)).toBe(true);
    expect(state.aiSpent[36]).toBeCloseTo(400 / 12, 9);
  });

  it("in bonds alone is all in the bond market: no calls, no sales, x above 0", () => {
    const { state } = runOf(over(400, bondsOnly));
    expect(state.labsSpent.every((each) => each === 0)).toBe(true);
    expect(state.premium[1]).toBeGreaterThan(0);
    expect(state.aiSpent[1]).toBeCloseTo(400 / 12, 9);
  });
});

describe("a build-out that cannot be paid", () => {
  it("spends what is raised, seeks the rest from bonds a period later, and says what it gave up", () => {
    const { state } = runOf({ "ai-capex.lab-calls": held(20_000) });
    const cap = financeOfPlan / 12;
    let late = 0;
    for (let row = 1; row <= 36; row++) {
      const before = state.aiBacklog[row - 1] ?? NaN;
      expect(state.aiBonds[row]).toBeCloseTo(before < cap ? before : cap, 9);
      expect(state.notFinanced[row]).toBeCloseTo(before < cap ? 0 : before - cap, 9);
      late += state.notFinanced[row] ?? NaN;
    }
    expect(late).toBeGreaterThan(1000);
  });

  it("as large as all output, balances to the end and never spends what was not raised", () => {
    const { run } = told({ "ai-capex.spending": held(31_000), "ai-capex.lab-calls": held(31_000) });
    for (let row = 1; row <= 36; row++) {
      const { aiSpent, aiCash, aiRaised, labsSpent, labsRaised } = run.state;
      expect(aiSpent[row]).toBeLessThanOrEqual((aiCash[row] ?? NaN) + (aiRaised[row] ?? NaN) + 1e-9);
      expect(labsSpent[row]).toBeLessThanOrEqual((labsRaised[row] ?? NaN) + 1e-9);
      expect(endOf(run, "ai-labs", "deposits", row)).toBeCloseTo(40, 6);
    }
  });

  it("switched off, plans nothing, raises nothing and posts nothing", () => {
    const { run, moves } = told({ ...over(400), "ai-capex.lab-calls": ramp(150) }, { off: ["ai-capex"] });
    expect(moves.flat()).toEqual([]);
    for (const name of ["aiSpending", "aiBonds", "aiSpent", "labsSpent", "premium"] as const) {
      expect(run.state[name].every((each) => each === 0)).toBe(true);
    }
  });

  it("raises no bonds where nobody clears them, and spends none", () => {
    const { run } = told(over(400, bondsOnly), { off: ["capital-competition"] });
    expect(run.state.aiSpent.every((each) => each === 0)).toBe(true);
    expect(endOf(run, "hyperscalers", "deposits")).toBe(175);
  });
});

it("must hold: payouts kept back pay for a boom that asks no market for anything, and owners have as much less", () => {
  const kept: Paths = { ...over(400, cashOnly), "ai-capex.own-cash": held(400) };
  const { run, moves } = told(kept);
  expect(run.state.premium.every((each) => each === 0)).toBe(true);
  expect(run.state.aiSpent[36]).toBeCloseTo(400 / 12, 9);
  const dividends = moves[0]?.filter(({ item, side }) => item === "dividend" && side === "flow") ?? [];
  expect(dividends.map(({ sector, amount }) => [sector, amount])).toEqual([
    ["households", expect.closeTo(-400 / 12, 9)],
    ["hyperscalers", expect.closeTo(400 / 12, 9)],
  ]);
});
