import { describe, expect, it } from "vitest";
import { held, type Paths, ramp, scenarioOf, world } from "../../../../tests/runs.ts";
import { draws } from "../studies/draws.ts";
import { tracedRun } from "../studies/selling-rounds.ts";
import { balanceOfFlows } from "./flows-balance.ts";
import { fundsFlows } from "./funds-flows.ts";
import { sourcesAndUses } from "./sources-and-uses.ts";

const squeezed: Paths = {
  "ai-capex.spending": ramp(789),
  "ai-capex.lab-calls": ramp(150),
  "own-shock.crypto": ramp(-0.3, "log"),
};
const shocked: Paths = { "own-shock.bitcoin": held(-3, "log"), "own-shock.crypto": held(-3, "log") };
const whole = { from: 0, to: 36 };

describe.each(["evidence", "essay"] as const)("in draws of %s", (set) => {
  const { at } = draws(set, 3);
  const all = Array.from(
    { length: 12 },
    (_, draw) => [draw, { ...squeezed, ...(draw % 2 === 0 ? {} : shocked) }] as const,
  );

  it("sources are uses, and every node balances", () => {
    for (const [draw, paths] of all) {
      const flows = fundsFlows(world, scenarioOf(paths), at(draw));
      expect(balanceOfFlows(flows, whole, sourcesAndUses(flows, whole)).gaps).toEqual([]);
    }
  });

  it("the rounds of the selling loop end at the prices of the run, unless it runs away", () => {
    for (const [draw, paths] of all) {
      const { record, rounds } = tracedRun(world, scenarioOf(paths), at(draw));
      expect(rounds.filter(({ row, isExact }) => !isExact && record.state.runaway[row] === 0)).toEqual([]);
    }
  });
});
