import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { parseScenario } from "../formats/parse-scenario.ts";
import { parseWorld } from "../formats/parse-world.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import { compileScenario, type CompiledScenario, type ScenarioOptions } from "./compile-scenario.ts";
import { compileWorld, type CompiledWorld } from "./compile.ts";
import { EbbError } from "./problem.ts";

const shipped = (id: string): CompiledWorld =>
  compileWorld(parseWorld(readFileSync(`shipped/worlds/${id}.yaml`, "utf8"), `${id}.yaml`));
const world = shipped("us-2025q3");
const asset = (id: string): number => world.assets.ids.indexOf(id);

/** A scenario of a year with the given lines. */
const scenario = (...paths: readonly string[]): ScenarioBody =>
  parseScenario(
    `format: ebb/scenario.v1
id: own
name: { en: Own, ru: Свой }
world: us-2025q3
horizon: { months: 12, step: month }
without: [margin]
off: [income]
paths: { ${paths.join(", ")} }
`,
    "own.yaml",
  ).document;
const compiled = (...paths: readonly string[]): CompiledScenario => compileScenario(scenario(...paths), world);
const all = (value: number): number[] => Array.from({ length: 12 }, () => value);

describe("a scenario that says nothing", () => {
  const { paths, ...run } = compiled();

  it("has every column, at rest for each period", () => {
    const { news, ownShock, aiSpending, treasuryAccount, reverseRepo, financeShares, ...deviations } = paths;
    expect(financeShares).toBeUndefined();
    expect([...aiSpending]).toEqual(all(world.reference.aiSpending ?? NaN));
    expect([...treasuryAccount]).toEqual(all(805.1));
    expect(reverseRepo[11]).toBeCloseTo(49.1 + 370, 12);
    expect(Object.entries(deviations).filter(([, values]) => [...values].join(" ") !== all(0).join(" "))).toEqual([]);
    expect(Object.keys(deviations)).toHaveLength(10);
    expect([...news, ...ownShock]).toEqual(Array.from({ length: 2 * world.assets.ids.length }, () => undefined));
  });

  it("sets no parameter, and knows its periods", () => {
    expect(run).toMatchObject({ id: "own", periods: 12, dt: 1 / 12, parametersChange: false });
    expect(run.periodNames.slice(0, 2)).toEqual(["2025-10", "2025-11"]);
    expect([run.parameters.size, run.without, run.off]).toEqual([0, ["margin"], ["income"]]);
  });

  it("rests at nothing in a world that has neither plan nor account", () => {
    const { paths: bare } = compileScenario(scenario(), shipped("margin-spiral"));
    expect([bare.aiSpending[0], bare.treasuryAccount[0], bare.reverseRepo[0]]).toEqual([0, 0, 0]);
  });
});

describe("a path", () => {
  const steps = "steps: [{ at: 2026-01-16, value: 3 }]";
  const flows = [
    ["fiscal.deficit", "deficit", "usd bn/yr"],
    ["fiscal.backstop", "backstop", "share"],
    ["central-bank.purchases", "purchases", "usd bn/yr"],
    ["ai-capex.spending", "aiSpending", "usd bn/yr"],
    ["ai-capex.lab-calls", "labCalls", "usd bn/yr"],
    ["saving.shift", "savingShift", "usd bn/yr"],
    ["foreign.shift", "foreignShift", "usd bn/yr"],
  ] as const;
  it.each(flows)("%s is the mean of each period", (name, key, unit) => {
    const value = unit === "share" ? 1 : 310;
    const rest = name === "ai-capex.spending" ? (world.reference.aiSpending ?? NaN) : 0;
    const { paths } = compiled(`${name}: { unit: ${unit}, steps: [{ at: 2026-01-16, value: ${value} }] }`);
    expect(Array.from(paths[key].subarray(2, 5))).toEqual([
      rest,
      expect.closeTo(rest + ((value - rest) * 16) / 31, 9),
      value,
    ]);
  });

  const levels = [
    ["central-bank.treasury-account", "treasuryAccount", "usd bn", 805.1, 3],
    ["central-bank.reverse-repo", "reverseRepo", "usd bn", 419.1, 3],
    ["discounting.policy-yield", "policyYield", "bp", 0, 3 * 1e-4],
  ] as const;
  it.each(levels)("%s is the level each period ends with", (name, key, unit, rest, value) => {
    const { paths } = compiled(`${name}: { unit: ${unit}, ${steps} }`);
    expect(Array.from(paths[key].subarray(2, 5))).toEqual([expect.closeTo(rest, 9), value, value]);
  });

  it.each([
    ["news", "news"],
    ["own-shock", "ownShock"],
  ] as const)("%s of an asset is the level each period ends with, for that asset alone", (name, key) => {
    const { paths } = compiled(`${name}.memory: { unit: log, ${steps} }`);
    expect([...(paths[key][asset("memory")] ?? [])].slice(2, 5)).toEqual([0, 3, 3]);
    expect([...paths.news, ...paths.ownShock].filter((each) => each !== undefined)).toHaveLength(1);
  });

  it("in any unit is the same", () => {
    const { paths } = compiled(
      "fiscal.deficit: { unit: usd tn/yr, value: 0.9 }",
      "fiscal.backstop: { unit: pct, value: 25 }",
      "central-bank.treasury-account: { unit: usd mn, value: 500000 }",
    );
    expect([paths.deficit[0], paths.backstop[0], paths.treasuryAccount[0]]).toEqual([900, 0.25, 500]);
  });

  it("of purchases from banks is 1, from others 0", () => {
    const from = (choice: string): number[] => [
      ...compiled(`central-bank.counterparty: { choice: ${choice} }`).paths.fromBanks,
    ];
    expect([from("banks"), from("non-banks")]).toEqual([all(1), all(0)]);
  });

  it("of finance shares is four columns", () => {
    const shares = "shares: { cash: 10, bonds: 50, calls: 30, sales: 10 }";
    const { financeShares } = compiled(`ai-capex.finance-shares: { unit: pct, ${shares} }`).paths;
    expect(Object.entries(financeShares ?? {}).map(([key, values]) => [key, values[0], values[11]])).toEqual([
      ["cash", 0.1, 0.1],
      ["bonds", 0.5, 0.5],
      ["calls", 0.3, 0.3],
      ["sales", 0.1, 0.1],
    ]);
  });
});

describe("a parameter", () => {
  it("held at a value does not change during the run", () => {
    const { parameters, parametersChange } = compiled("capital-competition.flowSlope: { unit: bp, value: 30 }");
    expect([...(parameters.get("capital-competition.flowSlope") ?? [])]).toEqual(all(30e-4));
    expect([parameters.size, parametersChange]).toEqual([1, false]);
  });

  it("starts from its central value in engine units, or from that of the caller", () => {
    const ramp = "redemptions.notice: { unit: d, ramp: { from: 2026-01, to: 2026-03, value: 73 } }";
    const notice = (options?: ScenarioOptions): (number | undefined)[] => {
      const { parameters, parametersChange } = compileScenario(scenario(ramp), world, options);
      expect(parametersChange).toBe(true);
      return [...(parameters.get("redemptions.notice") ?? [])].slice(2, 6);
    };
    const central = 60 / 365;
    expect(notice()).toEqual(
      [central, central + 0.25 * (0.2 - central), central + 0.75 * (0.2 - central), 0.2].map((each) =>
        expect.closeTo(each, 12),
      ),
    );
    expect(notice({ restOf: (key) => (key === "redemptions.notice" ? 0.4 : NaN) })).toEqual(
      [0.4, 0.35, 0.25, 0.2].map((each) => expect.closeTo(each, 12)),
    );
  });
});

describe("the horizon", () => {
  it("is that of the scenario unless the caller has another", () => {
    const run = compileScenario(scenario(), world, { months: 6, step: "week" });
    expect([run.periods, run.dt, run.paths.deficit.length, run.periodNames.length]).toEqual([26, 1 / 52, 26, 26]);
    expect(compileScenario(scenario(), world, { step: undefined }).periods).toBe(12);
  });

  it("has a whole step at least", () => {
    const short: ScenarioOptions = { months: 1, step: "quarter" };
    expect(told(() => compileScenario(scenario(), world, short))).toEqual(["scenario/horizon-too-short own · horizon"]);
  });
});

describe("points", () => {
  const ending = (at: string, options?: ScenarioOptions): string[] =>
    told(() =>
      compileScenario(
        scenario(`foreign.shift: { unit: usd bn/yr, points: [{ at: ${at}, value: 1 }] }`),
        world,
        options,
      ),
    );

  it("must reach the last day of the run", () => {
    expect(["2026-09-30", "2026-10", "2031-01"].flatMap((at) => ending(at))).toEqual([]);
    for (const at of ["2026-09", "2026-09-29", "2025-12"]) {
      expect(ending(at)).toEqual(["scenario/path-too-short own · paths.foreign.shift"]);
    }
  });

  it("must reach it by any step, and that of the caller's horizon", () => {
    for (const step of ["day", "week", "quarter"] as const) expect(ending("2026-09-30", { step })).toEqual([]);
    expect(ending("2026-03-31", { months: 6 })).toEqual([]);
    expect(ending("2026-09-30", { months: 13 })).toHaveLength(1);
  });
});

/** What the first problem of a refusal shows. */
function detailOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error instanceof EbbError ? error.problems[0]?.detail : error;
  }
}

describe("a scenario that does not fit its world", () => {
  it("is refused with every fault at once", () => {
    const own = scenario("foreign.shift: { unit: usd bn/yr, points: [{ at: 2026-02, value: 1 }] }");
    const faulty: ScenarioBody = {
      ...own,
      paths: {
        ...own.paths,
        "news.memry": { unit: "log", value: 1 },
        "fiscal.backstop": { unit: "share", value: 2 },
      },
    };
    expect(told(() => compileScenario(faulty, world))).toEqual([
      "scenario/unknown-choice own · paths.news.memry",
      "scenario/out-of-range own · paths.fiscal.backstop.value",
      "scenario/path-too-short own · paths.foreign.shift",
    ]);
  });

  it("names the assets of the world it meant", () => {
    const other = shipped("margin-spiral");
    const known = other.assets.ids.map((id) => `news.${id}`);
    expect(detailOf(() => compileScenario(scenario("news.memory: { unit: log, value: 1 }"), other))).toMatchObject({
      given: "news.memory",
      known,
    });
  });
});
