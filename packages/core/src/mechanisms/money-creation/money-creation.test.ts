import { describe, expect, it } from "vitest";
import { assetOf, changed, economyOf, type Opened } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import { flowOfFunds } from "../../ledger/flow-of-funds.ts";
import { centralDraw } from "../../model/draw.ts";
import type { RunRecord } from "../../model/record.ts";
import { type Channel, channels } from "../../model/vocabulary.ts";
import { boundedPressure } from "../../kernels/bounded-pressure.ts";
import { exp, expm1, log } from "../../solve/math.ts";
import { seriesOf } from "../../outputs/outputs.ts";
import { draws } from "../../studies/draws.ts";
import { pressureBounds } from "../fire-sales/market-depth.ts";
import { fireSalesParameters } from "../fire-sales/parameters.ts";
import { broadMoney } from "./broad-money.ts";
import { ownFunds } from "./own-funds.ts";
import { moneyCreationParameters } from "./parameters.ts";

const loansIn = ({ owes }: Opened): number => owes("firms", "bank-loans") + owes("households", "bank-loans");
/** Lending at once to what is wanted. */
const atOnce = { "money-creation.loanTime": 1e-9 };

/** An economy in which a premium has been expected for long, and money creation has answered. */
function expecting(premium: number, given: Parameters<typeof economyOf>[1] = {}): Opened {
  const opened = economyOf({}, given);
  opened.economy.state.expectedPremium = premium;
  opened.run("money-creation");
  return opened;
}

describe("money creation", () => {
  it("rests: nothing is lent, nothing is ordered", () => {
    const { book, economy, run } = economyOf();
    run("money-creation");
    expect(book.written).toBe(0);
    expect(economy.state).toMatchObject({ orders: 0, ordersNow: 0 });
    expect(economy.market.orders.every((each) => each === 0)).toBe(true);
  });

  it("switched off, as a room or as a channel, lends nothing and orders nothing", () => {
    const paths = { "central-bank.purchases": held(900), "fiscal.deficit": held(1200) };
    for (const extra of [{ off: ["money-creation"] as const }, { without: ["money"] as const }]) {
      const wrote: string[] = [];
      const run = runOf(paths, {
        ...("off" in extra ? { off: [...extra.off] } : { without: [...extra.without] }),
        afterPeriod: (_, book) => wrote.push(...flowOfFunds(book).map(({ writer }) => writer)),
      });
      expect(wrote).toContain("capital-competition");
      expect(wrote).not.toContain("money-creation");
      expect(run.state.orders.every((each) => each === 0)).toBe(true);
    }
  });
});

describe("a loan", () => {
  it("must hold: makes a deposit, and its repayment ends one: banks' loans and deposits move together, reserves do not", () => {
    const rest = economyOf();
    for (const premium of [-0.01, 0.01, 0.05]) {
      const after = expecting(premium);
      const lent = loansIn(after) - loansIn(rest);
      expect(Math.sign(lent)).toBe(-Math.sign(premium));
      expect(after.owes("banks", "deposits") - rest.owes("banks", "deposits")).toBeCloseTo(lent, 8);
      expect(broadMoney(after.economy) - broadMoney(rest.economy)).toBeCloseTo(lent, 8);
      expect(after.has("banks", "reserves")).toBe(rest.has("banks", "reserves"));
      expect(ownFunds(after.economy)).toBeCloseTo(ownFunds(rest.economy), 8);
    }
  });

  it("is between banks and firms or households", () => {
    const sides = flowOfFunds(expecting(-0.01).book).filter(({ item }) => item === "bank-loans");
    expect(new Set(sides.map(({ sector, side }) => `${sector} ${side}`))).toEqual(
      new Set(["banks asset", "firms liability", "households liability"]),
    );
  });

  it("to firms is paid on to households, to households stays with them", () => {
    const [rest, after] = [economyOf(), expecting(-0.01)];
    const lent = loansIn(after) - loansIn(rest);
    expect(after.has("firms", "deposits")).toBeCloseTo(rest.has("firms", "deposits"), 9);
    expect(after.has("households", "deposits") - rest.has("households", "deposits")).toBeCloseTo(lent, 8);
    const toFirms = after.owes("firms", "bank-loans") - rest.owes("firms", "bank-loans");
    expect(toFirms / lent).toBeCloseTo(rest.owes("firms", "bank-loans") / loansIn(rest), 12);
  });

  it("a lasting premium of 100 bp ends 4 % of loans, e^(−2) of the gap is left after a year", () => {
    const opened = economyOf();
    const before = loansIn(opened);
    opened.economy.state.expectedPremium = 0.01;
    for (let month = 0; month < 12; month++) opened.run("money-creation");
    expect((loansIn(opened) - before) / before).toBeCloseTo(expm1(-0.04) * -expm1(-2), 12);
  });

  it("is limited by banks' losses beyond 6 % of own funds, unless confidence is switched off", () => {
    const lentWith = (losses: number, without: readonly Channel[] = []): number => {
      const opened = economyOf({}, { parameters: atOnce, without });
      const before = loansIn(opened);
      opened.economy.state.bankLosses = losses * ownFunds(opened.economy);
      opened.run("money-creation");
      return loansIn(opened) / before - 1;
    };
    expect(lentWith(0.06)).toBe(0);
    expect(lentWith(0.16)).toBeCloseTo(expm1(-0.3), 12);
    expect(lentWith(0.16, ["confidence"])).toBe(0);
  });

  it("is repaid with deposits there are, and no more", () => {
    const { has } = economyOf();
    const poor = changed({ hand: [["deposits", "households", "firms", has("households", "deposits") - 5]] });
    const opened = economyOf({}, { on: poor, parameters: atOnce });
    const before = loansIn(opened);
    opened.economy.state.expectedPremium = 0.1;
    opened.run("money-creation");
    expect(loansIn(opened) - before).toBeCloseTo(-5, 8);
    expect(opened.has("households", "deposits")).toBeCloseTo(0, 9);
  });
});

describe("orders of new money", () => {
  /** Everything that reaches prices but money. */
  const otherChannels = channels.filter((each) => each !== "money");
  const elasticityOf = (id: string): number => moneyCreationParameters.elasticity[id as "bitcoin"].value;
  const bound = pressureBounds(world.assets, centralDraw.of(fireSalesParameters));

  /** Prices as orders are placed, after the central bank has paid non-banks `dollars` of new deposits [log]. */
  function pricesAfter(dollars: number, parameters: Readonly<Record<string, number>> = {}) {
    const opened = economyOf({ "central-bank.purchases": held(12 * dollars) }, { without: otherChannels, parameters });
    const growth = dollars / broadMoney(opened.economy);
    opened.run("central-bank", "capital-competition", "money-creation", "forced-selling");
    return { growth, opened, log: (id: string) => log(opened.economy.market.price[assetOf(id)]) };
  }

  it("must hold: placed all at once raise each price by its elasticity times the growth of money", () => {
    for (const dollars of [0.01, 50, -50]) {
      const { growth, log: rise } = pricesAfter(dollars, { "money-creation.ordersTime": 1e-9 });
      for (const id of world.assets.ids) {
        const pressure = elasticityOf(id) * growth;
        expect(rise(id), id).toBeCloseTo(boundedPressure(pressure, bound[assetOf(id)]), 12);
        // Slope 1 at 0: the elasticity itself, for money that grows by little.
        expect(Math.abs(rise(id) - pressure), id).toBeLessThan(5 * pressure * pressure + 1e-13);
      }
    }
  });

  it("must hold: do so for every draw of elasticities and depths", () => {
    const prior = draws("evidence", 1);
    for (let index = 0; index < 30; index++) {
      const drawn: Readonly<Record<string, number>> = Object.fromEntries(prior.at(index));
      const { growth, log: rise } = pricesAfter(0.01, { ...drawn, "money-creation.ordersTime": 1e-9 });
      const share = drawn["money-creation.ordersShare"] ?? NaN;
      for (const id of world.assets.ids) {
        const elasticity = drawn[`money-creation.elasticity.${id}`] ?? NaN;
        expect(rise(id) / growth, id).toBeCloseTo(share * elasticity, 4);
      }
    }
  });

  it("come by e^(−t/T): of twelve weeks the first month places 30 %", () => {
    const [all, month] = [pricesAfter(1, { "money-creation.ordersTime": 1e-9 }), pricesAfter(1)];
    const placed = -expm1(-1 / 12 / (84 / 365.25));
    expect(placed).toBeCloseTo(0.304, 3);
    expect(month.log("bitcoin") / all.log("bitcoin")).toBeCloseTo(placed, 3);
  });

  it("are dollars by asset that sum to what is placed; what money does not move is not bought", () => {
    const { economy } = pricesAfter(10).opened;
    const { orders } = economy.market;
    expect(orders.reduce((sum, each) => sum + each, 0)).toBeCloseTo(economy.state.ordersNow, 10);
    expect(orders[assetOf("treasuries")]).toBe(0);
    expect(orders[assetOf("bitcoin")]).toBeGreaterThan(0);
  });

  it("move deposits between their buyers and sellers, and make none", () => {
    const bare = economyOf({ "central-bank.purchases": held(1200) }, { without: channels });
    bare.run("central-bank", "capital-competition");
    const { opened, log: rise } = pricesAfter(100);
    expect(broadMoney(opened.economy)).toBeCloseTo(broadMoney(bare.economy), 8);
    const bought = opened.has("households", "equities") / exp(rise("equities")) - bare.has("households", "equities");
    const sold =
      bare.has("value-investors", "equities") - opened.has("value-investors", "equities") / exp(rise("equities"));
    expect(bought).toBeGreaterThan(0);
    expect(bought).toBeCloseTo(sold, 8);
  });

  it("end when the money does: purchases sold again leave no order open", () => {
    const steps = [
      { at: "2025-10-01", value: 600 },
      { at: "2026-10-01", value: -600 },
      { at: "2027-10-01", value: 0 },
    ];
    const { state } = runOf(
      { "central-bank.purchases": { unit: "usd bn/yr", steps } },
      {
        horizon: { months: 60, step: "month" },
        off: ["income", "margin-calls", "redemptions"],
        without: otherChannels,
      },
    );
    expect(state.orders[12]).toBeGreaterThan(100);
    expect(Math.abs((state.orders.at(-1) ?? NaN) / (state.orders[12] ?? 0))).toBeLessThan(1e-3);
  });
});

describe("the other view of money", () => {
  const view: Paths = { "money-creation.view": { choice: "multiplier" } };
  const qe: Paths = { "central-bank.purchases": held(300) };
  const money = (run: RunRecord, row: number): number => seriesOf(run, "broad-money")?.[row] as number;
  const grown = (paths: Paths): number => {
    const run = runOf(paths, { off: ["income", "confidence"] });
    return (money(run, 36) - money(run, 0)) / 900;
  };

  it("rests where base money does", () => {
    const run = runOf(view);
    expect(run.state.ordersNow.every((each) => each === 0)).toBe(true);
    expect(money(run, 36)).toBe(money(run, 0));
  });

  it("must hold: lends on what the central bank adds, until broad money has grown by a multiple of it", () => {
    expect(grown(qe)).toBeLessThan(1.3);
    expect(grown({ ...qe, ...view })).toBeGreaterThan(2.5);
    expect(grown({ ...qe, ...view })).toBeLessThan(4.2);
  });

  it("lends less where reserves are required", () => {
    const required: Paths = { "money-creation.requiredReserves": { unit: "share", value: 0.05 } };
    expect(grown({ ...qe, ...view, ...required })).toBeLessThan(grown({ ...qe, ...view }));
  });
});
