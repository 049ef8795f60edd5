import { describe, expect, it } from "vitest";
import type { ResultDocument, ResultRow } from "../../packages/core/src/formats/result.ts";
import { wordsOf } from "../../packages/cli/src/locales/words.ts";
import { ebb } from "../ebb.ts";
import { answerOf as answerOfAny, ebbOnce } from "./answers.ts";
import { folderWith } from "./processes.ts";

// `ebb compare`, as a reader types it.

const answerOf = (...args: readonly string[]) => answerOfAny("compare", ...args);
const rowsOf = ({ results }: ResultDocument): ReadonlyMap<string, ResultRow> =>
  new Map(results.map((row) => [row.metric, row]));
const valuesOf = (row: ResultRow | undefined) => (row?.["values"] ?? []) as readonly (number | string | null)[];
const differencesOf = (row: ResultRow | undefined) => (row?.["differences"] ?? []) as readonly (number | null)[];

async function runRow(scenario: string, metric: string, ...flags: readonly string[]): Promise<ResultRow | undefined> {
  return rowsOf(await answerOfAny("run", scenario, ...flags)).get(metric);
}

describe("outcomes", () => {
  it("are those of the runs, and differences are to the first", async () => {
    const rows = rowsOf(await answerOf("squeeze", "squeeze@essay", "qe"));
    const trough = rows.get("bitcoin.trough");
    const own = await Promise.all([
      runRow("squeeze", "bitcoin.trough"),
      runRow("squeeze", "bitcoin.trough", "--set", "essay"),
      runRow("qe", "bitcoin.trough"),
    ]);
    expect(valuesOf(trough)).toEqual(own.map((row) => row?.value));
    const [first = 0, second = 0] = valuesOf(trough).map(Number);
    expect(differencesOf(trough).slice(0, 2)).toEqual([null, second - first]);
    expect(rows.get("bitcoin.first-10")).toMatchObject({ reason: "never", unit: "mo" });
    expect(valuesOf(rows.get("bitcoin.first-10"))[2]).toBeNull();
    for (const name of [
      "x:max",
      "yield-10y:max",
      "spread-hy:max",
      "tightness:max",
      "displacement:max",
      "headroom:min",
      "turning-point",
      "forced-sales.crypto-traders:sum",
      "broad-money",
    ]) {
      expect(valuesOf(rows.get(name)), name).toHaveLength(3);
    }
    expect([...rows.keys()].filter((each) => each.endsWith(".trough"))).toHaveLength(12);
  });

  it("are what --metric asks for: outputs, with statistics behind a colon", async () => {
    const metrics = ["x:max", "bitcoin.change:at:2026-07", "regime", "x:first-above:5"];
    const rows = rowsOf(
      await answerOf(
        "squeeze",
        "baseline",
        "--metric",
        metrics.slice(0, 2).join(","),
        "--metric",
        metrics[2] ?? "",
        "--metric",
        metrics[3] ?? "",
      ),
    );
    const series = (await runRow("squeeze", "bitcoin.change"))?.["series"] as readonly number[];
    expect([...rows.keys()].slice(-4)).toEqual(metrics);
    expect(valuesOf(rows.get("bitcoin.change:at:2026-07"))[0]).toBe(series[10]);
    expect(valuesOf(rows.get("regime"))).toEqual(["competition", "abundance"]);
    expect(valuesOf(rows.get("x:first-above:5"))[1]).toBeNull();
  });

  it("are on the screen and in CSV what they are in JSON", async () => {
    const rows = rowsOf(await answerOf("squeeze", "squeeze@essay"));
    const { out } = await ebbOnce("compare", "squeeze", "squeeze@essay");
    const percent = (value: number): string => (100 * value).toFixed(1).replace("-", "−");
    const line = out.split("\n").find((each) => each.startsWith("  bitcoin "));
    const trough = rows.get("bitcoin.trough");
    const [first = 0, second = 0] = valuesOf(trough).map(Number);
    expect(line?.trim().split(/ {2,}/)).toEqual([
      "bitcoin",
      `${percent(first)}%`,
      `${percent(second)}%`,
      `${percent(Number(differencesOf(trough)[1]))} pp`,
    ]);
    const csv = (await ebbOnce("compare", "squeeze", "squeeze@essay", "--csv")).out.trimEnd().split("\n");
    expect(csv[0]).toBe("kind,name,unit,squeeze,squeeze@essay,squeeze@essay less squeeze");
    expect(csv).toContain(`figure,bitcoin.trough,share,${first},${second},${differencesOf(trough)[1]}`);
    expect(csv).toContain("setting,set,,evidence,essay,");
  });
});

describe("levers", () => {
  it("are what differs: settings, paths, parameters; the rest is counted", async () => {
    const rows = rowsOf(
      await answerOf("squeeze", "cash-funded@essay", "--with", "fire-sales.valueShare=0.5", "--off", "income"),
    );
    expect(rows.get("lever.set")).toMatchObject({ kind: "setting", values: ["evidence", "essay"] });
    expect(rows.get("lever.ai-capex.own-cash")).toMatchObject({ kind: "path" });
    expect(valuesOf(rows.get("lever.ai-capex.own-cash"))[0]).toBeNull();
    expect(rows.get("lever.capital-competition.dryPowder")).toMatchObject({
      kind: "parameter",
      unit: "usd bn",
      values: [600, 50],
    });
    expect(rows.has("lever.fire-sales.valueShare")).toBe(false);
    expect(rows.has("lever.off")).toBe(false);
    expect(rows.get("unchanged")).toEqual({ metric: "unchanged", paths: 1, parameters: 135 });
  });

  it("of a run beside itself are none, and no figure differs", async () => {
    const answer = await answerOf("squeeze", "squeeze");
    expect(answer.results.filter(({ metric }) => metric.startsWith("lever."))).toEqual([]);
    const all = answer.results.flatMap((row) => differencesOf(row));
    expect(all.filter((each) => each !== null && each !== 0)).toEqual([]);
    const { out } = await ebbOnce("compare", "squeeze", "squeeze");
    expect(out).toContain(wordsOf.en.compare.noLevers);
    expect(out).toContain("1 squeeze  2 squeeze");
  });

  it("and figures of worlds that are not the same stand beside each other", async () => {
    const folder = folderWith({});
    try {
      const world = `${folder.path}/mine.yaml`;
      await ebb("world", "new", "us-2025q3", "--id", "mine", "-o", world);
      const { out } = await ebb("run", "squeeze", "--world", world, "--horizon", "24", "--json");
      const result = folderWith({ "mine.json": out });
      const rows = rowsOf(await answerOf(`${result.path}/mine.json`, "squeeze"));
      expect(rows.get("lever.world")).toMatchObject({ values: ["mine", "us-2025q3"] });
      expect(rows.get("lever.horizon")).toMatchObject({ values: [24, 36] });
      expect(differencesOf(rows.get("bitcoin.trough"))).toEqual([null, 0]);
      result.remove();
    } finally {
      folder.remove();
    }
  });
});

describe("what makes no sense is refused", () => {
  it.each([
    ["squeeze", 2, "usage/missing-argument", "<runs>"],
    ["squeeze --with fire-sales.valueShare=0.5 discounting.premiumLife=5", 2, "usage/missing-argument", ""],
    ["squeeze qe baseline abundance cash-funded", 2, "usage/too-many-arguments", "at most 4"],
    ["squeeze sqeeze", 3, "scenario/unknown · sqeeze", 'Did you mean "squeeze"?'],
    ["squeeze squeeze@esay", 2, "usage/unknown-name · squeeze@esay", 'Did you mean "essay"?'],
    ["squeeze qe --metric bitcon.trough,x:mx", 3, "run/unknown-output", 'Did you mean "bitcoin.trough"?'],
    ["squeeze qe --metric x:at:soon", 2, "usage/unknown-name", "at"],
    ["squeeze qe --metric x:at:2031-01", 3, "run/outside-horizon", "2031-01"],
    ["squeeze qe --csv --json", 2, "usage/not-together", "--csv"],
    ["- -", 2, "usage/not-together", "-"],
  ])("%s", async (typed, exit, code, told) => {
    const ended = await ebbOnce("compare", ...typed.split(" "));
    expect(ended.exit).toBe(exit);
    expect(ended.out + ended.err).toContain(code);
    expect(ended.out + ended.err).toContain(told);
  });
});

describe.each(["en", "ru"])("the page of a comparison (%s)", (lang) => {
  it.each([
    ["squeeze cash-funded"],
    ["squeeze squeeze@essay qe"],
    ["fiscal-no-backstop@essay squeeze productivity-dividend multiplier-critique"],
    ["baseline baseline"],
    ["squeeze qe baseline --metric forced-sales.long-only-funds.hyperscalers:sum,regime,bitcoin.rank,runaway"],
  ])("fits 80 columns: %s", async (typed) => {
    const { exit, out, err } = await ebbOnce("--lang", lang, "compare", ...typed.split(" "));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(out).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
    expect(out).toMatch(/Not a forecast|Не прогноз/);
    expect(out).toMatch(/in each scenario|в каждом сценарии|asked for|спросили/);
  });
});
