import { describe, expect, it } from "vitest";
import { assetOf, changed, economyOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import { exp } from "../../solve/math.ts";

const { ids, duration, rateBeta } = world.assets;
const yields = (bp: number): Paths => ({ "discounting.policy-yield": held(bp, "bp") });
const of = (column: Float64Array, id: string): number => column[assetOf(id)] ?? Number.NaN;
const moved = (column: Float64Array): string[] => ids.filter((_, a) => column[a] !== 0);

/** Values by asset after one line, with what the test sets beforehand. */
function values(paths: Paths, given: Parameters<typeof economyOf>[1] = {}, state: Record<string, number> = {}) {
  const opened = economyOf(paths, given);
  Object.assign(opened.economy.state, state);
  opened.run("discounting");
  return opened.economy.market.value;
}

const offset = 1 - 0.35;
const passThrough = (id: string): number => (["treasuries", "ig", "hy"].includes(id) ? 1 : offset);
const withCashFlow = ids.filter((id) => of(duration, id) > 0);

describe("discounting", () => {
  it("leaves every value at its opening, exactly, when yields and news rest", () => {
    expect([...values({})]).toEqual(ids.map(() => 0));
  });

  it("must hold: a zero-coupon bond in the world loses its term times the shift, exactly", () => {
    const zeroCoupon = changed({ assets: { duration: { treasuries: 10 }, onset: { treasuries: 10 } } });
    for (const bp of [-500, -1, 1, 100, 1500]) {
      expect(of(values(yields(bp), { on: zeroCoupon }), "treasuries")).toBeCloseTo((-10 * bp) / 1e4, 14);
    }
  });

  it("must hold: every asset with cash flows loses D·Δy to first order, equities what growth does not offset", () => {
    const after = values(yields(0.01));
    for (const id of withCashFlow) {
      expect(of(after, id) / (-of(duration, id) * passThrough(id) * 1e-6), id).toBeCloseTo(1, 4);
    }
  });

  it("must hold: a parallel shift ranks assets by duration; a premium for ever is one", () => {
    const parameters = { "discounting.premiumLife": 1e9, "discounting.growthOffset": 0 };
    for (const after of [
      values(yields(1), { parameters }),
      values({}, { parameters }, { premium: 1e-4 }),
      values(yields(50), { parameters }, { premium: 0.005 }),
    ]) {
      for (const one of withCashFlow) {
        for (const other of withCashFlow.filter((id) => of(duration, id) > of(duration, one))) {
          expect(of(after, other), `${other} against ${one}`).toBeLessThan(of(after, one));
        }
      }
    }
  });

  it("a premium of seven years brings a share of 38 years and a bond of 6 closer than a shift for good", () => {
    const [shift, premium] = [values(yields(100)), values({}, {}, { premium: 0.01 })];
    const spread = (after: Float64Array): number => of(after, "software") / of(after, "treasuries");
    expect(spread(premium)).toBeLessThan(0.5 * spread(shift));
    expect(of(premium, "software")).toBeLessThan(of(premium, "equities"));
  });

  it("assets without cash flow fall by their rate beta, on the premium as on the policy path", () => {
    const after = values(yields(40), {}, { premium: 0.001 });
    for (const id of ["gold", "bitcoin", "crypto"]) expect(of(after, id)).toBeCloseTo(-of(rateBeta, id) * 0.005, 14);
  });

  it("a drawn duration and rate beta are the world's own, times the draw over its centre", () => {
    const on = changed({ assets: { duration: { treasuries: 3 }, rateBeta: { bitcoin: 12.5 } } });
    const parameters = { "discounting.duration.treasuries": 6.5, "discounting.rateBeta.bitcoin": 45 };
    const after = values(yields(0.01), { on, parameters });
    expect(of(after, "treasuries")).toBeCloseTo(-3 * (6.5 / 6) * 1e-6, 10);
    expect(of(after, "bitcoin")).toBeCloseTo(-12.5 * (45 / 25) * 1e-6, 14);
  });

  it("the builders' spread moves investment grade alone", () => {
    const after = values({}, {}, { issuanceSpread: 0.001 });
    expect(of(after, "ig")).toBeLessThan(-0.006);
    expect(moved(after)).toEqual(["ig"]);
  });

  it("news and own shocks reach their asset alone and whole, on top of each other", () => {
    const after = values({ "news.memory": held(1.2, "log"), "own-shock.memory": held(-0.2, "log") });
    expect(of(after, "memory")).toBeCloseTo(1, 14);
    expect(moved(after)).toEqual(["memory"]);
  });

  it("lost confidence takes Π·(1 − C) off values: C_S off speculative ones, C_B off the rest; gold gains, Treasuries stay", () => {
    const speculative = values({}, {}, { speculativeConfidence: 0.5 });
    expect(of(speculative, "crypto")).toBeCloseTo(-0.425, 14);
    expect(of(speculative, "software")).toBeCloseTo(-0.14, 14);
    expect(of(speculative, "equities")).toBe(0);
    const broad = values({}, {}, { broadConfidence: 0.5 });
    expect(of(broad, "crypto")).toBe(0);
    expect(of(broad, "equities")).toBeCloseTo(-0.075, 14);
    expect(of(broad, "gold")).toBeCloseTo(0.025, 14);
    expect(of(broad, "treasuries")).toBe(0);
  });

  it("income lifts earnings by its share of output, AI spending those of its suppliers", () => {
    const income = values({}, {}, { output: 0.01 * (world.reference.gdp ?? 0) });
    expect(of(income, "equities")).toBeCloseTo(0.01, 3);
    expect(of(income, "ig")).toBe(0);
    const spending = values({}, {}, { aiShare: 0.1 });
    expect(of(spending, "memory")).toBeGreaterThan(of(spending, "chips"));
    expect(of(spending, "software")).toBe(0);
  });

  it("the whole value is in the price of the same period where nobody must sell", () => {
    const { price, value } = runOf(yields(1), { horizon: { months: 1, step: "month" } });
    const row = ids.length;
    ids.forEach((id, a) => expect(price[row + a], id).toBeCloseTo(exp(value[row + a]), 14));
    expect(value[row + assetOf("bitcoin")]).toBeCloseTo(-0.0025, 14);
  });
});

describe("a channel that is switched off", () => {
  it("discounting: yields, premium and the builders' spread are reported and reach no value", () => {
    const opened = economyOf(yields(100), { without: ["discounting"] });
    Object.assign(opened.economy.state, { premium: 0.01, issuanceSpread: 0.01 });
    opened.run("discounting");
    expect([...opened.economy.market.value]).toEqual(ids.map(() => 0));
    expect(opened.economy.state.policyYield).toBeCloseTo(0.01, 15);
  });

  it("discounting: bonds are issued and paid for all the same", () => {
    const after = (without: readonly "discounting"[]) => {
      const opened = economyOf({ "fiscal.deficit": held(900) }, { without });
      opened.run("fiscal", "central-bank", "money-creation", "capital-competition", "discounting");
      return opened;
    };
    const [on, off] = [after([]), after(["discounting"])];
    expect(off.economy.state.premium).toBeGreaterThan(0);
    expect([...off.economy.stocks.cells]).toEqual([...on.economy.stocks.cells]);
    expect([...off.economy.market.value].every((each) => each === 0)).toBe(true);
    expect([...on.economy.market.value].every((each) => each < 0)).toBe(true);
  });

  it("fundamentals: news and own shocks reach no value, yields still do", () => {
    const news = { "news.memory": held(1.2, "log"), "own-shock.bitcoin": held(-0.12, "log") };
    const after = values({ ...news, ...yields(10) }, { without: ["fundamentals"] });
    expect([...after]).toEqual([...values(yields(10))]);
  });

  it("money: income and AI spending reach no earnings", () => {
    const after = values({}, { without: ["money"] }, { output: 1000, aiShare: 0.5 });
    expect([...after]).toEqual(ids.map(() => 0));
  });
});
