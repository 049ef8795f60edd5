import { readFileSync } from "node:fs";
import { EbbError, type ParameterSet } from "@ebb/core";
import { expect, it } from "vitest";
import { wordsOf } from "../locales/words.ts";
import { terminalOf } from "../settings.ts";
import { thesisOn } from "../thesis/read-thesis.ts";
import type { SetTask } from "./set-task.ts";
import { sideBySide } from "./side-by-side.ts";

const terminal = terminalOf({}, "en", wordsOf.en, { out: () => undefined, err: () => undefined, isWatched: false });
const thesis = `format: ebb/thesis.v1
id: rest
name: { en: "Rest", ru: "Покой" }
world: us-2025q3
scenarios:
  - id: rest
    name: { en: "Rest", ru: "Покой" }
    horizon: { months: 1 }
    without: [fundamentals, discounting, capital-competition, capital-calls, redemptions, margin, confidence]
claims:
  - id: falls
    statement: { en: "Bitcoin falls.", ru: "Биткоин падает." }
    scenarios: [rest]
    holds: value("rest", "bitcoin", "trough") < 0.0
    refutedIf: { en: "it does not", ru: "если нет" }
    data: { verdict: not-yet-tested }
`;
const texts = {
  thesis: { file: "rest.yaml", text: thesis },
  world: { file: "us-2025q3.yaml", text: readFileSync("shipped/worlds/us-2025q3.yaml", "utf8") },
};
const task = (parameterSet: ParameterSet, scenario = "rest"): SetTask => ({
  texts,
  scenario,
  parameterSet,
  settings: { draws: 1, attributedDraws: 1, claimDraws: 1, seed: 1 },
  forReport: false,
});
const onWorld = thesisOn(texts);

it("sets come back in the order of their tasks, whoever worked on them", async () => {
  const sets = await sideBySide([task("essay"), task("evidence")], onWorld, String, terminal);
  expect(sets.map(({ story }) => story.parameterSet)).toEqual(["essay", "evidence"]);
  expect(sets.map(({ story }) => story.judgements.get("falls")?.held)).toEqual([0, 0]);
});

it("problems of another thread arrive as problems, with their code and place", async () => {
  const failing = sideBySide([task("evidence"), task("essay", "rset")], onWorld, String, terminal);
  await expect(failing).rejects.toBeInstanceOf(EbbError);
  await expect(failing).rejects.toMatchObject({
    problems: [{ code: "scenario/unknown", detail: { suggestion: "rest" } }],
  });
});

it("of two that fail the first in order is told", async () => {
  const failing = sideBySide([task("evidence", "one"), task("essay", "other")], onWorld, String, terminal);
  await expect(failing).rejects.toMatchObject({ problems: [{ place: { path: "one" } }] });
});
