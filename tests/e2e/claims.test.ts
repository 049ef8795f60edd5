import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resultSchema } from "../../packages/core/src/formats/result.ts";
import { ebb } from "../ebb.ts";
import { ebbOnce, rowsOf } from "./answers.ts";
import { folderWith } from "./processes.ts";

// `ebb claims` and `ebb scenario`, as a reader types them.

const check = ["claims", "check", "T6", "T8", "T12", "--draws", "2", "--seed", "5"];

describe("ebb claims check", () => {
  it("has a row for each claim and set: what it came to, in how many draws, and the numbers it read", async () => {
    const rows = await rowsOf("claims", "check", "--draws", "1");
    expect(rows.map(({ metric, parameterSet }) => `${metric} ${String(parameterSet)}`)).toEqual(
      Array.from({ length: 16 }, (_, i) => [`T${i + 1} evidence`, `T${i + 1} essay`]).flat(),
    );
    for (const { value, held, judged, interval, central, read, data } of rows) {
      const [low = NaN, high = NaN] = interval as readonly number[];
      expect(judged).toBe(1);
      expect(value).toBe(held);
      expect(low).toBeLessThanOrEqual(Number(value));
      expect(high).toBeGreaterThanOrEqual(Number(value));
      expect(typeof central).toBe("boolean");
      expect((read as readonly unknown[]).length).toBeGreaterThan(0);
      expect(data).toHaveProperty("verdict");
    }
  });

  it("reads the numbers that ebb run reports", async () => {
    const [row] = await rowsOf("claims", "check", "T11", "--set", "essay", "--draws", "0");
    const run = await rowsOf("run", "squeeze", "--set", "essay");
    const series = run.find(({ metric }) => metric === "amplification")?.["series"] as readonly number[];
    expect(row?.["read"]).toContainEqual({
      query: 'value("squeeze", "amplification", "max")',
      value: Math.max(...series),
    });
    expect(row).toMatchObject({ value: null, reason: "no-draw-judged" });
  });

  it("is the same twice, and the language changes nothing of it", async () => {
    const [once, again] = [await ebbOnce(...check, "--json"), await ebbOnce(...check, "--json", "--lang", "ru")];
    expect(again.out).toBe(once.out);
  });

  it("as CSV has the same numbers", async () => {
    const { exit, out, err } = await ebbOnce(...check, "--csv", "--lang", "ru");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const [head = "", ...lines] = out.trimEnd().split("\n");
    const columns = head.split(",");
    const rows = await rowsOf(...check);
    expect(lines).toHaveLength(rows.length);
    for (const [at, line] of lines.entries()) {
      const cells = line.split(",");
      expect(cells).toHaveLength(columns.length);
      const { metric, parameterSet, value, central } = rows[at] ?? { metric: "" };
      expect([cells[0], cells[1], cells[2]]).toEqual([metric, parameterSet, String(central)]);
      expect(Number(cells[columns.indexOf("share")])).toBe(value);
    }
  });

  it("takes the sets of the thesis, one, or both", async () => {
    const setsOf = async (...flags: readonly string[]) =>
      (await rowsOf("claims", "check", "T6", "--draws", "0", ...flags)).map(({ parameterSet }) => parameterSet);
    expect(await setsOf()).toEqual(["evidence", "essay"]);
    expect(await setsOf("--set", "both")).toEqual(["evidence", "essay"]);
    expect(await setsOf("--set", "essay")).toEqual(["essay"]);
  });

  it.each([
    [["T99"], 'Did you mean "T9"?'],
    [["--set", "essai"], 'Did you mean "essay"?'],
    [["--draws", "many"], "usage/not-a-number"],
    [["--draws", "-1"], "usage/out-of-range"],
    [["--seed", "1.5"], "usage/out-of-range"],
    [["--csv", "--json"], "usage/not-together"],
  ])("refuses %s", async (flags, says) => {
    const { exit, out, err } = await ebbOnce("claims", "check", ...flags);
    expect(exit).toBe(2);
    expect(out + err).toContain(says);
  });
});

describe("a thesis of one's own", () => {
  const own = [
    "format: ebb/thesis.v1",
    "id: own",
    "name: { en: Own, ru: Свой }",
    "world: us-2025q3",
    "scenarios: [{ id: rest, name: { en: Rest, ru: Покой }, horizon: { months: 1 } }]",
    "claims:",
    "  - id: split",
    "    statement: { en: Nothing is divided by nothing., ru: На ничто не делят. }",
    "    scenarios: [rest]",
    '    holds: 1 / value("rest", "x", "last") > 0',
    "    refutedIf: { en: always, ru: всегда }",
    "    data: { verdict: not-testable }",
  ].join("\n");

  it("with a claim that is neither true nor false is judged in part, and says where", async () => {
    const folder = folderWith({ "own.yaml": own, "broken.yaml": own.replaceAll('"x"', '"y"') });
    try {
      const asked = ["claims", "check", "--draws", "2", "--thesis"];
      const [screen, json, broken] = [
        await ebb(...asked, join(folder.path, "own.yaml")),
        await ebb(...asked, join(folder.path, "own.yaml"), "--json"),
        await ebb(...asked, join(folder.path, "broken.yaml")),
      ];
      const piped = await folder.ebb([...asked, "-"], { input: own, launcher: true });
      expect(screen).toMatchObject({ exit: 8, err: "" });
      expect(screen.out).toMatch(/claim\/division-by-zero · .*own\.yaml:10:16/);
      expect(resultSchema.parse(JSON.parse(json.out)).results[0]).toMatchObject({
        value: null,
        central: null,
        held: 0,
      });
      expect(piped.exit).toBe(8);
      expect(broken).toMatchObject({ exit: 3, out: "" });
      expect(broken.err).toMatch(/^claim\/unknown-id · .*broken\.yaml:10:/);
    } finally {
      folder.remove();
    }
  });
});

describe("ebb claims show", () => {
  it("gives what speaks against a claim the form and the place of the claim itself", async () => {
    const { out } = await ebbOnce("claims", "show", "T7", "--draws", "2", "--lang", "en");
    const [, statement = "", against = "", refuted = ""] =
      /^.*\n([\s\S]*?)\n\n(Against it\n[\s\S]*?)\n\n(What would refute it\n)/.exec(out) ?? [];
    expect(statement).toMatch(/^ {2}The boom shrinks money/);
    expect(against).toMatch(/^Against it\n {2}A bond that a non-bank buys ends no deposit/);
    expect(refuted).not.toBe("");
    for (const part of ["By construction?", "In the model", "In the data", "Numbers it read", "as of 2026-08-20"]) {
      expect(out).toContain(part);
    }
  });

  it("shows that a claim put in by a rule fails without it", async () => {
    const { out } = await ebbOnce("claims", "show", "T1", "--draws", "0", "--lang", "en");
    expect(out).toContain("With money-creation switched off: evidence fails, essay fails.");
  });

  it("has the claim and its rows as JSON", async () => {
    const rows = await rowsOf("claims", "show", "T8", "--draws", "2");
    expect(rows.map(({ metric }) => metric)).toEqual(["T8", "T8", "T8"]);
    expect(rows[0]).toHaveProperty("counterEvidence");
  });
});

describe("ebb scenario", () => {
  it("lists what ships, and says what a scenario builds on", async () => {
    const rows = await rowsOf("scenario", "list");
    expect(rows.map(({ metric }) => metric)).toEqual(expect.arrayContaining(["baseline", "squeeze", "cash-funded"]));
    const { out } = await ebbOnce("scenario", "list", "--lang", "en");
    expect(out).toContain("foreign-saving  Foreign saving fills the gap\n  squeeze + foreign.shift → 200 usd bn/yr\n");
    expect(out).toContain("fiscal.deficit → 300 usd bn/yr · fiscal.backstop 1 share");
  });

  it("shows paths as dated numbers with their notes", async () => {
    const { out } = await ebbOnce("scenario", "show", "squeeze-no-dry-powder", "--lang", "en");
    expect(out).toContain("  2026-02-15    520\n");
    expect(out).toMatch(/news\.software \[log\]\n {2}2025-10 {2}at rest\n {2}2026-08 +−0\.15\n {2}assumed, by hand:/);
    expect(out).toMatch(/dryPowder \[usd bn\]\n {2}throughout +0\n/);
  });

  it("a mistyped scenario is refused with the nearest", async () => {
    const { exit, err } = await ebbOnce("scenario", "show", "sqeeze", "--lang", "en");
    expect(exit).toBe(3);
    expect(err).toContain('Did you mean "squeeze"?');
  });
});

describe.each(["en", "ru"])("pages (%s)", (lang) => {
  it("fit 80 columns and have no hole", async () => {
    const typed = [
      ["claims", "list"],
      ["claims", "check", "--draws", "1"],
      ["claims", "check", "T6", "T12", "--draws", "0", "--set", "essay"],
      ["claims", "show", "T12", "--draws", "1"],
      ...["T5", "T9"].map((id) => ["claims", "show", id, "--draws", "0"]),
      ["scenario", "list"],
      ...["baseline", "squeeze", "multiplier-textbook", "squeeze-no-dry-powder"].map((id) => ["scenario", "show", id]),
    ];
    for (const args of typed) {
      const { exit, out, err } = await ebbOnce("--lang", lang, ...args);
      expect({ exit, err }, args.join(" ")).toEqual({ exit: 0, err: "" });
      expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
      expect(out).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
    }
  });
});
