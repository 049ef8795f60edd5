import { describe, expect, it } from "vitest";
import { assetOf, changed, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import { exp, log, pow } from "../../solve/math.ts";
import { securedDebt } from "./margin-calls.ts";

const { ids } = world.assets;
const groups = ["conglomerate", "hedge-funds", "retail", "crypto-traders"];
const everything = (log: number): Paths => Object.fromEntries(ids.map((id) => [`news.${id}`, held(log, "log")]));
/** Lenders who see prices alone: haircuts do not move. */
const calm = { "margin-calls.volatilityElasticity": 0, "margin-calls.confidenceAddOn": 0, "fire-sales.saleRate": 1e9 };

interface Given {
  readonly on?: CompiledWorld;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly without?: readonly "margin"[];
}

function called(paths: Paths, given: Given = {}): Opened {
  const opened = economyOf(paths, given);
  opened.run("discounting", "commitment-calls", "redemptions", "forced-selling");
  return opened;
}

const of = ({ economy: { sectors } }: Opened, name: "called" | "repaid" | "arrears", id: string): number =>
  sectors[name][sectorOf(id)];
/** What lenders lend on each asset of a group. */
function lent({ economy: { selling, world: on } }: Opened, group: string): readonly number[] {
  const row: number = selling.rowOf[sectorOf(group)];
  return ids.map((_, a) => selling.input.lendable[row * on.assets.ids.length + a]);
}
const limitOf = (opened: Opened, group: string): number =>
  lent(opened, group).reduce((sum, each, a) => sum + each * opened.has(group, ids[a] ?? ""), 0);
const debtOf = (opened: Opened, group: string): number => securedDebt(opened.economy, sectorOf(group));

describe("lenders", () => {
  it("open each group inside its limit by the buffer of 12 %, and call nobody at rest", () => {
    const opened = called({});
    for (const group of groups.filter((id) => id !== "conglomerate")) {
      expect(limitOf(opened, group) / debtOf(opened, group), group).toBeCloseTo(1.12, 9);
    }
    for (const group of groups) expect(of(opened, "called", group)).toBe(0);
  });

  it("lend the conglomerate no more than its cap on loan to value allows", () => {
    const opened = called({});
    for (const each of lent(opened, "conglomerate")) expect(each).toBeLessThanOrEqual(0.3);
    const capped = called({}, { on: changed({ sectors: { loanToValue: { conglomerate: 0.1 } } }) });
    expect(limitOf(capped, "conglomerate")).toBeCloseTo(
      0.1 * ids.reduce((sum, id) => sum + capped.has("conglomerate", id), 0),
      9,
    );
  });

  it("call nobody for a fall inside the buffer, and whoever has used it up for one beyond: log 1.12 = 11.3 %", () => {
    const inside = called(everything(-0.11), { parameters: calm });
    const beyond = called(everything(-0.5), { parameters: calm });
    for (const group of ["hedge-funds", "retail", "crypto-traders"]) {
      expect(of(inside, "called", group), group).toBe(0);
      expect(of(beyond, "called", group), group).toBeGreaterThan(0);
    }
  });

  it("count cash above the floor as the group's own: it is called where debt less cash passes the limit, to the basis point", () => {
    const rest = called({}, { parameters: calm });
    const debt = debtOf(rest, "retail");
    const threshold = log((debt - 42) / (debt * 1.12));
    expect(of(called(everything(threshold + 1e-4), { parameters: calm }), "called", "retail")).toBe(0);
    expect(of(called(everything(threshold - 1e-4), { parameters: calm }), "called", "retail")).toBeGreaterThan(0);
  });

  it("take back to the buffer, not to the limit, so that the next small fall calls nobody", () => {
    const opened = called(everything(-0.3), { parameters: calm });
    expect(of(opened, "called", "retail")).toBeGreaterThan(0);
    expect(limitOf(opened, "retail") / debtOf(opened, "retail")).toBeCloseTo(1.12, 9);
    expect(of(opened, "arrears", "retail")).toBe(0);
  });

  it("call a group that has no buffer at the first fall", () => {
    const tight = changed({ sectors: { debtLimit: { retail: 1124.8 * 1.0001 } } });
    const opened = called(everything(-0.06), { on: tight, parameters: calm });
    expect(of(opened, "called", "retail")).toBeGreaterThan(0);
    expect(of(opened, "called", "hedge-funds")).toBe(0);
  });
});

describe("haircuts", () => {
  it("rise as prices leave what they used to be, up or down, and lend less on each dollar", () => {
    const opened = economyOf();
    const before = called({});
    opened.economy.market.price[assetOf("bitcoin")] = exp(0.2);
    opened.run("forced-selling");
    const bitcoin = assetOf("bitcoin");
    const [now = 0, then = 0] = [lent(opened, "crypto-traders")[bitcoin], lent(before, "crypto-traders")[bitcoin]];
    expect(now).toBeLessThan(then);
    // A month later a part 1 − e^(−1/1.5) of the move is usual already.
    const sigma = 1 + (0.2 * exp(-1 / 1.5)) / 0.4;
    expect((1 - 0.4 * pow(sigma, 0.4)) / 0.6).toBeCloseTo(now / then, 9);
    expect(lent(opened, "retail")[assetOf("equities")]).toBeCloseTo(
      lent(before, "retail")[assetOf("equities")] ?? 0,
      12,
    );
  });

  it("rise by half when broad confidence is gone, and call groups although no price has moved", () => {
    const opened = economyOf();
    opened.economy.state.broadConfidence = 0;
    opened.run("commitment-calls", "forced-selling");
    expect(of(opened, "called", "crypto-traders")).toBeGreaterThan(0);
  });

  it("do not answer to speculative confidence: credit does not fall with crypto", () => {
    const opened = economyOf();
    opened.economy.state.speculativeConfidence = 0;
    opened.run("forced-selling");
    expect(lent(opened, "retail")).toEqual(lent(called({}), "retail"));
  });

  it("calm down as prices become usual", () => {
    const opened = economyOf({}, { parameters: { "fire-sales.bound.crypto": 1e9 } });
    const { market } = opened.economy;
    market.value[assetOf("bitcoin")] = 0.2;
    opened.run("forced-selling");
    let before = -1;
    for (let month = 0; month < 6; month++) {
      opened.run("forced-selling");
      const now = lent(opened, "crypto-traders")[assetOf("bitcoin")] ?? 0;
      expect(now).toBeGreaterThan(before);
      before = now;
    }
    expect(before).toBeLessThanOrEqual(lent(called({}), "crypto-traders")[assetOf("bitcoin")] ?? 0);
  });
});

describe("a group whose equity is gone", () => {
  const ruin = called(everything(-2), { parameters: calm });

  it("must hold: is sold out at zero equity, and what its lenders do not get is their loss", () => {
    const { has } = ruin;
    for (const id of ids) expect(has("retail", id)).toBeCloseTo(0, 9);
    const loans = debtOf(ruin, "retail");
    expect(loans).toBeGreaterThan(100);
    ruin.run("credit-losses");
    expect(ruin.economy.sectors.inDefault[sectorOf("retail")]).toBe(1);
    // Cash below the floor is all that is left to be had.
    expect(debtOf(ruin, "retail")).toBeCloseTo(has("retail", "deposits"), 6);
    expect(ruin.economy.state.bankLosses).toBeGreaterThan(loans - 18 - 1e-6);
  });

  it("is told as a runaway", () => {
    expect(ruin.economy.state.runaway).toBe(1);
  });

  it("has all of its debt called after the default, whatever lenders would lend on what is left", () => {
    const opened = economyOf({}, { parameters: calm });
    opened.economy.sectors.inDefault[sectorOf("retail")] = 1;
    opened.economy.market.value.fill(-0.12);
    opened.run("forced-selling");
    expect(of(opened, "called", "retail")).toBeCloseTo(1124.8, 6);
    expect(debtOf(opened, "retail")).toBeCloseTo(0, 6);
  });
});

describe("the channel switched off", () => {
  it("calls no debt, whatever falls: prices are those of values alone", () => {
    const opened = called(everything(-1), { without: ["margin"] });
    for (const group of groups) expect(of(opened, "called", group)).toBe(0);
    for (const price of opened.economy.market.price) expect(price).toBeCloseTo(exp(-1), 12);
  });

  it("leaves every other payment as it was: calls of labs are paid and savers have their money", () => {
    const paths: Paths = { "ai-capex.lab-calls": held(300), "news.equities": held(-0.2, "log") };
    const spent = (without: readonly "margin"[]): number =>
      runOf(paths, { horizon: { months: 6, step: "month" }, without: [...without] }).state.labsSpent.reduce(
        (sum, each) => sum + each,
        0,
      );
    expect(spent(["margin"])).toBeCloseTo(150, 6);
    expect(spent([])).toBeCloseTo(150, 6);
  });
});
