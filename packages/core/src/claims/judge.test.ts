import { describe, expect, it } from "vitest";
import { world } from "../../../../tests/runs.ts";
import { parseThesis } from "../formats/parse-thesis.ts";
import { EbbError } from "../model/problem.ts";
import { type JudgeSettings, judgedThesis, judgeThesis, type SetJudgement } from "./judge.ts";
import { sharedRuns } from "./shared-runs.ts";

const tiny = `
format: ebb/thesis.v1
id: tiny
name: { en: Tiny, ru: Малый }
world: us-2025q3
scenarios:
  - id: rest
    name: { en: Rest, ru: Покой }
    horizon: { months: 2 }
  - id: boom
    name: { en: Boom, ru: Бум }
    horizon: { months: 2 }
    paths:
      ai-capex.spending: { unit: usd bn/yr, value: 1200 }
      ai-capex.lab-calls: { unit: usd bn/yr, value: 300 }
claims:
${[
  ["must", 'value("boom", "x", "max") > value("rest", "x", "max")'],
  ["must-not", 'value("rest", "bitcoin", "change") != 0'],
  ["cannot", '1 / value("rest", "x", "last") > 0'],
  ["by-rule", 'value("boom", "x", "max") > 0'],
  ["at-odds", 'value("boom", "bitcoin", "change") < -0.02'],
  ["essay-only", 'assuming("essay") && value("boom", "x", "max") > 0'],
  ["essay-alone", 'assuming("essay") || 1 / value("rest", "x", "last") > 0'],
  ["apart", 'value("boom", "bitcoin", "change", "capital-competition") > value("boom", "bitcoin", "change")'],
]
  .map(
    ([id, holds]) => `  - id: ${id}
    statement: { en: A, ru: А }
    scenarios: [rest, boom]
    holds: '${holds}'
    refutedIf: { en: B, ru: Б }
    byConstruction: [${id === "by-rule" ? "confidence, capital-competition" : ""}]
    data: { verdict: not-yet-tested }`,
  )
  .join("\n")}
`;
const thesis = parseThesis(tiny, "tiny.yaml", world.assets.ids);
const both: JudgeSettings = { sets: ["evidence", "essay"], draws: 8, seed: 3 };

function judged(settings: Partial<JudgeSettings> = {}): (id: string) => readonly SetJudgement[] {
  const all = judgedThesis(thesis, world, { ...both, ...settings });
  return (id) => all.find(({ claim }) => claim.id === id)?.sets ?? [];
}
const judgedBoth = judged();

describe("judging a thesis", () => {
  it("finds what must hold in every draw of every set, with the numbers it read", () => {
    for (const { central, held, judged: of, share, notJudged } of judgedBoth("must")) {
      expect([held, of, share?.share, notJudged]).toEqual([8, 8, 1, []]);
      expect(central).toMatchObject({ holds: true, asked: [{ value: expect.any(Number) }, { value: 0 }] });
    }
  });

  it("finds what must not hold in none", () => {
    for (const { central, held, judged: of, share } of judgedBoth("must-not")) {
      expect(central).toMatchObject({ holds: false });
      expect([held, of, share?.low]).toEqual([0, 8, 0]);
      expect(share?.high).toBeLessThan(0.35);
    }
  });

  it("counts apart what is neither true nor false, with the place in the claim, and never as a number", () => {
    for (const { central, judged: of, share, notJudged } of judgedBoth("cannot")) {
      expect(central).toMatchObject({ problems: [{ code: "claim/division-by-zero", place: { file: "tiny.yaml" } }] });
      expect([of, share]).toEqual([0, undefined]);
      expect(notJudged.map(({ draw }) => draw)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    }
    expect(JSON.stringify(judgedBoth("cannot"))).not.toContain("null");
  });

  it("finds what depends on the draw in some of them", () => {
    const [evidence] = judged({ draws: 24 })("at-odds");
    expect(evidence?.held).toBeGreaterThan(0);
    expect(evidence?.held).toBeLessThan(24);
  });

  it("knows the set it judges under", () => {
    expect(judgedBoth("essay-only").map(({ held }) => held)).toEqual([0, 8]);
    expect(judgedBoth("essay-alone").map(({ held, notJudged }) => [held, notJudged.length])).toEqual([
      [0, 8],
      [8, 0],
    ]);
  });

  it("reads runs without a channel beside those with all", () => {
    for (const { held } of judgedBoth("apart")) expect(held).toBe(8);
  });

  it("shows whether a rule is needed by switching its room off", () => {
    for (const { central, withoutRooms } of judgedBoth("by-rule")) {
      expect(central).toMatchObject({ holds: true });
      expect(withoutRooms).toMatchObject([
        { room: "capital-competition", central: { holds: false } },
        { room: "confidence", central: { holds: true } },
      ]);
    }
    for (const { withoutRooms } of judgedBoth("must")) expect(withoutRooms).toEqual([]);
  });

  it("is the same twice, for one claim or all, for one set or both", () => {
    expect(judged()("at-odds")).toEqual(judgedBoth("at-odds"));
    expect(judged({ claims: ["at-odds"], sets: ["essay"] })("at-odds")).toEqual(judgedBoth("at-odds").slice(1));
    const heldBySeed = [1, 2, 3, 4, 5].map((seed) => judged({ seed, claims: ["at-odds"] })("at-odds")[0]?.held);
    expect(new Set(heldBySeed).size).toBeGreaterThan(1);
  });

  it("draws no less and no other when more are asked for", () => {
    const held = (draws: number) => judged({ draws, sets: ["evidence"] })("at-odds")[0]?.held ?? 0;
    expect(held(24) - held(23)).toBeGreaterThanOrEqual(0);
    expect(held(24) - held(23)).toBeLessThanOrEqual(1);
  });

  it("without draws has the central values alone", () => {
    for (const { central, judged: of, share } of judged({ draws: 0 })("must")) {
      expect(central).toMatchObject({ holds: true });
      expect([of, share]).toEqual([0, undefined]);
    }
  });

  it("says how far it is, and stops where nobody asks on", () => {
    const parts = [...judgeThesis(thesis, world, { ...both, draws: 1 })];
    expect(parts).toEqual([0.25, 0.5, 0.75, 1]);
  });
});

describe("shared runs", () => {
  const central = new Map([["fire-sales.valueShare", 0.5]]);

  it("are one for all who ask the same, and written over by the next draw", () => {
    const runsAt = sharedRuns(thesis.document.scenarios, world);
    const ask = runsAt(central);
    const boom = ask("boom", undefined);
    expect(ask("boom", undefined)).toBe(boom);
    expect(ask("boom", "margin")).not.toBe(boom);
    const before = [...boom.price];
    expect(runsAt(new Map([["fire-sales.valueShare", 0.05]]))("boom", undefined)).toBe(boom);
    expect([...boom.price]).not.toEqual(before);
    expect([...runsAt(central)("boom", undefined).price]).toEqual(before);
  });

  it("lead a parameter away from where the draw has it", () => {
    const key = "fire-sales.valueShare";
    const ramp = { unit: "share", ramp: { from: "2025-10", to: "2025-12", value: 0.5 } };
    const scenarios = thesis.document.scenarios.map((each) => ({ ...each, paths: { ...each.paths, [key]: ramp } }));
    const first = (value: number) =>
      sharedRuns(scenarios, world)(new Map([[key, value]]))("boom", undefined).scenario.parameters.get(key)?.[0];
    expect(first(0.5)).toBe(0.5);
    expect(first(0.1)).toBeCloseTo(0.1 + 0.4 / 4, 1);
  });

  it("are refused with the faults of every scenario at once", () => {
    const late = { unit: "usd bn/yr", points: [{ at: "2025-10", value: 400 }] };
    const scenarios = thesis.document.scenarios.map((each) => ({ ...each, paths: { "ai-capex.spending": late } }));
    const refused = (): unknown => sharedRuns(scenarios, world);
    expect(refused).toThrow(EbbError);
    expect(refused).toThrow(/rest · paths.*\n.*boom · paths/);
  });
});
