import { readFileSync } from "node:fs";
import {
  compileScenario,
  compileWorld,
  draws,
  finished,
  parseThesis,
  parseWorld,
  simulate,
  type Story,
  storyOfSet,
  type StorySettings,
} from "../../packages/core/src/index.ts";
import { type ReportStudies, reportStudies } from "../../packages/cli/src/report/studies.ts";

const worldText = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");

/** A thesis that takes little time and means no good: markup, quotes and text from right to left where names are. */
const hostile = `
format: ebb/thesis.v1
id: hostile
name: { en: "<script>alert(1)</script>", ru: "</title><script>alert(2)</script>" }
about: { en: "\\u202eabc & <img src=x onerror=alert(3)>", ru: "שלום \\u2067 & <b>" }
world: us-2025q3
parameterSets: [evidence, essay]
scenarios:
  - id: small
    name: { en: "A \\"small\\" <b>one</b>", ru: "«Малый» <i>" }
    about: { en: "</style><script>alert(4)</script>", ru: "]]> -->" }
    horizon: { months: 3, step: month }
    paths:
      ai-capex.spending: { unit: usd bn/yr, value: 1500, note: "<u>reported</u>" }
      discounting.policy-yield: { unit: bp, value: 80 }
      own-shock.bitcoin: { unit: log, value: -0.4 }
claims:
  - id: T1
    statement: { en: "Bitcoin <em>falls</em>.", ru: "Биткоин <em>падает</em>." }
    counterEvidence: { en: "5 < 6 & so on.", ru: "5 < 6 и так далее." }
    scenarios: [small]
    holds: value("small", "bitcoin", "trough") < 0
    refutedIf: { en: "It holds in fewer than 50 of 100 draws.", ru: "Верно менее чем в 50 из 100 выборок." }
    data: { verdict: not-yet-tested }
  - id: T2
    statement: { en: "Gold rises.", ru: "Золото растёт." }
    scenarios: [small]
    holds: value("small", "gold", "change") > 0.5
    refutedIf: { en: "It holds in fewer than 50 of 100 draws.", ru: "Верно менее чем в 50 из 100 выборок." }
    byConstruction: [money-creation]
    data: { verdict: contradicted, date: "2026-08-20" }
`;

/** A story of a scenario of a thesis, made in this thread. */
export function storyWith(thesisText: string, scenarioId: string, settings: StorySettings): Story {
  const named = (text: string): string =>
    text
      .replace("name: { en: Bitcoin,", "name: { en: '<b>Bit</b>\u202ecoin \"&\"',")
      .replace('ru: "Биткоин"', 'ru: "שלום Биткоин <&>"');
  const world = parseWorld(thesisText === hostile ? named(worldText) : worldText, "world.yaml");
  const compiled = compileWorld(world);
  const thesis = parseThesis(thesisText, "thesis.yaml", compiled.assets.ids);
  const scenario = thesis.document.scenarios.find(({ id }) => id === scenarioId);
  if (scenario === undefined) throw new Error(`no scenario ${scenarioId}`);
  const names = thesis.document.parameterSets;
  const sets = names.map((set) => finished(storyOfSet(thesis, scenario, compiled, set, settings)));
  const compiledScenario = compileScenario(scenario, compiled);
  const runs = names.map((set) =>
    simulate(compiled, compiledScenario, { parameters: draws(set, settings.seed).central }),
  );
  const judgements = thesis.document.claims.map((claim) => ({
    claim,
    sets: sets.flatMap(({ judgements: judged }) => judged.get(claim.id) ?? []),
  }));
  return { thesis, world, compiled, scenario, settings, sets, runs, judgements };
}

/** What a report tells beside a story. */
export function studiesOf({ scenario, compiled, sets }: Story): readonly ReportStudies[] {
  return sets.map((set) => finished(reportStudies(scenario, compiled, set)));
}

export const hostileStory = (): Story =>
  storyWith(hostile, "small", { draws: 4, attributedDraws: 1, claimDraws: 2, seed: 1 });

export const shippedStory = (): Story =>
  storyWith(readFileSync("shipped/theses/ai-capex-squeeze.yaml", "utf8"), "squeeze", {
    draws: 10,
    attributedDraws: 1,
    claimDraws: 1,
    seed: 1,
  });
