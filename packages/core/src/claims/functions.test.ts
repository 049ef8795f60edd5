import { expect, it } from "vitest";
import { messages } from "../locales/locale.ts";
import { claimFunctionNames, claimReference, signature, takesCount } from "./functions.ts";

it("a signature shows what may be left out and what may be repeated", () => {
  expect(claimFunctionNames.map(signature)).toEqual([
    "value(scenario, output, statistic[, channel])",
    "assuming(parameter-set)",
    "abs(number)",
    "min(number, number, …)",
    "max(number, number, …)",
  ]);
});

it("a call takes as many arguments as its signature says", () => {
  const counts = [0, 1, 2, 3, 4, 5, 12];
  expect(counts.filter((count) => takesCount("value", count))).toEqual([3, 4]);
  expect(counts.filter((count) => takesCount("assuming", count))).toEqual([1]);
  expect(counts.filter((count) => takesCount("max", count))).toEqual([2, 3, 4, 5, 12]);
});

it("the reference has every function and statistic, with words in both languages", () => {
  const [en, ru] = [claimReference("en"), claimReference("ru")];
  for (const part of ["functions", "statistics"] as const) {
    expect(en[part].map(({ text }) => text)).toEqual(ru[part].map(({ text }) => text));
    for (const { meaning } of en[part]) expect(meaning).toMatch(/^[A-Z].*\.$/);
    for (const { meaning } of ru[part]) expect(meaning).toMatch(/^[А-Я].*\.$/);
  }
  expect(en.statistics.map(({ text }) => text)).toContain("at:2026-07");
});

it("what a claim may use is listed with every function", () => {
  for (const lang of ["en", "ru"] as const) {
    const { fix } = messages(lang).problems["claim/unsupported"]({ given: "[1]" });
    expect(claimFunctionNames.filter((name) => !fix.includes(name))).toEqual([]);
  }
});
