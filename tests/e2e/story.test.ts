import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type ResultRow, resultSchema } from "../../packages/core/src/formats/result.ts";
import { fixed } from "../../packages/core/src/locales/numbers.ts";
import { ebb, type Ended } from "../ebb.ts";
import { folderWith } from "./processes.ts";

// `ebb story`, as a reader types it, on a thesis small enough to be told in a moment. The shipped one is told in story.slow.test.ts.

/** Two months, two channels, one claim that holds and one that fails. */
const thesis = (
  more: { readonly name?: string; readonly question?: string; readonly scenario?: string } = {},
): string =>
  `
format: ebb/thesis.v1
id: small
name: { en: ${JSON.stringify(more.name ?? "Small")}, ru: ${JSON.stringify(more.name ?? "Малый")} }
world: us-2025q3
parameterSets: [essay, evidence]
story:
  scenario: ${more.scenario ?? "shock"}
${more.question === undefined ? "" : `  question: { en: ${JSON.stringify(more.question)}, ru: ${JSON.stringify(more.question)} }`}
scenarios:
  - id: rest
    name: { en: "Rest", ru: "Покой" }
    horizon: { months: 2 }
  - id: shock
    name: { en: ${JSON.stringify(more.name ?? "Shock")}, ru: ${JSON.stringify(more.name ?? "Шок")} }
    horizon: { months: 2 }
    without: [capital-calls, redemptions, confidence, money, capital-competition, discounting]
    paths: { own-shock.bitcoin: { unit: log, value: -0.4 } }
claims:
  - id: falls
    statement: { en: "Bitcoin falls.", ru: "Биткоин падает." }
    scenarios: [shock]
    holds: value("shock", "bitcoin", "trough") < -0.1
    refutedIf: { en: "it does not", ru: "если нет" }
    data: { verdict: partly }
  - id: rises
    statement: { en: "Bitcoin rises.", ru: "Биткоин растёт." }
    scenarios: [shock]
    holds: value("shock", "bitcoin", "change", "last") > 0.0
    refutedIf: { en: "it does not", ru: "если нет" }
    data: { verdict: contradicted }
`.replace('"bitcoin", "change", "last"', '"bitcoin.change", "last"');

const folder = folderWith({ "small.yaml": thesis() });
afterAll(folder.remove);
const file = join(folder.path, "small.yaml");
const tell = (...args: readonly string[]): Promise<Ended> =>
  ebb("story", "--thesis", file, "--draws", "3", "--threads", "1", ...args);
const screen = async (...args: readonly string[]): Promise<string> => {
  const { exit, out, err } = await tell("--no-report", ...args);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  return out;
};
const rowsOf = (out: string): readonly ResultRow[] => resultSchema.parse(JSON.parse(out)).results;
const answer = tell("--json").then(({ out }) => rowsOf(out));
const rowOf = async (metric: string, set: string): Promise<ResultRow> =>
  (await answer).find((row) => row.metric === metric && row["parameterSet"] === set) ?? { metric: "none" };

describe("a story as JSON", () => {
  it("has under each set every figure with its range, every asset's course, its channels, and each claim", async () => {
    for (const set of ["evidence", "essay"]) {
      const trough = await rowOf("bitcoin.trough", set);
      expect(trough).toMatchObject({ unit: "share", draws: 3, never: 0 });
      expect(trough.value).toBeLessThan(-0.3);
      expect(await rowOf("bitcoin.change", set)).toMatchObject({
        unit: "share",
        series: [0, expect.any(Number), expect.any(Number)],
      });
      expect(await rowOf("attribution.bitcoin", set)).toMatchObject({
        unit: "log",
        largest: { channel: "fundamentals", count: 4, of: 4 },
      });
      expect(await rowOf("first-falls", set)).toMatchObject({ runs: 3, none: 0, first: { bitcoin: 3 } });
      expect(await rowOf("draws", set)).toMatchObject({ value: 3, failed: [], notAttributed: [] });
      expect(await rowOf("falls", set)).toMatchObject({ central: true, held: 3, judged: 3 });
      expect(await rowOf("rises", set)).toMatchObject({ central: false, held: 0, judged: 3 });
    }
  });

  it("says null and never where something never happens, and has no quantile there", async () => {
    const never = { value: null, reason: "never", never: 3, q: {} };
    expect(await rowOf("turning-point", "evidence")).toMatchObject(never);
    expect(await rowOf("gold.first-10", "essay")).toMatchObject(never);
  });

  it("says what it was made of", async () => {
    const { manifest } = resultSchema.parse(JSON.parse((await tell("--json", "--seed", "7")).out));
    expect(manifest).toMatchObject({
      thesis: "small",
      scenario: "shock",
      parameterSets: ["evidence", "essay"],
      draws: 3,
      claimDraws: 3,
      attributedDraws: 3,
      seed: 7,
    });
  });

  it("is the same on one thread and on two, byte by byte, and another with another seed", async () => {
    const one = await tell("--json");
    const two = await folder.ebb(["story", "--thesis", "small.yaml", "--draws", "3", "--json", "--threads", "2"]);
    expect([one.err, one.exit, two.exit]).toEqual(["", 0, 0]);
    expect(two.out).toBe(one.out);
    expect(rowsOf((await tell("--json", "--seed", "2")).out)).not.toEqual(rowsOf(one.out));
    expect(readdirSync(folder.path)).toEqual(["small.yaml"]);
  });
});

describe("a story on the screen", () => {
  it("shows the numbers of the JSON, to the digits it shows", async () => {
    const out = await screen();
    for (const set of ["evidence", "essay"]) {
      const { value, q: { "0.1": low = NaN, "0.9": high = NaN } = {} } = await rowOf("bitcoin.trough", set);
      const show = (each: number): string => fixed(100 * each, high - low >= 0.1 ? 0 : 1, "en");
      const ends = show(low) === show(high) ? show(low) : `${show(low)}…${show(high)}`;
      expect(out).toContain(ends === show(Number(value)) ? ends : `${show(Number(value))} (${ends})`);
      const tightness = (await rowOf("tightness max", set)).value;
      expect(out).toContain(fixed(Number(tightness), 2, "en"));
    }
  });

  it("has words for what never happens: a regime that never changes, an asset that never falls", async () => {
    const out = await screen();
    expect(out).toMatch(/regime at the end +abundance +abundance/);
    expect(out).toMatch(/turning point +never +never/);
    expect(out).toMatch(/gold +none +never +— +none/);
    expect(out).toMatch(/scarce in 0 of 3 draws.*\n?.*bitcoin/);
    const rest = await screen("rest");
    expect(rest.replace(/\s+/g, " ")).toContain("nothing would fall by 10%; on the essay's own assumptions");
    expect(rest).toContain("Nobody would have to sell.");
  });

  it("says right below the answer what is left without what was set by hand, and nothing where nothing was", async () => {
    const out = (await screen()).replace(/\s+/g, " ");
    const bare = [await rowOf("without-inputs", "evidence"), await rowOf("without-inputs", "essay")];
    for (const row of bare) expect(row).toMatchObject({ unit: "share", inputs: ["own-shock.bitcoin"] });
    const [on = "", under = ""] = bare.map(({ troughs }) => {
      const { bitcoin = NaN } = z.record(z.string(), z.number()).parse(troughs);
      expect(bitcoin).toBeGreaterThan(-0.05);
      return `${fixed(100 * bitcoin, 1, "en")}%`;
    });
    expect(out).toContain("Without the shocks of single assets set by hand, the troughs of the central draw would be:");
    expect(out).toMatch(new RegExp(`bitcoin ${on}[^(]*\\(evidence\\); ${under}[^(]*\\(essay\\)\\. The market`));
    expect(await screen("--lang", "ru")).toContain("Без заданных вручную шоков отдельных активов");
    expect(await screen("rest")).not.toContain("set by hand");
    expect((await answer).filter(({ metric }) => metric === "observed")).toEqual([]);
    expect(out).not.toContain("ebb claims observed");
  });

  it("says which claims hold and which fail, what the data say, what it rests on, and how old its opening is", async () => {
    const out = (await screen()).replace(/\s+/g, " ");
    expect(out).toContain("evidence: hold (1): falls; fail (1): rises");
    expect(out).toContain("the data say: partly (1): falls; contradicted (1): rises");
    expect(out).toContain("80 of 100 draws (3 of each set, computed here, seed 1)");
    expect(out).toMatch(/Opening balance sheet of 30 September 2025, \d+ months old/);
    expect(out.trimEnd()).toMatch(/Not a forecast, not investment advice\.$/);
  });

  it("is told of another scenario of the thesis by its id", async () => {
    expect(await screen("rest")).toContain("scenario rest");
  });

  const hostile = `<b>A & B</b> ${"long".repeat(60)} \u0636\u063a\u0637 \u202e turned`;
  it.each(["en", "ru"])("fits 80 columns and steers nothing, whatever a thesis is called, in %s", async (lang) => {
    writeFileSync(join(folder.path, "hostile.yaml"), thesis({ name: hostile, question: `${hostile}\u0007?` }));
    const { exit, out } = await ebb(
      "story",
      "--thesis",
      join(folder.path, "hostile.yaml"),
      "--draws",
      "2",
      "--no-report",
      "--threads",
      "1",
      "--lang",
      lang,
    );
    expect(exit).toBe(0);
    for (const text of [out, await screen("--lang", lang)]) {
      expect(text.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]|undefined|NaN/);
    }
  });
});

describe("the report of a story", () => {
  it("is written in the language of the reader, and its path is printed last", async () => {
    const out = join(folder.path, "reports", "here");
    for (const [lang, name] of [
      ["en", "small.html"],
      ["ru", "small.ru.html"],
    ] as const) {
      const { exit, out: said, err } = await tell("--out", out, "--lang", lang);
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      expect(said.trimEnd().split("\n").at(-1)).toContain(join(out, name));
      const page = readFileSync(join(out, name), "utf8");
      expect(page).toContain(`<html lang="${lang}">`);
      expect(page).not.toMatch(/<script>alert|src="http/);
    }
    expect(readdirSync(out).toSorted()).toEqual(["small.html", "small.ru.html"]);
  });

  it("comes with JSON where a folder is named, and the manifest says where", async () => {
    const out = join(folder.path, "with-json");
    const { manifest } = resultSchema.parse(JSON.parse((await tell("--json", "--out", out)).out));
    expect(manifest).toMatchObject({ report: join(out, "small.html") });
    expect(existsSync(join(out, "small.html"))).toBe(true);
  });

  it("is refused before the work where its folder cannot be one", async () => {
    const { exit, out, err } = await tell("--out", join(file, "below"));
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("usage/unwritable");
    expect(err).toContain("ENOTDIR");
  });
});

describe("what cannot be told", () => {
  it.each([
    [["shok"], 3, "scenario/unknown · shok\n", '"shock"'],
    [["--draws", "0"], 2, "usage/out-of-range · --draws", "1, 2, 3 … 10"],
    [["--threads", "many", "--seed", "x"], 2, "usage/not-a-number · --threads", "usage/not-a-number · --seed"],
    [["--thesis", "nowhere.yaml"], 3, "usage/no-file", "nowhere.yaml"],
    [["shock", "rest"], 2, "usage/too-many-arguments", ""],
  ] as const)("%s", async (args, code, ...said) => {
    const { exit, out, err } = await tell("--no-report", ...args);
    expect([exit, out]).toEqual([code, ""]);
    for (const each of said) expect(err).toContain(each);
  });

  it("a story of a scenario that is not there is told at its line", async () => {
    writeFileSync(join(folder.path, "bad.yaml"), thesis({ scenario: "shok" }));
    const { exit, err } = await ebb("story", "--thesis", join(folder.path, "bad.yaml"));
    expect(exit).toBe(3);
    expect(err).toContain("thesis/unknown-choice");
    expect(err).toContain("bad.yaml:8:13");
  });

  it("a claim that is neither true nor false is told with its reason, and the exit says that not all could be judged", async () => {
    writeFileSync(join(folder.path, "neither.yaml"), thesis().replace("> 0.0", "/ 0.0 > 0.0"));
    const { exit, out } = await ebb(
      "story",
      "--thesis",
      join(folder.path, "neither.yaml"),
      "--draws",
      "2",
      "--no-report",
      "--threads",
      "1",
    );
    expect(exit).toBe(8);
    expect(out).toContain("neither true nor false (1): rises");
    expect(out).toContain("claim/division-by-zero");
  });

  it("a thread that fails says so as Ebb does, with the place in the file", async () => {
    const broken = thesis().replace(
      "own-shock.bitcoin: { unit: log, value: -0.4 }",
      "own-shock.bitcoin: { unit: log, points: [{ at: 2025-10-15, value: -0.4 }] }",
    );
    writeFileSync(join(folder.path, "short.yaml"), broken);
    const of = (threads: string) =>
      folder.ebb(["story", "--thesis", "short.yaml", "--draws", "2", "--threads", threads]);
    const [one, two] = [await of("1"), await of("2")];
    expect(two).toEqual(one);
    expect([two.exit, two.out]).toEqual([3, ""]);
    expect(two.err).toContain("scenario/path-too-short");
  });
});
