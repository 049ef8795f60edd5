import { describe, expect, it } from "vitest";
import { world } from "../../../../tests/runs.ts";
import { parseThesis } from "../formats/parse-thesis.ts";
import type { ThesisDocument } from "../formats/thesis.ts";
import { EbbError } from "../model/problem.ts";
import { parameterSets } from "../model/vocabulary.ts";
import { trough } from "../outputs/asset-outputs.ts";
import { simulate } from "../simulate.ts";
import type { DrawSettings } from "./drawn-runs.ts";
import { draws } from "./draws.ts";
import { finished } from "./finished.ts";
import { observedBeside } from "./observed.ts";
import { rangesOf } from "./ranges.ts";
import { ranking } from "./ranking.ts";
import { type StoryDraws, storyDraws } from "./story-draws.ts";
import { storyFigures } from "./story-figures.ts";

/** A squeeze of six months beside what was seen to a day, and a world at rest that nothing is held against. */
function thesisSeenTo(to: string): ThesisDocument {
  const text = `format: ebb/thesis.v1
id: own
name: { en: Own, ru: Свой }
world: us-2025q3
scenarios:
  - id: squeeze
    name: { en: Squeeze, ru: Сжатие }
    horizon: { months: 6 }
    paths:
      ai-capex.spending: { unit: usd bn/yr, ramp: { from: 2025-10, to: 2026-02, value: 789 } }
      discounting.policy-yield: { unit: bp, ramp: { from: 2025-10, to: 2026-08, value: 60 } }
      news.software: { unit: log, ramp: { from: 2025-10, to: 2026-08, value: -0.4 } }
  - id: rest
    name: { en: Rest, ru: Покой }
    horizon: { months: 2 }
claims:
  - id: T1
    statement: { en: Something moves., ru: Что-то меняется. }
    scenarios: [squeeze]
    holds: value("squeeze", "x", "last") > 0
    refutedIf: { en: otherwise, ru: иначе }
    data: { verdict: not-yet-tested }
observations:
  scenario: squeeze
  from: 2025-09-30
  to: ${to}
  about: { en: By hand., ru: Вручную. }
  outputs:
    - { output: bitcoin, unit: pct, source: assumed, proxies: [{ name: { en: B, ru: Б }, change: -4, worstMonthEnd: -6 }] }
    - { output: spread-hy, unit: bp, source: assumed, proxies: [{ name: { en: S, ru: С }, level: 275, largestRise: 9 }] }
`;
  return parseThesis(text, "own.yaml", world.assets.ids).document;
}

const within = thesisSeenTo("2026-01-20");
const settings = { parameterSet: "evidence", draws: 5, seed: 3 } as const;

function drawn(thesis: ThesisDocument, id: string, given: Partial<DrawSettings> = {}, on = world): StoryDraws {
  const scenario = thesis.scenarios.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(id);
  return finished(storyDraws(thesis, scenario, on, { ...settings, ...given }));
}

describe("one pass over the draws of a story", () => {
  it.each(parameterSets)("gives under %s what each study gives alone", (parameterSet) => {
    const [scenario] = within.scenarios;
    if (scenario === undefined) throw new Error("none");
    const given = { ...settings, parameterSet };
    const { ranges, ranking: ranked, observed } = finished(storyDraws(within, scenario, world, given));
    expect(ranges).toEqual(finished(rangesOf(scenario, world, { ...given, figures: storyFigures })));
    expect(observed).toEqual(
      finished(observedBeside(within, world, { sets: [parameterSet], draws: given.draws, seed: given.seed })),
    );
    const { orders, ...alone } = finished(ranking(scenario, world, given));
    const { firstTwo: _, ...depth } = orders.depth;
    const { firstTwo: __, ...date } = orders.date;
    expect(ranked).toEqual({ ...alone, orders: { depth, date } });
  });

  it("runs on where the window ends after the scenario", () => {
    const beyond = thesisSeenTo("2026-05-31");
    const { observed } = drawn(beyond, "squeeze");
    expect(observed?.months).toBe(8);
    expect(observed).toEqual(finished(observedBeside(beyond, world, { sets: ["evidence"], draws: 5, seed: 3 })));
  });

  it("has nothing observed of another scenario, nor on a world of another day", () => {
    expect(drawn(within, "rest")).not.toHaveProperty("observed");
    const later = { ...world, date: "2025-09-29" };
    expect(() => finished(observedBeside(within, later, { sets: ["evidence"], draws: 1, seed: 1 }))).toThrow(EbbError);
    const scenarios = within.scenarios.map((each) => ({ ...each, paths: {} }));
    expect(drawn({ ...within, scenarios }, "squeeze", {}, later)).not.toHaveProperty("observed");
  });

  it("says how far it has come, from the first draw to all of it", () => {
    const [scenario] = within.scenarios;
    if (scenario === undefined) throw new Error("none");
    expect([...storyDraws(within, scenario, world, { ...settings, draws: 4 })]).toEqual([0.25, 0.5, 0.75, 1]);
  });
});

describe("falls without what was put in by hand", () => {
  it("are those of the central run without news, own shocks and the path of yields", () => {
    const { withoutInputs, ranking: ranked } = drawn(within, "squeeze", { draws: 1 });
    expect(withoutInputs).toMatchObject({
      inputs: ["discounting.policy-yield", "news.software"],
      kinds: ["news", "yield"],
    });
    const [scenario] = within.scenarios;
    if (scenario === undefined) throw new Error("none");
    const paths = Object.fromEntries(Object.entries(scenario.paths).filter(([path]) => path === "ai-capex.spending"));
    const bare = simulate(world, { ...scenario, paths }, { parameters: draws("evidence", 3).central });
    expect([...(withoutInputs?.troughs ?? [])]).toEqual(world.assets.ids.map((id, asset) => [id, trough(bare, asset)]));
    const software = ranked.assets.find(({ asset }) => asset === "software");
    expect(withoutInputs?.troughs.get("software")).toBeGreaterThan((software?.trough.central ?? 0) + 0.1);
  });

  it("are not told of a scenario that puts nothing in", () => {
    expect(drawn(within, "rest", { draws: 1 })).not.toHaveProperty("withoutInputs");
  });
});
