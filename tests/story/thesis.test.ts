import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseThesis } from "../../packages/core/src/formats/parse-thesis.ts";
import { ruleIn } from "../../packages/core/src/formats/parts.ts";
import type { ScenarioBody } from "../../packages/core/src/formats/scenario.ts";
import { compileScenario, type ScenarioColumns } from "../../packages/core/src/model/compile-scenario.ts";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { simulate } from "../../packages/core/src/simulate.ts";
import { world } from "../runs.ts";

const file = "shipped/theses/ai-capex-squeeze.yaml";
const { document, claims } = parseThesis(readFileSync(file, "utf8"), file, world.assets.ids);

function scenarioOf(id: string): ScenarioBody {
  const scenario = document.scenarios.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(id);
  return scenario;
}
const pathsOf = (id: string): ScenarioBody["paths"] => scenarioOf(id).paths;
const columnsOf = (id: string): ScenarioColumns => compileScenario(scenarioOf(id), world).paths;
const runOf = (id: string): RunRecord => simulate(world, compileScenario(scenarioOf(id), world));

const story = ["baseline", "abundance", "within-headroom", "squeeze", "fiscal-backstop", "fiscal-no-backstop", "qe"];
const counterTheses = [
  "cash-funded",
  "productivity-dividend",
  "central-bank-steps-in",
  "foreign-saving",
  "multiplier-critique",
];

describe("the scenarios of the thesis", () => {
  it("tell the story first, then what it would have to answer, then variants", () => {
    const ids = document.scenarios.map(({ id }) => id);
    expect(ids.slice(0, 12)).toEqual([...story, ...counterTheses]);
    expect(ids).toEqual(expect.arrayContaining(["qe-small", "qt-small", "qt", "squeeze-no-dry-powder"]));
  });

  it.each(document.scenarios.map(({ id }) => id))("%s compiles and runs on the shipped world", (id) => {
    const { price } = runOf(id);
    expect(price.every((each) => Number.isFinite(each) && each > 0)).toBe(true);
  });

  it("the reference plan moves nothing, whatever it spells out", () => {
    expect(runOf("baseline").price.every((each) => each === 1)).toBe(true);
  });

  it.each(["cash-funded", "fiscal-backstop", "abundance"])("%s asks the market for funds for nothing", (id) => {
    expect(runOf(id).state.premium.every((each) => each === 0)).toBe(true);
  });

  it("spending of the squeeze is reported first, then guided to 400 over the reference", () => {
    expect(columnsOf("squeeze").aiSpending.at(-1)).toBe((world.reference.aiSpending ?? 0) + 400);
  });

  it("own cash pays for the boom of the squeeze: the same spending, kept back over the plan date for date", () => {
    const { aiSpending, ownCash } = columnsOf("cash-funded");
    expect(aiSpending).toEqual(columnsOf("squeeze").aiSpending);
    const kept = Array.from(aiSpending, (spending) => spending - (world.reference.aiSpending ?? 0));
    expect([...ownCash]).toEqual(kept.map((each) => expect.closeTo(each, 9)));
    const { state } = runOf("cash-funded");
    expect(Array.from(state.aiSpent.subarray(1))).toEqual(kept.map((each) => expect.closeTo(each / 12, 9)));
    expect(state.notFinanced.every((each) => each === 0)).toBe(true);
  });

  it("both views of money are given the same purchase", () => {
    const { "money-creation.view": view, ...injection } = pathsOf("multiplier-textbook");
    expect(injection).toEqual(pathsOf("multiplier-critique"));
    expect(view).toMatchObject({ choice: "multiplier" });
  });

  it("differ from the squeeze only in what their name says", () => {
    const more = (id: string): string[] => Object.keys(pathsOf(id)).filter((path) => !(path in pathsOf("squeeze")));
    expect(more("squeeze-own-shock")).toEqual(["own-shock.bitcoin", "own-shock.crypto"]);
    expect(more("foreign-saving")).toEqual(["foreign.shift"]);
    expect(more("productivity-dividend")).toEqual(["saving.shift"]);
    expect(more("central-bank-steps-in")).toEqual(["central-bank.purchases"]);
    expect(more("funding-only")).toEqual([]);
  });
});

describe("what a path stands for", () => {
  const labels = {
    en: /^(?:reported|guidance|assumed)\b/,
    ru: /^(?:отчётность|прогнозы компаний|допущение)(?!\p{L})/u,
  };
  const notes = document.scenarios.flatMap(({ id, paths }) =>
    Object.entries(paths).map(([path, { note }]) => ({ path: `${id} ${path}`, note })),
  );

  it.each(["en", "ru"] as const)("is said of every path first of all, in %s", (lang) => {
    const unlabelled = notes.filter(({ note }) => typeof note !== "object" || !labels[lang].test(note[lang]));
    expect(unlabelled).toEqual([]);
  });

  it("news and shocks are never said to be reported", () => {
    const given = notes.filter(({ path }) => / (?:news|own-shock)\./.test(path));
    expect(given.length).toBeGreaterThan(0);
    for (const { note } of given) expect(ruleIn(note, "en")).toMatch(/^assumed, by hand/);
  });
});

describe("the claims", () => {
  it("are the sixteen parts of the essay, in order, judged under both sets", () => {
    expect(claims.map(({ document: { id } }) => id)).toEqual(Array.from({ length: 16 }, (_, i) => `T${i + 1}`));
    expect(document.parameterSets).toEqual(["evidence", "essay"]);
  });

  describe.each(claims.map(({ document: claim, expression }) => ({ id: claim.id, claim, expression })))(
    "$id",
    ({ claim, expression }) => {
      it("names every scenario it asks about, and no other", () => {
        const asked = expression.queries.flatMap((query) => (query.asks === "value" ? [query.scenario] : []));
        expect(new Set(claim.scenarios)).toEqual(new Set(asked));
      });

      it("says with a number what refutes it, in the model and, in both languages alike, in the data", () => {
        const { en, ru } = claim.refutedIf;
        expect(en).toMatch(/^It holds in fewer than 50 of 100 draws[ ;(].*\bor\b/);
        expect(ru).toMatch(/^Выполняется менее чем в 50 из 100 выборок[ ;(].*либо/);
        expect(numbers(ru)).toEqual(numbers(en));
      });

      it("carries evidence against it of its own size", () => {
        const { statement, counterEvidence } = claim;
        for (const lang of ["en", "ru"] as const) {
          expect(counterEvidence?.[lang].length).toBeGreaterThanOrEqual(statement[lang].length);
        }
      });

      it("says which rule puts it in, where one does", () => {
        expect(claim.rule !== undefined).toBe(claim.byConstruction.length > 0);
      });

      it("dates and labels what was looked at, and what was not looked at is not yet tested", () => {
        const { verdict, note, date } = claim.data;
        expect(date).toBe(note === undefined ? undefined : "2026-08-20");
        if (verdict === "not-yet-tested") return;
        expect(note?.en).toMatch(/^First look: .*\d/);
        expect(note?.ru).toMatch(/^Первый взгляд: .*\d/);
        expect(numbers(note?.ru ?? "")).toEqual(numbers(note?.en ?? ""));
      });
    },
  );

  it("do not all stand well in the data, nor all badly", () => {
    const verdicts = new Set(claims.map(({ document: { data } }) => data.verdict));
    expect(verdicts).toContain("contradicted");
    expect(verdicts).toContain("not-supported");
    expect(verdicts).toContain("partly");
  });
});

/** Numbers of a text, spelled as in English, sorted; dates in words are left aside. */
function numbers(text: string): readonly string[] {
  const plain = text
    .replace(/\b10-year\b|\b\d{4}-\d{2}-\d{2}\b|\d{1,2} \p{L}+ \d{4} года|\d{1,2} октября/gu, "")
    .replace(/\b(20\d\d)Q(\d)|[IV]+ квартал\p{L}* (20\d\d) года/gu, "$1$3")
    .replace(/(\d),(\d{3})(?!\d)/g, "$1$2")
    .replace(/(\d),(\d)/g, "$1.$2");
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).toSorted();
}
