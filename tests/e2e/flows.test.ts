import { describe, expect, it } from "vitest";
import { type ResultRow, resultSchema } from "../../packages/core/src/formats/result.ts";
import { fixed } from "../../packages/core/src/locales/numbers.ts";
import { ebb } from "../ebb.ts";
import { ebbOnce, rowsOf as rowsOfAny } from "./answers.ts";
import { expectNameAsText } from "./hostile-names.ts";
import { folderWith } from "./processes.ts";

// `ebb flows`, as a reader types it. That sources are uses is told beside the code, in packages/core/src/outputs.

interface Funds {
  readonly sector: string;
  readonly totalSources: number;
  readonly totalUses: number;
  readonly sources: readonly { readonly item: string; readonly with: readonly object[] }[];
}

const rowsOf = (...args: readonly string[]) => rowsOfAny("flows", ...args);
const fundsOf = (rows: readonly ResultRow[]): readonly Funds[] =>
  rows.filter(({ metric }) => metric === "sources-and-uses").map((row) => row as unknown as Funds);

describe("flows as JSON", () => {
  it("have both sums of every sector, a picture of at most fourteen links, and no balance unless asked", async () => {
    const rows = await rowsOf("squeeze");
    const funds = fundsOf(rows);
    expect(funds).toHaveLength(19);
    for (const { totalSources, totalUses } of funds) expect(totalSources).toBeCloseTo(totalUses, 6);
    const picture = rows.find(({ metric }) => metric === "sankey");
    const links = (picture?.["links"] ?? []) as readonly object[];
    expect(links.length).toBeGreaterThan(5);
    expect(links.length).toBeLessThanOrEqual(14);
    expect(rows.some(({ metric }) => metric === "balance")).toBe(false);
    const checked = await rowsOf("squeeze", "--check");
    expect(checked.find(({ metric }) => metric === "balance")).toMatchObject({ value: true, nodes: 19, gaps: [] });
  });

  it("are of a period, a quarter, or one sector", async () => {
    const [month, quarter, all] = await Promise.all([
      rowsOf("squeeze", "--period", "2026-05"),
      rowsOf("squeeze", "--quarter", "2026q2"),
      rowsOf("squeeze", "--all", "--sector", "ai-labs"),
    ]);
    const labs = (rows: readonly ResultRow[]): number =>
      fundsOf(rows).find(({ sector }) => sector === "ai-labs")?.totalSources ?? 0;
    expect(month[0]).toMatchObject({ periods: ["2026-05", "2026-05"] });
    expect(quarter[0]).toMatchObject({ periods: ["2026-04", "2026-06"] });
    expect(labs(month)).toBeLessThan(labs(quarter));
    expect(labs(quarter)).toBeLessThan(labs(all));
    expect(fundsOf(all).map(({ sector }) => sector)).toEqual(["ai-labs"]);
    expect(month.find(({ metric }) => metric === "sankey")).toBeDefined();
  });

  it("are those of a result file that ebb run wrote", async () => {
    const { out } = await ebbOnce("run", "squeeze", "--horizon", "6", "--set", "essay", "--json");
    const folder = folderWith({ "result.json": out });
    try {
      const { exit, out: again } = await ebb("flows", `${folder.path}/result.json`, "--json");
      expect(exit).toBe(0);
      expect(resultSchema.parse(JSON.parse(again)).results).toEqual(await rowsOf("squeeze@essay", "--horizon", "6"));
    } finally {
      folder.remove();
    }
  });
});

describe("flows as CSV", () => {
  it("have sources less uses of 0 in every period and sector", async () => {
    const { exit, out, err } = await ebbOnce("flows", "squeeze", "--csv", "--set", "essay", "--lang", "ru");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head).toBe("period,sector,side,kind,item,with,usd_bn");
    expect(lines.length).toBeGreaterThan(1000);
    const sums = new Map<string, { net: number; gross: number }>();
    for (const line of lines) {
      const [period = "", sector = "", side, , , , amount] = line.split(",");
      const sum = sums.get(`${period} ${sector}`) ?? { net: 0, gross: 0 };
      sum.net += side === "source" ? Number(amount) : -Number(amount);
      sum.gross += Number(amount);
      sums.set(`${period} ${sector}`, sum);
    }
    expect(sums.size).toBeGreaterThan(300);
    for (const { net, gross } of sums.values()) expect(Math.abs(net)).toBeLessThanOrEqual(1e-9 * gross + 1e-9);
  });
});

describe.each(["en", "ru"] as const)("the page of flows (%s)", (lang) => {
  it.each([
    ["squeeze --check"],
    ["squeeze --set essay --quarter 2026Q2 --check"],
    ["fiscal-no-backstop --sector government --check"],
    ["baseline"],
    ["squeeze --sector banks --period 2026-05"],
    ["squeeze --off income --horizon 3 --step day --without money"],
    ["cash-funded --step week --horizon 12 --check"],
  ])("fits 80 columns: %s", async (typed) => {
    const { exit, out, err } = await ebbOnce("--lang", lang, "flows", ...typed.split(" "));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(out).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
    expect(out).toMatch(/Not a forecast|Не прогноз/);
  });

  it("has the numbers of JSON, rounded", async () => {
    const { out } = await ebbOnce("--lang", lang, "flows", "squeeze");
    const funds = fundsOf(await rowsOf("squeeze"));
    const ai = funds.filter(({ sector }) => sector === "hyperscalers" || sector === "ai-labs");
    const all = fixed(
      ai.reduce((sum, { totalSources }) => sum + totalSources, 0),
      1,
      lang,
    );
    const sums = out.split("\n").filter((line) => /sum of|сумма/.test(line));
    expect(sums).toHaveLength(2);
    for (const line of sums) expect(line).toContain(all);
    for (const { totalSources, totalUses } of funds) {
      if (totalSources < 0.05) continue;
      const [source, use] = [fixed(totalSources, 1, lang), fixed(totalUses, 1, lang)];
      expect(source).toBe(use);
      expect(out.split("\n").some((line) => line.split(source).length > 2)).toBe(true);
    }
  });

  it("says who paid for the AI dollars, in which scenario, and that prices are no funds", async () => {
    const { out } = await ebbOnce("--lang", lang, "flows", "squeeze");
    expect(out).toMatch(/Who pays for the AI dollars in this scenario|Кто в этом сценарии платит за доллары ИИ/);
    expect(out).toMatch(/prices are no funds|Изменения цен — не средства/);
  });
});

describe("what is refused", () => {
  it.each([
    [["squeeze", "--period", "2026-05", "--quarter", "2026Q2"], 2, "usage/not-together"],
    [["squeeze", "--all", "--quarter", "2026Q2"], 2, "usage/not-together"],
    [["squeeze", "--csv", "--json"], 2, "usage/not-together"],
    [["squeeze", "--quarter", "2026Q5"], 2, "usage/unknown-name"],
    [["squeeze", "--quarter", "2031Q1"], 2, "Did you mean"],
    [["squeeze", "--period", "May"], 2, "usage/unknown-name"],
    [["squeeze", "--period", "2025-09-30"], 3, "run/outside-horizon"],
    [["squeeze", "--period", "2029-01"], 3, "run/outside-horizon"],
    [["squeeze", "--sector", "hyperscaler"], 2, 'Did you mean "hyperscalers"?'],
    [["squeez"], 3, 'Did you mean "squeeze"?'],
  ])("%j", async (args, exit, said) => {
    const ended = await ebbOnce("flows", ...args);
    expect(ended).toMatchObject({ exit });
    expect(ended.err + ended.out).toContain(said);
  });
});

it("names of others are shown as text", () => expectNameAsText("flows", "Гиперскейлеры"));

it("a process ends with what the page says", async () => {
  const folder = folderWith({});
  try {
    const { exit, out, err } = await folder.ebb(["flows", "squeeze", "--horizon", "3", "--check"], { launcher: true });
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain("Every node balances");
  } finally {
    folder.remove();
  }
});
