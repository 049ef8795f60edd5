import {
  compileScenario,
  compileWorld,
  draws,
  figureOf,
  judgedThesis,
  parseThesis,
  parseWorld,
  percent,
  rangeOf,
  simulator,
} from "@ebb/core";

const thesisText = `
format: ebb/thesis.v1
id: mine
name: { en: "Easing and bitcoin", ru: "Смягчение и биткоин" }
world: us-2025q3
scenarios:
  - id: easing
    name: { en: "Easing", ru: "Смягчение" }
    paths:
      central-bank.purchases: { unit: usd bn/yr, value: 600 }
claims:
  - id: three-times
    statement: { en: "Bitcoin gains three times what shares do.", ru: "Биткоин прибавляет втрое больше акций." }
    scenarios: [easing]
    holds: value("easing", "bitcoin", "change") > 3 * value("easing", "equities", "change")
    refutedIf: { en: "It holds in fewer than 50 of 100 draws.", ru: "Выполняется менее чем в 50 из 100 выборок." }
    data: { verdict: not-yet-tested }
`;

/** 200 draws of what nobody knows for sure: where bitcoin ends, and how often a claim of one's own holds. */
export function easingInDraws(worldText: string): readonly string[] {
  const world = compileWorld(parseWorld(worldText));
  const thesis = parseThesis(thesisText);
  const [easing] = thesis.document.scenarios;
  if (easing === undefined) throw new Error("the thesis has no scenario");

  // Compiled once, run often; draw i is the same wherever it is made.
  const run = simulator(world, compileScenario(easing, world));
  const { at } = draws("evidence", 1);
  const ends = Array.from({ length: 200 }, (_, i) => Number(figureOf(run({ parameters: at(i) }), "bitcoin.change")));
  const { low, middle, high } = rangeOf(ends);
  const [low10, half, high90] = [low, middle, high].map((each) => percent(each, 1, "en"));

  const [judged] = judgedThesis(thesis, world, { sets: ["evidence"], draws: 200, seed: 1 });
  const evidence = judged?.sets[0];
  return [
    `bitcoin at the end: ${half}, and in 80 of 100 draws between ${low10} and ${high90}`,
    `${judged?.claim.statement.en} It holds in ${evidence?.held} of ${evidence?.judged} draws.`,
  ];
}
