import { expect, it } from "vitest";
import { claimProblems } from "../locales/en/claims.ts";
import { describe } from "../locales/locale.ts";
import type { Lang } from "../locales/messages.ts";
import { EbbError } from "../model/problem.ts";
import { compileClaim } from "./expression.ts";
import type { Answer } from "./query.ts";
import { shippedIds } from "./vocabulary.ts";

const vocabulary = { ...shippedIds, scenarios: ["baseline", "squeeze", "fiscal-no-backstop"] };
const x = 'value("squeeze", "x", "last")';

/** What is said about a claim that cannot be read, or not be judged on these answers. */
function said(text: string, lang: Lang = "en", answer: Answer = 0): string {
  try {
    compileClaim(text, vocabulary).evaluate(() => answer);
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return error.problems.map((each) => describe(each, lang)).join("\n");
  }
  return "";
}

it("an id that lost its quotes is shown with them", () => {
  expect(said("high-beta > 1")).toBe(
    `claim/unquoted-id · 1:1
  high-beta without quotes is a subtraction of names.
  Write the id in quotes, as an argument: value("…", "high-beta", "…").`,
  );
  expect(said("high-beta > 1", "ru")).toBe(
    `claim/unquoted-id · 1:1
  high-beta без кавычек — это вычитание имён.
  Напишите имя в кавычках, как аргумент: value("…", "high-beta", "…").`,
  );
});

it("a mistyped id gets the nearest one", () => {
  expect(said('value("squeze", "x", "last") > 0')).toBe(
    `claim/unknown-id · 1:7
  The scenario "squeze" is not known here.
  Did you mean "squeeze"? Known: baseline, squeeze, fiscal-no-backstop.`,
  );
  const output = said('value("squeeze", "forced-sales.hedge-fund.bitcoins", "sum") > 0');
  expect(output).toContain('Did you mean "forced-sales.hedge-funds.bitcoin"?');
  expect(said('value("squeeze", "bitcoins", "trough") > 0')).toContain('Did you mean "bitcoin"?');
  expect(said('value("squeeze", "x", "last", "monney") > 0', "ru")).toContain("Канал «monney» здесь не существует.");
});

it("a division by zero is shown with its dividend and two ways out", () => {
  expect(said(`2.5 / ${x} > 1`)).toBe(
    `claim/division-by-zero · 1:7
  The divisor here is 0; 2.5 was to be divided by it.
  Multiply instead of dividing (a > b * c, not a / b > c), or first ask whether the divisor is 0: b != 0 && a / b > c.`,
  );
});

it("a run that answers with NaN is blamed by the question it was asked", () => {
  expect(said(`${x} > 1`, "en", NaN)).toBe(
    `claim/no-value · 1:1
  The run answers value("squeeze", "x", "last") with NaN; it must give a number.
  The claim cannot be judged on this run. Check the run: a result that is missing or not a number is a fault of its own.`,
  );
});

it("the place is that of the file, where its reader knows it", () => {
  expect(() =>
    compileClaim("1 < bitcoin", vocabulary, (offset) => ({
      file: "own.yaml",
      line: 12,
      column: 10 + offset,
      path: "T8",
    })),
  ).toThrow("claim/unknown-name at own.yaml:12:14 T8");
});

it("every problem has words in both languages", () => {
  const refused = [
    "",
    "1".repeat(5_000),
    "a-b",
    "a",
    "[1] == 1",
    "f()",
    "min()",
    "value(1, 1, 1)",
    'value("s", "x", "last")',
    'value("squeeze", "x", "at") > 0',
    'value("squeeze", "regime", "last") == "x"',
    "1 + true",
    "1 == true",
    "9007199254740993 > 0",
    "1",
    "true",
    `1 / ${x} > 0`,
    `1e308 * 10 > ${x}`,
    'value("squeeze", "runaway", "last")',
  ];
  const english = refused.map((text) => said(text));
  const russian = refused.map((text) => said(text, "ru"));
  const codes = english.flatMap((words) => words.match(/^claim\/[a-z-]+/gm) ?? []);
  expect([...new Set(codes)].toSorted()).toEqual(Object.keys(claimProblems).toSorted());
  expect([...english, ...russian].filter((words) => /undefined|\[object/.test(words))).toEqual([]);
  expect(russian.filter((words) => !/[а-я]/.test(words))).toEqual([]);
});

it("a mistyped asset is one mistake, not a second one of what is asked of it", () => {
  expect(said('value("squeeze", "bitcoinn", "first-10") > 36').match(/claim\/\S+/g)).toEqual(["claim/unknown-id"]);
  expect(said('value("squeeze", "bitcoinn", "first-10") > 36')).toContain('Did you mean "bitcoin"?');
  expect(said('value("squeeze", "bitcoinn", "frst-10") > 36').match(/claim\/\S+/g)).toHaveLength(2);
});
