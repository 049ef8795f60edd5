import type { PathDocument } from "@ebb/core";
import { describe, expect, it } from "vitest";
import { makeRun, type MadeRun } from "../run/made-run.ts";
import { readRun } from "../run/read-run.ts";
import { leversOf } from "./levers.ts";

const { onWorld, settings } = await readRun("squeeze", { horizon: "2" });
const made = makeRun(onWorld, settings, false);
const units = new Map([["confidence.gain", "x"]]);

/** The run with other paths. */
const withPaths = (paths: Readonly<Record<string, PathDocument>>): MadeRun => ({
  ...made,
  scenario: { ...made.scenario, paths },
});
const path = (value: number, note?: string): PathDocument => ({
  unit: "bp",
  value,
  ...(note !== undefined && { note }),
});

describe("levers", () => {
  it("of the same run are none", () => {
    const { changed, samePaths, sameParameters } = leversOf([made, made, made], units);
    expect(changed).toEqual([]);
    expect(samePaths).toBe(Object.keys(made.scenario.paths).length);
    expect(sameParameters).toBe(made.parameters.size);
  });

  it("differ by what a path does, not by its note", () => {
    const name = "discounting.policy-yield";
    const [one, noted, other] = [path(40), path(40, "reported"), path(50)].map((each) => withPaths({ [name]: each }));
    expect(leversOf([one, noted] as MadeRun[], units).changed).toEqual([]);
    expect(leversOf([one, other] as MadeRun[], units).changed).toEqual([
      { kind: "path", name, values: [path(40), path(50)] },
    ]);
    expect(leversOf([withPaths({}), other] as MadeRun[], units).changed[0]?.values).toEqual([undefined, path(50)]);
  });

  it("are parameters with their units, settings and switches, where any run differs from the first", () => {
    const parameters = new Map([...made.parameters, ["confidence.gain", 3]]);
    const other: MadeRun = {
      ...made,
      parameterSet: "essay",
      parameters,
      compiled: { ...made.compiled, without: ["money", "margin"] },
    };
    expect(leversOf([made, made, other], units).changed).toEqual([
      { kind: "setting", name: "set", values: ["evidence", "evidence", "essay"] },
      { kind: "setting", name: "without", values: [undefined, undefined, "margin, money"] },
      { kind: "parameter", name: "confidence.gain", unit: "x", values: [2, 2, 3] },
    ]);
  });
});
