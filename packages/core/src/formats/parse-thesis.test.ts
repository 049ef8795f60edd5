import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { parseThesis } from "./parse-thesis.ts";

/** A thesis of two scenarios and the claim of the names page, with its expression written as given. */
const thesis = (holds: string, more = ""): string => `format: ebb/thesis.v1
id: own-thesis
name: { en: Own, ru: Свой }
world: us-2025q3
parameterSets: [evidence, essay]
scenarios:
  - id: fiscal-no-backstop
    name: { en: "Deficit without a backstop", ru: "Дефицит без покупателя последней инстанции" }
    paths:
      fiscal.deficit: { unit: usd bn/yr, ramp: { from: 2025-10, to: 2026-07, value: 900 } }
      fiscal.backstop: { unit: share, value: 0 }
  - id: fiscal-backstop
    name: { en: "Deficit with a backstop", ru: "Дефицит с покупателем последней инстанции" }
claims:
  - id: T8
    statement: { en: "Without a final buyer the same spending presses risk assets.", ru: "Без покупателя те же расходы давят на рисковые активы." }
    scenarios: [fiscal-no-backstop, fiscal-backstop]
    holds: ${holds}
    refutedIf: { en: "holds in fewer than 50 of 100 draws", ru: "выполняется меньше чем в 50 выборках из 100" }
    byConstruction: [capital-competition]
    data: { verdict: not-yet-tested }
${more}`;

const example =
  'value("fiscal-no-backstop", "x", "last") > 0.0 && value("fiscal-backstop", "x", "last") == 0.0 && value("fiscal-no-backstop", "bitcoin", "trough") < value("fiscal-backstop", "bitcoin", "trough")';

const refused = (text: string): string[] => told(() => parseThesis(text, "own.yaml"));
const at = (text: string, line: number): string => text.split("\n")[line - 1] ?? "";

describe("the claim of the names page", () => {
  it("is read, and asks four questions of two scenarios", () => {
    const { document, claims } = parseThesis(thesis(example), "own.yaml");
    expect(document).toMatchObject({ id: "own-thesis", parameterSets: ["evidence", "essay"] });
    const [claim] = claims;
    expect(claim?.document).toMatchObject({ id: "T8", byConstruction: ["capital-competition"] });
    expect(claim?.expression.queries.map((query) => query.asks === "value" && query.scenario)).toEqual([
      "fiscal-no-backstop",
      "fiscal-backstop",
      "fiscal-no-backstop",
      "fiscal-backstop",
    ]);
  });

  it("can lose: it is false where the backstop does not help", () => {
    const [claim] = parseThesis(thesis(example), "own.yaml").claims;
    const judge = (withBackstop: number): boolean | undefined =>
      claim?.expression.evaluate((query) => {
        if (query.asks !== "value") return false;
        if (query.output === "bitcoin.trough") return query.scenario === "fiscal-backstop" ? withBackstop : -0.4;
        return query.scenario === "fiscal-backstop" ? 0 : 12;
      }).holds;
    expect(judge(-0.1)).toBe(true);
    expect(judge(-0.4)).toBe(false);
  });
});

describe("a fault inside an expression stands at its own line and column, however the expression is written:", () => {
  const good = 'value("fiscal-no-backstop", "x", "last") > 0';
  const bad = 'value("fiscal-backstop", "x", "lst") > 0';
  it.each([
    ["on one line", `${good} && ${bad}`],
    ["in single quotes", `'${good} && ${bad}'`],
    ["in double quotes with escapes", JSON.stringify(`${good} && ${bad}`)],
    ["on two plain lines", `${good}\n      && ${bad}`],
    ["folded", `>-\n      ${good}\n      && ${bad}`],
    ["as a block", `|\n      ${good}\n        && ${bad}`],
  ])("%s", (_, holds) => {
    const text = thesis(holds);
    const [problem = "", ...others] = refused(text);
    expect(others).toEqual([]);
    const [code, place = ""] = problem.split(" ");
    expect(code).toBe("claim/unknown-id");
    const [line = 0, column = 0] = place.split(":").map(Number);
    expect(at(text, line).slice(column - 1)).toMatch(/^\\?"lst/);
  });

  it("a syntax fault too, and both of two", () => {
    const text = thesis(`>\n      ${good} &&\n      bitcoin < high-beta`);
    expect(refused(text)).toEqual([
      "claim/unknown-name 20:7 claims[0].holds",
      "claim/unquoted-id 20:17 claims[0].holds",
    ]);
    expect(at(text, 20).slice(16)).toBe("high-beta");
    expect(refused(thesis("1 <\n      ( 2"))).toEqual(["claim/unreadable 19:10 claims[0].holds"]);
  });
});

describe("a thesis does not hold together", () => {
  it("when a scenario or claim is there twice", () => {
    const text = thesis(example).replace("id: fiscal-backstop\n", "id: fiscal-no-backstop\n");
    expect(refused(text)).toContain("thesis/duplicate-id 12:9 scenarios[1].id");
    const claim = thesis(example).split("claims:\n")[1] ?? "";
    expect(refused(thesis(example, claim))).toEqual(["thesis/duplicate-id 22:9 claims[1].id"]);
  });

  it("when a claim lists a scenario that is not there", () => {
    const text = thesis(example).replace("fiscal-backstop]", "fiscal-backstop, squeeze]");
    expect(refused(text)).toEqual(["thesis/unknown-choice 17:54 claims[0].scenarios[2]"]);
  });

  it("when its story names a scenario that is not there, whatever else is wrong", () => {
    const text = thesis(example).replace("scenarios:", "story: { scenario: fiscal-backstp }\nscenarios:");
    expect(refused(text)).toEqual(["thesis/unknown-choice 6:20 story.scenario"]);
    expect(refused(text.replace("essay]", "esay]"))).toContain("thesis/unknown-choice 6:20 story.scenario");
  });

  it("when a claim asks about a scenario that it does not list", () => {
    const text = thesis(example).replace(
      "scenarios: [fiscal-no-backstop, fiscal-backstop]",
      "scenarios: [fiscal-backstop]",
    );
    expect(refused(text)).toEqual(["thesis/scenario-not-listed 18:12 claims[0].holds"]);
  });

  it("when a path of a scenario is out of its range, in the words of scenarios", () => {
    const text = thesis(example).replace("unit: share, value: 0", "unit: share, value: 2");
    expect(refused(text)).toEqual(["scenario/out-of-range 11:46 scenarios[0].paths.fiscal.backstop.value"]);
  });
});

it("faults of every kind come together, in the order of the file", () => {
  const text = thesis('value("fiscal-backstop", "x", "last") > bitcoin')
    .replace("parameterSets: [evidence, essay]", "parameterSets: [evidence, esay]")
    .replace("unit: usd bn/yr", "unit: usd bn")
    .replace('    name: { en: "Deficit with a backstop", ru:', '    nmae: { en: "Deficit with a backstop", ru:')
    .replace("byConstruction", "byconstruction");
  expect(refused(text)).toEqual([
    "thesis/unknown-choice 5:27 parameterSets[1]",
    "scenario/wrong-unit 10:31 scenarios[0].paths.fiscal.deficit.unit",
    "thesis/missing 12:5 scenarios[1].name",
    "thesis/unknown-key 13:5 scenarios[1].nmae",
    "claim/unknown-name 18:52 claims[0].holds",
    "thesis/unknown-key 20:5 claims[0].byconstruction",
  ]);
});

it("a thesis needs scenarios and claims", () => {
  const text = thesis(example).replace(/scenarios:\n[^]*/, "scenarios: []\nclaims: []\n");
  expect(refused(text)).toEqual(["thesis/wrong-type 6:12 scenarios", "thesis/wrong-type 7:9 claims"]);
});

describe("a thesis on a world of one's own", () => {
  const text = thesis(example.replaceAll('"bitcoin"', '"silver"'))
    .replace("fiscal.backstop:", "news.silver:")
    .replace("share, value: 0", "log, value: 0");

  it("moves and asks about the assets of that world", () => {
    expect(told(() => parseThesis(text, "own.yaml", ["silver"]))).toEqual([]);
    expect(new Set(refused(text).map((each) => each.split(" ")[0]))).toEqual(
      new Set(["scenario/unknown-choice", "claim/unknown-id"]),
    );
  });
});
