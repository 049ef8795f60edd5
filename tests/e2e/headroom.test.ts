import { describe, expect, it } from "vitest";
import { type ResultRow, resultSchema } from "../../packages/core/src/formats/result.ts";
import { ebb } from "../ebb.ts";
import { folderWith } from "./processes.ts";

// `ebb headroom`, as a reader types it. That closed form, map and run are one is told in packages/core/src/studies.

async function rowsOf(...args: readonly string[]): Promise<ReadonlyMap<string, ResultRow>> {
  const { exit, out, err } = await ebb("headroom", ...args, "--json");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  const { kind, results } = resultSchema.parse(JSON.parse(out));
  expect(kind).toBe("headroom");
  return new Map(results.map((row) => [row.metric, row]));
}

type Terms = Readonly<Record<string, number>>;

describe("the headroom as JSON", () => {
  it("has the closed form where the reader looks first, the source of every term, and no gap to the run", async () => {
    const rows = await rowsOf("squeeze");
    expect(rows.get("headroom.opening")).toMatchObject({ value: 580, period: "2025-09-30" });
    for (const mark of ["opening", "turningPoint", "lowest"]) {
      const { value, terms } = rows.get(`headroom.${mark}`) ?? { metric: "" };
      const {
        planned = 0,
        powderFlow = 0,
        purchases = 0,
        savingShift = 0,
        foreignShift = 0,
        deficit = 0,
      } = terms as Terms;
      expect(planned + powderFlow + purchases + savingShift + foreignShift - deficit).toBeCloseTo(Number(value), 9);
    }
    expect(rows.get("term.dryPowder")?.["source"]).toMatchObject({
      from: "parameter",
      key: "capital-competition.dryPowder",
      value: 600,
      spec: { unit: "usd bn", grade: "D" },
    });
    expect(rows.get("term.netUses")?.["source"]).toMatchObject({ from: "world", key: "reference.netUses" });
    expect(rows.get("term.purchases")?.["source"]).toEqual({ from: "rest", paths: ["central-bank.purchases"] });
    expect(rows.get("gap")).toMatchObject({ value: 0 });
  });

  it("has the numbers that ebb run reports", async () => {
    const rows = await rowsOf("squeeze", "--set", "essay");
    const { out } = await ebb("run", "squeeze", "--set", "essay", "--json");
    const { results } = resultSchema.parse(JSON.parse(out));
    const series = results.find(({ metric }) => metric === "headroom")?.["series"] as readonly number[];
    expect(rows.get("headroom.lowest")?.value).toBe(Math.min(...series));
    const turning = results.find(({ metric }) => metric === "turning-point")?.value;
    expect(rows.get("headroom.turningPoint")?.["terms"]).toMatchObject({ row: turning });
  });

  it("has the map as data: a number for every place of its axes", async () => {
    const map = (await rowsOf("qt")).get("phase-diagram") ?? { metric: "" };
    const [finance, purchases] = [map["finance"], map["purchases"]] as readonly {
      readonly values: readonly number[];
    }[];
    const size = (finance?.values.length ?? NaN) * (purchases?.values.length ?? NaN);
    for (const name of ["tightness", "premium", "displacement", "cells"]) expect(map[name]).toHaveLength(size);
    expect(map["path"]).toHaveLength(37);
  });

  it("is the same twice, and the language changes nothing of it", async () => {
    const args = ["headroom", "fiscal-no-backstop", "--json"];
    const [once, again] = [await ebb(...args), await ebb(...args, "--lang", "ru")];
    expect(again.out === once.out).toBe(true);
  });
});

describe("the headroom as CSV", () => {
  it("has a column a term and a row a period, with the headroom of the run", async () => {
    const { exit, out, err } = await ebb("headroom", "squeeze", "--csv", "--lang", "ru");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const [head = [], ...lines] = out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    expect(lines).toHaveLength(37);
    const run = await ebb("run", "squeeze", "--json");
    const { results } = resultSchema.parse(JSON.parse(run.out));
    const series = results.find(({ metric }) => metric === "headroom")?.["series"];
    expect(lines.map((cells) => Number(cells[head.indexOf("headroom")]))).toEqual(series);
  });
});

describe("the page of the headroom", () => {
  it("puts the numbers into the formula, and they are those of the table", async () => {
    const { out } = await ebb("headroom", "squeeze", "--lang", "en", "--horizon", "6");
    expect(out).toContain("With the numbers of 2026-03 [usd bn/yr]");
    const [, planned, powder, years, headroom] =
      / {2}headroom = (\d+) \+ (\d+)\/([\d.]+) \+ 0 \+ 0 \+ 0 − 0 = (\d+)\n/.exec(out) ?? [];
    expect(Math.abs(Number(planned) + Number(powder) / Number(years) - Number(headroom))).toBeLessThanOrEqual(1);
    expect(out).toMatch(new RegExp(`= headroom +580 +${headroom}\\n`));
    expect(out).toMatch(/Closed form and run agree/);
  });

  it("says where a number comes from: the set, the command line, the scenario", async () => {
    const { out } = await ebb(
      "headroom",
      "fiscal-no-backstop@essay",
      "--with",
      "capital-competition.deployTime=2",
      "--lang",
      "en",
    );
    const text = out.replaceAll(/\n +/g, " ");
    expect(text).toContain("capital-competition.dryPowder = 50 usd bn, as the set essay assumes");
    expect(text).toContain("capital-competition.deployTime = 2 years, given on the command line");
    expect(text).toContain("set by the scenario fiscal-no-backstop: fiscal.deficit, fiscal.backstop");
    expect(text).toContain("0: the scenario does not set central-bank.purchases");
  });

  it.each(["en", "ru"])("fits 80 columns and has no hole (%s)", async (lang) => {
    for (const typed of [
      "squeeze",
      "baseline --horizon 1",
      "qt --set essay",
      "qe --step week --horizon 12",
      "cash-funded",
    ]) {
      const { exit, out, err } = await ebb("--lang", lang, "headroom", ...typed.split(" "));
      expect({ exit, err }, typed).toEqual({ exit: 0, err: "" });
      expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
      expect(out).not.toMatch(/undefined|NaN|Infinity|∞|\bnull\b/);
      expect(out).toMatch(/Not a forecast|Не прогноз/);
    }
  });

  it("is of a run made before: its file tells scenario, set and parameters", async () => {
    const { out: result } = await ebb("run", "squeeze", "--set", "essay", "--horizon", "6", "--json");
    const folder = folderWith({ "run.json": result });
    try {
      const [again, direct] = await Promise.all([
        folder.ebb(["headroom", "run.json"]),
        folder.ebb(["headroom", "squeeze", "--set", "essay", "--horizon", "6"]),
      ]);
      expect(again.exit).toBe(0);
      expect(again.out).toBe(direct.out);
    } finally {
      folder.remove();
    }
  });

  it.each([
    [["sqeeze"], 3, 'Did you mean "squeeze"?'],
    [["squeeze", "--set", "both"], 2, "usage/unknown-name"],
    [["squeeze", "--csv", "--json"], 2, "usage/not-together"],
    [["squeeze", "--off", "capital-competition"], 2, "usage/not-together"],
  ])("is refused where there is nothing to show: %s", async (args, exit, says) => {
    const ended = await ebb("headroom", ...args, "--lang", "en");
    expect(ended.exit).toBe(exit);
    expect(ended.out + ended.err).toContain(says);
  });
});
