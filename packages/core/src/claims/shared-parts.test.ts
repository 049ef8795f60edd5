import { expect, it } from "vitest";
import { world } from "../../../../tests/runs.ts";
import { parseThesis } from "../formats/parse-thesis.ts";
import { figureOf } from "../outputs/outputs.ts";
import { draws } from "../studies/draws.ts";
import { log1p } from "../solve/math.ts";
import { judgedThesis } from "./judge.ts";
import { sharedParts } from "./shared-parts.ts";
import { sharedRuns } from "./shared-runs.ts";

const channels = ["discounting", "capital-competition", "money"] as const;
const part = (channel: string): string => `value("boom", "channel.software.${channel}", "last")`;
const sum = channels.map(part).join(" + ");
const thesis = parseThesis(`format: ebb/thesis.v1
id: parts
name: { en: Parts, ru: Доли }
world: us-2025q3
scenarios:
  - id: boom
    name: { en: Boom, ru: Бум }
    horizon: { months: 3 }
    without: [fundamentals, capital-calls, redemptions, margin, confidence]
    paths:
      ai-capex.spending: { unit: usd bn/yr, value: 1200 }
      discounting.policy-yield: { unit: bp, value: 100 }
claims:
${[
  ["sum", `abs(${sum}) > 0.01 && ${sum} < 0`],
  ["largest", `${part("discounting")} < ${part("money")}`],
  ["off", 'value("boom", "channel.software.margin", "last") == 0'],
  ["gone", 'value("boom", "channel.software.discounting", "last", "discounting") == 0'],
]
  .map(
    ([id, holds]) => `  - id: ${id}
    statement: { en: A, ru: А }
    scenarios: [boom]
    holds: '${holds}'
    refutedIf: { en: B, ru: Б }
    data: { verdict: not-yet-tested }`,
  )
  .join("\n")}
`);

it("a claim may ask for the part of a channel: what is off has none", () => {
  const judged = judgedThesis(thesis, world, { sets: ["evidence", "essay"], draws: 2, seed: 1 });
  for (const { claim, sets } of judged) {
    for (const { held, judged: of, central } of sets) {
      expect([claim.id, central, held, of]).toMatchObject([claim.id, { holds: true }, 2, 2]);
    }
  }
});

it("parts sum to the change of the log price, in every draw anew", () => {
  const { document } = thesis;
  const scenarios = document.scenarios;
  const partsAt = sharedParts(scenarios, world);
  const runsAt = sharedRuns(scenarios, world);
  const software = world.assets.ids.indexOf("software");
  const { at } = draws("evidence", 1);
  for (const parameters of [at(0), at(1), at(0)]) {
    const change = figureOf(runsAt(parameters)("boom", undefined), "software.change");
    const parts = channels.map((channel) => partsAt(parameters)("boom", undefined)(software, channel).at(-1));
    const total = parts.reduce<number>((sum, each) => sum + Number(each), 0);
    expect(Math.abs(total - log1p(Number(change)))).toBeLessThan(1e-9);
  }
});
