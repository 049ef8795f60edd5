import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type ResultRow, resultSchema } from "../../packages/core/src/formats/result.ts";
import { answerOf, ebbOnce, rowsOf as rowsOfAny } from "./answers.ts";

// `ebb rank`, as a reader types it. What a ranking is, is told beside it, in packages/core/src/studies.

/** Few months and draws: a second, not ten. */
const short = ["--draws", "4", "--horizon", "9"];

interface Ranked {
  readonly asset: string;
  readonly trough: { readonly central: number; readonly low: number; readonly median: number; readonly high: number };
  readonly standings: Readonly<Record<"depth" | "date", { readonly place: number | null; readonly same: number }>>;
}

const rowsOf = (...args: readonly string[]) => rowsOfAny("rank", ...args);
const assetsIn = (rows: readonly ResultRow[]): readonly Ranked[] =>
  rows.filter((row) => "asset" in row) as unknown as readonly Ranked[];

describe("a ranking as JSON", () => {
  it("has every asset once, the deepest of the central draw first, and both orders with what was tried", async () => {
    const { kind, results: rows } = await answerOf("rank", "squeeze", ...short);
    expect(kind).toBe("rank");
    const assets = assetsIn(rows);
    expect(assets).toHaveLength(12);
    const depths = assets.map(({ trough }) => trough.central);
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
    for (const { trough, standings } of assets) {
      expect(trough.low).toBeLessThanOrEqual(trough.median);
      expect(trough.median).toBeLessThanOrEqual(trough.high);
      expect(standings.depth.same).toBeLessThanOrEqual(4);
    }
    for (const by of ["depth", "date"]) {
      const order = rows.find(({ metric }) => metric === `order-by-${by}`);
      expect(order?.["order"]).toHaveLength(12);
      expect(order?.["firstTwo"]).toMatchObject({ tried: { channel: 8, path: 6 } });
    }
    expect(rows.at(-1)).toMatchObject({ metric: "draws", value: 4, asked: 4, failed: [] });
  });

  it("has the troughs that ebb run reports", async () => {
    const { out } = await ebbOnce("run", "squeeze", "--horizon", "9", "--json");
    const { results } = resultSchema.parse(JSON.parse(out));
    for (const { asset, trough } of assetsIn(await rowsOf("squeeze", ...short))) {
      expect(trough.central).toBe(results.find(({ metric }) => metric === `${asset}.trough`)?.value);
    }
  });

  it("is the same twice, and neither language nor order changes anything of it", async () => {
    const args = ["rank", "squeeze", ...short, "--json"];
    const [once, again] = [await ebbOnce(...args), await ebbOnce(...args, "--lang", "ru", "--by", "date")];
    expect(again.out === once.out).toBe(true);
  });

  it("ranks both sets one after the other", async () => {
    const rows = await rowsOf("squeeze", "--set", "both", "--draws", "2", "--horizon", "6");
    expect(rows.filter(({ metric }) => metric === "draws").map(({ parameterSet }) => parameterSet)).toEqual([
      "evidence",
      "essay",
    ]);
    const { out } = await ebbOnce("rank", "squeeze", "--set", "both", "--draws", "2", "--horizon", "6");
    expect(out).toContain("parameter set evidence");
    expect(out).toContain("parameter set essay");
  });
});

describe("a ranking as CSV", () => {
  it("has a row an asset with the numbers of JSON, empty where something never happens", async () => {
    const { exit, out, err } = await ebbOnce("rank", "squeeze", ...short, "--csv", "--lang", "ru");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const [head = [], ...lines] = out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    const assets = assetsIn(await rowsOf("squeeze", ...short));
    expect(lines.map((cells) => cells[head.indexOf("asset")])).toEqual(assets.map(({ asset }) => asset));
    expect(lines.map((cells) => Number(cells[head.indexOf("trough_median")]))).toEqual(
      assets.map(({ trough }) => trough.median),
    );
    expect(lines.every((cells) => cells.length === head.length)).toBe(true);
    const places = lines.map((cells) => cells[head.indexOf("place_by_date")]);
    expect(places).toEqual(assets.map(({ standings }) => String(standings.date.place ?? "")));
    expect(places).toContain("");
  });
});

describe("the page of a ranking", () => {
  it("has the numbers of JSON, rounded, and chances as whole numbers of 100", async () => {
    const { out } = await ebbOnce("rank", "squeeze", ...short, "--lang", "en");
    for (const { asset, trough, standings } of assetsIn(await rowsOf("squeeze", ...short)).slice(0, 4)) {
      const line = out.split("\n").find((each) => each.includes(`  ${asset} `)) ?? "";
      expect(line).toContain(`−${(-100 * trough.central).toFixed(1)}%`);
      expect(line).toContain(`−${(-100 * trough.median).toFixed(0)}%`);
      expect(line).toMatch(new RegExp(` ${25 * standings.depth.same} +\\d+$`));
    }
    expect(out).not.toMatch(/\d\.\d of 100/);
  });

  it("names changes that turn the first two round, by what ebb run has of them", async () => {
    const { out } = await ebbOnce("rank", "squeeze", ...short, "--by", "date", "--lang", "en");
    expect(out).toMatch(/What would make \S+ fall before software\?/);
    expect(out).toMatch(/ {2}without the channel news \(fundamentals\) +\S+ +2026-\d\d\n/);
    expect(out).toMatch(/ {2}without the ingredient news\.software +\S+ +2026-\d\d\n/);
  });

  it.each(["en", "ru"])("fits 80 columns and has no hole (%s)", async (lang) => {
    for (const typed of [
      `squeeze ${short.join(" ")}`,
      `squeeze ${short.join(" ")} --by date --set essay`,
      "qe --draws 1 --horizon 2 --step week --by date",
      "baseline --draws 1 --horizon 1",
    ]) {
      const { exit, out, err } = await ebbOnce("--lang", lang, "rank", ...typed.split(" "));
      expect({ exit, err }, typed).toEqual({ exit: 0, err: "" });
      expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
      expect(out).not.toMatch(/undefined|NaN|Infinity|∞|\bnull\b/);
      expect(out).toMatch(/in this scenario|в этом сценарии/);
      expect(out).toMatch(/Not a forecast|Не прогноз/);
    }
  });
});

it("is ended by Ctrl-C with 130 in the midst of its draws, and has written nothing", async () => {
  const source = ["--conditions=source", resolve("packages/cli/src/main.ts")];
  const child = spawn(process.execPath, [...source, "rank", "squeeze", "--draws", "100000", "--json"]);
  let out = "";
  child.stdout.on("data", (part: Buffer) => (out += part.toString()));
  // Until Ebb is loaded a signal ends the process by itself.
  await setTimeout(5000);
  child.kill("SIGINT");
  const [exit, signal]: readonly unknown[] = await once(child, "close");
  expect([130, "SIGINT"]).toContain(exit ?? signal);
  expect(out).toBe("");
});
