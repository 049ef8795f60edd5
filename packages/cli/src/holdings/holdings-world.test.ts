import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { wordsOf } from "../locales/words.ts";
import type { Terminal } from "../terminal.ts";
import { holdingsWorld, reportHoldings } from "./holdings-world.ts";

const folder = mkdtempSync(join(tmpdir(), "ebb-holdings-world-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "tables"));
writeFileSync(join(folder, "tables", "h.csv"), "holder,asset,value,debt,cash\na,x,2000,500,30\nb,x,1000,,\n");

const lines = ["format: ebb/holdings.v1", "id: many", "name: { en: Many, ru: Много }", "date: 2025-09-30"];
const text = [...lines, "unit: usd mn", "source: a survey", "holdings: tables/h.csv", ""].join("\n");

/** A terminal that keeps what it is given. */
function terminalThatKeeps(json: boolean): { readonly terminal: Terminal; readonly said: string[] } {
  const said: string[] = [];
  const print = (line: string): void => void said.push(line);
  return {
    said,
    terminal: { lang: "en", words: wordsOf.en, json, quiet: false, color: false, print, tell: print, complain: print },
  };
}

describe("a world that is a table of holdings", () => {
  it("finds the table from where its own lines stand", async () => {
    const found = await holdingsWorld(text, join(folder, "many.yaml"));
    expect(found?.holdings).toMatchObject({ holders: ["a", "b"], assets: ["x"] });
    expect([...(found?.holdings.debt ?? [])]).toEqual([0.5, 0]);
  });

  it("is told from a world that is written out", async () => {
    expect(await holdingsWorld("format: ebb/world.v1\n", "w.yaml")).toBeUndefined();
  });

  it("says that a table is not there", async () => {
    await expect(holdingsWorld(text, "elsewhere/many.yaml")).rejects.toThrow("usage/no-file");
  });

  it("reports how much there is, in words and as data", async () => {
    const found = await holdingsWorld(text, join(folder, "many.yaml"));
    if (found === undefined) throw new Error("not read");
    const inWords = terminalThatKeeps(false);
    expect(reportHoldings(found, inWords.terminal)).toBe(0);
    expect(inWords.said.slice(0, 3)).toEqual([
      "Many · 2025-09-30 · tables/h.csv",
      "Holders: 2, assets: 1, positions: 2; in all 3.0 usd bn.",
      "Debts 0.5 usd bn, cash 0.0 usd bn.",
    ]);
    const asData = terminalThatKeeps(true);
    reportHoldings(found, asData.terminal);
    expect(JSON.parse(asData.said.join(""))).toMatchObject({
      kind: "world-check",
      results: expect.arrayContaining([{ metric: "debt", value: 0.5, unit: "usd bn" }]),
    });
  });
});
