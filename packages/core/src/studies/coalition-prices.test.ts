import { describe, expect, it } from "vitest";
import { essay, held, ramp, runOf, scenarioOf, world } from "../../../../tests/runs.ts";
import { told } from "../../../../tests/told.ts";
import { simulate } from "../simulate.ts";
import { log } from "../solve/math.ts";
import { allCoalitionPrices, coalitionPrices } from "./coalition-prices.ts";

const paths = { "ai-capex.spending": ramp(900), "own-shock.bitcoin": held(-0.4, "log") };
const horizon = { months: 3, step: "month" } as const;
const scenario = scenarioOf(paths, { horizon });
const players = ["fundamentals", "discounting", "margin"] as const;

describe("prices of coalitions", () => {
  it("are those of the runs without the channels that are not in them", () => {
    const { logPrice, rows, assets } = allCoalitionPrices(world, scenario, { players, parameters: essay });
    for (let coalition = 0; coalition < 8; coalition++) {
      const without = players.filter((_, i) => ((coalition >> i) & 1) === 0);
      const { price } = runOf(paths, { horizon, without, parameters: essay });
      const size = rows * assets.length;
      const own = logPrice.subarray(coalition * size, (coalition + 1) * size);
      own.forEach((each, i) => expect(each).toBe(log(price[i])));
    }
  });

  it("up to a date are the first rows of those to the horizon", () => {
    const all = allCoalitionPrices(world, scenario, { players });
    const early = allCoalitionPrices(world, scenario, { players, periods: 2 });
    expect(early.rows).toBe(3);
    for (let coalition = 0; coalition < 8; coalition++) {
      const from = coalition * all.assets.length;
      const rows = (of: typeof all) =>
        Array.from(of.logPrice.subarray(from * of.rows, (from + all.assets.length) * of.rows));
      expect(rows(early)).toEqual(rows(all).slice(0, 3 * all.assets.length));
    }
  });

  it("come one run at a time, so that who asks can tell how far it is and stop", () => {
    const runs = coalitionPrices(world, scenario, { players, periods: 1 });
    const told = [runs.next(), runs.next(), runs.next()].map(({ value }) => value);
    expect(told).toEqual([1 / 8, 2 / 8, 3 / 8]);
  });

  it("say from when on a coalition ran away", () => {
    const lost = held(-1.2, "log");
    const crash = scenarioOf({ "own-shock.bitcoin": lost, "own-shock.crypto": lost }, { horizon });
    const { runawayFrom } = allCoalitionPrices(world, crash, { players: ["fundamentals", "margin"] });
    const { state } = simulate(world, crash);
    expect(state.runaway.indexOf(1)).toBe(1);
    expect(Array.from(runawayFrom)).toEqual([Infinity, Infinity, Infinity, 1]);
  });

  it("are refused for more periods than the scenario has, or a part of one", () => {
    for (const periods of [4, -1, 1.5]) {
      expect(told(() => allCoalitionPrices(world, scenario, { periods }))).toEqual(["kernel/out-of-range test"]);
    }
  });
});
