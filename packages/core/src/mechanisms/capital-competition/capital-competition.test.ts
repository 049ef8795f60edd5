import { describe, expect, it } from "vitest";
import { economyOf } from "../../../../../tests/economies.ts";
import { essay, held, type Paths, ramp, runOf, world } from "../../../../../tests/runs.ts";
import { type FundsMove, flowOfFunds } from "../../ledger/flow-of-funds.ts";
import type { RunRecord } from "../../model/record.ts";

const output = world.reference.gdp ?? 0;
const uses = world.reference.netUses ?? 0;
/** Yield of a flow that lasts, per dollar: 25 bp for 1 % of output. */
const perDollar = 25e-4 / (0.01 * output);
const noPowder = new Map([["capital-competition.dryPowder", 1e-9]]);

const deficit = (value: number): Paths => ({ "fiscal.deficit": held(value) });
const bonds = (value: number): Paths => ({
  "ai-capex.spending": held((world.reference.aiSpending ?? 0) + value),
  "ai-capex.finance-shares": { unit: "share", shares: { cash: 0, bonds: 1, calls: 0, sales: 0 } },
});
const bp = ({ state }: RunRecord, row: number): number => (state.premium[row] ?? NaN) * 1e4;

describe("the premium", () => {
  it("must hold: a deficit of 1 % of output moves it by 15 bp at once, and by 17 within nine months", () => {
    const run = runOf(deficit(0.01 * output));
    expect(bp(run, 1)).toBeCloseTo(15, 1);
    for (let row = 2; row <= 9; row++) {
      expect(bp(run, row)).toBeGreaterThan(15);
      expect(bp(run, row)).toBeLessThan(17);
    }
  });

  it("must hold: by 25 bp where dry powder is gone", () => {
    const run = runOf(deficit(0.01 * output), { parameters: noPowder });
    expect(bp(run, 1)).toBeCloseTo(25, 6);
    expect(bp(run, 10)).toBeLessThan(27);
  });

  it("rises while a deficit lasts: portfolios have had their fill, dry powder is spent", () => {
    const run = runOf(deficit(0.01 * output));
    for (let row = 2; row <= 36; row++) expect(bp(run, row)).toBeGreaterThan(bp(run, row - 1));
  });

  it("without dry powder ends at 25/(1 − .24·10/12) bp: portfolios then give only what they forget, 1/10 a year", () => {
    const run = runOf(deficit(0.01 * output), { parameters: noPowder, horizon: { months: 240, step: "month" } });
    expect(bp(run, 240)).toBeCloseTo(31.25, 2);
  });

  it("falls in a straight line: below 0 dry powder does not buy", () => {
    for (const share of [0.001, 0.01, 0.05]) {
      expect(bp(runOf(deficit(-share * output)), 1)).toBeCloseTo(-2500 * share, 9);
    }
  });

  it("bonds of builders press half as hard as those of the state", () => {
    expect(bp(runOf(bonds(200)), 1)).toBeCloseTo(bp(runOf(deficit(100)), 1), 9);
  });

  it("is 0 for ever where saving rises as much as the deficit, at home or abroad", () => {
    for (const path of ["saving.shift", "foreign.shift"]) {
      const { state } = runOf({ ...deficit(300), [path]: held(300) });
      expect(state.premium.every((x) => x === 0)).toBe(true);
    }
  });

  it("answers to a shift of saving as to a lasting deficit of the other sign", () => {
    for (const path of ["saving.shift", "foreign.shift"]) {
      for (const dollars of [-100, 100]) {
        expect(bp(runOf({ [path]: held(dollars) }), 1), path).toBeCloseTo(bp(runOf(deficit(-dollars)), 1), 9);
      }
    }
  });

  it("comes with a spread of investment grade of 5 bp per 100 bn a year that builders issue", () => {
    const { state } = runOf(bonds(200));
    expect(state.issuanceSpread[1]).toBeCloseTo(10e-4, 12);
    expect(runOf(deficit(200)).state.issuanceSpread[1]).toBe(0);
  });

  it("is the same at the end of a year of quarters, months and weeks, nearer the smaller the step", () => {
    const at = (step: "quarter" | "month" | "week"): number =>
      runOf(deficit(300), { horizon: { months: 12, step }, parameters: noPowder }).state.absorbed.at(-1) ?? NaN;
    const [quarters, months, weeks] = [at("quarter"), at("month"), at("week")];
    expect(Math.abs(months - weeks)).toBeLessThan(Math.abs(quarters - weeks) / 2);
    expect(Math.abs(months / weeks - 1)).toBeLessThan(0.02);
  });
});

describe("displacement in a run", () => {
  it("must hold: lies in [0, 1], rises as x does and dry powder falls, to about one half on the evidence", () => {
    const run = runOf({ "fiscal.deficit": ramp(900) });
    const { displacement } = run.state;
    for (let row = 1; row <= 18; row++) expect(displacement[row]).toBeGreaterThan(displacement[row - 1] ?? NaN);
    const ceiling = 0.24 + 0.76 * 0.33;
    for (const each of displacement) expect(each).toBeLessThan(ceiling + 1e-12);
    expect(displacement[0]).toBeCloseTo(ceiling / (1 + 600 / 1.5 / 40e-4 / ((output * 0.01) / 25e-4)), 12);
    expect(displacement[36]).toBeCloseTo(ceiling, 3);
  });

  it("must hold: reaches 1 only on the assumptions of the essay, from .88 at rest", () => {
    const { displacement } = runOf({ "fiscal.deficit": ramp(900) }, { parameters: essay }).state;
    expect(displacement[0]).toBeCloseTo(0.88, 2);
    expect(displacement[36]).toBeGreaterThan(0.999);
    expect(displacement[36]).toBeLessThanOrEqual(1);
  });
});

describe("what the market reports", () => {
  it("is there at rest: τ = U/(U + Pow/H), headroom = B + Pow/H", () => {
    const { state } = runOf({});
    for (const row of [0, 1, 36]) {
      expect(state.tightness[row]).toBeCloseTo(uses / (uses + 600 / 1.5), 12);
      expect(state.headroom[row]).toBeCloseTo((world.reference.aiFinance ?? NaN) + 600 / 1.5, 9);
      expect(state.competition[row]).toBe(0);
    }
  });

  it("bonds of builders up to the headroom bring τ to 1", () => {
    const { headroom } = runOf({}).state;
    const { state } = runOf(bonds((headroom[0] ?? NaN) - (world.reference.aiFinance ?? NaN)));
    expect(state.tightness[1]).toBeCloseTo(1, 12);
  });

  it("is competition from τ > 1.03 on, and abundance again only below .97; nothing reads the label", () => {
    const steps = [
      { at: "2025-10-01", value: 900 },
      { at: "2026-10-01", value: 100 },
      { at: "2027-10-01", value: -300 },
    ];
    const { tightness, competition } = runOf({ "fiscal.deficit": { unit: "usd bn/yr", steps } }).state;
    expect([competition[1], competition[36]]).toEqual([1, 0]);
    const between = tightness.findIndex((each, row) => row > 12 && each < 1.03 && each > 0.97);
    expect(between).toBeGreaterThan(12);
    expect(competition[between]).toBe(1);
  });
});

describe("capital competition switched off", () => {
  it("must hold: as a channel, x and the spread are 0, portfolios sell nothing for bonds, households take every one", () => {
    const paths = { ...deficit(600), ...bonds(300) };
    const { economy, has, run } = economyOf(paths, { without: ["capital-competition"] });
    const before = { treasuries: has("households", "treasuries"), ig: has("households", "ig") };
    run("fiscal", "central-bank");
    Object.assign(economy.state, { aiBonds: 25 });
    run("capital-competition");
    expect(economy.state).toMatchObject({ premium: 0, issuanceSpread: 0, surplus: 0, crowdedOut: 0 });
    expect(has("households", "treasuries") - before.treasuries).toBeCloseTo(50, 9);
    expect(has("households", "ig") - before.ig).toBeCloseTo(25, 9);
    expect(economy.sectors.swaps.every((each) => each === 0)).toBe(true);
  });

  it("must hold: as a channel, stays so for a whole run", () => {
    const { state } = runOf({ ...deficit(600), ...bonds(300) }, { without: ["capital-competition"] });
    for (const name of ["premium", "issuanceSpread", "surplus", "crowdedOut", "absorbed"] as const) {
      expect(
        state[name].every((each) => each === 0),
        name,
      ).toBe(true);
    }
    expect(state.aiSpent[36]).toBeCloseTo(25, 9);
  });

  it("as a room, posts nothing: no bond is issued, no deficit spent", () => {
    const moves: FundsMove[] = [];
    const paths = { ...deficit(600), ...bonds(300), "central-bank.purchases": held(300) };
    const run = runOf(paths, {
      off: ["capital-competition"],
      afterPeriod: (_, book) => moves.push(...flowOfFunds(book)),
    });
    expect(moves.filter(({ writer }) => writer === "capital-competition")).toEqual([]);
    expect(moves.filter(({ item }) => item === "treasury-account" || item === "reserves")).toEqual([]);
    expect(run.state.premium.every((x) => x === 0)).toBe(true);
  });
});

describe("funds without end", () => {
  it("at the floor find nothing to buy, and say so", () => {
    const { state } = runOf({ ...deficit(-6000) });
    expect(state.premium[1]).toBeCloseTo(-0.03, 12);
    expect(state.surplus[1]).toBeCloseTo((6000 - 0.03 / perDollar) / 12, 6);
  });
});
