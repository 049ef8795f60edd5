import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseThesis } from "../../packages/core/src/formats/parse-thesis.ts";
import { fixed } from "../../packages/core/src/locales/numbers.ts";
import { ebb } from "../ebb.ts";
import { ebbOnce, rowsOf } from "./answers.ts";
import { folderWith } from "./processes.ts";

// `ebb claims observed`, as a reader types it.

const few = ["claims", "observed", "--draws", "4"];

const file = "shipped/theses/ai-capex-squeeze.yaml";
const observations = parseThesis(readFileSync(file, "utf8"), file).document.observations;

describe("ebb claims observed", () => {
  it("has a row for each figure and set, with all that was seen of it", async () => {
    const rows = await rowsOf(...few);
    const seen = observations?.outputs.flatMap(({ output, proxies }) =>
      (["change", "worstMonthEnd", "largestRise", "level"] as const)
        .filter((measure) => proxies.some((each) => each[measure] !== undefined))
        .map((measure) => `${output} ${measure}`),
    );
    for (const set of ["evidence", "essay"]) {
      const figures = rows.filter(({ parameterSet, measure }) => parameterSet === set && measure !== undefined);
      expect(figures.map(({ metric, measure }) => `${metric} ${String(measure)}`).toSorted()).toEqual(seen?.toSorted());
      const counts = rows.find(({ metric, parameterSet }) => metric === "figures" && parameterSet === set);
      for (const verdict of ["hit", "miss", "divided"]) {
        expect(counts?.[verdict]).toBe(figures.filter((each) => each["verdict"] === verdict).length);
      }
      expect(counts?.value).toBe(figures.length);
    }
  });

  it("reads the central figures that ebb run reports", async () => {
    const rows = await rowsOf(...few, "--set", "essay");
    const run = await rowsOf("run", "squeeze", "--set", "essay", "--horizon", "11");
    const last = (metric: string): number =>
      (run.find((each) => each.metric === metric)?.["series"] as readonly number[] | undefined)?.at(-1) ?? NaN;
    const central = (output: string, measure: string) =>
      Number(rows.find((each) => each.metric === output && each["measure"] === measure)?.value);
    expect(central("bitcoin", "change")).toBeCloseTo(100 * last("bitcoin.change"), 9);
    expect(central("spread-hy", "level")).toBeCloseTo(last("spread-hy"), 9);
    const worst = Number(run.find(({ metric }) => metric === "bitcoin.worst-month-end")?.value);
    expect(central("bitcoin", "worstMonthEnd")).toBeCloseTo(100 * worst, 9);
  });

  it("names hits and misses by the range it prints", async () => {
    for (const { low, high, observed, verdict } of (await rowsOf(...few)).filter((each) => "verdict" in each)) {
      const proxies = observed as readonly { observed: number; isJudged: boolean; side: string }[];
      for (const { observed: value, side } of proxies) {
        const where = value < Number(low) ? "below" : value > Number(high) ? "above" : "inside";
        expect(side).toBe(where);
      }
      const sides = new Set(proxies.filter(({ isJudged }) => isJudged).map(({ side }) => side));
      expect(verdict).toBe(sides.size > 1 ? "divided" : sides.has("inside") ? "hit" : "miss");
    }
  });

  it("shows the numbers of its JSON, rounded", async () => {
    const rows = (await rowsOf(...few)).filter((each) => "verdict" in each);
    const { out } = await ebbOnce("--lang", "en", ...few);
    const shown = out
      .split("\n")
      .flatMap((line) => /^ {2}\S.*? {2,}(\S+) +(\S+) +(\S+ … \S+) {2}.*? (\S+)$/.exec(line)?.slice(1) ?? []);
    const rounded = (value: unknown, isLevel: boolean): string => {
      const text = fixed(Number(value), Math.abs(Number(value)) < 9.95 && !Number.isInteger(value) ? 1 : 0, "en");
      return !isLevel && Number(value) > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    };
    const expected = rows.flatMap(({ value, low, high, withoutInputs, measure, observed }) => {
      const isLevel = measure === "level";
      const first = (observed as readonly { observed: number; isJudged: boolean }[]).find(({ isJudged }) => isJudged);
      const [from, to] = [low, high].map((each) => rounded(each, isLevel));
      return [
        rounded(first?.observed, isLevel),
        rounded(value, isLevel),
        `${from} … ${to}`,
        rounded(withoutInputs, isLevel),
      ];
    });
    expect(shown).toEqual(expected);
  });

  it("is the same twice, and the language changes nothing of it", async () => {
    const [once, again] = [await ebbOnce(...few, "--json"), await ebbOnce(...few, "--json", "--lang", "ru")];
    expect(again.out).toBe(once.out);
    expect((await ebbOnce(...few, "--seed", "2", "--json")).out).not.toBe(once.out);
  });

  it("as CSV has the same numbers, a row for each instrument", async () => {
    const { exit, out, err } = await ebbOnce(...few, "--csv", "--lang", "ru");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const [head = "", ...lines] = out.trimEnd().split("\n");
    const columns = head.split(",");
    const rows = (await rowsOf(...few)).flatMap((row) =>
      ((row["observed"] ?? []) as readonly { observed: number }[]).map((each) => ({ row, observed: each.observed })),
    );
    expect(lines).toHaveLength(rows.length);
    for (const [at, line] of lines.entries()) {
      const cells = line.split(",");
      expect(cells).toHaveLength(columns.length);
      const of = (column: string): string | undefined => cells[columns.indexOf(column)];
      const { row, observed } = rows[at] ?? {};
      expect([of("parameter_set"), of("output"), of("measure")]).toEqual([
        row?.["parameterSet"],
        row?.metric,
        row?.["measure"],
      ]);
      expect([of("observed"), of("central"), of("low"), of("high")].map(Number)).toEqual([
        observed,
        row?.value,
        row?.["low"],
        row?.["high"],
      ]);
    }
  });

  it.each([
    [["--set", "essai"], 'Did you mean "essay"?'],
    [["--draws", "0"], "usage/out-of-range"],
    [["--seed", "x"], "usage/not-a-number"],
    [["--csv", "--json"], "usage/not-together"],
    [["--thesis", "ai-capex-squeze"], "ai-capex-squeeze"],
  ])("refuses %s", async (flags, says) => {
    const { exit, out, err } = await ebbOnce("claims", "observed", ...flags, "--lang", "en");
    expect([2, 3]).toContain(exit);
    expect(out + err).toContain(says);
  });
});

describe("a thesis of one's own", () => {
  const own = (section: string): string => `format: ebb/thesis.v1
id: own
name: { en: Own, ru: Свой }
world: us-2025q3
scenarios:
  - id: fall
    name: { en: "<b>Fall</b> ${"and on ".repeat(20)}", ru: Падение }
    horizon: { months: 3 }
    paths: { own-shock.bitcoin: { unit: log, value: -0.5 } }
claims:
  - id: T1
    statement: { en: It falls., ru: Падает. }
    scenarios: [fall]
    holds: value("fall", "bitcoin", "change") < 0
    refutedIf: { en: otherwise, ru: иначе }
    data: { verdict: not-yet-tested }
${section}`;
  const section = `observations:
  scenario: fall
  from: 2025-09-30
  to: 2025-12-15
  about: { en: By hand., ru: Вручную. }
  outputs:
    - output: bitcoin
      unit: share
      source: assumed
      proxies: [{ name: { en: '=1+"a, b"', ru: "سعر البيتكوين" }, change: -0.4 }]
`;

  it("is held against what it says; its names steer nothing", async () => {
    const folder = folderWith({
      "own.yaml": own(section),
      "none.yaml": own(""),
      "broken.yaml": own(section).replace("output: bitcoin", "output: bitcion"),
    });
    try {
      const asked = ["claims", "observed", "--draws", "3", "--thesis"];
      const screen = await folder.ebb([...asked, "own.yaml"]);
      const [russian, csv, none, broken] = [
        await ebb(...asked, join(folder.path, "own.yaml"), "--lang", "ru"),
        await ebb(...asked, join(folder.path, "own.yaml"), "--csv"),
        await ebb(...asked, join(folder.path, "none.yaml")),
        await ebb(...asked, join(folder.path, "broken.yaml")),
      ];
      expect(screen).toMatchObject({ exit: 0, err: "" });
      expect(screen.out.replaceAll(/\s+/g, " ")).toContain("runs are read after 2 months, on 30 November 2025");
      expect(screen.out).toMatch(/bitcoin: =1\+"a, b" \* +−40 /);
      expect(screen.out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
      expect(russian.out).toContain("\u2068سعر البيتكوين\u2069");
      expect(csv.out).toContain(',"\'=1+""a, b""",');
      expect(none).toMatchObject({ exit: 0, err: "" });
      expect(none.out).toContain("no section observations");
      expect(broken).toMatchObject({ exit: 3, out: "" });
      expect(broken.err).toMatch(/^thesis\/unknown-choice · .*broken\.yaml:23:15/);
    } finally {
      folder.remove();
    }
  });
});

describe("observations belong to the day of their world:", () => {
  const later = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8").replace(/^date: .*$/m, "date: 2025-12-31");
  const early = readFileSync(file, "utf8").replace("  from: 2025-09-30\n", "  from: 2025-08-31\n");

  it("a section that begins on another day is a fault of its thesis, with its place", async () => {
    const folder = folderWith({ "early.yaml": early });
    try {
      const { exit, err } = await ebb("claims", "list", "--thesis", join(folder.path, "early.yaml"));
      expect(exit).toBe(3);
      expect(err).toMatch(/^thesis\/other-opening · .*early\.yaml:\d+:9 observations\.from\n/);
    } finally {
      folder.remove();
    }
  });

  it("a thesis on a world of another day keeps its claims, and says why nothing is compared", async () => {
    const folder = folderWith({ "later.yaml": later });
    try {
      const world = ["--world", join(folder.path, "later.yaml")];
      const [claims, observed] = [await ebb("claims", "list", ...world), await ebb("claims", "observed", ...world)];
      expect(claims).toMatchObject({ exit: 0, err: "" });
      expect(observed).toMatchObject({ exit: 3, out: "" });
      expect(observed.err).toContain("The observations begin on 2025-09-30, and the world opens on 2025-12-31.");
    } finally {
      folder.remove();
    }
  });
});

it("ebb claims check says where they stand", async () => {
  const { out } = await ebbOnce("claims", "check", "T6", "--draws", "0", "--lang", "en");
  expect(out).toContain("ebb claims observed");
});

describe.each(["en", "ru"])("the page (%s)", (lang) => {
  it("fits 80 columns and has no hole", async () => {
    for (const more of [[], ["--set", "essay", "--draws", "1"]]) {
      const { exit, out, err } = await ebbOnce("--lang", lang, ...few, ...more);
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
      expect(out).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
    }
  });

  it("shows every instrument, the split, and the notes", async () => {
    const { out } = await ebbOnce("--lang", lang, ...few);
    const flat = out.replaceAll(/\s+/g, " ");
    for (const { proxies } of observations?.outputs ?? []) {
      for (const { name } of proxies) expect(flat.toLowerCase()).toContain(name[lang as "en" | "ru"].toLowerCase());
    }
    for (const note of observations?.notes ?? []) expect(flat).toContain(note[lang as "en" | "ru"]);
  });
});
