import { describe, expect, it } from "vitest";
import { problem } from "../model/problem.ts";
import { describe as inWords, messages, problemWords } from "./locale.ts";

const missing = problem(
  "scenario/missing",
  { file: "own.yaml", line: 3, column: 5, path: "name.ru" },
  { key: "ru", expected: "string" },
);

describe("a problem in words", () => {
  it("is its code and place, what was found, what to do", () => {
    expect(inWords(missing, "en")).toBe(
      'scenario/missing · own.yaml:3:5 name.ru\n  "ru" is missing; it must be text.\n  Add "ru".',
    );
    expect(inWords(missing, "ru")).toBe(
      "scenario/missing · own.yaml:3:5 name.ru\n  Нет ключа «ru»; нужно: текст.\n  Добавьте «ru».",
    );
  });

  it("keeps the lines of its evidence below it", () => {
    const each = problem(
      "ledger/row-not-zero",
      { path: "squeeze · 2026-07 · fire-sales" },
      {
        instrument: "deposits",
        gap: 3.2,
        allowed: 1e-7,
        period: "2026-07",
        lastWriter: "redemptions",
        changes: [
          { name: "households", amount: 41 },
          { name: "banks", amount: -37.8 },
        ],
      },
    );
    expect(inWords(each, "en").split("\n").slice(1, 4)).toEqual([
      '  Row "deposits" of the balance-sheet matrix sums to 3.2 usd bn; it must be 0 (allowed 1e−7).',
      "    households  +41",
      "    banks  −37.8",
    ]);
  });

  it("cannot steer the terminal: what a file brings in of control and direction characters is written out", () => {
    const hostile = "\u001b[2Jx\u202Ey\u0007\u009b1mz";
    const each = problem(
      "scenario/missing",
      { file: `a\u001b[31m.yaml`, path: "a\nb" },
      { key: hostile, expected: "string" },
    );
    const text = inWords(each, "en");
    expect(text).toContain(String.raw`a\u001b[31m.yaml a\u000ab`);
    expect(text).toContain(String.raw`"\u001b[2Jx\u202ey\u0007\u009b1mz" is missing`);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });
});

it("a locale has the words of every problem of the other", () => {
  expect(Object.keys(messages("ru").problems)).toEqual(Object.keys(messages("en").problems));
  expect(problemWords(missing, "ru").found).not.toBe(problemWords(missing, "en").found);
});
