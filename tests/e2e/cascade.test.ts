import { describe, expect, it } from "vitest";
import { type ResultRow, resultSchema } from "../../packages/core/src/formats/result.ts";
import { fixed } from "../../packages/core/src/locales/numbers.ts";
import { ebbOnce, rowsOf as rowsOfAny } from "./answers.ts";
import { expectNameAsText } from "./hostile-names.ts";
import { folderWith } from "./processes.ts";

// `ebb cascade`, as a reader types it. What lanes, waves and rounds mean is told beside them, in packages/core.

interface Cell {
  readonly period: string;
  readonly amount: number;
  readonly cause?: string;
}

const rowsOf = (...args: readonly string[]) => rowsOfAny("cascade", ...args);
const lanesOf = (rows: readonly ResultRow[], kind: string): readonly ResultRow[] =>
  rows.filter((row) => row.metric === "cascade-lane" && row["kind"] === kind);
const cellsOf = (lane: ResultRow | undefined): readonly Cell[] => (lane?.["cells"] ?? []) as readonly Cell[];

describe("a cascade as JSON", () => {
  it("sells in its lanes what ebb run says was sold", async () => {
    const { out } = await ebbOnce("run", "squeeze", "--json");
    const run = resultSchema.parse(JSON.parse(out)).results;
    const sellers = lanesOf(await rowsOf("squeeze"), "seller");
    expect(sellers.length).toBeGreaterThan(4);
    for (const lane of sellers) {
      const series = run.find(({ metric }) => metric === `forced-sales.${String(lane["id"])}`)?.[
        "series"
      ] as readonly number[];
      expect(cellsOf(lane).map(({ amount }) => amount)).toEqual(series.filter((each) => each > 0));
    }
  });

  it("has a row a period, reasons for what happened, and rounds that end at the prices of the run", async () => {
    const rows = await rowsOf("squeeze");
    expect(rows.filter(({ metric }) => metric === "cascade-period")).toHaveLength(36);
    const because = rows.filter(({ metric }) => metric === "because");
    expect(because.length).toBeGreaterThan(5);
    expect(because.every((row) => (row["reasons"] as readonly object[]).length > 0)).toBe(true);
    const rounds = rows.filter(({ metric }) => metric === "rounds");
    expect(rounds.length).toBeGreaterThan(10);
    expect(rounds.every((row) => row["isExact"] === true)).toBe(true);
  });

  it("of one period has only that", async () => {
    const rows = await rowsOf("squeeze", "--period", "2026-05");
    expect(
      new Set(rows.flatMap((row) => [row["period"], ...cellsOf(row).map(({ period }) => period)]).filter(Boolean)),
    ).toEqual(new Set(["2026-05"]));
    expect(rows.filter(({ metric }) => metric === "rounds")).toHaveLength(1);
  });

  it("has no infinity: an amplification without bound is null and says why", async () => {
    const { out } = await ebbOnce(
      "cascade",
      "squeeze",
      "--set",
      "essay",
      "--with",
      "fire-sales.valueShare=0.05",
      "--json",
    );
    expect(out).not.toMatch(/Infinity|NaN/);
    const { results } = resultSchema.parse(JSON.parse(out));
    for (const row of results.filter(({ metric }) => metric === "cascade-period")) {
      expect(row["amplification"] === null).toBe(row.reason === "unbounded");
    }
  });

  it("is the same in either language", async () => {
    const [en, ru] = await Promise.all([
      ebbOnce("cascade", "squeeze", "--json"),
      ebbOnce("cascade", "squeeze", "--json", "--lang", "ru"),
    ]);
    expect(ru.out).toBe(en.out);
  });
});

describe("a cascade as CSV", () => {
  it("has the lanes of JSON, in the order of time", async () => {
    const { exit, out, err } = await ebbOnce("cascade", "squeeze", "--csv");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head).toBe("period,lane,id,amount,cause");
    const periods = lines.map((line) => line.split(",")[0] ?? "");
    expect(periods).toEqual(periods.toSorted());
    const rows = await rowsOf("squeeze");
    const cells = rows.flatMap((row) => cellsOf(row));
    expect(lines).toHaveLength(cells.length);
    const traders = cellsOf(lanesOf(rows, "seller").find((row) => row["id"] === "crypto-traders"));
    for (const { period, amount, cause } of traders)
      expect(lines).toContain(`${period},seller,crypto-traders,${amount},${cause}`);
  });
});

describe.each(["en", "ru"] as const)("the page of a cascade (%s)", (lang) => {
  it.each([
    ["squeeze"],
    ["squeeze --set essay"],
    ["squeeze@essay --period 2026-06"],
    ["squeeze-no-dry-powder --set essay --with fire-sales.valueShare=0.1"],
    ["baseline"],
    ["baseline --period 2026-01"],
    ["qt --set essay --horizon 6 --step day"],
    ["squeeze --step week --horizon 12 --without money --off income"],
  ])("fits 80 columns: %s", async (typed) => {
    const { exit, out, err } = await ebbOnce("--lang", lang, "cascade", ...typed.split(" "));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(out).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
    expect(out).not.toContain("\u0000");
    expect(out).toMatch(/Not a forecast|Не прогноз/);
  });

  it("has the numbers of JSON, rounded, and the events of ebb run", async () => {
    const { out } = await ebbOnce("--lang", lang, "cascade", "squeeze", "--period", "2026-05");
    for (const lane of lanesOf(await rowsOf("squeeze", "--period", "2026-05"), "seller")) {
      for (const { amount } of cellsOf(lane).filter((cell) => cell.amount >= 0.05)) {
        expect(out).toContain(fixed(amount, 1, lang));
      }
    }
    const run = await ebbOnce("--lang", lang, "run", "squeeze");
    const [sale] = /(?<=sells |продажа на )93[.,]1/.exec(run.out) ?? [];
    expect(sale).toBeDefined();
    expect(out).toContain(sale);
  });

  it("says that it is a scenario's, why who sold, and that rounds take no time", async () => {
    const { out } = await ebbOnce("--lang", lang, "cascade", "squeeze");
    expect(out).toMatch(/in this scenario|в этом сценарии/);
    expect(out).toMatch(/lenders call|кредиторы требуют/);
    expect(out).toMatch(/not of time|не во времени/);
  });

  it("says that nothing breaks where nothing does", async () => {
    const { out } = await ebbOnce("--lang", lang, "cascade", "baseline");
    expect(out).toMatch(/Nothing breaks|Цепочки нет/);
  });
});

describe("what is refused", () => {
  it.each([
    [["squeeze", "--csv", "--json"], 2, "usage/not-together"],
    [["squeeze", "--period", "soon"], 2, "usage/unknown-name"],
    [["squeeze", "--period", "2029-01"], 3, "run/outside-horizon"],
    [["squeeze", "--set", "esay"], 2, 'Did you mean "essay"?'],
    [["sqeeze"], 3, 'Did you mean "squeeze"?'],
  ])("%j", async (args, exit, said) => {
    const ended = await ebbOnce("cascade", ...args);
    expect(ended).toMatchObject({ exit });
    expect(ended.err + ended.out).toContain(said);
  });
});

it("names of others are shown as text", () => expectNameAsText("cascade", "Криптотрейдеры"));

it("a process ends with what the page says, for a result file too", async () => {
  const { out: result } = await ebbOnce("run", "squeeze", "--horizon", "9", "--json");
  const folder = folderWith({ "result.json": result });
  try {
    const { exit, out, err } = await folder.ebb(["cascade", "result.json"], { launcher: true });
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain("crypto-traders: sells");
  } finally {
    folder.remove();
  }
});
