import { describe, expect, it } from "vitest";
import { essay, ramp, runOf, world } from "../../../../tests/runs.ts";
import { told } from "../../../../tests/told.ts";
import { parseThesis } from "../formats/parse-thesis.ts";
import type { ThesisDocument } from "../formats/thesis.ts";
import { units } from "../model/units.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { figureOf } from "../outputs/outputs.ts";
import { draws } from "./draws.ts";
import { observedBeside, type ObservedComparison } from "./observed.ts";
import { rangeOf } from "./range.ts";

/** A thesis whose squeeze runs for a window of four months, with what was observed written as given. */
function thesisWith(outputs: string, { window = "to: 2026-01-20", split = "" } = {}): ThesisDocument {
  const text = `format: ebb/thesis.v1
id: own
name: { en: Own, ru: Свой }
world: us-2025q3
scenarios:
  - id: squeeze
    name: { en: Squeeze, ru: Сжатие }
    paths:
      ai-capex.spending: { unit: usd bn/yr, ramp: { from: 2025-10, to: 2026-08, value: 789 } }
      discounting.policy-yield: { unit: bp, ramp: { from: 2025-10, to: 2026-08, value: 60 } }
      news.software: { unit: log, ramp: { from: 2025-10, to: 2026-08, value: -0.4 } }
claims:
  - id: T1
    statement: { en: Something moves., ru: Что-то меняется. }
    scenarios: [squeeze]
    holds: value("squeeze", "x", "last") > 0
    refutedIf: { en: otherwise, ru: иначе }
    data: { verdict: not-yet-tested }
observations:
  scenario: squeeze
  from: 2025-09-30
  ${window}
  about: { en: By hand., ru: Вручную. }
  outputs:
${outputs}${split}`;
  return parseThesis(text, "own.yaml", world.assets.ids).document;
}

const seen = (output: string, unit: string, proxies: string, more = ""): string =>
  `    - { output: ${output}, unit: ${unit}, source: assumed, ${more}proxies: [${proxies}] }\n`;
const proxy = (name: string, numbers: string): string => `{ name: { en: ${name}, ru: ${name} }, ${numbers} }`;

function compared(
  thesis: ThesisDocument,
  settings: { readonly sets?: readonly ParameterSet[]; readonly draws?: number; readonly seed?: number } = {},
): ObservedComparison & { readonly parts: readonly number[] } {
  const parts: number[] = [];
  const steps = observedBeside(thesis, world, { sets: ["evidence"], draws: 6, seed: 3, ...settings });
  for (;;) {
    const { done, value } = steps.next();
    if (done !== true) parts.push(value);
    else if (value === undefined) throw new Error("nothing was observed");
    else return { ...value, parts };
  }
}

const paths = {
  "ai-capex.spending": ramp(789),
  "discounting.policy-yield": ramp(60, "bp"),
  "news.software": ramp(-0.4, "log"),
};
const run = (parameters: ReadonlyMap<string, number>, months = 4) =>
  runOf(paths, { horizon: { months, step: "month" }, parameters });
const percentOf = (share: number): number => share / units.pct.factor;

describe("a figure of the model", () => {
  const thesis = thesisWith(
    seen("bitcoin", "pct", proxy("bitcoin", "change: -4, worstMonthEnd: -6")) +
      seen("software", "pct", proxy("IGV", "change: -11, largestRise: 2")) +
      seen("yield-10y", "bp", proxy("yield", "change: 30, largestRise: 40, level: 440")) +
      seen("spread-hy", "bp", proxy("spread", "level: 275"), "date: 2025-12-03, "),
  );
  const { sets, months, end, inputs } = compared(thesis);
  const of = (output: string, measure: string) =>
    sets[0]?.figures.find((each) => each.output === output && each.measure === measure);

  it("is read at the end of the month nearest to the end of the window, or to its own day", () => {
    expect({ months, end }).toEqual({ months: 4, end: "2026-01-31" });
    expect(of("bitcoin", "change")?.month).toBe(4);
    expect(of("spread-hy", "level")?.month).toBe(2);
    const record = run(new Map());
    expect(of("spread-hy", "level")?.central).toBeCloseTo(
      Number(figureOf(record, "spread-hy", { id: "at", date: "2025-11" })),
      9,
    );
  });

  it("is that of a run made by hand, in the unit of what was observed", () => {
    const record = run(new Map());
    const last = (name: string): number => Number(figureOf(record, name));
    expect(of("bitcoin", "change")?.central).toBeCloseTo(percentOf(last("bitcoin.change")), 9);
    expect(of("bitcoin", "worstMonthEnd")?.central).toBeCloseTo(percentOf(last("bitcoin.worst-month-end")), 9);
    expect(of("yield-10y", "level")?.central).toBeCloseTo(last("yield-10y"), 9);
    const opening = Number(figureOf(record, "yield-10y", { id: "at", date: "2025-09-30" }));
    expect(of("yield-10y", "change")?.central).toBeCloseTo(last("yield-10y") - opening, 9);
    // It only rises, so the largest rise is all of it; software only falls, so it has none.
    expect(of("yield-10y", "largestRise")?.central).toBeCloseTo(last("yield-10y") - opening, 9);
    expect(of("software", "largestRise")?.central).toBe(0);
  });

  it("has the range of the draws of its set, whatever else is asked", () => {
    const { at } = draws("evidence", 3);
    const changes = [0, 1, 2, 3, 4, 5].map((draw) => percentOf(Number(figureOf(run(at(draw)), "bitcoin.change"))));
    expect(of("bitcoin", "change")?.range).toEqual(rangeOf(changes));
  });

  it("says what is left without news, own shocks and yields from elsewhere, and which of them are its own", () => {
    expect(inputs).toEqual(["discounting.policy-yield", "news.software"]);
    const bare = runOf({ "ai-capex.spending": ramp(789) }, { horizon: { months: 4, step: "month" } });
    expect(of("software", "change")?.withoutInputs).toBeCloseTo(
      percentOf(Number(figureOf(bare, "software.change"))),
      9,
    );
    expect(of("software", "change")?.restsOn).toEqual(["news.software"]);
    expect(of("yield-10y", "level")?.restsOn).toEqual(["discounting.policy-yield"]);
    expect(of("bitcoin", "change")?.restsOn).toEqual([]);
  });

  it("starts from the values of each set that is asked for", () => {
    const both = compared(thesis, { sets: ["evidence", "essay"], draws: 1 });
    expect(both.sets.map(({ parameterSet }) => parameterSet)).toEqual(["evidence", "essay"]);
    const change = both.sets[1]?.figures.find(({ output }) => output === "bitcoin")?.central;
    expect(change).toBeCloseTo(percentOf(Number(figureOf(run(essay), "bitcoin.change"))), 9);
    expect(both.parts).toEqual([0.25, 0.5, 0.75, 1]);
  });
});

describe("a verdict", () => {
  const [low, high] = (() => {
    const { sets } = compared(thesisWith(seen("bitcoin", "pct", proxy("bitcoin", "change: 0"))));
    const range = sets[0]?.figures[0]?.range;
    return [range?.low ?? NaN, range?.high ?? NaN];
  })();
  const inside = (low + high) / 2;
  const verdictOn = (proxies: string) => {
    const [set] = compared(thesisWith(seen("bitcoin", "pct", proxies))).sets;
    return { ...set?.figures[0], counts: set?.counts };
  };

  it("is a hit inside the range, both its ends among it", () => {
    for (const change of [low, inside, high]) {
      const { verdict, proxies, counts } = verdictOn(proxy("bitcoin", `change: ${change}`));
      expect({ verdict, counts }).toEqual({ verdict: "hit", counts: { hit: 1, miss: 0, divided: 0 } });
      expect(proxies?.[0]).toMatchObject({ side: "inside", by: 0 });
    }
  });

  it("is a miss outside, with the side and the distance", () => {
    const above = verdictOn(proxy("bitcoin", `change: ${high + 7}`));
    expect(above.counts).toEqual({ hit: 0, miss: 1, divided: 0 });
    expect(above.proxies?.[0]?.side).toBe("above");
    expect(above.proxies?.[0]?.by).toBeCloseTo(7, 9);
    const below = verdictOn(proxy("bitcoin", `change: ${low - 3}`));
    expect(below.proxies?.[0]?.side).toBe("below");
    expect(below.proxies?.[0]?.by).toBeCloseTo(3, 9);
  });

  it("says whether the middle of the draws moves the same way", () => {
    expect(verdictOn(proxy("bitcoin", "change: -90")).proxies?.[0]?.sameSign).toBe(true);
    expect(verdictOn(proxy("bitcoin", "change: 90")).proxies?.[0]?.sameSign).toBe(false);
    expect(verdictOn(proxy("bitcoin", "worstMonthEnd: -9")).proxies?.[0]).not.toHaveProperty("sameSign");
  });

  it("on several members of a group is divided where they disagree", () => {
    const two = (a: number, b: number) =>
      verdictOn(`${proxy("a", `member: true, change: ${a}`)}, ${proxy("b", `member: true, change: ${b}`)}`);
    expect(two(inside, high + 7).verdict).toBe("divided");
    expect(two(low - 1, high + 7).verdict).toBe("divided");
    expect(two(high + 1, high + 7).verdict).toBe("miss");
    expect(two(inside, high).verdict).toBe("hit");
  });

  it("goes by what stands for the whole group, where there is such a thing", () => {
    const { verdict, proxies } = verdictOn(
      `${proxy("whole", `change: ${inside}`)}, ${proxy("a", `member: true, change: ${high + 40}`)}`,
    );
    expect(verdict).toBe("hit");
    expect(proxies?.map(({ isJudged, side }) => [isJudged, side])).toEqual([
      [true, "inside"],
      [false, "above"],
    ]);
  });
});

describe("a split", () => {
  const conditions = (list: readonly string[]): string =>
    `  split:\n    about: { en: All at once., ru: Всё разом. }\n    source: assumed\n    conditions:\n${list
      .map((each) => `      - { ${each} }\n`)
      .join("")}`;
  const splitOf = (...list: readonly string[]) =>
    compared(thesisWith(seen("bitcoin", "pct", proxy("bitcoin", "change: -4")), { split: conditions(list) })).sets[0]
      ?.split;

  it("counts the draws in which all conditions hold at once, and each alone", () => {
    const { at } = draws("evidence", 3);
    const falls = [0, 1, 2, 3, 4, 5].map((draw) => {
      const record = run(at(draw));
      return ["bitcoin", "crypto"].map((asset) => percentOf(Number(figureOf(record, `${asset}.change`))));
    });
    const middle = [0, 1].map((which) => rangeOf(falls.map((each) => each[which] ?? NaN)).middle);
    const [a = NaN, b = NaN] = middle;
    const split = splitOf(`output: bitcoin, unit: pct, below: ${a}`, `output: crypto, unit: pct, above: ${b}`);
    const holds = falls.map(([bitcoin = NaN, crypto = NaN]) => [bitcoin < a, crypto > b]);
    expect(split?.conditions.map((each) => each.draws)).toEqual([3, 3]);
    expect(split?.draws).toBe(holds.filter(([first, second]) => first === true && second === true).length);
  });

  it("holds in every draw where its conditions exclude nothing, in none where one excludes all", () => {
    const wide = "output: spread-hy, unit: bp, above: -1000";
    expect(splitOf(wide)).toMatchObject({ draws: 6, holdsAtCentre: true });
    expect(splitOf(wide, "output: bitcoin, unit: pct, below: -99")).toMatchObject({ draws: 0, holdsAtCentre: false });
    expect(splitOf("output: yield-10y, unit: bp, above: 1, below: 900")).toMatchObject({ draws: 6 });
  });
});

describe("a window", () => {
  const bitcoin = seen("bitcoin", "pct", proxy("bitcoin", "change: -4"));

  it.each([
    ["2025-10-03", 1],
    ["2025-11-14", 1],
    ["2025-11-17", 2],
    ["2026-08-20", 11],
  ])("to %s ends with month %i", (to, months) => {
    expect(compared(thesisWith(bitcoin, { window: `to: ${to}` }), { draws: 1 }).months).toBe(months);
  });

  it("is the beginning of a longer run", () => {
    const [short, long] = [run(new Map(), 4), run(new Map(), 36)];
    const count = world.assets.ids.length;
    expect(Array.from(short.price)).toEqual(Array.from(long.price.subarray(0, 5 * count)));
  });

  it("that begins on another day than the world is refused", () => {
    const thesis = thesisWith(bitcoin, { window: "to: 2026-01-20" });
    const later = { ...thesis, observations: { ...thesis.observations, from: "2025-12-31" } } as ThesisDocument;
    expect(told(() => compared(later))).toEqual(["thesis/other-opening observations.from"]);
  });
});

it("a thesis that observed nothing has nothing to compare", () => {
  const { observations: _, ...thesis } = thesisWith(seen("bitcoin", "pct", proxy("bitcoin", "change: -4")));
  expect(observedBeside(thesis, world, { sets: ["evidence"], draws: 1, seed: 1 }).next()).toEqual({
    done: true,
    value: undefined,
  });
});
