import { describe, expect, it } from "vitest";
import { essay, held, ramp, runOf } from "../../../../tests/runs.ts";
import { eventsOf } from "./events.ts";
import { figureOf } from "./outputs.ts";

const squeezed = {
  "ai-capex.spending": ramp(789),
  "ai-capex.lab-calls": ramp(150),
  "own-shock.crypto": ramp(-0.3, "log"),
};

describe("events", () => {
  it("are none at rest", () => {
    expect(eventsOf(runOf({}))).toEqual([]);
  });

  it("stand in their order, with periods that fit their dates, each fall and turn where the outputs date it", () => {
    const run = runOf(squeezed, { parameters: essay });
    const events = eventsOf(run);
    expect(events.map(({ months }) => months)).toEqual(events.map(({ months }) => months).toSorted((a, b) => a - b));
    for (const { months, period, amount } of events) {
      expect(period).toBe(run.scenario.periodNames[months - 1]);
      expect(Number.isFinite(amount)).toBe(true);
    }
    for (const { months, asset } of events.filter(({ kind }) => kind === "fall")) {
      expect(figureOf(run, `${asset}.first-10`)).toBe(months);
    }
    const [turn] = events.filter(({ kind }) => kind === "turning-point");
    expect(figureOf(run, "turning-point")).toBe(turn?.months);
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["fall", "turning-point", "forced-sale", "dry-powder-gone"]),
    );
  });

  it("say who sold, how much, what first and why", () => {
    const run = runOf({ "own-shock.bitcoin": held(-0.6, "log") });
    const sale = eventsOf(run).find(({ kind, who }) => kind === "forced-sale" && who === "crypto-traders");
    expect(sale).toMatchObject({ months: 1, cause: "margin-call", asset: "bitcoin" });
    expect(sale?.amount).toBe(figureOf(run, "forced-sales.crypto-traders", { id: "at", date: "2025-10" }));
    const calls = eventsOf(runOf({ "ai-capex.lab-calls": held(2_000) }, { without: ["margin"] }));
    expect(calls.find(({ who }) => who === "conglomerate")).toMatchObject({ cause: "payments" });
  });

  it("name what is held with least conviction where everything is sold alike", () => {
    const run = runOf({}, { horizon: { months: 1, step: "month" } });
    const [count, funds] = [run.world.assets.ids.length, run.world.layout.sectors.indexOf("bond-funds")];
    const held = run.world.assets.instrument.map(
      (item) => run.stocks[run.world.layout.flowsStart + item * run.world.layout.width + funds],
    );
    held.forEach(
      (amount, asset) => (run.sold[(run.sellers.length + run.sellers.indexOf(funds)) * count + asset] = amount / 4),
    );
    expect(eventsOf(run)).toMatchObject([{ kind: "forced-sale", who: "bond-funds", asset: "hy" }]);
  });

  it("tell of a default once, with the debt that was owed", () => {
    const run = runOf({ "own-shock.bitcoin": held(-3, "log"), "own-shock.crypto": held(-3, "log") });
    const defaults = eventsOf(run).filter(({ kind, who }) => kind === "default" && who === "crypto-traders");
    expect(defaults).toHaveLength(1);
    expect(defaults[0]?.amount).toBeGreaterThan(0);
  });

  it("tell of plans that cannot be carried out, and of reserves that run short", () => {
    const drained = runOf({ "central-bank.purchases": held(-3_000) });
    const kinds = eventsOf(drained).map(({ kind }) => kind);
    expect(kinds).toContain("not-executed");
    expect(kinds).toContain("reserves-short");
    const short = eventsOf(drained).find(({ kind }) => kind === "reserves-short");
    expect(short?.amount).toBeGreaterThan(0);
  });

  it("are the same in weeks, named by the days that end them", () => {
    const events = eventsOf(
      runOf({ "own-shock.bitcoin": held(-0.6, "log") }, { horizon: { months: 6, step: "week" } }),
    );
    expect(events[0]).toMatchObject({
      kind: "fall",
      asset: "bitcoin",
      period: expect.stringMatching(/^2025-10-0/) as string,
    });
  });
});
