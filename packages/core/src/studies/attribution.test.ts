import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { essay, held, type Paths, ramp, scenarioOf, world } from "../../../../tests/runs.ts";
import { column } from "../model/column.ts";
import { type Channel, channels } from "../model/vocabulary.ts";
import { simulate } from "../simulate.ts";
import { log } from "../solve/math.ts";
import { channelAttribution, channelSeries } from "./attribution.ts";
import { allCoalitionPrices, type CoalitionOptions, type CoalitionPrices } from "./coalition-prices.ts";
import { draws } from "./draws.ts";

const assets = world.assets.ids;
const [bitcoin, software, treasuries] = ["bitcoin", "software", "treasuries"].map((id) => assets.indexOf(id)) as [
  number,
  number,
  number,
];

/** All coalitions of a scenario of few months. */
function pricesOf(paths: Paths, months: number, options: CoalitionOptions = {}): CoalitionPrices {
  return allCoalitionPrices(world, scenarioOf(paths, { horizon: { months, step: "month" } }), options);
}

const squeeze: Paths = {
  "ai-capex.spending": ramp(789),
  "ai-capex.lab-calls": ramp(150),
  "discounting.policy-yield": ramp(60, "bp"),
  "news.software": ramp(-0.15, "log"),
  "own-shock.bitcoin": held(-0.3, "log"),
};

/** Every part of an attribution, by channel. */
const byChannel = (prices: CoalitionPrices, asset: number, row: number) => {
  const { players, values, alone, last } = channelAttribution(prices, asset, row);
  return Object.fromEntries(players.map((each, i) => [each, { part: values[i], alone: alone[i], last: last[i] }]));
};

describe("attribution to channels", () => {
  it("of a world at rest is nothing, everywhere", () => {
    const prices = pricesOf({}, 2);
    expect(prices.logPrice.every((each) => each === 0)).toBe(true);
    expect(Array.from(channelAttribution(prices, bitcoin, 2).values)).toEqual(channels.map(() => 0));
    expect(channelAttribution(prices, bitcoin, 2)).toMatchObject({ total: 0, residual: 0, runaways: 0 });
  });

  it("sums to the change of the log price in the run itself, for every asset and date, in any draw", () => {
    const path = (value: fc.Arbitrary<number>, unit: "usd bn/yr" | "bp" | "log") =>
      value.map((each) => held(each, unit));
    const scenarios = fc.record({
      "ai-capex.spending": path(fc.integer({ min: 200, max: 1500 }), "usd bn/yr"),
      "fiscal.deficit": path(fc.integer({ min: -500, max: 1500 }), "usd bn/yr"),
      "discounting.policy-yield": path(fc.integer({ min: -100, max: 200 }), "bp"),
      "own-shock.crypto": path(fc.double({ min: -0.6, max: 0.3, noNaN: true }), "log"),
    });
    fc.assert(
      fc.property(scenarios, fc.constantFrom("evidence", "essay"), fc.nat(500), (paths, set, index) => {
        const parameters = draws(set, 5).at(index);
        const prices = pricesOf(paths, 1, { parameters });
        const run = simulate(world, scenarioOf(paths, { horizon: { months: 1, step: "month" } }), { parameters });
        for (const row of [0, 1]) {
          assets.forEach((_, asset) => {
            const { values, total, residual } = channelAttribution(prices, asset, row);
            expect(total).toBe(log(run.price[row * assets.length + asset]));
            expect(Math.abs(values.reduce((sum, each) => sum + each, 0) - total)).toBeLessThan(1e-9);
            expect(Math.abs(residual)).toBeLessThan(1e-9);
          });
        }
      }),
      { numRuns: 4 },
    );
  });

  it("finds every price at its opening where no channel is on", () => {
    const scenario = scenarioOf(squeeze, { horizon: { months: 12, step: "month" }, without: [...channels] });
    const { players, logPrice } = allCoalitionPrices(world, scenario, { parameters: essay });
    expect(players).toEqual([]);
    expect(logPrice.every((each) => each === 0)).toBe(true);
  });

  it("of two channels that do not meet is what each does alone", () => {
    const players: readonly Channel[] = ["fundamentals", "discounting"];
    const without = channels.filter((each) => !players.includes(each));
    const paths = { "news.software": held(-0.15, "log"), "discounting.policy-yield": held(50, "bp") };
    const prices = allCoalitionPrices(world, scenarioOf(paths, { horizon: { months: 1, step: "month" }, without }));
    const { values, alone, interactions } = channelAttribution(prices, software, 1);
    expect(prices.players).toEqual(players);
    expect(values[0]).toBeCloseTo(-0.15, 14);
    expect(values[1]).toBeCloseTo(alone[1], 14);
    expect(values[1]).toBeLessThan(0);
    expect(interactions[0]?.[1]).toBeCloseTo(0, 14);
    expect(channelAttribution(prices, treasuries, 1).values[0]).toBe(0);
  });

  it("gives an amplifier half of what it makes of another's fall, and says that alone it does nothing", () => {
    const prices = pricesOf({ "own-shock.bitcoin": held(-0.5, "log") }, 1, { players: ["fundamentals", "margin"] });
    const { values, alone, last, total, interactions } = channelAttribution(prices, bitcoin, 1);
    const spiral = total - alone[0];
    expect(spiral).toBeLessThan(-0.01);
    expect([alone[1], last[1], interactions[0]?.[1]]).toEqual([0, spiral, expect.closeTo(spiral, 14)]);
    expect(values[1]).toBeCloseTo(spiral / 2, 14);
    expect(values[0]).toBeCloseTo(alone[0] + spiral / 2, 14);
  });

  it("gives nothing to a channel that carries nothing", () => {
    const parts = byChannel(pricesOf({ "discounting.policy-yield": held(80, "bp") }, 2), bitcoin, 2);
    expect(parts["fundamentals"]).toEqual({ part: 0, alone: 0, last: 0 });
    expect(parts["discounting"]?.part).toBeLessThan(0);
  });

  it("names what the essay names: in a squeeze yields, margin calls and lost confidence lower bitcoin, news lowers software", () => {
    const prices = pricesOf(squeeze, 10);
    const parts = byChannel(prices, bitcoin, 10);
    for (const each of ["fundamentals", "discounting", "margin", "confidence"])
      expect(parts[each]?.part).toBeLessThan(0);
    expect(parts["margin"]?.alone).toBe(0);
    expect(byChannel(prices, software, 10)["fundamentals"]?.alone).toBeCloseTo(-0.15, 12);
    expect(byChannel(prices, treasuries, 10)["discounting"]?.part).toBeLessThan(0);
    expect(channelAttribution(prices, bitcoin, 10).runaways).toBe(0);
  });

  it("does not depend on the order of channels", () => {
    const players: readonly Channel[] = ["fundamentals", "discounting", "margin", "confidence"];
    const order = byChannel(pricesOf(squeeze, 4, { players }), bitcoin, 4);
    const other = byChannel(pricesOf(squeeze, 4, { players: players.toReversed() }), bitcoin, 4);
    for (const each of players) {
      expect(other[each]?.part).toBeCloseTo(order[each]?.part ?? NaN, 14);
      expect(other[each]?.alone).toBe(order[each]?.alone);
      expect(other[each]?.last).toBe(order[each]?.last);
    }
  });

  it("is the same, bit for bit, whoever asks again", () => {
    const again = () => pricesOf(squeeze, 3, { players: ["fundamentals", "discounting", "margin"], parameters: essay });
    const [one, other] = [again(), again()];
    expect(one).toEqual(other);
    expect(channelAttribution(one, bitcoin, 3)).toEqual(channelAttribution(other, bitcoin, 3));
  });

  it("leaves a channel that the scenario switches off at nothing, and divides among the others", () => {
    const scenario = scenarioOf(squeeze, { horizon: { months: 2, step: "month" }, without: ["margin", "money"] });
    const prices = allCoalitionPrices(world, scenario);
    expect(prices.players).toEqual(channels.filter((each) => each !== "margin" && each !== "money"));
    expect(Array.from(channelSeries(prices, bitcoin, "margin"))).toEqual([0, 0, 0]);
    const parts = channels.map((each) => channelSeries(prices, bitcoin, each)[2] as number);
    const { total } = channelAttribution(prices, bitcoin, 2);
    expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 12);
  });

  it("reads the same parts row by row as date by date", () => {
    const prices = pricesOf(squeeze, 3, { players: ["fundamentals", "discounting", "margin"] });
    const series = channelSeries(prices, bitcoin, "discounting");
    expect(series[0]).toBe(0);
    [0, 1, 2, 3].forEach((row) => expect(series[row]).toBe(channelAttribution(prices, bitcoin, row).values[1]));
  });

  it("is marked by the coalitions whose prices ran away by its date", () => {
    const prices: CoalitionPrices = {
      players: ["fundamentals", "margin"],
      assets: ["bitcoin"],
      rows: 3,
      logPrice: column(12),
      runawayFrom: column(4).fill(Infinity),
    };
    prices.runawayFrom.set([2, 1], 2);
    expect([0, 1, 2].map((row) => channelAttribution(prices, 0, row).runaways)).toEqual([0, 1, 2]);
  });
});
