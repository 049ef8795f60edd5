import { describe, expect, it } from "vitest";
import type { EbbError } from "../model/problem.ts";
import { holdingsFormat, holdingsText, isHoldings, parseHoldings } from "./holdings-document.ts";

const document = {
  format: holdingsFormat,
  id: "many",
  name: { en: 'Many "funds"', ru: "Много" },
  date: "2025-09-30",
  unit: "usd mn",
  source: "a survey: first half",
  holdings: "tables/holdings.parquet",
} as const;

describe("the lines beside a table of holdings", () => {
  it("are read as they were written", () => {
    const text = holdingsText(document, ["A comment."]);
    expect(text.startsWith("# A comment.\nformat: ebb/holdings.v1\n")).toBe(true);
    expect(isHoldings(text)).toBe(true);
    expect(parseHoldings(text, "many.yaml")).toEqual(document);
  });

  it("are told from a world", () => {
    expect(isHoldings("format: ebb/world.v1\n# format: ebb/holdings.v1\n")).toBe(false);
  });

  it("report every fault at once", () => {
    const text = "format: ebb/holdings.v1\nid: a b\nunit: dollars\ndate: 2025-02-30\nholding: x\n";
    let told: readonly string[] = [];
    try {
      parseHoldings(text, "many.yaml");
    } catch (error) {
      told = (error as EbbError).problems.map(({ code, place }) => `${code} ${place.path}`);
    }
    expect(told).toEqual([
      "world/wrong-type id",
      "world/missing name",
      "world/wrong-type date",
      "world/unknown-choice unit",
      "world/missing source",
      "world/missing holdings",
      "world/unknown-key holding",
    ]);
  });
});
