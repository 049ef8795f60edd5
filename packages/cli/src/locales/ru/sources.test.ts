import { readFileSync } from "node:fs";
import { parameterRegistry } from "@ebb/core";
import { describe, expect, it } from "vitest";
import { sourcesInRussian, wordsOfSources } from "./sources.ts";
import { worldWords } from "./world.ts";

const sources = [...new Set(parameterRegistry.map(({ source }) => source))];
/** Titles of publications, which stay in the language they were written in. */
const titles =
  /Price Multipliers are Larger at More Aggregate Levels|The Hedge Fund Industry is Bigger|Inelastic Markets Hypothesis|Corporate Bond Multipliers|value-at-risk|et al\.|Di Maggio|La Spada/g;

describe("sources of parameters in Russian", () => {
  it("only names and titles stay in English", () => {
    const left = sources
      .map((source) => worldWords.worldShow.sourceIn(source))
      .filter((text) => /(?:^|[\s(])[a-z]{2,}(?![.\w])/.test(text.replaceAll(titles, "").replaceAll(/\bln\b/g, "")));
    expect(left).toEqual([]);
  });

  it("a decimal point is a comma", () => {
    const left = sources
      .map((source) => worldWords.worldShow.sourceIn(source))
      .filter((text) => /[\s(]\.?\d*\.\d/.test(text));
    expect(left).toEqual([]);
  });

  it("each translation is of a source that is there", () => {
    expect(Object.keys(sourcesInRussian).filter((each) => !sources.includes(each))).toEqual([]);
  });

  it("no words of the opening balance sheet's sources have gone from it", () => {
    const world = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");
    expect(wordsOfSources.map(([words]) => words).filter((words) => !world.includes(words))).toEqual([]);
  });
});
