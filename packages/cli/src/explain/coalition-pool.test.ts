import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { held, ramp, scenarioOf, world } from "../../../../tests/runs.ts";
import { column } from "../../../core/src/model/column.ts";
import { EbbError } from "../../../core/src/model/problem.ts";
import { allCoalitionPrices, type CoalitionPrices } from "../../../core/src/studies/coalition-prices.ts";
import { type CoalitionPool, coalitionPool } from "./coalition-pool.ts";

const paths = { "ai-capex.spending": ramp(900), "own-shock.bitcoin": held(-0.4, "log") };
const scenario = scenarioOf(paths, { horizon: { months: 3, step: "month" } });
const players = ["discounting", "margin", "confidence", "money"] as const;

async function pricesOn(pool: CoalitionPool, periods: number): Promise<CoalitionPrices> {
  const { work, rest } = pool.prices(world, scenario, { players, periods });
  for (const done of work) {
    expect(done).toBeGreaterThan(0);
    // Whoever else is in the pool is given time to take part.
    await new Promise((next) => void setTimeout(next, 20));
  }
  return rest();
}

describe.each([0, 1, 2])("a pool with %i threads beside this one", (others) => {
  let pool: CoalitionPool;
  beforeAll(() => {
    pool = coalitionPool(others);
  });
  afterAll(() => pool.close());

  it("gives the prices of one thread, to the last bit, as often as asked", async () => {
    const alone = allCoalitionPrices(world, scenario, { players, periods: 3 });
    expect(await pricesOn(pool, 3)).toEqual(alone);
    expect(await pricesOn(pool, 3)).toEqual(alone);
    expect(await pricesOn(pool, 1)).toEqual(allCoalitionPrices(world, scenario, { players, periods: 1 }));
  });

  it("yields the part that all have done, and ends with the whole", () => {
    const { work } = pool.prices(world, scenario, { players: ["margin"], periods: 1 });
    const parts = [...work];
    expect(parts.every((each) => each === 0.5 || each === 1)).toBe(true);
  });

  it("throws what a run throws", async () => {
    const broken = { ...scenario, paths: { ...scenario.paths, policyYield: column(3).fill(NaN) } };
    const { work, rest } = pool.prices(world, broken, { players: ["margin"], periods: 1 });
    const all = async (): Promise<void> => {
      for (const _ of work);
      await rest();
    };
    await expect(all()).rejects.toBeInstanceOf(EbbError);
  });
});
