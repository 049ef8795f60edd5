import { describe, expect, it } from "vitest";
import { held, ramp, runOf, world } from "../../../../tests/runs.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import { compileScenario } from "../model/compile-scenario.ts";
import { trough } from "../outputs/asset-outputs.ts";
import { simulate } from "../simulate.ts";
import { exp } from "../solve/math.ts";
import { channelAttribution } from "./attribution.ts";
import { attributionRanges, deepestRow } from "./attribution-ranges.ts";
import { allCoalitionPrices } from "./coalition-prices.ts";
import { draws } from "./draws.ts";
import { finished } from "./finished.ts";

// Four channels are off, so that sixteen coalitions make a set.
const scenario: ScenarioBody = {
  id: "short",
  name: { en: "Short", ru: "Короткий" },
  horizon: { months: 3, step: "month" },
  paths: {
    "ai-capex.spending": ramp(789),
    "own-shock.bitcoin": {
      unit: "log",
      points: [
        { at: "2025-11", value: -0.5 },
        { at: "2026-01", value: -0.2 },
      ],
    },
    "news.memory": held(0.4, "log"),
  },
  without: ["capital-calls", "redemptions", "confidence", "money"],
  off: [],
};
const of = (count: number, given = scenario) =>
  finished(attributionRanges(given, world, { parameterSet: "evidence", draws: count, seed: 1 }));

describe("attributions of a set", () => {
  const { assets, failed } = of(2);

  it("are of every asset, in the central draw and in the first draws", () => {
    expect(assets.map(({ asset }) => asset)).toEqual(world.assets.ids);
    expect(assets.map(({ draws: drawn }) => drawn.length)).toEqual(world.assets.ids.map(() => 2));
    expect(failed).toEqual([]);
  });

  it("are those of all coalitions of the whole run, each asset at its own deepest row", () => {
    const { at, central } = draws("evidence", 1);
    for (const [which, parameters] of [central, at(0), at(1)].entries()) {
      const prices = allCoalitionPrices(world, compileScenario(scenario, world), { parameters });
      const run = simulate(world, scenario, { parameters });
      for (const [asset, { central: middle, draws: drawn, row }] of assets.entries()) {
        const own = deepestRow(run, asset);
        expect(which === 0 ? middle : drawn[which - 1]).toEqual(channelAttribution(prices, asset, own));
        expect(which > 0 || row === own).toBe(true);
      }
    }
  });

  it("begin with the same draws for any number of them", () => {
    expect(of(1).assets.map(({ draws: [first] }) => first)).toEqual(assets.map(({ draws: [first] }) => first));
  });

  it("of a parameter that the scenario leads leave from where the draw has it", () => {
    const led: ScenarioBody = {
      ...scenario,
      paths: {
        "discounting.policy-yield": ramp(200, "bp"),
        "discounting.rateBeta.bitcoin": ramp(30, "x"),
      },
    };
    const parameters = draws("evidence", 1).at(0);
    const run = simulate(world, led, { parameters });
    const bitcoin = world.assets.ids.indexOf("bitcoin");
    const total = of(1, led).assets[bitcoin]?.draws[0]?.total ?? NaN;
    expect(exp(total) - 1).toBeCloseTo(trough(run, bitcoin), 12);
  });
});

describe("the deepest row", () => {
  const [bitcoin, memory] = ["bitcoin", "memory"].map((id) => world.assets.ids.indexOf(id)) as [number, number];
  const run = runOf(scenario.paths, { horizon: { months: 3, step: "month" } });

  it("is where an asset stands lowest, the first of equals", () => {
    expect(deepestRow(run, bitcoin)).toBe(2);
    const width = world.assets.ids.length;
    const equals = runOf({}, { horizon: { months: 3, step: "month" } });
    equals.price[2 * width + bitcoin] = 0.8;
    equals.price[3 * width + bitcoin] = 0.8;
    expect(deepestRow(equals, bitcoin)).toBe(2);
  });

  it("is the last where an asset never stands below its opening", () => {
    expect(deepestRow(run, memory)).toBe(3);
  });
});
