import { describe, expect, it } from "vitest";
import { assetOf, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import { exp } from "../../solve/math.ts";

const { ids } = world.assets;
const shares = ["hedge-funds", "long-only-funds", "bond-funds"];
const fallOf = (logs: Readonly<Record<string, number>>): Paths =>
  Object.fromEntries(Object.entries(logs).map(([id, log]) => [`news.${id}`, held(log, "log")]));
const allShares = { equities: -0.3, hyperscalers: -0.3, memory: -0.3, chips: -0.3, software: -0.3, "high-beta": -0.3 };

/** Prices of news alone: nobody is called and nobody asks for money. */
function repriced(paths: Paths): Opened {
  const opened = economyOf(paths, { without: ["margin"] });
  opened.run("discounting", "forced-selling");
  return opened;
}

const gains = ({ economy: { market } }: Opened, before: Opened, fund: string): number =>
  ids.reduce((sum, id, a) => sum + before.has(fund, id) * (market.price[a] - 1), 0);

describe("a change of prices", () => {
  it("must hold: revalues every holding of an asset by one share, issuers' debts with them, and the books balance", () => {
    const [before, after] = [
      economyOf(),
      repriced(fallOf({ equities: -0.2, ig: -0.05, bitcoin: 0.3, treasuries: -0.01 })),
    ];
    for (const [a, id] of ids.entries()) {
      const price: number = after.economy.market.price[a];
      for (const sector of world.layout.sectors) {
        expect(after.has(sector, id), `${sector} ${id}`).toBeCloseTo(price * before.has(sector, id), 8);
        expect(after.owes(sector, id), `${sector} owes ${id}`).toBeCloseTo(price * before.owes(sector, id), 8);
      }
    }
    expect(after.economy.market.price[assetOf("bitcoin")]).toBeCloseTo(exp(0.3), 12);
  });

  it("moves no money", () => {
    const [before, after] = [economyOf(), repriced(fallOf(allShares))];
    for (const sector of world.layout.sectors) {
      expect(after.has(sector, "deposits")).toBe(before.has(sector, "deposits"));
    }
  });

  it("must hold: a fund's shares move with its net assets, shared by holders pro rata", () => {
    const [before, after] = [economyOf(), repriced(fallOf({ ...allShares, treasuries: -0.02 }))];
    for (const fund of shares) {
      const lost = gains(after, before, fund);
      expect(lost).toBeLessThan(-10);
      expect(after.owes(fund, "fund-shares") - before.owes(fund, "fund-shares")).toBeCloseTo(lost, 6);
      expect(after.book.netWorth(sectorOf(fund))).toBeCloseTo(before.book.netWorth(sectorOf(fund)), 6);
      const { claims, world: on, sectors } = after.economy;
      const change = lost / before.owes(fund, "fund-shares");
      expect(sectors.fundReturn[sectorOf(fund)]).toBeCloseTo(change, 12);
      for (const [row, owed] of claims.owed.entries()) {
        if (on.claims.debtor[row] !== sectorOf(fund) || on.claims.isSecured[row] === 1) continue;
        expect(owed / on.claims.amount[row]).toBeCloseTo(1 + change, 12);
        expect(claims.gains[row]).toBeCloseTo(owed - on.claims.amount[row], 6);
      }
    }
  });

  it("reaches those who hold the funds: households lose on shares of funds what funds lose on shares", () => {
    const [before, after] = [economyOf(), repriced(fallOf(allShares))];
    expect(after.all("fund-shares") - before.all("fund-shares")).toBeCloseTo(
      shares.reduce((sum, fund) => sum + gains(after, before, fund), 0),
      5,
    );
    expect(after.has("households", "fund-shares")).toBeLessThan(0.82 * before.has("households", "fund-shares"));
  });

  it("must hold: shares of a fund that lost more than them end at 0; what is beyond them is for its lenders", () => {
    const everything = Object.fromEntries(ids.map((id) => [id, -3]));
    const [before, after] = [economyOf(), repriced(fallOf(everything))];
    expect(gains(after, before, "hedge-funds")).toBeLessThan(-before.owes("hedge-funds", "fund-shares"));
    expect(after.owes("hedge-funds", "fund-shares")).toBeCloseTo(0, 9);
    expect(after.economy.sectors.fundReturn[sectorOf("hedge-funds")]).toBe(-1);
    expect(after.book.netWorth(sectorOf("hedge-funds"))).toBeLessThan(before.book.netWorth(sectorOf("hedge-funds")));
    after.run("credit-losses");
    expect(after.economy.state.bankLosses).toBeGreaterThan(0);
  });

  it("moves requests that wait with the shares they are for", () => {
    const opened = economyOf(fallOf(allShares), { without: ["margin"] });
    const row = world.claims.debtor.findIndex(
      (debtor, each) => debtor === sectorOf("long-only-funds") && world.claims.isSecured[each] === 0,
    );
    opened.economy.claims.waiting[row] = 100;
    opened.run("discounting", "forced-selling");
    const { fundReturn } = opened.economy.sectors;
    expect(opened.economy.claims.waiting[row]).toBeCloseTo(100 * (1 + fundReturn[sectorOf("long-only-funds")]), 9);
  });

  it("there and back leaves everybody where they were", () => {
    const back: Paths = {
      "news.software": {
        unit: "log",
        points: [
          { at: "2025-10-31", value: -0.01 },
          { at: "2025-11-30", value: 0 },
          { at: "2028-12-31", value: 0 },
        ],
      },
    };
    const parameters = new Map([
      ["redemptions.flow.equity", 0],
      ["redemptions.flow.hedge", 0],
    ]);
    const { stocks } = runOf(back, {
      horizon: { months: 2, step: "month" },
      without: ["margin", "confidence", "money"],
      parameters,
    });
    const { flowsStart, width } = world.layout;
    const software = world.layout.instruments.indexOf("software") * width;
    for (let sector = 0; sector < width; sector++) {
      expect(stocks[2 * flowsStart + software + sector]).toBeCloseTo(stocks[software + sector] ?? 0, 6);
    }
  });
});
