import { describe, expect, it } from "vitest";
import { assetOf, changed, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import { exp, log } from "../../solve/math.ts";
import { amplification } from "./amplification.ts";

const { ids } = world.assets;
const bitcoin = assetOf("bitcoin");

/** Crypto traders have a thousand of bitcoin and nothing else that is for sale. */
const oneAsset = changed({
  hand: [
    ["bitcoin", "rest-of-world", "crypto-traders", 1000 - economyOf().has("crypto-traders", "bitcoin")],
    ["crypto", "crypto-traders", "rest-of-world", economyOf().has("crypto-traders", "crypto")],
  ],
});
const bitcoins = economyOf().all("bitcoin");

/** A market without bounds in which one percent sold is five percent of price, and everything can be sold at once. */
const linear = {
  "fire-sales.impactBitcoin.short": 5,
  "fire-sales.impactBitcoin.long": 5,
  "fire-sales.bound.crypto": 1e12,
  "fire-sales.saleRate": 1e9,
};

/** Crypto traders must raise c/5 of all bitcoin, in dollars of the opening; nobody calls their debt. */
function raised(c: number): Opened {
  const opened = economyOf({}, { on: oneAsset, parameters: linear, without: ["margin"] });
  opened.economy.sectors.payments[sectorOf("crypto-traders")] = 7 + (c * bitcoins) / 5;
  opened.run("forced-selling");
  return opened;
}
const priceOf = ({ economy }: Opened, id = "bitcoin"): number => economy.market.price[assetOf(id)];

describe("forced selling", () => {
  it("leaves every price at the opening, exactly, when nobody must pay", () => {
    const opened = economyOf();
    opened.run("discounting", "commitment-calls", "redemptions", "forced-selling");
    expect([...opened.economy.market.price]).toEqual(ids.map(() => 1));
    expect(opened.economy.state).toMatchObject({
      rounds: 1,
      residual: 0,
      runaway: 0,
      loopGain: 0,
      firstRoundLoss: 0,
      feedbackLoss: 0,
      unsold: 0,
    });
    expect(opened.book.written).toBe(0);
  });

  it("must hold: a need of c in dollars ends at p = e^(−c/p): the Lambert-W case, .7717 for c = .2", () => {
    const price = priceOf(raised(0.2));
    expect(price).toBeCloseTo(0.7717, 4);
    expect(price).toBeCloseTo(exp(-0.2 / price), 11);
  });

  it("must hold: the seller has what it needed, at the price its own sale made", () => {
    const opened = raised(0.2);
    expect(opened.has("crypto-traders", "deposits")).toBeCloseTo(10 + (0.2 * bitcoins) / 5, 8);
    expect(opened.has("crypto-traders", "bitcoin")).toBeCloseTo(1000 * priceOf(opened) - (0.2 * bitcoins) / 5, 8);
  });

  it("must hold: amplification is the fall of the last dollar over the fall of its first round, 1/(1 − c/p)", () => {
    const { loopGain } = raised(0.2).economy.state;
    const price = priceOf(raised(0.2));
    expect(loopGain).toBeCloseTo(0.2 / price, 9);
    const slope = (log(priceOf(raised(0.2 + 1e-5))) - log(priceOf(raised(0.2 - 1e-5)))) / 2e-5;
    expect(slope * -price).toBeCloseTo(amplification(loopGain), 5);
  });

  it("must hold: needs in units have no feedback: orders move prices, the gain stays 0 and amplification 1", () => {
    const opened = economyOf({}, { parameters: linear });
    opened.economy.market.orders[bitcoin] = -0.04 * bitcoins;
    opened.run("forced-selling");
    expect(priceOf(opened)).toBeCloseTo(exp(-0.2), 12);
    expect(opened.economy.state.loopGain).toBe(0);
    expect(amplification(opened.economy.state.loopGain)).toBe(1);
  });

  it("tells the loss of the first round from that of the rounds after it, in dollars of all holders", () => {
    const opened = raised(0.2);
    const { firstRoundLoss, feedbackLoss } = opened.economy.state;
    expect(firstRoundLoss).toBeCloseTo(bitcoins * (1 - exp(-0.2)), 6);
    expect(feedbackLoss).toBeCloseTo(bitcoins * (exp(-0.2) - priceOf(opened)), 6);
  });

  it("must hold: a sale in two is one sale: two funds with half the need each end at the price of one", () => {
    const half = changed({ hand: [["bitcoin", "crypto-traders", "bond-funds", 500]] }, oneAsset);
    const only = ["treasuries", "ig", "hy"].map(
      (id) => [id, "bond-funds", "rest-of-world", economyOf().has("bond-funds", id)] as const,
    );
    const opened = economyOf({}, { on: changed({ hand: only }, half), parameters: linear, without: ["margin"] });
    opened.economy.sectors.payments[sectorOf("crypto-traders")] = 7 + (0.1 * bitcoins) / 5;
    opened.economy.sectors.payments[sectorOf("bond-funds")] = 60 + (0.1 * bitcoins) / 5;
    opened.run("forced-selling");
    expect(priceOf(opened)).toBeCloseTo(priceOf(raised(0.2)), 10);
  });

  it("a larger need never raises a price", () => {
    let before = 1;
    for (const c of [0.01, 0.05, 0.1, 0.2, 0.3, 0.36, 0.5, 1, 5]) {
      const price = priceOf(raised(c));
      expect(price).toBeLessThanOrEqual(before);
      before = price;
    }
    expect(before).toBeCloseTo(exp((-5 * 1000) / bitcoins), 12);
  });

  it("of everything there is to sell pays a part: beyond c = 1/e no price raises the need", () => {
    const { economy, has } = raised(0.5);
    expect(has("crypto-traders", "bitcoin")).toBeLessThan(1e-9);
    expect(economy.sectors.paid[sectorOf("crypto-traders")]).toBeLessThan(0.9);
    expect(economy.state.runaway).toBe(0);
  });
});

describe("prices, debts and calls together", () => {
  /** Coins fall by their own; crypto traders hold a third of both against debt. */
  const crash: Paths = { "own-shock.bitcoin": held(-0.3, "log"), "own-shock.crypto": held(-0.3, "log") };
  const month = { horizon: { months: 1, step: "month" } } as const;
  const price = (parameters: Readonly<Record<string, number>>, without: readonly "margin"[] = [], on = world): number =>
    runOf(crash, { ...month, without: [...without], parameters: new Map(Object.entries(parameters)) }, on).price[
      ids.length + bitcoin
    ];

  it("a fall of 30 % calls who borrowed on it, and the calls make a second fall", () => {
    expect(price({}, ["margin"])).toBeCloseTo(exp(-0.3), 12);
    expect(price({})).toBeLessThan(exp(-0.3));
  });

  it("in a market a tenth as deep the second fall is deeper", () => {
    const deep = price({});
    expect(price({ "fire-sales.impactBitcoin.short": 100, "fire-sales.impactBitcoin.long": 40 })).toBeLessThan(deep);
  });

  it("with more debt on the same coins prices end lower, and a group with nothing left is a runaway", () => {
    const fall: Paths = { "own-shock.bitcoin": held(-0.2, "log"), "own-shock.crypto": held(-0.2, "log") };
    const indebted = changed({ owe: [["margin-loans", "crypto-traders", "households", 350]] });
    const quarter = { horizon: { months: 3, step: "month" } } as const;
    const [spared, ruined] = [runOf(fall, quarter), runOf(fall, quarter, indebted)];
    const last = 3 * ids.length + bitcoin;
    expect(ruined.price[last]).toBeLessThan(0.8 * (spared.price[last] ?? 0));
    expect([...spared.state.runaway]).toEqual([0, 0, 0, 0]);
    // By the third month its lenders have taken all there is and written off the rest: nobody is called for nothing.
    expect([...ruined.state.runaway]).toEqual([0, 1, 1, 0]);
  });

  it("without margin calls the first fall is the whole fall", () => {
    const { price: prices } = runOf(crash, { ...month, off: ["margin-calls"] });
    expect(prices[ids.length + bitcoin]).toBeCloseTo(exp(-0.3), 12);
  });
});
