import { describe, expect, it } from "vitest";
import { assetOf, changed, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { held, runOf, world } from "../../../../../tests/runs.ts";
import { exp, expm1, log, pow } from "../../solve/math.ts";
import { amplification } from "./amplification.ts";

const { ids } = world.assets;

/** Somebody sells so many units of an asset, a share of all there is; what it has of cash plays no part. */
function sell(opened: Opened, id: string, share: number): Opened {
  const { market } = opened.economy;
  market.orders[assetOf(id)] = -share * opened.all(id);
  opened.run("forced-selling");
  market.orders.fill(0);
  return opened;
}
const logPrice = ({ economy: { market } }: Opened, id: string): number => log(market.price[assetOf(id)]);
const forEver = { "fire-sales.halfLifeTransient": 1e12, "fire-sales.halfLifePermanent": 1e12 };
const bounded = (pressure: number, bound: number): number => bound * expm1(-pressure / bound);

describe("the pressure of sales", () => {
  it("leaves prices at the opening, exactly, for ten years without sales", () => {
    const opened = economyOf();
    for (let month = 0; month < 120; month++) opened.run("forced-selling");
    expect([...opened.economy.market.price]).toEqual(ids.map(() => 1));
    expect([...opened.economy.market.transient, ...opened.economy.market.lasting].every((each) => each === 0)).toBe(
      true,
    );
  });

  it("is the multiplier times the share of all units sold, up to the bound of the class: B·(1 − e^(−m·s/B))", () => {
    for (const [id, multiplier, bound] of [
      ["bitcoin", 10, 1.6],
      ["gold", 1.5, 0.5],
      ["ig", 2.5, 0.15],
      ["treasuries", 0.4, 0.15],
    ] as const) {
      expect(logPrice(sell(economyOf(), id, 0.02), id), id).toBeCloseTo(bounded(multiplier * 0.02, bound), 10);
    }
  });

  it("reaches a style in full, its market by the part the style has of it, and no other market", () => {
    const opened = sell(economyOf(), "software", 0.01);
    const { value, nests, node, within } = world.assets;
    const market: number = within[node[assetOf("software")]];
    expect(nests[market]).toBe("stock-market");
    const all = ids.reduce((sum, _, a) => sum + (within[node[a]] === market ? (value[a] ?? 0) : 0), 0);
    const shared = (2.5 * 0.01 * (value[assetOf("software")] ?? 0)) / all;
    expect(logPrice(opened, "equities")).toBeCloseTo(bounded(shared, 0.7), 10);
    expect(logPrice(opened, "software")).toBeCloseTo(bounded(shared + 0.025, 0.7), 10);
    for (const id of ["gold", "bitcoin", "ig", "treasuries"]) expect(logPrice(opened, id)).toBe(0);
  });

  it("weighs a style in its market by what it is worth now, prices of forced sales apart", () => {
    const opened = economyOf();
    const { value } = opened.economy.market;
    value[assetOf("software")] = log(3);
    sell(opened, "software", 0.01);
    const worth = (id: string): number => (id === "software" ? 3 : 1) * economyOf().all(id);
    const all = ["equities", "hyperscalers", "memory", "chips", "software", "high-beta"].reduce(
      (sum, id) => sum + worth(id),
      0,
    );
    expect(logPrice(opened, "equities")).toBeCloseTo(bounded((2.5 * 0.01 * worth("software")) / all, 0.7), 10);
  });

  it("must hold: a sale in two is one sale: half this month and half the next, when nothing decays", () => {
    const parameters = forEver;
    const once = sell(economyOf({}, { parameters }), "bitcoin", 0.06);
    const twice = economyOf({}, { parameters });
    const { market } = twice.economy;
    const units = 0.03 * twice.all("bitcoin");
    for (let half = 0; half < 2; half++) {
      market.orders[assetOf("bitcoin")] = -units * market.price[assetOf("bitcoin")];
      twice.run("forced-selling");
    }
    expect(logPrice(twice, "bitcoin")).toBeCloseTo(logPrice(once, "bitcoin"), 10);
  });

  it("is gone by half in the half-life of each part: four tenths of bitcoin's last", () => {
    const opened = sell(economyOf(), "bitcoin", 0.01);
    const { market } = opened.economy;
    const bitcoin = assetOf("bitcoin");
    expect([market.transient[bitcoin], market.lasting[bitcoin]]).toEqual([
      expect.closeTo(-0.06, 12),
      expect.closeTo(-0.04, 12),
    ]);
    opened.run("forced-selling");
    const days = 365 / 12 / ((20 * 365) / 252);
    expect(market.transient[bitcoin]).toBeCloseTo(-0.06 * exp(-log(2) * days), 3);
    expect(market.lasting[bitcoin]).toBeCloseTo(-0.04 * exp(-log(2) / 24), 12);
    for (let month = 0; month < 119; month++) opened.run("forced-selling");
    expect(logPrice(opened, "bitcoin")).toBeGreaterThan(-0.002);
  });

  it("lets prices come back by themselves, so a buyer of a fall earns what the seller lost", () => {
    const opened = sell(economyOf(), "software", 0.05);
    let before = logPrice(opened, "software");
    for (let month = 0; month < 24; month++) {
      opened.run("forced-selling");
      expect(logPrice(opened, "software")).toBeGreaterThan(before);
      before = logPrice(opened, "software");
    }
  });

  it("bought is sold with a minus: the price rises by as much in pressure", () => {
    const [bought, sold] = [sell(economyOf(), "gold", -0.03), sell(economyOf(), "gold", 0.03)];
    expect(logPrice(bought, "gold")).toBeCloseTo(-logPrice(sold, "gold"), 14);
  });

  it("of the same share is the same in a world of other dollars", () => {
    const opened = sell(
      economyOf({}, { on: changed({ hand: [["bitcoin", "households", "firms", 300]] }) }),
      "bitcoin",
      0.02,
    );
    expect(logPrice(opened, "bitcoin")).toBeCloseTo(logPrice(sell(economyOf(), "bitcoin", 0.02), "bitcoin"), 14);
  });

  it("never ends a price: everything sold at once leaves e^(−B) of value and more", () => {
    for (const [id, bound] of [
      ["bitcoin", 1.6],
      ["software", 0.7],
      ["hy", 0.35],
    ] as const) {
      expect(logPrice(sell(economyOf(), id, 1), id)).toBeGreaterThan(-bound);
    }
  });
});

describe("what can be sold in a month", () => {
  /** Funds of bonds that owe far more than they have. */
  const sold = (step: "month" | "week", parameters: Readonly<Record<string, number>> = {}, inDefault = 0): number => {
    const opened = economyOf({}, { parameters, step });
    opened.economy.sectors.payments[sectorOf("bond-funds")] = 1e6;
    opened.economy.sectors.inDefault[sectorOf("bond-funds")] = inDefault;
    opened.run("forced-selling");
    const left = opened.has("bond-funds", "hy") / opened.economy.market.price[assetOf("hy")];
    return 1 - left / economyOf().has("bond-funds", "hy");
  };

  it("is 39 % of each holding, the same in weeks, and everything after a default", () => {
    expect(sold("month")).toBeCloseTo(1 - exp(-0.5), 6);
    expect(1 - pow(1 - sold("week"), 52)).toBeCloseTo(1 - exp(-6), 4);
    expect(sold("month", {}, 1)).toBeCloseTo(1, 9);
    expect(sold("month", { "fire-sales.saleRate": 2 })).toBeCloseTo(1 - exp(-1 / 6), 6);
  });
});

describe("the loop of sales", () => {
  it("must hold: has no gain and no amplification where nobody is called and nobody needs dollars", () => {
    const { state } = runOf({ "discounting.policy-yield": held(5, "bp") }, { horizon: { months: 1, step: "month" } });
    expect(state.loopGain[1]).toBe(0);
    expect(amplification(state.loopGain[1] ?? Number.NaN)).toBe(1);
    expect([state.firstRoundLoss[1], state.feedbackLoss[1]]).toEqual([0, 0]);
  });

  it("has a gain above 0 where groups are called, and losses of both kinds", () => {
    const { state } = runOf(
      { "own-shock.bitcoin": held(-0.12, "log"), "own-shock.crypto": held(-0.12, "log") },
      { horizon: { months: 3, step: "month" } },
    );
    expect(state.loopGain.some((each) => each > 0.1)).toBe(true);
    const called = state.firstRoundLoss.findIndex((each) => each > 0);
    expect(called).toBeGreaterThan(0);
    expect(state.feedbackLoss[called]).toBeGreaterThan(0);
  });

  it("a swap of new bonds for old assets is paid by selling, whatever cash is there", () => {
    const opened = economyOf();
    opened.economy.sectors.swaps[sectorOf("long-only-funds")] = 50;
    opened.run("forced-selling");
    const { selling } = opened.economy;
    const row: number = selling.rowOf[sectorOf("long-only-funds")];
    expect(
      selling.sold.subarray(row * ids.length, (row + 1) * ids.length).reduce((sum, each) => sum + each, 0),
    ).toBeCloseTo(50, 8);
    expect(opened.has("long-only-funds", "deposits")).toBeCloseTo(417.2 + 50, 8);
  });
});
