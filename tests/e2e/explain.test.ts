import { describe, expect, it } from "vitest";
import { outputs } from "../../packages/core/src/model/vocabulary.ts";
import type { ResultDocument, ResultRow } from "../../packages/core/src/formats/result.ts";
import { wordsOf } from "../../packages/cli/src/locales/words.ts";
import { ebb } from "../ebb.ts";
import { answerOf as answerOfAny, ebbOnce } from "./answers.ts";
import { folderWith } from "./processes.ts";

// `ebb explain`, as a reader types it. What attributions are is told beside them, in packages/core/src/studies.

const answerOf = (...args: readonly string[]) => answerOfAny("explain", ...args);
const rowsOf = ({ results }: ResultDocument): ReadonlyMap<string, ResultRow> =>
  new Map(results.map((row) => [row.metric, row]));
const number = (row: ResultRow | undefined, key = "value"): number => Number(row?.[key]);

/** Cells of the line of a screen that begins with a label, however many columns part them. */
const lineOf = (screen: string, label: string): readonly string[] =>
  (screen.split("\n").find((line) => line.trim().startsWith(label)) ?? "").trim().split(/ {2,}/);

const channels = Object.entries(wordsOf.en.story.channels);

describe("a change, channel by channel", () => {
  it("sums to the change of the run itself, and says by how little it misses", async () => {
    const answer = await answerOf("squeeze", "bitcoin");
    expect(answer.kind).toBe("explain");
    const rows = rowsOf(answer);
    const total = rows.get("total");
    const parts = channels.map(([channel]) => number(rows.get(`channel.bitcoin.${channel}`)));
    expect(parts).toHaveLength(8);
    expect(Math.abs(parts.reduce((sum, each) => sum + each, 0) - number(total))).toBeLessThan(1e-9);
    expect(total).toMatchObject({ unit: "log", coalitions: 256, runaways: 0, tolerance: 1e-9 });
    expect(Math.abs(number(total, "residual"))).toBeLessThan(1e-9);
    expect(number(rows.get("bitcoin.change"))).toBeCloseTo(Math.expm1(number(total)), 12);
    const run = JSON.parse((await ebbOnce("run", "squeeze", "--json")).out) as ResultDocument;
    expect(number(rows.get("bitcoin.change"))).toBe(number(rowsOf(run).get("bitcoin.trough")));
    expect(answer.results.filter(({ metric }) => metric.startsWith("together.bitcoin."))).toHaveLength(28);
  });

  it("tells which paths were set by hand and behind which channel, where there are any", async () => {
    const told = async (scenario: string): Promise<string> =>
      (await ebbOnce("explain", scenario, "bitcoin")).out.replaceAll(/\s+/g, " ");
    const { setByHand, behind } = wordsOf.en.explain;
    const paths = ["memory", "software", "equities"].map((asset) => behind(`news.${asset}`, "news"));
    expect(await told("squeeze")).toContain(
      setByHand([behind("discounting.policy-yield", "yields"), ...paths].join(", ")),
    );
    expect(await told("funding-only")).not.toContain(setByHand("").slice(0, 12));
  });

  it("is on the screen what it is in JSON and in CSV", async () => {
    const [{ out }, csv, answer] = [
      await ebbOnce("explain", "squeeze", "bitcoin"),
      await ebbOnce("explain", "squeeze", "bitcoin", "--csv"),
      rowsOf(await answerOf("squeeze", "bitcoin")),
    ];
    const points = (value: number): string => {
      const text = (100 * value).toFixed(1).replace("-", "−");
      if (!/[1-9]/.test(text)) return "0.0";
      return value > 0 ? `+${text}` : text;
    };
    const lines = csv.out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    expect(lines[0]).toEqual(["part", "log", "change", "alone", "removed"]);
    expect(lines).toHaveLength(11);
    for (const [channel, name] of channels) {
      const row = answer.get(`channel.bitcoin.${channel}`);
      const [, part, ...cells] = lineOf(out, name);
      expect(part).toBe(points(number(row)));
      expect(cells.slice(-2)).toEqual([points(number(row, "alone")), points(number(row, "removed"))]);
      const cellsOfCsv = lines
        .find(([first]) => first === channel)
        ?.slice(1)
        .map(Number);
      expect(cellsOfCsv).toEqual(["value", "change", "alone", "removed"].map((key) => number(row, key)));
    }
    expect(lineOf(out, "sum")[1]).toBe(points(number(answer.get("total"))));
    expect(out).toContain("(tolerance 1e−9)");
    expect(lines.at(-2)?.slice(0, 2)).toEqual(["sum", String(number(answer.get("total")))]);
    expect(lines.at(-1)?.slice(0, 2)).toEqual(["residual", String(number(answer.get("total"), "residual"))]);
  });

  it("is asked of an asset, its price, its change, its trough or one of its parts, and is the same", async () => {
    const whole = await answerOf("squeeze", "software", "--horizon", "4");
    for (const name of ["software.price", "software.change", "software.trough", "channel.software.margin"]) {
      expect((await answerOf("squeeze", name, "--horizon", "4")).results).toEqual(whole.results);
    }
  });

  it("is that of the date asked for, and of the flags", async () => {
    const rows = rowsOf(await answerOf("squeeze@essay", "bitcoin", "--at", "2026-01", "--without", "money"));
    expect(rows.get("total")).toMatchObject({ at: "2026-01", coalitions: 128 });
    expect(rows.has("channel.bitcoin.money")).toBe(false);
    const run = rowsOf(
      JSON.parse(
        (await ebbOnce("run", "squeeze", "--set", "essay", "--without", "money", "--json")).out,
      ) as ResultDocument,
    );
    const series = run.get("bitcoin.change")?.["series"] as readonly number[];
    expect(number(rows.get("bitcoin.change"))).toBe(series[4]);
  });

  it("of what never falls is that of the end; with every channel off there is nothing to divide", async () => {
    expect(rowsOf(await answerOf("squeeze", "memory", "--horizon", "3")).get("total")?.["at"]).toBe("2025-12");
    const all = channels.map(([channel]) => channel).join(",");
    const { out } = await ebbOnce("explain", "squeeze", "bitcoin", "--without", all);
    expect(out).toContain(wordsOf.en.explain.noChannels);
  });

  it("marks coalitions that ran away, in words", async () => {
    const folder = folderWith({
      "crash.yaml": [
        "format: ebb/scenario.v1",
        "id: crash",
        "name: { en: Crash, ru: Обвал }",
        "world: us-2025q3",
        "horizon: { months: 3 }",
        "paths:",
        "  own-shock.bitcoin: { unit: log, value: -1.2 }",
        "  own-shock.crypto: { unit: log, value: -1.2 }",
      ].join("\n"),
    });
    try {
      const { out } = await ebb("explain", `${folder.path}/crash.yaml`, "bitcoin", "--at", "2025-12");
      const rows = rowsOf(await answerOf(`${folder.path}/crash.yaml`, "bitcoin", "--at", "2025-12"));
      const count = number(rows.get("total"), "runaways");
      expect(count).toBeGreaterThan(0);
      expect(out.replaceAll("\n", " ")).toContain(wordsOf.en.explain.runaways(count, 256));
    } finally {
      folder.remove();
    }
  });
});

describe("a change, seller by seller", () => {
  it("names who had to sell, with the dollars of the run", async () => {
    const rows = await answerOf("squeeze", "bitcoin", "--by", "investor");
    const [all, ...sellers] = rows.results;
    const sum = sellers.reduce((total, each) => total + number(each), 0);
    expect(number(all)).toBeCloseTo(sum, 9);
    expect(sellers.reduce((total, each) => total + number(each, "ofSales"), 0)).toBeCloseTo(1, 9);
    const { out } = await ebbOnce("explain", "squeeze", "bitcoin", "--by", "investor");
    const csv = await ebbOnce("explain", "squeeze", "bitcoin", "--by", "investor", "--csv");
    expect(csv.out.split("\n")).toHaveLength(sellers.length + 2);
    for (const each of sellers) {
      const sector = each.metric.split(".")[1] ?? "";
      expect(lineOf(out, sector)[1]).toBe(number(each).toFixed(1));
    }
  });

  it("says when nobody had to", async () => {
    const { out } = await ebbOnce("explain", "baseline", "bitcoin", "--by", "investor");
    expect(out).toContain(wordsOf.en.explain.nobody);
  });
});

describe("any other output", () => {
  it("has its value, its meaning, its course and what stands behind it", async () => {
    const { out } = await ebbOnce("explain", "squeeze", "x", "--at", "2026-09");
    const row = rowsOf(await answerOf("squeeze", "x", "--at", "2026-09")).get("x");
    expect(out.split("\n")[0]).toBe(`x in this scenario: ${number(row).toFixed(1)} bp at 2026-09`);
    expect(out.replaceAll("\n", " ")).toContain(wordsOf.en.explain.meanings["x"]);
    expect(out).toContain("capital-competition");
    expect(row?.["series"]).toHaveLength(37);
    const csv = await ebbOnce("explain", "squeeze", "x", "--csv");
    expect(csv.out.trimEnd().split("\n")).toHaveLength(38);
  });

  it("is explained whatever it is, in both languages: every pattern has its meaning", async () => {
    const patterns = Object.keys(outputs).filter((each) => !each.startsWith("channel."));
    for (const lang of ["en", "ru"] as const) {
      expect(Object.keys(wordsOf[lang].explain.meanings).toSorted()).toEqual(patterns.toSorted());
    }
    for (const name of [
      "regime",
      "runaway",
      "bitcoin.first-10",
      "treasuries.first-10",
      "hedge-funds.bitcoin",
      "turning-point",
    ]) {
      const { exit, out, err } = await ebbOnce("--lang", "ru", "explain", "squeeze", name);
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      expect(out).not.toMatch(/undefined|NaN|Infinity|null/);
    }
    expect(rowsOf(await answerOf("squeeze", "treasuries.first-10")).get("treasuries.first-10")).toMatchObject({
      value: null,
      reason: "never",
    });
  });
});

describe("the chain of a number", () => {
  interface Link {
    readonly parameters: readonly { readonly key: string; readonly value: number; readonly from: string }[];
  }

  const linksOf = (row: ResultRow | undefined) => (row?.["provenance"] ?? []) as readonly Link[];

  it("ends at parameters and opening figures, each with where it is from", async () => {
    const [row] = (await answerOf("squeeze@essay", "x", "--chain", "--with", "capital-competition.dryPowder=60"))
      .results;
    const parameters = linksOf(row).flatMap((each) => each.parameters);
    const byKey = new Map(parameters.map((each) => [each.key, each]));
    expect(byKey.get("capital-competition.dryPowder")).toMatchObject({ value: 60, unit: "usd bn", from: "given" });
    expect(byKey.get("capital-competition.savingShare")).toMatchObject({ value: 0, from: "set" });
    expect(byKey.get("capital-competition.ceiling")).toMatchObject({ from: "registry", source: expect.any(String) });
    const figures = row?.["figures"] as readonly {
      readonly path: string;
      readonly source?: string;
      readonly date?: string;
    }[];
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.every(({ source, date }) => source !== undefined && date !== undefined)).toBe(true);
    const csv = await ebbOnce("explain", "squeeze@essay", "x", "--chain", "--csv");
    const lines = csv.out.trimEnd().split("\n");
    expect(lines[0]).toBe("kind,key,value,unit,grade,date,source");
    expect(lines).toHaveLength(1 + parameters.length + figures.length);
  });

  it("is a tree on the screen, with every number of it", async () => {
    const { out } = await ebbOnce("explain", "squeeze", "bitcoin", "--chain");
    const [row] = (await answerOf("squeeze", "bitcoin", "--chain")).results;
    for (const { parameters } of linksOf(row)) {
      for (const { key } of parameters) expect(out).toContain(key.slice(key.indexOf(".") + 1));
    }
    expect(out).toContain("├─ discounting");
    expect(out).toContain("└─ opening figures of us-2025q3");
    expect(out).toContain("$114,056");
  });
});

describe("what makes no sense is refused", () => {
  it.each([
    ["squeeze bitcon", 3, "run/unknown-output · squeeze", 'Did you mean "bitcoin"?'],
    ["sqeeze bitcoin", 3, "scenario/unknown · sqeeze", 'Did you mean "squeeze"?'],
    ["squeeze bitcoin --at 2031-01", 3, "run/outside-horizon", "2031-01"],
    ["squeeze bitcoin --at 2026-02-31", 3, "run/outside-horizon", "2026-02-31"],
    ["squeeze bitcoin.trough --at 2026-02", 2, "usage/not-together", "--at"],
    ["squeeze x --by investor", 2, "usage/not-together", "--by"],
    ["squeeze bitcoin --by chanel", 2, "usage/unknown-name", 'Did you mean "channel"?'],
    ["squeeze bitcoin --csv --json", 2, "usage/not-together", "--csv"],
    ["squeeze bitcoin --chain --by channel", 2, "usage/not-together", "--by"],
    ["squeeze", 2, "usage/missing-argument", "<output>"],
    ["squeeze bitcoin qe", 2, "usage/too-many-arguments", "qe"],
  ])("%s", async (typed, exit, code, told) => {
    const ended = await ebbOnce("explain", ...typed.split(" "));
    expect(ended.exit).toBe(exit);
    expect(ended.out + ended.err).toContain(code);
    expect(ended.out + ended.err).toContain(told);
  });
});

describe.each(["en", "ru"])("the pages of an explanation (%s)", (lang) => {
  it.each([
    ["squeeze@essay bitcoin --horizon 5"],
    ["squeeze memory --horizon 3"],
    ["squeeze software --by investor"],
    ["squeeze hedge-funds.bitcoin"],
    ["squeeze bitcoin --chain"],
    ["squeeze@essay forced-sales.conglomerate --chain"],
    ["squeeze broad-money --chain"],
  ])("fit 80 columns: %s", async (typed) => {
    const { exit, out, err } = await ebbOnce("--lang", lang, "explain", ...typed.split(" "));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(out).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
    expect(out).toMatch(/Not a forecast|Не прогноз/);
  });
});
