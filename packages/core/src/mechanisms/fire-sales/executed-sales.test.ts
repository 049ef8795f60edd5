import { describe, expect, it } from "vitest";
import { assetOf, changed, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import { freeCash } from "../../model/economy.ts";
import type { Channel } from "../../model/vocabulary.ts";

const sellers = ["bond-funds", "long-only-funds"];

/** Two funds must pay more than they have: so much is offered [usd bn], each half of it. */
function selling(offered: number, on?: CompiledWorld, offMarket = false): Opened {
  const opened = economyOf({}, { ...(on && { on }), without: ["margin"] });
  const { economy } = opened;
  for (const seller of sellers) {
    const needs = offMarket ? economy.sectors.offMarket : economy.sectors.payments;
    needs[sectorOf(seller)] = freeCash(economy, sectorOf(seller)) + offered / 2;
  }
  opened.run("forced-selling");
  return opened;
}

const cash = (opened: Opened, ...sectors: readonly string[]): number =>
  sectors.reduce((sum, sector) => sum + opened.has(sector, "deposits"), 0);
const soldBy = (
  {
    economy: {
      selling: { sold, rowOf },
      world,
    },
  }: Opened,
  seller: string,
): number => {
  const count = world.assets.ids.length;
  const row: number = rowOf[sectorOf(seller)];
  return sold.subarray(row * count, (row + 1) * count).reduce((sum, each) => sum + each, 0);
};

describe("forced sales", () => {
  it("are bought by value investors for three fifths and by households for the rest, who pay at once", () => {
    const [before, after] = [economyOf(), selling(100)];
    expect(cash(before, "value-investors") - cash(after, "value-investors")).toBeCloseTo(60, 8);
    expect(cash(before, "households") - cash(after, "households")).toBeCloseTo(40, 8);
    for (const seller of sellers) expect(cash(after, seller) - cash(before, seller)).toBeCloseTo(50, 8);
    for (const seller of sellers) expect(soldBy(after, seller)).toBeCloseTo(50, 8);
  });

  it("must hold: what value investors buy with is gone: less dry powder meets the bonds of the next period", () => {
    const [rest, after] = [economyOf(), selling(100)];
    const powder = ({ economy }: Opened): number => freeCash(economy, economy.who.valueInvestors);
    expect(powder(rest) - powder(after)).toBeCloseTo(60, 8);
    for (const opened of [rest, after]) opened.run("capital-competition");
    expect(rest.economy.state.headroom - after.economy.state.headroom).toBeCloseTo(60 / 1.5, 6);
  });

  it("leave units as many as there were, of every asset", () => {
    const [before, after] = [economyOf(), selling(300)];
    const { price } = after.economy.market;
    for (const [a, id] of after.economy.world.assets.ids.entries()) {
      expect(after.all(id) / price[a] / before.all(id), id).toBeCloseTo(1, 12);
    }
  });

  it("fall to households alone when value investors are at their floor", () => {
    const on = changed({ hand: [["deposits", "value-investors", "firms", 600]] });
    const [before, after] = [economyOf({}, { on }), selling(100, on)];
    expect(cash(after, "value-investors")).toBe(cash(before, "value-investors"));
    expect(cash(before, "households") - cash(after, "households")).toBeCloseTo(100, 8);
  });
});

describe("sales that find no buyer", () => {
  const households = economyOf().has("households", "deposits");
  const poor = (left: number, powder = 0): CompiledWorld =>
    changed({
      hand: [
        ["deposits", "households", "firms", households - left],
        ["deposits", "value-investors", "firms", 600 - powder],
      ],
    });

  it("are reported as unsold, and everybody who sells is rationed alike", () => {
    const after = selling(100, poor(10));
    expect(after.economy.state.unsold).toBeCloseTo(90, 8);
    for (const seller of sellers) expect(soldBy(after, seller)).toBeCloseTo(5, 8);
    expect(cash(after, "households")).toBeCloseTo(0, 9);
    expect(cash(after, "value-investors")).toBeCloseTo(100, 9);
  });

  it("leave needs unpaid in the same part, and no deposit below nothing", () => {
    const after = selling(100, poor(10));
    for (const seller of sellers) {
      const need: number = after.economy.sectors.payments[sectorOf(seller)];
      expect(after.economy.sectors.paid[sectorOf(seller)]).toBeCloseTo((need - 45) / need, 9);
    }
    for (const sector of after.economy.world.layout.sectors) expect(cash(after, sector)).toBeGreaterThan(-1e-9);
  });

  it("do not happen at all when nobody has a dollar", () => {
    const after = selling(100, poor(0));
    expect(after.economy.state.unsold).toBeCloseTo(100, 8);
    expect([...after.economy.selling.sold].every((each) => each === 0)).toBe(true);
  });

  it("are none while buyers have the cash to the dollar", () => {
    expect(selling(100, poor(60, 40)).economy.state.unsold).toBeCloseTo(0, 8);
    expect(selling(100, poor(50, 40)).economy.state.unsold).toBeCloseTo(10, 8);
  });

  it("keep a called group in arrears", () => {
    const opened = economyOf({ "own-shock.bitcoin": { unit: "log", value: -1 } }, { on: poor(0) });
    opened.run("discounting", "commitment-calls", "redemptions", "forced-selling");
    const { sectors } = opened.economy;
    expect(sectors.called[sectorOf("crypto-traders")]).toBeGreaterThan(0);
    expect(sectors.arrears[sectorOf("crypto-traders")]).toBeCloseTo(
      sectors.called[sectorOf("crypto-traders")] - sectors.repaid[sectorOf("crypto-traders")],
      9,
    );
    expect(sectors.arrears[sectorOf("crypto-traders")]).toBeGreaterThan(10);
  });
});

describe("orders of new money", () => {
  /** Orders of so many dollars for the broad market, at rest. */
  const ordered = (dollars: number, on?: CompiledWorld): readonly [Opened, Opened] => {
    const [before, after] = [economyOf({}, { ...(on && { on }) }), economyOf({}, { ...(on && { on }) })];
    after.economy.market.orders[assetOf("equities")] = dollars;
    after.run("forced-selling");
    return [before, after];
  };
  const price = ({ economy }: Opened): number => economy.market.price[assetOf("equities")];

  it("raise the price, and households pay value investors for what these give up", () => {
    const [before, after] = ordered(100);
    expect(price(after)).toBeGreaterThan(1);
    const paid = cash(before, "households") - cash(after, "households");
    expect(paid).toBeCloseTo(60, 8);
    expect(cash(after, "value-investors") - cash(before, "value-investors")).toBeCloseTo(60, 8);
    expect(after.has("value-investors", "equities")).toBeCloseTo(
      before.has("value-investors", "equities") * price(after) - 60,
      8,
    );
    expect(after.has("households", "equities")).toBeCloseTo(
      before.has("households", "equities") * price(after) + 60,
      8,
    );
  });

  it("the other way round lower it, and value investors pay", () => {
    const [before, after] = ordered(-100);
    expect(price(after)).toBeLessThan(1);
    expect(cash(before, "value-investors") - cash(after, "value-investors")).toBeCloseTo(60, 8);
    expect(cash(after, "households") - cash(before, "households")).toBeCloseTo(60, 8);
  });

  it("trade no more than value investors have, of the asset or of cash above the floor", () => {
    const [before, after] = ordered(20_000);
    expect(after.has("value-investors", "equities")).toBeCloseTo(0, 9);
    expect(cash(after, "value-investors") - cash(before, "value-investors")).toBeCloseTo(
      before.has("value-investors", "equities") * price(after),
      6,
    );
    const [, bought] = ordered(-20_000);
    expect(cash(bought, "value-investors")).toBeCloseTo(100, 8);
  });

  it("are rationed alike when households are short of cash", () => {
    const on = changed({ hand: [["deposits", "households", "firms", economyOf().has("households", "deposits") - 30]] });
    const after = economyOf({}, { on });
    const orders = after.economy.market.orders;
    orders[assetOf("equities")] = 100;
    orders[assetOf("software")] = 20;
    const before = {
      equities: after.has("value-investors", "equities"),
      software: after.has("value-investors", "software"),
    };
    after.run("forced-selling");
    const sold = (id: "equities" | "software"): number =>
      before[id] * after.economy.market.price[assetOf(id)] - after.has("value-investors", id);
    expect(sold("equities")).toBeCloseTo(25, 8);
    expect(sold("software")).toBeCloseTo(5, 8);
    expect(cash(after, "households")).toBeCloseTo(0, 9);
  });
});

describe("a sale off the market", () => {
  it("must hold: moves no price, whatever its size", () => {
    for (const dollars of [1, 100, 3000]) {
      const after = selling(dollars, undefined, true);
      expect([...after.economy.market.price].every((each) => each === 1)).toBe(true);
      expect(after.economy.state).toMatchObject({ loopGain: 0, firstRoundLoss: 0, unsold: 0 });
    }
  });

  it("brings the seller what it needs, from deposits of households alone", () => {
    const [before, after] = [economyOf(), selling(100, undefined, true)];
    expect(cash(before, "households") - cash(after, "households")).toBeCloseTo(100, 8);
    expect(cash(after, "value-investors")).toBe(cash(before, "value-investors"));
    for (const seller of sellers) {
      expect(after.economy.sectors.raised[sectorOf(seller)]).toBeCloseTo(50, 8);
      expect(after.economy.sectors.paid[sectorOf(seller)]).toBe(1);
    }
  });

  it("is rationed alike when households have no cash left, and what is not raised is not paid", () => {
    const on = changed({ hand: [["deposits", "households", "firms", economyOf().has("households", "deposits") - 10]] });
    const after = selling(100, on, true);
    for (const seller of sellers) {
      expect(after.economy.sectors.raised[sectorOf(seller)]).toBeCloseTo(5, 8);
      expect(after.economy.sectors.paid[sectorOf(seller)]).toBeLessThan(1);
    }
    expect(cash(after, "households")).toBeCloseTo(0, 9);
  });

  it("is what redemptions and calls become when their channel is off, and nothing else is", () => {
    const offMarket = (without: readonly Channel[]): readonly number[] => {
      const opened = economyOf({}, { without });
      const { economy } = opened;
      economy.state.labCalls = 500;
      economy.sectors.fundReturn[sectorOf("long-only-funds")] = -0.2;
      opened.run("commitment-calls", "redemptions");
      return ["sovereign-funds", "long-only-funds"].map((id) => economy.sectors.offMarket[sectorOf(id)]);
    };
    const [call = 0, redemption = 0] = offMarket(["capital-calls", "redemptions"]);
    expect(call).toBeCloseTo(150, 9);
    expect(redemption).toBeGreaterThan(0);
    expect(offMarket([])).toEqual([0, 0]);
    expect(offMarket(["capital-calls"])).toEqual([call, 0]);
    expect(offMarket(["redemptions"])).toEqual([0, redemption]);
  });
});
