import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { essay, world as compiledWorld } from "../../../tests/runs.ts";
import { told } from "../../../tests/told.ts";
import { parseScenario } from "./formats/parse-scenario.ts";
import { parseWorld } from "./formats/parse-world.ts";
import { parameterRegistry } from "./mechanisms/registry.ts";
import { compileScenario } from "./model/compile-scenario.ts";
import type { RunRecord } from "./model/record.ts";
import { figureOf } from "./outputs/outputs.ts";
import { simulator } from "./run.ts";
import { simulate } from "./simulate.ts";
import { draws } from "./studies/draws.ts";

const world = parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"));
const scenarioText = (paths: string): string => `format: ebb/scenario.v1
id: mine
name: { en: Mine, ru: "Мой" }
world: us-2025q3
horizon: { months: 12 }
paths:
  ${paths}`;
const spending = parseScenario(scenarioText("ai-capex.spending: { unit: usd bn/yr, value: 789 }"));

const prices = ({ price }: RunRecord): readonly number[] => Array.from(price);

it("a world and a scenario run the same parsed, out of a thesis, or compiled", () => {
  const compiled = compileScenario(spending.document, compiledWorld);
  const expected = prices(simulator(compiledWorld, compiled)({ parameters: essay }));
  for (const given of [spending, spending.document, compiled]) {
    for (const on of [world, compiledWorld]) {
      expect(prices(simulate(on, given, { parameters: essay }))).toEqual(expected);
    }
  }
});

it("a parameter that a scenario leads away leaves from where the run has it", () => {
  const ramp = "fire-sales.valueShare: { unit: share, ramp: { from: 2026-03, to: 2026-06, value: 0.5 } }";
  const started = simulate(world, parseScenario(scenarioText(ramp)), {
    parameters: new Map([["fire-sales.valueShare", 0.125]]),
  });
  expect(started.scenario.parameters.get("fire-sales.valueShare")?.[0]).toBe(0.125);
});

it("parameters that are none, or that make no sense, are all told at once with the nearest name", () => {
  const parameters = new Map([
    ["fire-sales.valueShar", 0.3],
    ["fire-sales.valueShare", 3],
    ["confidence.gain", NaN],
  ]);
  expect(told(() => simulate(world, spending, { parameters }))).toEqual([
    "usage/unknown-name parameters",
    "usage/out-of-range parameters fire-sales.valueShare",
    "usage/out-of-range parameters confidence.gain",
  ]);
});

it("every draw of the priors is accepted, and so are all central values", () => {
  const all = new Map(parameterRegistry.map(({ key, value }) => [key, value]));
  const central = simulate(world, spending, { parameters: all });
  expect(figureOf(central, "bitcoin.trough")).toBe(figureOf(simulate(world, spending), "bitcoin.trough"));
  const { at } = draws("evidence", 1);
  const short = parseScenario(scenarioText("fiscal.deficit: { unit: usd bn/yr, value: 0 }").replace("12", "1"));
  for (let i = 0; i < 200; i++) expect(told(() => simulate(compiledWorld, short, { parameters: at(i) }))).toEqual([]);
});

it("a world without what a run needs says so", () => {
  const teaching = parseWorld(readFileSync("shipped/worlds/teaching.yaml", "utf8"));
  expect(told(() => simulate(teaching, spending))[0]).toMatch(/^run\/|^world\//);
});
