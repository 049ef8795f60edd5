import { describe, expect, it } from "vitest";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { differences } from "../../scripts/generate.ts";
import {
  type CaseName,
  figuresOf,
  type Measure,
  orders,
  pairs,
  reference,
  signs,
  variants,
} from "../../scripts/generators/model-check.ts";
import { modelCheckPages } from "../../scripts/generators/model-check-pages.ts";
import { checkWords } from "../../scripts/generators/model-check-words.ts";
import { advice } from "../locales/wording.ts";

const languages: readonly Lang[] = ["en", "ru"];

/** The figures of a case with one thing changed. */
function variant(name: CaseName, set: "evidence" | "essay", which: string): Readonly<Record<Measure, number>> {
  const found = variants.find((each) => each.name === name && each.set === set && each.variant === which);
  if (found === undefined) throw new Error(`no variant ${which} of ${name} under ${set}`);
  return figuresOf(found.set, found.name, found.month, { parameters: found.parameters });
}

it("the page beside the reference formulation is as the engine makes it", async () => {
  const changed = await differences(modelCheckPages);
  expect(changed.map(({ path, what }) => `${what}: ${path}`)).toEqual([]);
});

describe("beside the reference formulation", () => {
  it("the sign is the same but where the page says otherwise", () => {
    const { counted, differ } = signs();
    expect(counted.length).toBeGreaterThan(30);
    expect(differ.map(({ set, name, measure }) => [set, name, measure])).toEqual([
      ["essay", "squeeze-with-news", "equities"],
    ]);
  });

  it("assets stand in nearly the same order in every case", () => {
    expect(orders().length).toBeGreaterThan(3);
    for (const { set, name, alike, all } of orders()) expect([set, name, alike / all > 0.8]).toEqual([set, name, true]);
  });

  it("a deficit that the central bank backs leaves the premium at exactly 0", () => {
    for (const set of ["evidence", "essay"] as const) {
      for (const month of [10, 36]) expect(Math.abs(figuresOf(set, "deficit-backed", month).x)).toBe(0);
    }
  });

  it("the premium is that of the reference within a tenth, but where purchases weigh more", () => {
    const premiums = pairs().filter(
      ({ measure, name, there }) => measure === "x" && !name.startsWith("q") && there > 10,
    );
    expect(premiums).toHaveLength(2);
    for (const { there, here } of premiums) expect(Math.abs(here / there - 1)).toBeLessThan(0.1);
  });
});

describe("the reasons the page gives are the engine's:", () => {
  it("with the weight of purchases of the reference, its premium", () => {
    for (const name of ["qe-100", "qt-100"] as const) {
      const there = reference.evidence[name]?.[36]?.x ?? 0;
      expect(Math.abs(variant(name, "evidence", "purchases").x - there)).toBeLessThan(0.2);
    }
  });

  it("without the earnings of suppliers memory rises by its news alone", () => {
    const there = reference.evidence["squeeze-with-news"]?.[10]?.memory ?? 0;
    expect(Math.abs(variant("squeeze-with-news", "evidence", "supplier").memory - there)).toBeLessThan(5);
    expect(figuresOf("evidence", "squeeze-with-news", 10).memory).toBeGreaterThan(1.5 * there);
  });

  it("with sales pro rata other crypto falls further than bitcoin, and high yield less", () => {
    for (const name of ["squeeze", "squeeze-with-news"] as const) {
      const soft = variant(name, "essay", "pro-rata");
      expect(soft.crypto).toBeLessThan(soft.bitcoin - 10);
      expect(soft.hy).toBeGreaterThan(figuresOf("essay", name, 10).hy + 2);
    }
  });

  it("with both, the squeeze of the essay is within six points of the reference, its loss of money within a quarter", () => {
    const there = reference.essay.squeeze?.[10] ?? {};
    const here = variant("squeeze", "essay", "both");
    for (const measure of ["bitcoin", "crypto", "high-beta", "software", "equities", "hy"] as const) {
      expect([measure, Math.abs(here[measure] - (there[measure] ?? 0)) < 6]).toEqual([measure, true]);
    }
    expect(Math.abs(here["broad-money"] / (there["broad-money"] ?? 1) - 1)).toBeLessThan(0.25);
  });

  it("without redemptions high yield falls about as in the reference", () => {
    const there = reference.essay["squeeze-with-news"]?.[10]?.hy ?? 0;
    const here = figuresOf("essay", "squeeze-with-news", 10, { without: ["redemptions"] });
    expect(Math.abs(here.hy - there)).toBeLessThan(2);
  });

  it("without capital calls next to nothing changes", () => {
    for (const name of ["squeeze", "squeeze-with-news"] as const) {
      const without = figuresOf("essay", name, 10, { without: ["capital-calls"] });
      expect(Math.abs(without.bitcoin - figuresOf("essay", name, 10).bitcoin)).toBeLessThan(0.5);
    }
  });
});

it.each(languages)("no word of the page sounds like advice (%s)", (lang) => {
  const texts = Object.values(checkWords[lang]).flatMap((each: unknown) =>
    typeof each === "string" ? [each] : Array.isArray(each) ? each.map(String) : [],
  );
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.flatMap((text) => advice(text, lang))).toEqual([]);
});
