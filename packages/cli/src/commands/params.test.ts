import { describe, expect, it } from "vitest";
import { ebb } from "../../../../tests/ebb.ts";

describe("ebb params", () => {
  it.for(["en", "ru"])("lists every parameter under its room within 100 columns (%s)", async (lang) => {
    const { exit, out } = await ebb("params", "list", "--lang", lang);
    expect(exit).toBe(0);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    const [, afterRoom = ""] = out.split("\ncapital-competition\n");
    expect(afterRoom).toMatch(/^ {2}flowSlope /);
  });

  it.for([
    ["en", "dry powder"],
    ["ru", "сухой порох"],
  ] as const)("shows name and meaning in the language of the reader (%s)", async ([lang, name]) => {
    const { out } = await ebb("params", "show", "capital-competition.dryPowder", "--lang", lang);
    expect(out).toContain(name);
    expect(out).toContain("600 usd bn");
  });

  it("gives every field as JSON, the same in both languages", async () => {
    const [en, ru] = await Promise.all(
      ["en", "ru"].map((lang) => ebb("params", "show", "income.taxRate", "--json", "--lang", lang)),
    );
    expect(en).toEqual(ru);
    const { results } = JSON.parse(en?.out ?? "{}") as { results: readonly Record<string, unknown>[] };
    expect(Object.keys(results[0] ?? {}).toSorted()).toEqual([
      "evidence",
      "grade",
      "meaning",
      "metric",
      "name",
      "prior",
      "range",
      "source",
      "unit",
      "value",
    ]);
  });
});
