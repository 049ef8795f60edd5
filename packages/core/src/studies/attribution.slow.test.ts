import { expect, it } from "vitest";
import { held, ramp, scenarioOf, world } from "../../../../tests/runs.ts";
import { channelAttribution } from "./attribution.ts";
import { allCoalitionPrices } from "./coalition-prices.ts";
import { simulate } from "../simulate.ts";
import { log } from "../solve/math.ts";
import { draws } from "./draws.ts";

const squeeze = scenarioOf({
  "ai-capex.spending": ramp(789),
  "ai-capex.lab-calls": ramp(150),
  "discounting.policy-yield": ramp(60, "bp"),
  "fiscal.deficit": held(300),
  "news.software": ramp(-0.15, "log"),
  "own-shock.crypto": held(-0.2, "log"),
});

it.each(["evidence", "essay"] as const)("parts sum to the change in draws of %s, at every date of 36 months", (set) => {
  const { at } = draws(set, 11);
  for (let index = 0; index < 3; index++) {
    const prices = allCoalitionPrices(world, squeeze, { parameters: at(index) });
    expect(prices.logPrice.subarray(0, prices.rows * prices.assets.length).every((each) => each === 0)).toBe(true);
    for (let row = 0; row < prices.rows; row++) {
      prices.assets.forEach((_, asset) => {
        const { values, total } = channelAttribution(prices, asset, row);
        expect(Math.abs(values.reduce((sum, each) => sum + each, 0) - total)).toBeLessThan(1e-9);
      });
    }
  }
});

it("every coalition is a run of its own, whatever ran before it in the same memory", () => {
  const parameters = draws("essay", 11).at(0);
  const { players, logPrice, rows, assets } = allCoalitionPrices(world, squeeze, { parameters });
  for (let coalition = 1; coalition < 256; coalition += 7) {
    const without = players.filter((_, i) => ((coalition >> i) & 1) === 0);
    const { price } = simulate(world, { ...squeeze, without }, { parameters });
    const from = coalition * rows * assets.length;
    expect(logPrice.slice(from, from + rows * assets.length)).toEqual(price.map(log));
  }
});
