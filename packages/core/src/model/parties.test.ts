import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scenarioOf, world } from "../../../../tests/runs.ts";
import { told } from "../../../../tests/told.ts";
import { parseWorld } from "../formats/parse-world.ts";
import { simulate } from "../simulate.ts";
import { compileWorld } from "./compile.ts";
import { checkRunnable, itemsOf, partiesOf } from "./parties.ts";

const teaching = compileWorld(parseWorld(readFileSync("shipped/worlds/teaching.yaml", "utf8"), "teaching.yaml"));

describe("who and what rooms name", () => {
  it("is numbered as in the layout", () => {
    const { layout } = world;
    expect(layout.sectors[partiesOf(world).builders]).toBe("hyperscalers");
    expect(layout.sectors[partiesOf(world).valueInvestors]).toBe("value-investors");
    expect(layout.instruments[itemsOf(world).reverseRepo]).toBe("reverse-repo");
    for (const number of [...Object.values(partiesOf(world)), ...Object.values(itemsOf(world))]) {
      expect(number).toBeGreaterThanOrEqual(0);
    }
  });

  it("is -1 where a world has none", () => {
    expect(partiesOf(teaching).labs).toBe(-1);
  });
});

describe("a world that can be run", () => {
  it("is the shipped one", () => {
    expect(told(() => checkRunnable(world))).toEqual([]);
  });

  it("lacks nothing; everything it lacks is said at once", () => {
    expect(told(() => checkRunnable({ ...teaching, reference: {} }))).toEqual([
      "run/lacks-sectors sectors",
      "run/lacks-instruments instruments",
      "run/lacks-assets assets",
      "run/lacks-levels reference",
    ]);
  });

  it("has every level that deviations are measured against", () => {
    for (const level of ["gdp", "netUses", "aiSpending", "aiFinance", "yield10y"]) {
      const { [level as "gdp"]: _, ...rest } = world.reference;
      expect(
        told(() => checkRunnable({ ...world, reference: rest })),
        level,
      ).toEqual(["run/lacks-levels reference"]);
    }
  });

  it("is asked for before anything is simulated", () => {
    expect(told(() => simulate(teaching, scenarioOf({}, {}, teaching)))).toContain("run/lacks-sectors sectors");
  });
});
