import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type ResultRow, resultSchema } from "../../packages/core/src/formats/result.ts";
import { fixed } from "../../packages/core/src/locales/numbers.ts";
import { type Ended, folderWith } from "./processes.ts";

// The thesis that ships, as `npm start` tells it, with fewer draws.

const folder = folderWith({});
afterAll(folder.remove);
const draws = ["story", "--draws", "8"];
const told = new Map<string, Promise<Ended>>();
const story = (...args: readonly string[]): Promise<Ended> => {
  const known = told.get(args.join(" ")) ?? folder.ebb([...draws, ...args]);
  told.set(args.join(" "), known);
  return known;
};

describe("the story of the shipped thesis", () => {
  it("tells its own scenario under both sets: twelve assets, sixteen claims, some refuted on the evidence", async () => {
    const { exit, out, err } = await story("--json");
    expect([exit, err]).toEqual([0, ""]);
    const { results, manifest } = resultSchema.parse(JSON.parse(out));
    expect(manifest).toMatchObject({
      thesis: "ai-capex-squeeze",
      scenario: "squeeze",
      parameterSets: ["evidence", "essay"],
    });
    const under = (set: string): readonly ResultRow[] => results.filter((row) => row["parameterSet"] === set);
    for (const set of ["evidence", "essay"]) {
      const rows = under(set);
      expect(rows.filter(({ metric }) => metric.startsWith("attribution."))).toHaveLength(12);
      expect(rows.filter(({ metric }) => metric.endsWith(".trough"))).toHaveLength(12);
      expect(rows.filter(({ metric }) => /^T\d+$/.test(metric))).toHaveLength(16);
      const residuals = rows.flatMap(({ residual }) => (typeof residual === "number" ? [Math.abs(residual)] : []));
      expect(Math.max(...residuals)).toBeLessThan(1e-9);
    }
    expect(under("evidence").filter(({ metric, central }) => /^T\d+$/.test(metric) && central === false)).not.toEqual(
      [],
    );
  });

  it.each([
    ["en", "Report: ", "ai-capex-squeeze.html"],
    ["ru", "Отчёт: ", "ai-capex-squeeze.ru.html"],
  ])("in %s is a screenful of 80 columns, with the path of its report last", async (lang, label, name) => {
    const { exit, out, err } = await story("--lang", lang);
    expect([exit, err]).toEqual([0, ""]);
    const lines = out.trimEnd().split("\n");
    expect(lines.at(-1)).toBe(`${label}${join("ebb-report", name)}`);
    expect(lines.filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(lines.filter((line) => /\p{Letter}…/u.test(line))).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(lang === "en" ? 63 : 77);
    expect(out).not.toMatch(/undefined|NaN|∞/);
    expect(existsSync(join(folder.path, "ebb-report", name))).toBe(true);
  });

  it("shows of every asset and every seller what the JSON has, to the digits it shows", async () => {
    const rows = resultSchema.parse(JSON.parse((await story("--json")).out)).results;
    const lines = (await story("--lang", "en")).out.split("\n");
    const shown = (metric: string, set: string, unit: number, wide: number): string => {
      const { value, q } = rows.find((row) => row.metric === metric && row["parameterSet"] === set) ?? {};
      const [low = NaN, high = NaN] = [q?.["0.1"], q?.["0.9"]];
      const show = (each: number): string => fixed(unit * each, high - low >= wide ? 0 : 1, "en");
      const ends = show(low) === show(high) ? show(low) : `${show(low)}…${show(high)}`;
      return ends === show(Number(value)) ? ends : `${show(Number(value))} (${ends})`;
    };
    const lineOf = (name: string): string => lines.find((line) => line.startsWith(`  ${name} `)) ?? "";
    for (const asset of [
      "crypto",
      "bitcoin",
      "software",
      "high-beta",
      "hyperscalers",
      "hy",
      "gold",
      "ig",
      "treasuries",
    ]) {
      for (const set of ["evidence", "essay"]) expect(lineOf(asset)).toContain(shown(`${asset}.trough`, set, 100, 0.1));
    }
    const sellers = ["evidence", "essay"].flatMap((set) =>
      rows
        .filter(({ metric, parameterSet }) => parameterSet === set && /^forced-sales\.[^.]+ sum$/.test(metric))
        .toSorted((one, other) => Number(other.value) - Number(one.value))
        .slice(0, 3)
        .map(({ metric }) => metric.slice("forced-sales.".length, -" sum".length)),
    );
    expect(sellers).toContain("crypto-traders");
    for (const seller of sellers) {
      for (const set of ["evidence", "essay"]) {
        expect(lineOf(seller)).toContain(shown(`forced-sales.${seller} sum`, set, 1, 10));
      }
    }
  });

  it("has the numbers of ebb rank and of ebb claims observed for the same draws, to the digit, on the report too", async () => {
    const rowsOf = ({ out }: Ended): readonly ResultRow[] => resultSchema.parse(JSON.parse(out)).results;
    const rows = rowsOf(await story("--json"));
    const of = (metric: string, set: unknown): ResultRow =>
      rows.find((row) => row.metric === metric && row["parameterSet"] === set) ?? { metric: "none" };
    const ranked = rowsOf(await folder.ebb(["rank", "squeeze", "--set", "both", "--draws", "8", "--json"]));
    const assets = ranked.filter(({ asset }) => asset !== undefined);
    expect(assets).toHaveLength(24);
    for (const { asset, parameterSet: set, trough, firstFall, first } of assets) {
      for (const [figure, metric] of [
        [trough, `${String(asset)}.trough`],
        [firstFall, `${String(asset)}.first-10`],
      ] as const) {
        const { value, q, never } = of(metric, set);
        const { "0.1": low = null, "0.5": median = null, "0.9": high = null } = q ?? {};
        expect(figure).toMatchObject({ central: value, low, median, high, never });
      }
      expect(of("first-falls", set)["first"]).toMatchObject({ [String(asset)]: first });
    }
    const observed = rowsOf(await folder.ebb(["claims", "observed", "--draws", "8", "--json"]));
    const counts = observed.filter(({ metric }) => metric === "figures");
    expect(counts).toHaveLength(2);
    for (const { parameterSet: set, value, hit, miss, divided } of counts) {
      expect(of("observed", set)).toMatchObject({ value: hit, of: value, hit, miss, divided, draws: 8 });
    }
    const [evidence, essay] = counts;
    const sentence = `${String(evidence?.["hit"])} of ${String(evidence?.value)} figures seen to 20 August 2026 lie in the ranges (evidence), ${String(essay?.["hit"])} (essay): ebb claims observed.`;
    expect((await story("--lang", "en")).out.replace(/\s+/g, " ")).toContain(sentence);
    const page = readFileSync(join(folder.path, "ebb-report", "ai-capex-squeeze.html"), "utf8");
    expect(page).toContain(sentence);
    for (const { parameterSet: set, value, hit } of counts) {
      expect(page).toContain(
        `Under ${String(set)}: ${String(hit)} of ${String(value)} figures lie in the range of the draws`,
      );
    }
  });

  it("says below the answer how little is left without what was set by hand: of every two, on the screen and in the report", async () => {
    const rows = resultSchema.parse(JSON.parse((await story("--json")).out)).results;
    const inWords = ["evidence", "essay"].map((set) => {
      const row = rows.find(({ metric, parameterSet }) => metric === "without-inputs" && parameterSet === set);
      const troughs = z.record(z.string(), z.number()).parse(row?.["troughs"]);
      const [crypto, bitcoin] = ["crypto", "bitcoin"].map((id) => `${fixed(100 * (troughs[id] ?? NaN), 0, "en")}%`);
      return set === "evidence" ? `crypto ${crypto}, bitcoin ${bitcoin} (evidence)` : `${crypto}, ${bitcoin} (essay)`;
    });
    const sentence = `Without the news and the path of yields set by hand, the troughs of the central draw would be: ${inWords.join("; ")}.`;
    expect((await story("--lang", "en")).out.replace(/\s+/g, " ")).toContain(`${sentence} The market for funds`);
    const page = readFileSync(join(folder.path, "ebb-report", "ai-capex-squeeze.html"), "utf8");
    expect(page.replaceAll("Crypto", "crypto").replaceAll("Bitcoin", "bitcoin")).toContain(
      "Without the news and the path of yields set by hand",
    );
  });

  it("is the same on one thread and on two", async () => {
    const { out } = await story("--json");
    expect((await folder.ebb([...draws, "--json", "--threads", "1"])).out).toBe(out);
  });
});

it("interrupted, a story leaves no half report and no thread behind", async () => {
  const out = join(folder.path, "interrupted");
  const program = ["--conditions=source", resolve("packages/cli/src/main.ts")];
  const child = spawn(process.execPath, [...program, "story", "--draws", "10000", "--out", out], { cwd: folder.path });
  const ended = new Promise<number | null>((done) => child.on("close", (exit) => done(exit)));
  await setTimeout(4000);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(existsSync(out)).toBe(false);
});
