import { describe, expect, it } from "vitest";
import { type ResultRow, resultSchema } from "../../packages/core/src/formats/result.ts";
import { ebb } from "../ebb.ts";
import { folderWith } from "./processes.ts";

// `ebb run`, as a reader types it. What outputs mean is told beside them, in packages/core/src/outputs.

interface RunAnswer {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly rows: ReadonlyMap<string, ResultRow>;
}

const answers = new Map<string, Promise<RunAnswer>>();

/** The JSON of a run; one run for all who ask the same. */
function answerOf(...args: readonly string[]): Promise<RunAnswer> {
  const known = answers.get(args.join(" ")) ?? madeOf(args);
  answers.set(args.join(" "), known);
  return known;
}

async function madeOf(args: readonly string[]): Promise<RunAnswer> {
  const { exit, out, err } = await ebb("run", ...args, "--json");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  const { kind, manifest, results } = resultSchema.parse(JSON.parse(out));
  expect(kind).toBe("run");
  return { manifest, rows: new Map(results.map((row) => [row.metric, row])) };
}

const periodsIn = ({ manifest }: RunAnswer) => manifest["periods"] as readonly string[];
const seriesIn = ({ rows }: RunAnswer, name: string) => rows.get(name)?.["series"] as readonly (number | null)[];

describe("a run as JSON", () => {
  it("has every series with as many values as periods, its unit, its rooms, and a reason wherever a number is missing", async () => {
    const answer = await answerOf("squeeze");
    expect(answer.manifest).toMatchObject({ world: "us-2025q3", scenario: "squeeze", parameterSet: "evidence" });
    expect(periodsIn(answer)).toHaveLength(37);
    const all = [...answer.rows.values()];
    expect(all.length).toBeGreaterThan(400);
    for (const { metric, value, reason, series, rooms } of all) {
      if (metric === "events" || metric === "diagnostics") continue;
      const values = (series ?? [value]) as readonly unknown[];
      expect(values, metric).toHaveLength(series === undefined ? 1 : 37);
      expect(values.includes(null) || values.includes(undefined), metric).toBe(reason !== undefined);
      expect(rooms, metric).not.toEqual([]);
    }
    expect(answer.rows.get("x")).toMatchObject({ unit: "bp", rooms: ["capital-competition"] });
    expect(answer.rows.get("treasuries.first-10")).toMatchObject({ value: null, reason: "never", unit: "mo" });
    expect(seriesIn(answer, "credit-per-ai-dollar")[0]).toBeNull();
  });

  it("tells events and diagnostics as data", async () => {
    const { rows } = await answerOf("squeeze", "--set", "essay");
    const events = rows.get("events")?.["events"] as readonly { readonly kind: string }[];
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["turning-point", "fall", "forced-sale"]));
    expect(rows.get("diagnostics")).toMatchObject({ balancedPeriods: 36, runawayPeriods: 0 });
  });

  it("is the same twice, and the language changes nothing of it", async () => {
    const [once, again] = [
      await ebb("run", "squeeze", "--json"),
      await ebb("run", "squeeze", "--json", "--lang", "ru"),
    ];
    expect(again.out).toBe(once.out);
  });

  it("with flows balances: of every claim what sectors gain as holders they owe as issuers", async () => {
    const { rows } = await answerOf("squeeze", "--horizon", "3", "--flows");
    interface Move {
      readonly side: string;
      readonly item: string;
      readonly amount: number;
    }
    const periods = rows.get("flow-of-funds")?.["periods"] as readonly { readonly moves: readonly Move[] }[];
    expect(periods).toHaveLength(3);
    for (const { moves } of periods) {
      for (const item of ["deposits", "treasuries", "fund-shares"]) {
        const of = moves.filter((move) => move.item === item);
        const gap = of.reduce((sum, { side, amount }) => sum + (side === "asset" ? amount : -amount), 0);
        const gross = of.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
        expect(Math.abs(gap)).toBeLessThanOrEqual(1e-9 * gross);
      }
    }
  });
});

describe("a run as CSV", () => {
  it("has a column a series and a row a period, with the numbers of JSON", async () => {
    const { exit, out, err } = await ebb("run", "squeeze", "--csv", "--lang", "ru");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const [head = [], ...lines] = out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    const answer = await answerOf("squeeze");
    expect(lines.map(([period]) => period)).toEqual(periodsIn(answer));
    expect(lines.every((cells) => cells.length === head.length)).toBe(true);
    expect(lines.map((cells) => Number(cells[head.indexOf("x")]))).toEqual(seriesIn(answer, "x"));
    expect(lines[0]?.[head.indexOf("credit-per-ai-dollar")]).toBe("");
  });
});

describe("what the command line changes", () => {
  it("is the horizon and the step", async () => {
    expect(periodsIn(await answerOf("squeeze", "--horizon", "6")).at(-1)).toBe("2026-03");
    expect(periodsIn(await answerOf("squeeze", "--horizon", "6", "--step", "quarter"))).toHaveLength(3);
  });

  it("is the parameter set, and single parameters above it and above the scenario's own", async () => {
    const essay = await answerOf("squeeze", "--set", "essay", "--with", "capital-competition.savingShare=0.43");
    expect(essay.manifest["parameters"]).toMatchObject({
      "capital-competition.savingShare": 0.43,
      "capital-competition.foreignShare": 0,
    });
    const own = await answerOf("squeeze", "--with", "capital-competition.dryPowder=50");
    expect(own.manifest["given"]).toEqual({ "capital-competition.dryPowder": 50 });
    expect(seriesIn(own, "headroom")[0]).toBeLessThan(seriesIn(await answerOf("squeeze"), "headroom")[0] ?? 0);
  });

  it("is what reaches prices, and rooms", async () => {
    const answer = await answerOf("squeeze", "--without", "margin", "--without", "confidence", "--off", "income");
    expect(answer.manifest).toMatchObject({ without: ["margin", "confidence"], off: ["income"] });
    expect(new Set(seriesIn(answer, "gdp")).size).toBe(1);
  });
});

describe("a scenario of one's own", () => {
  const scenario = [
    "format: ebb/scenario.v1",
    "id: own",
    "name: { en: Own, ru: Свой }",
    "world: us-2025q3",
    "paths:",
    "  capital-competition.dryPowder: { unit: usd bn, value: 300 }",
    "  own-shock.bitcoin: { unit: log, value: -0.6 }",
  ].join("\n");

  it("runs as a file and from standard input, as a process", async () => {
    const folder = folderWith({ "own.yaml": scenario });
    try {
      const [file, piped] = await Promise.all([
        folder.ebb(["run", "own.yaml"], { launcher: true }),
        folder.ebb(["run", "-"], { input: scenario }),
      ]);
      expect({ exit: file.exit, err: file.err }).toEqual({ exit: 0, err: "" });
      expect(file.out).toContain("crypto-traders: sells");
      expect(piped.out).toBe(file.out);
    } finally {
      folder.remove();
    }
  });

  it("is run again from its result, file or no file", async () => {
    const folder = folderWith({ "own.yaml": scenario });
    try {
      const first = await folder.ebb(["run", "own.yaml", "--json"]);
      const again = await folder.ebb(["run", "-", "--json"], { input: first.out });
      expect({ exit: again.exit, err: again.err }).toEqual({ exit: 0, err: "" });
      expect(again.out).toBe(first.out);
    } finally {
      folder.remove();
    }
  });

  it("is refused with its faults, and where its world cannot be run", async () => {
    const folder = folderWith({
      "own.yaml": scenario.replace("own-shock.bitcoin", "own-shock.bitcon"),
      "small.yaml": scenario
        .replace("us-2025q3", "teaching")
        .replaceAll(/^ {2}.*$/gm, "")
        .replace("paths:", ""),
      "homeless.yaml": scenario.replace("world: us-2025q3", ""),
    });
    try {
      const [own, small, homeless] = await Promise.all(
        ["own.yaml", "small.yaml", "homeless.yaml"].map(async (file) => folder.ebb(["run", file])),
      );
      expect(own).toMatchObject({ exit: 3, out: "" });
      expect(own?.err).toContain('Did you mean "own-shock.bitcoin"?');
      expect(small).toMatchObject({ exit: 3, out: "" });
      expect(small?.err).toContain("run/lacks-sectors");
      expect(homeless).toMatchObject({ exit: 3, out: "" });
      expect(homeless?.err).toContain("scenario/missing");
    } finally {
      folder.remove();
    }
  });
});

describe.each(["en", "ru"])("the page of a run (%s)", (lang) => {
  it.each([
    ["baseline"],
    ["squeeze --set essay --flows --with fire-sales.valueShare=0.3 --without money"],
    ["--without margin,money qe --step week --horizon 12 --off confidence"],
    ["fiscal-no-backstop --horizon 1"],
  ])("fits 80 columns: %s", async (typed) => {
    const { exit, out, err } = await ebb("--lang", lang, "run", ...typed.split(" "));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(out).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
  });

  it("says under which parameters, that it is a scenario's, and that it is no forecast", async () => {
    const { out } = await ebb("--lang", lang, "run", "squeeze", "--set", "essay");
    expect(out.split("\n")[0]).toContain("essay");
    expect(out).toMatch(/in this scenario|в этом сценарии/i);
    expect(out).toMatch(/Not a forecast|Не прогноз/);
  });
});
