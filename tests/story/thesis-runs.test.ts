import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseThesis } from "../../packages/core/src/formats/parse-thesis.ts";
import { parameterSetValues } from "../../packages/core/src/mechanisms/parameter-sets.ts";
import { compileScenario } from "../../packages/core/src/model/compile-scenario.ts";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { type Channel, channels, type ParameterSet, parameterSets } from "../../packages/core/src/model/vocabulary.ts";
import { answersOf } from "../../packages/core/src/outputs/answers.ts";
import { figureOf } from "../../packages/core/src/outputs/outputs.ts";
import { simulate } from "../../packages/core/src/simulate.ts";
import { world } from "../runs.ts";

const file = "shipped/theses/ai-capex-squeeze.yaml";
const { document, claims } = parseThesis(readFileSync(file, "utf8"), file, world.assets.ids);

/** Runs of the thesis at the central values of a set, each made once. */
function runsOf(set: ParameterSet): (scenario: string, without?: string) => RunRecord {
  const parameters = new Map(Object.entries(parameterSetValues[set]));
  const made = new Map<string, RunRecord>();
  return (id, without) => {
    const key = `${id} ${without}`;
    const body = document.scenarios.find((each) => each.id === id);
    if (body === undefined) throw new Error(id);
    const off = [...body.without, ...(without === undefined ? [] : [without as Channel])];
    const run = made.get(key) ?? simulate(world, compileScenario({ ...body, without: off }, world), { parameters });
    made.set(key, run);
    return run;
  };
}

const last = (run: RunRecord, output: string) => figureOf(run, output, { id: "last" });

describe.each(parameterSets)("at the central values of the set %s", (set) => {
  const runOf = runsOf(set);

  it("every claim can be judged; some hold and some do not", () => {
    const held = claims.filter(({ expression }) => expression.evaluate(answersOf(runOf, set)).holds);
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThan(claims.length);
  });

  it("no price moves where every channel is off, whatever the scenario", () => {
    for (const body of document.scenarios) {
      const { price } = simulate(world, compileScenario({ ...body, without: [...channels] }, world));
      expect(price.every((each) => each === 1)).toBe(true);
    }
  });

  // What the texts of the thesis say of runs, so that they are changed with the model.
  it("no bank loses a dollar in the squeeze (T11), and half of the fall is not recovered by its end (T16)", () => {
    expect(figureOf(runOf("squeeze"), "bank-losses", { id: "sum" })).toBe(0);
    for (const asset of ["bitcoin", "software"])
      expect(last(runOf("squeeze-own-shock"), `${asset}.half-life`)).toBe(Infinity);
  });

  it("with its news software falls by a tenth before crypto does (T12)", () => {
    const first = (asset: string) => Number(last(runOf("squeeze"), `${asset}.first-10`));
    expect(first("software")).toBeLessThan(Math.min(first("bitcoin"), first("crypto")));
  });

  it("own cash and money from abroad leave the premium below that of the squeeze, and so do saving and the central bank", () => {
    const premium = (id: string) => Number(last(runOf(id), "x"));
    for (const id of ["cash-funded", "foreign-saving", "productivity-dividend", "central-bank-steps-in"]) {
      expect(premium(id)).toBeLessThan(premium("squeeze"));
    }
  });
});

describe("on the evidence", () => {
  const runOf = runsOf("evidence");

  it("the squeeze alone adds about a tenth of a point to yields in three years (T6)", () => {
    const added = Number(last(runOf("funding-only"), "yield-10y")) - Number(last(runOf("baseline"), "yield-10y"));
    expect(added).toBeGreaterThan(7.5);
    expect(added).toBeLessThan(15);
  });

  it("sovereign funds with their credit lines sell next to nothing (T9)", () => {
    expect(figureOf(runOf("squeeze"), "forced-sales.sovereign-funds", { id: "sum" })).toBeLessThan(5);
  });

  it("hedge funds have cash enough for those who leave (T10)", () => {
    expect(figureOf(runOf("squeeze-no-dry-powder"), "forced-sales.hedge-funds", { id: "max" })).toBeLessThan(1);
  });

  it("a dollar of reserves for banks makes a few cents of money, and in the multiplier view about three dollars (T1)", () => {
    const added = (id: string, output: string) =>
      Number(last(runOf(id), output)) - Number(last(runOf("baseline"), output));
    const perDollar = (id: string) => added(id, "broad-money") / added(id, "base");
    expect(added("multiplier-textbook", "base")).toBeCloseTo(added("multiplier-critique", "base"), 6);
    expect(perDollar("multiplier-critique")).toBeGreaterThan(0.01);
    expect(perDollar("multiplier-critique")).toBeLessThan(0.1);
    expect(perDollar("multiplier-textbook")).toBeGreaterThan(2.5);
    expect(perDollar("multiplier-textbook")).toBeLessThan(3.5);
  });
});
