import { describe, expect, it } from "vitest";
import { changed, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths } from "../../../../../tests/runs.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import type { SectorStateName } from "../../model/state.ts";

const shares = ["equities", "hyperscalers", "memory", "chips", "software", "high-beta"];
const crash = (log: number, names: readonly string[] = shares): Paths =>
  Object.fromEntries(names.map((id) => [`news.${id}`, held(log, "log")]));
const coins = ["bitcoin", "crypto"];

/** Nobody can buy what is sold: every purse is what its owner had. */
const nobodyBuys = changed({
  hand: [
    ["deposits", "households", "firms", economyOf().has("households", "deposits")],
    ["deposits", "value-investors", "firms", 600],
  ],
});

function settled(paths: Paths, on?: CompiledWorld, before: (opened: Opened) => void = () => undefined): Opened {
  const opened = economyOf(paths, { ...(on && { on }), parameters: { "fire-sales.saleRate": 100 } });
  before(opened);
  opened.run("discounting", "commitment-calls", "redemptions", "forced-selling");
  return opened;
}
const of = ({ economy: { sectors } }: Opened, name: SectorStateName, id: string): number => sectors[name][sectorOf(id)];

describe("everything one investor owes", () => {
  /** Hedge funds that are called by labs, by savers and by lenders in one month, with 150 to pay it all. */
  const askedByAll = (): readonly [Opened, Opened] => {
    const on = changed({ sectors: { callShare: { "hedge-funds": 0.2 } } }, nobodyBuys);
    const opened = settled(crash(-0.3), on, ({ economy }) => {
      economy.state.labCalls = 500;
      const row = economy.world.claims.debtor.findIndex(
        (debtor, each) => debtor === sectorOf("hedge-funds") && economy.world.claims.isSecured[each] === 0,
      );
      economy.claims.due[row] = 100;
    });
    return [economyOf({}, { on }), opened];
  };

  it("must hold: calls, redemptions and margin cures share its cash pro rata, none is senior", () => {
    const [before, after] = askedByAll();
    const paid = of(after, "paid", "hedge-funds");
    expect(paid).toBeGreaterThan(0.01);
    expect(paid).toBeLessThan(0.5);
    expect(of(after, "repaid", "hedge-funds") / of(after, "called", "hedge-funds")).toBeCloseTo(paid, 9);
    const called = after.has("hedge-funds", "private-ai-equity") - before.has("hedge-funds", "private-ai-equity");
    expect(called / 100).toBeCloseTo(paid, 9);
    const redeemed = 150 - called - of(after, "repaid", "hedge-funds");
    expect(redeemed / of(after, "redemptionsDue", "hedge-funds")).toBeCloseTo(paid, 9);
  });

  it("is paid from all it has above its floor, and from nothing below", () => {
    const [, after] = askedByAll();
    expect(after.has("hedge-funds", "deposits")).toBeCloseTo(150, 8);
  });

  it("and cannot pay stays open where it belongs: with savers, with lenders, and for labs in next month's bonds", () => {
    const [, after] = askedByAll();
    const paid = of(after, "paid", "hedge-funds");
    const { claims, state } = after.economy;
    expect(claims.due.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0);
    expect(of(after, "arrears", "hedge-funds")).toBeCloseTo((1 - paid) * of(after, "called", "hedge-funds"), 6);
    expect(state.aiBacklog).toBeGreaterThan((1 - paid) * 100 - 1e-9);
  });
});

describe("a margin call that is met", () => {
  const after = settled(crash(-0.45));
  const before = economyOf();

  it("leaves debts at the cured part of what is lent on what is kept, and no arrears", () => {
    for (const group of ["retail", "hedge-funds"]) {
      expect(of(after, "called", group), group).toBeGreaterThan(1);
      expect(of(after, "arrears", group)).toBe(0);
      const { selling, world, claims } = after.economy;
      const row: number = selling.rowOf[sectorOf(group)];
      const count = world.assets.ids.length;
      const limit = world.assets.ids.reduce(
        (sum, id, a) => sum + selling.input.lendable[row * count + a] * after.has(group, id),
        0,
      );
      const debt = claims.owed.reduce(
        (sum, owed, each) =>
          sum + (world.claims.isSecured[each] === 1 && world.claims.debtor[each] === sectorOf(group) ? owed : 0),
        0,
      );
      expect(debt).toBeCloseTo(limit / 1.12, 6);
    }
  });

  it("that finds no buyer asks for all that stands above the cured limit", () => {
    const stuck = settled(crash(-0.45), nobodyBuys);
    const { selling, world } = stuck.economy;
    const row: number = selling.rowOf[sectorOf("retail")];
    const limit = world.assets.ids.reduce(
      (sum, id, a) => sum + selling.input.lendable[row * world.assets.ids.length + a] * stuck.has("retail", id),
      0,
    );
    expect(of(stuck, "called", "retail")).toBeCloseTo(1124.8 - limit / 1.12, 6);
    expect(of(stuck, "repaid", "retail")).toBeCloseTo(42, 6);
  });

  it("is repaid to each lender by its share of the debt", () => {
    const repaid = of(after, "repaid", "hedge-funds");
    expect(before.has("money-funds", "repo") - after.has("money-funds", "repo")).toBeCloseTo((repaid * 1400) / 2200, 6);
    expect(before.owes("hedge-funds", "margin-loans") - after.owes("hedge-funds", "margin-loans")).toBeCloseTo(
      (repaid * 800) / 2200,
      6,
    );
  });
});

describe("a debt repaid", () => {
  const depositsLost = (after: Opened, on?: CompiledWorld): number =>
    economyOf({}, { ...(on && { on }) }).owes("banks", "deposits") - after.owes("banks", "deposits");
  /** Groups other than one keep out of the way: their debts are owed to somebody who never calls. */
  const only = (group: string): CompiledWorld => {
    const debts = [
      ["margin-loans", "hedge-funds", "banks", -800],
      ["repo", "hedge-funds", "money-funds", -1400],
      ["margin-loans", "retail", "banks", -1124.8],
      ["margin-loans", "conglomerate", "banks", -40],
      ["margin-loans", "crypto-traders", "households", -135],
      ["margin-loans", "crypto-traders", "stablecoin-issuers", -15],
    ] as const;
    return changed({ owe: debts.filter(([, debtor]) => debtor !== group) });
  };

  it("must hold: to a bank destroys deposits, a dollar for a dollar", () => {
    const on = only("retail");
    const after = settled(crash(-0.3), on);
    expect(of(after, "repaid", "retail")).toBeGreaterThan(50);
    expect(depositsLost(after, on)).toBeCloseTo(of(after, "repaid", "retail"), 6);
  });

  it("must hold: to a money fund, repo, destroys none: the money fund has it", () => {
    const on = changed(
      {
        owe: [
          ["margin-loans", "hedge-funds", "banks", -800],
          ["repo", "hedge-funds", "money-funds", 800],
        ],
      },
      only("hedge-funds"),
    );
    const after = settled(crash(-0.45), on);
    expect(of(after, "repaid", "hedge-funds")).toBeGreaterThan(50);
    expect(depositsLost(after, on)).toBeCloseTo(0, 6);
    expect(after.has("money-funds", "deposits") - 30).toBeCloseTo(of(after, "repaid", "hedge-funds"), 6);
  });

  it("to households and stablecoin issuers, inside crypto, destroys none either", () => {
    const on = only("crypto-traders");
    const after = settled(crash(-0.3, coins), on);
    expect(of(after, "repaid", "crypto-traders")).toBeGreaterThan(10);
    expect(depositsLost(after, on)).toBeCloseTo(0, 6);
  });
});

describe("redemptions that are due", () => {
  /** Holders of equity funds are due 60 dollars; the fund has 208.6 above its floor. */
  const due = (dollars: number, on?: CompiledWorld): readonly [Opened, Opened, number[]] => {
    const before = economyOf({}, { ...(on && { on }) });
    const rows = [...before.economy.world.claims.debtor.keys()].filter(
      (row) =>
        before.economy.world.claims.debtor[row] === sectorOf("long-only-funds") &&
        before.economy.world.claims.isSecured[row] === 0,
    );
    const after = settled({}, on, ({ economy }) => {
      for (const row of rows) economy.claims.due[row] = dollars / rows.length;
    });
    return [before, after, rows];
  };

  it("are paid out of cash, and the shares are taken back: savers swap shares for deposits", () => {
    const [before, after, rows] = due(60);
    expect(before.has("long-only-funds", "deposits") - after.has("long-only-funds", "deposits")).toBeCloseTo(60, 8);
    expect(before.owes("long-only-funds", "fund-shares") - after.owes("long-only-funds", "fund-shares")).toBeCloseTo(
      60,
      8,
    );
    expect(after.has("households", "deposits") - before.has("households", "deposits")).toBeCloseTo(20, 8);
    for (const row of rows) expect(after.economy.claims.due[row]).toBeCloseTo(0, 9);
    expect([...after.economy.market.price].every((each) => each === 1)).toBe(true);
  });

  it("beyond cash are paid out of sales; what the fall takes off the shares is not paid and stays with the fund", () => {
    const [before, after] = due(300);
    const { fundReturn } = after.economy.sectors;
    const fall: number = fundReturn[sectorOf("long-only-funds")];
    expect(fall).toBeLessThan(0);
    const sold = 300 - 208.6;
    expect(after.has("long-only-funds", "deposits")).toBeCloseTo(417.2 + sold - 300 * (1 + fall), 6);
    expect(
      before.owes("long-only-funds", "fund-shares") * (1 + fall) - after.owes("long-only-funds", "fund-shares"),
    ).toBeCloseTo(300 * (1 + fall), 6);
  });

  it("that find no buyer are paid in part, each holder alike, and stay due", () => {
    const [, after, rows] = due(417.2, nobodyBuys);
    const fall: number = after.economy.sectors.fundReturn[sectorOf("long-only-funds")];
    expect(of(after, "paid", "long-only-funds")).toBeCloseTo(0.5 / (1 + fall), 9);
    const left = rows.map((row) => after.economy.claims.due[row]);
    const first: number = left[0] ?? Number.NaN;
    expect(first).toBeGreaterThan(50);
    for (const each of left) expect(each).toBeCloseTo(first, 9);
  });
});
