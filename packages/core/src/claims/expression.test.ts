import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import { type Ask, compileClaim } from "./expression.ts";
import { type Answer, showQuery } from "./query.ts";
import { type ClaimVocabulary, shippedIds } from "./vocabulary.ts";

const vocabulary: ClaimVocabulary = {
  ...shippedIds,
  scenarios: ["baseline", "squeeze", "fiscal-no-backstop", "fiscal-backstop"],
};

const compile = (text: string) => compileClaim(text, vocabulary);

const answering =
  (answers: Readonly<Record<string, Answer>>): Ask =>
  (query) =>
    answers[showQuery(query)] ?? expect.fail(`not foreseen: ${showQuery(query)}`);

/** Whether a claim holds when every question is answered alike. */
const holds = (text: string, answer: Answer = 0): boolean => compile(text).evaluate(() => answer).holds;

/** Problems as `code line:column`. */
function problemsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return error.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
  }
  return [];
}

const loading = (text: string): string[] => problemsOf(() => compile(text));
const judging = (text: string, answer: Answer): string[] => problemsOf(() => holds(text, answer));

/** A question that any of the claims below may ask. */
const asks = 'value("squeeze", "x", "last")';

describe("a claim is judged on whatever answers its questions", () => {
  const t8 = compile(
    'value("fiscal-no-backstop", "x", "last") > 0.0 && value("fiscal-backstop", "x", "last") == 0.0 && value("fiscal-no-backstop", "bitcoin", "trough") < value("fiscal-backstop", "bitcoin", "trough")',
  );
  const essay = {
    'value("fiscal-no-backstop", "x", "last")': 57,
    'value("fiscal-backstop", "x", "last")': 0,
    'value("fiscal-no-backstop", "bitcoin.trough", "last")': -0.33,
    'value("fiscal-backstop", "bitcoin.trough", "last")': 0,
  };

  it("the backstop claim holds where only the run without a final buyer is pressed", () => {
    expect(t8.evaluate(answering(essay)).holds).toBe(true);
  });

  it("the same claim fails where the final buyer changes nothing", () => {
    const refuted = { ...essay, 'value("fiscal-backstop", "bitcoin.trough", "last")': -0.33 };
    expect(t8.evaluate(answering(refuted)).holds).toBe(false);
  });

  it("every number that decided is reported in the order asked, once, and no other", () => {
    const { asked } = t8.evaluate(answering(essay));
    expect(asked.map(({ query, value }) => [showQuery(query), value])).toEqual(Object.entries(essay));
    const early = t8.evaluate(answering({ 'value("fiscal-no-backstop", "x", "last")': -1 }));
    expect(early.asked).toHaveLength(1);
    const twice = compile(`${asks} > 0 && ${asks} < 10`);
    expect(twice.queries).toHaveLength(1);
    let questions = 0;
    expect(twice.evaluate(() => 5 + questions++).asked).toHaveLength(1);
    expect(questions).toBe(1);
  });

  it("everything a claim may ask is known before anything is run", () => {
    expect(t8.queries.map(showQuery)).toEqual(Object.keys(essay));
  });

  it("one claim is judged again and again, each time on its own answers", () => {
    const claim = compile(`${asks} > 1`);
    expect([0, 1, 2, 0].map((x) => claim.evaluate(() => x).holds)).toEqual([false, false, true, false]);
  });
});

describe("questions", () => {
  it("an asset may stand for the output of the same name", () => {
    const [short] = compile('value("squeeze", "bitcoin", "trough") < 0').queries;
    const [long] = compile('value("squeeze", "bitcoin.trough", "last") < 0').queries;
    expect(short).toEqual(long);
  });

  it("a fourth argument asks for the run without a channel", () => {
    const [query] = compile('value("squeeze", "bitcoin", "first-10", "fundamentals") < 6').queries;
    expect(query).toEqual({
      asks: "value",
      scenario: "squeeze",
      output: "bitcoin.first-10",
      statistic: { id: "last" },
      without: "fundamentals",
    });
  });

  it("a statistic may carry a date or a level", () => {
    const claim = compile(
      'value("squeeze", "x", "at:2026-07") > 0 && value("squeeze", "x", "first-above:-2.5e1") < value("squeeze", "x", "at:2028-02-29")',
    );
    expect(claim.queries.map((query) => query.asks === "value" && query.statistic)).toEqual([
      { id: "at", date: "2026-07" },
      { id: "first-above", level: -25 },
      { id: "at", date: "2028-02-29" },
    ]);
  });

  it("texts and truths can be asked for too", () => {
    const regime = compile('value("squeeze", "regime", "last") == "competition"');
    expect(regime.evaluate(() => "competition").holds).toBe(true);
    expect(regime.evaluate(() => "abundance").holds).toBe(false);
    expect(holds('!value("squeeze", "runaway", "last") && assuming("essay") != true', false)).toBe(true);
  });

  it("a date that is never reached comes after every other", () => {
    const later = compile('value("squeeze", "gold", "first-10") > value("squeeze", "bitcoin", "first-10") + 1');
    const on = (gold: number, bitcoin: number): boolean =>
      later.evaluate(
        answering({
          'value("squeeze", "gold.first-10", "last")': gold,
          'value("squeeze", "bitcoin.first-10", "last")': bitcoin,
        }),
      ).holds;
    expect(on(Infinity, 7)).toBe(true);
    expect(on(7, Infinity)).toBe(false);
    expect(on(Infinity, Infinity)).toBe(false);
  });
});

describe("what a claim may not say", () => {
  it("an id without quotes is refused where it stands", () => {
    expect(loading("bitcoin > 1")).toEqual(["claim/unknown-name 1:1"]);
    expect(loading(`${asks} > 0 &&\n  bitcoin.price < 1`)).toEqual(["claim/unknown-name 2:3"]);
    expect(loading("int == 1")).toEqual(["claim/unknown-name 1:1"]);
    expect(loading('value(squeeze, "x", "last") > 0')).toEqual(["claim/unknown-name 1:7"]);
  });

  it("a subtraction of names is an id that lost its quotes", () => {
    expect(loading("high-beta > 1")).toEqual(["claim/unquoted-id 1:1"]);
    expect(loading("1 < high - beta")).toEqual(["claim/unquoted-id 1:5"]);
    expect(loading("rest-of-world.equities > 1")).toEqual(["claim/unquoted-id 1:1"]);
    expect(loading('value("squeeze", "bitcoin", first-10) > 1')).toEqual(["claim/unquoted-id 1:29"]);
    expect(loading("x - 1 > 0")).toEqual(["claim/unknown-name 1:1"]);
  });

  it("every unknown id is named, all at once", () => {
    expect(
      loading('value("squeze", "bitcoin", "through") > value("squeeze", "tightnes", "lst", "fundamental")'),
    ).toEqual([
      "claim/unknown-id 1:7",
      "claim/unknown-id 1:28",
      "claim/unknown-id 1:58",
      "claim/unknown-id 1:70",
      "claim/unknown-id 1:77",
    ]);
    expect(loading(`${asks} > 0 && assuming("esay")`)).toEqual(["claim/unknown-id 1:47"]);
  });

  it("ids must be written out, so that they can be checked", () => {
    expect(loading('value("squ" + "eeze", "x", "last") > 0')).toEqual(["claim/not-an-id 1:7"]);
    expect(loading('value(1, "x", true) > 0')).toEqual(["claim/not-an-id 1:7", "claim/not-an-id 1:15"]);
  });

  it("a statistic must fit its output", () => {
    expect(loading('value("squeeze", "regime", "max") == "competition"')).toEqual(["claim/unknown-id 1:28"]);
    expect(loading('value("squeeze", "turning-point", "max") > 1')).toEqual(["claim/unknown-id 1:35"]);
    expect(loading('value("squeeze", "bitcoin", "max") > 1')).toEqual(["claim/unknown-id 1:29"]);
    const incomplete = ["at", "at:2026-13", "at:2027-02-29", "at:soon", "first-above", "first-below:", "last:3"];
    const loaded = incomplete.map((statistic) => loading(`value("squeeze", "x", "${statistic}") > 1`));
    expect(loaded).toEqual(incomplete.map(() => ["claim/wrong-statistic 1:23"]));
  });

  it("a text that the output never gives is no comparison", () => {
    expect(loading('value("squeeze", "regime", "last") == "competiton"')).toEqual(["claim/unknown-text 1:1"]);
  });

  it("kinds are not mixed", () => {
    expect(loading(`${asks} == true`)).toEqual(["claim/wrong-operands 1:1"]);
    expect(loading(`"x" > 0 || ${asks} > 0`)).toEqual(["claim/wrong-operands 1:1"]);
    expect(loading(`${asks} && true`)).toEqual(["claim/wrong-operands 1:1"]);
    expect(loading(`0 < ${asks} < 1`)).toEqual(["claim/wrong-operands 1:1"]);
    expect(loading(`!${asks}`)).toEqual(["claim/wrong-operands 1:1"]);
    expect(loading(`-true == ${asks}`)).toEqual(["claim/wrong-operands 1:1"]);
    expect(loading(`abs(true) == ${asks}`)).toEqual(["claim/wrong-operands 1:1"]);
  });

  it("a claim is true or false, and asks something", () => {
    expect(loading(asks)).toEqual(["claim/not-a-statement 1:1"]);
    expect(loading("1 < 2")).toEqual(["claim/asks-nothing 1:1"]);
    expect(loading('assuming("essay")')).toEqual(["claim/asks-nothing 1:1"]);
  });

  it("functions are those of the table, with their arguments", () => {
    expect(loading('valu("squeeze", "x", "last") > 0')).toEqual(["claim/unknown-function 1:1"]);
    expect(loading(`double("NaN") < ${asks}`)).toEqual(["claim/unknown-function 1:1"]);
    expect(loading('value("squeeze", "x") > 0')).toEqual(["claim/wrong-arguments 1:1"]);
    expect(loading('value("squeeze", "x", "last", "money", "margin") > 0')).toEqual(["claim/wrong-arguments 1:1"]);
    expect(loading(`min(${asks}) > 0`)).toEqual(["claim/wrong-arguments 1:1"]);
    expect(loading(`toString() == ${asks}`)).toEqual(["claim/unknown-function 1:1"]);
  });

  it("the rest of CEL is left out by name", () => {
    const parts = ["[1]", "{1: 2}", "null", 'b"x"', "1u", "5 % 2", "(true ? 1 : 2)", '"a".size()', "[1][0]"];
    const taken = parts.filter((part) => loading(`${part} == ${asks}`)[0]?.startsWith("claim/unsupported") !== true);
    expect(taken).toEqual([]);
    expect(loading(`${asks} in [1.0]`)).toEqual(["claim/unsupported 1:1"]);
    expect(loading(`[1, 2].all(i, i > 0) && ${asks} > 0`)).toEqual(["claim/unsupported 1:1"]);
  });

  it("a text that is no expression is refused at the place where reading stopped", () => {
    expect(loading("")).toEqual(["claim/unreadable 1:1"]);
    expect(loading(`${asks} >`)).toEqual(["claim/unreadable 1:32"]);
    expect(loading(`${asks} = 0`)).toEqual(["claim/unreadable 1:31"]);
    expect(loading(`${asks} > 0 and true`)).toEqual(["claim/unreadable 1:35"]);
    expect(loading('value("squeeze, "x", "last") > 0')).toEqual(["claim/unreadable 1:18"]);
    expect(loading("1e400 > 0")).toEqual(["claim/unreadable 1:1"]);
  });

  it("whole numbers that a double cannot count are refused", () => {
    expect(loading(`9007199254740993 > ${asks}`)).toEqual(["claim/inexact-number 1:1"]);
    expect(loading(`${"9".repeat(400)} > ${asks}`)).toEqual(["claim/inexact-number 1:1"]);
  });

  it("no text exhausts the reader", () => {
    const bombs = ["!", "-", "(", "[", "1+", "f(", "a-", "a.", "{1:"].flatMap((part) =>
      [300, 3_999, 1_000_000].flatMap((length) => [
        part.repeat(length / part.length),
        `${part.repeat(length / part.length)}1`,
      ]),
    );
    expect(bombs.filter((bomb) => loading(bomb).length === 0)).toEqual([]);
    expect(loading(`${"1 + ".repeat(400)}${asks} > 0`)).toEqual([]);
    expect(holds(`${"!".repeat(900)}(${asks} > 0)`, 1)).toBe(true);
    expect(loading(`${"1+".repeat(1_900)}${asks} > 0`)).toEqual(["claim/too-large 1:1"]);
  });

  it("any text either loads or is refused with a place", () => {
    const pieces = fc.constantFrom(
      asks,
      "value(",
      ")",
      '"',
      "x",
      "-",
      "&&",
      "<",
      "1",
      ".5",
      " ",
      "\n",
      "[",
      "?",
      "==",
      "🌊",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        for (const each of loading(parts.join(""))) expect(each).toMatch(/^claim\/[a-z-]+ \d+:\d+$/);
      }),
    );
  });
});

describe("what a run may not answer", () => {
  it("division by zero is an error at the divisor, never infinity", () => {
    expect(judging(`1 / ${asks} > 5`, 0)).toEqual(["claim/division-by-zero 1:5"]);
    expect(judging(`0 / ${asks} > 5`, 0)).toEqual(["claim/division-by-zero 1:5"]);
    expect(judging(`1 / -${asks} > 5`, 0)).toEqual(["claim/division-by-zero 1:5"]);
  });

  it("no && or || hides a part that cannot be judged", () => {
    expect(judging(`1 / ${asks} > 5 || true`, 0)).toEqual(["claim/division-by-zero 1:5"]);
    expect(judging(`1 / ${asks} > 5 && false`, 0)).toEqual(["claim/division-by-zero 1:5"]);
    expect(holds(`${asks} != 0 && 1 / ${asks} > 5`, 0)).toBe(false);
  });

  it("NaN, infinities and answers of another kind are refused where they were asked for", () => {
    const answers = [NaN, Infinity, -Infinity, "57", true];
    expect(answers.map((answer) => judging(`1 < ${asks}`, answer))).toEqual(answers.map(() => ["claim/no-value 1:5"]));
    expect(judging('value("squeeze", "runaway", "last")', 0)).toEqual(["claim/no-value 1:1"]);
    expect(judging('value("squeeze", "regime", "last") == "competition"', 1)).toEqual(["claim/no-value 1:1"]);
    expect(judging('value("squeeze", "turning-point", "last") < 1', NaN)).toEqual(["claim/no-value 1:1"]);
  });

  it("never can be compared and shifted, but not made into a number", () => {
    const never = 'value("squeeze", "turning-point", "last")';
    expect(judging(`${never} - ${never} > 0`, Infinity)).toEqual(["claim/not-finite 1:1"]);
    expect(judging(`1 - ${never} < 0`, Infinity)).toEqual(["claim/not-finite 1:1"]);
    expect(judging(`0 < -${never}`, Infinity)).toEqual(["claim/not-finite 1:5"]);
    expect(judging(`${never} * 0 < 1`, Infinity)).toEqual(["claim/not-finite 1:1"]);
    expect(holds(`${never} - 3 > 1000`, Infinity)).toBe(true);
    expect(judging(`1e308 * 10 > ${asks}`, 0)).toEqual(["claim/not-finite 1:1"]);
  });
});
