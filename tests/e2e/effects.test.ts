import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resultSchema } from "../../packages/core/src/formats/result.ts";
import { parameterRegistry } from "../../packages/core/src/mechanisms/registry.ts";
import { ebb } from "../ebb.ts";
import { ebbOnce, rowsOf } from "./answers.ts";
import { folderWith } from "./processes.ts";

// `ebb params effects`, as a reader types it.

const short = ["params", "effects", "squeeze", "--horizon", "3"];

interface Move {
  readonly value: number;
  readonly figure: number | null;
  readonly effect: number | null;
}

describe("ebb params effects", () => {
  it("has a row for every parameter, the largest effect first", async () => {
    const [central, ...rows] = await rowsOf(...short);
    expect(central).toMatchObject({ metric: "central", unit: "share" });
    expect(rows.map(({ metric }) => metric).toSorted()).toEqual(parameterRegistry.map(({ key }) => key).toSorted());
    const sizes = rows.map(({ size }) => Number(size));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    for (const { down, up } of rows) {
      for (const { figure, effect } of [down, up] as Move[])
        expect(effect).toBe(Number(figure) - Number(central?.value));
    }
  });

  it.each([
    ["sum", (series: readonly number[]) => series.reduce((sum, each) => sum + each, 0)],
    ["max", (series: readonly number[]) => Math.max(...series)],
    ["at:2025-11", (series: readonly number[]) => series[2] ?? NaN],
  ])("is what two runs by hand give (%s)", async (statistic, of) => {
    const key = "discounting.rateBeta.bitcoin";
    const metric = ["--set", "essay", "--metric", `bitcoin.change:${statistic}`];
    const row = (await rowsOf(...short, ...metric)).find((each) => each.metric === key);
    for (const move of [row?.["down"], row?.["up"]] as Move[]) {
      const run = await rowsOf("run", "squeeze", "--horizon", "3", "--set", "essay", "--with", `${key}=${move.value}`);
      const series = run.find((each) => each.metric === "bitcoin.change")?.["series"] as readonly number[];
      expect(move.figure).toBe(of(series));
    }
  });

  it("moves a parameter that is given from where it was put, and takes the run of a result file", async () => {
    const key = "fire-sales.valueShare";
    const given = (await rowsOf(...short, `${key}=0.4`)).find((each) => each.metric === key);
    expect(given).toMatchObject({ value: 0.4 });
    expect((given?.["up"] as Move | undefined)?.value).toBeCloseTo(0.48, 12);
    const { out } = await ebbOnce("run", "squeeze", "--horizon", "3", "--with", `${key}=0.4`, "--json");
    const folder = folderWith({ "run.json": out });
    try {
      const { exit, out: again } = await ebb("params", "effects", join(folder.path, "run.json"), "--json");
      expect(exit).toBe(0);
      expect(resultSchema.parse(JSON.parse(again)).results).toContainEqual(given);
    } finally {
      folder.remove();
    }
  });

  it("of a date that never comes is never, in words and as null", async () => {
    const metric = ["--metric", "gold.first-10"];
    const [central, first] = await rowsOf(...short, ...metric);
    expect(central).toMatchObject({ value: null, reason: "never" });
    expect(first).toMatchObject({ size: 0, down: { figure: null, effect: 0, reason: "never" } });
    const { out } = await ebbOnce(...short, ...metric, "--lang", "en");
    expect(out.replaceAll(/\s+/g, " ")).toContain("gold.first-10, never at the central values");
    expect(out).toContain("No assumption changes it.");
  });

  it("is the same twice, and the language changes nothing of it", async () => {
    const [once, again] = [await ebbOnce(...short, "--json"), await ebbOnce(...short, "--json", "--lang", "ru")];
    expect(again.out).toBe(once.out);
  });

  it("as CSV has the same numbers", async () => {
    const { exit, out, err } = await ebbOnce(...short, "--csv", "--lang", "ru");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const [head = "", ...lines] = out.trimEnd().split("\n");
    const columns = head.split(",");
    const [, ...rows] = await rowsOf(...short);
    expect(lines).toHaveLength(rows.length);
    for (const [at, line] of lines.entries()) {
      const cells = line.split(",");
      expect(cells).toHaveLength(columns.length);
      const of = (column: string): string => cells[columns.indexOf(column)] ?? "";
      const { metric, value, down, up, size } = rows[at] ?? { metric: "" };
      expect([of("parameter"), Number(of("value")), Number(of("size"))]).toEqual([metric, value, size]);
      expect([of("effect_down"), of("effect_up")].map(Number)).toEqual([(down as Move).effect, (up as Move).effect]);
    }
  });

  it.each([
    [["--metric", "bitcoin.trogh"], 'Did you mean "bitcoin.trough"?'],
    [["--metric", "regime"], "run/not-a-figure"],
    [["--metric", "x:maxx"], 'Did you mean "max"?'],
    [["--metric", "x:at:soon"], "usage/unknown-name"],
    [["--metric", "x:at:2031-01"], "run/outside-horizon"],
    [["--csv", "--json"], "usage/not-together"],
    [["--set", "essai"], 'Did you mean "essay"?'],
  ])("refuses %s", async (flags, says) => {
    const { exit, out, err } = await ebbOnce(...short, ...flags, "--lang", "en");
    expect([2, 3]).toContain(exit);
    expect(out + err).toContain(says);
  });
});

describe.each(["en", "ru"])("the page (%s)", (lang) => {
  it("fits 80 columns and has no hole", async () => {
    for (const more of [[], ["--set", "essay", "--metric", "spread-hy:max"], ["--metric", "turning-point"]]) {
      const { exit, out, err } = await ebbOnce("--lang", lang, ...short, ...more);
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
      expect(out).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
    }
  });
});
