import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { parseThesis, type Thesis } from "./parse-thesis.ts";

/** A thesis of one scenario and one claim, with a section of observations. */
const thesis = (observations: string): string => `format: ebb/thesis.v1
id: own
name: { en: Own, ru: Свой }
world: us-2025q3
scenarios: [{ id: rest, name: { en: Rest, ru: Покой } }]
claims:
  - id: T1
    statement: { en: Nothing moves., ru: Ничего не меняется. }
    scenarios: [rest]
    holds: value("rest", "x", "last") == 0
    refutedIf: { en: always, ru: всегда }
    data: { verdict: not-yet-tested }
${observations}`;

const section = `observations:
  scenario: rest
  from: 2025-09-30
  to: 2026-08-20
  about: { en: By hand., ru: Вручную. }
  outputs:
    - output: bitcoin
      unit: pct
      source: assumed
      proxies: [{ name: { en: bitcoin, ru: биткоин }, change: -37, worstMonthEnd: -49 }]
    - output: yield-10y
      unit: bp
      source: assumed
      date: 2026-07-31
      proxies: [{ name: { en: ten years, ru: десять лет }, change: 57, largestRise: 78, level: 473 }]
  split:
    about: { en: Calm., ru: Спокойно. }
    source: assumed
    conditions:
      - { output: bitcoin, unit: pct, below: -20 }
      - { output: spread-hy, unit: bp, above: -50, below: 100 }
`;

const refused = (from: string, to: string, opening?: string): string[] => {
  const text = thesis(section.replace(from, to));
  expect(text).not.toBe(thesis(section));
  return told(() => parseThesis(text, "own.yaml", undefined, opening));
};

describe("observations", () => {
  const { document }: Thesis = parseThesis(thesis(section), "own.yaml", undefined, "2025-09-30");

  it("are a section that a thesis may have, and may lack", () => {
    expect(document.observations).toMatchObject({
      scenario: "rest",
      outputs: [{ output: "bitcoin", proxies: [{ member: false, change: -37 }] }, { output: "yield-10y" }],
      notes: [],
    });
    expect(parseThesis(thesis("")).document.observations).toBeUndefined();
  });

  it.each([
    ["of an unknown scenario", "scenario: rest", "scenario: rset", "thesis/unknown-choice 14:13 observations.scenario"],
    [
      "of an unknown output",
      "output: bitcoin",
      "output: bitcion",
      "thesis/unknown-choice 19:15 observations.outputs[0].output",
    ],
    [
      "of an output without a number a row",
      "output: yield-10y",
      "output: regime",
      "thesis/unknown-choice 23:15 observations.outputs[1].output",
    ],
    [
      "in a unit of something else",
      "unit: pct\n",
      "unit: bp\n",
      "thesis/wrong-unit 20:13 observations.outputs[0].unit",
    ],
    [
      "of an output that is there already",
      "output: yield-10y\n      unit: bp",
      "output: bitcoin\n      unit: pct",
      "thesis/duplicate-id 23:15 observations.outputs[1].output",
    ],
    [
      "without any number",
      ", change: -37, worstMonthEnd: -49",
      "",
      "thesis/missing 22:17 observations.outputs[0].proxies[0]",
    ],
    [
      "of a fall by more than all",
      "change: -37",
      "change: -137",
      "thesis/out-of-range 22:63 observations.outputs[0].proxies[0].change",
    ],
    [
      "of a worst month end that is a rise",
      "worstMonthEnd: -49",
      "worstMonthEnd: 4",
      "thesis/out-of-range 22:83 observations.outputs[0].proxies[0].worstMonthEnd",
    ],
    [
      "of the level of a price",
      "worstMonthEnd: -49",
      "level: 70000",
      "thesis/unknown-choice 22:75 observations.outputs[0].proxies[0].level",
    ],
    [
      "of a rise below 0",
      "largestRise: 78",
      "largestRise: -8",
      "thesis/out-of-range 27:85 observations.outputs[1].proxies[0].largestRise",
    ],
    [
      "dated before the world",
      "date: 2026-07-31",
      "date: 2025-09-30",
      "thesis/outside-window 26:13 observations.outputs[1].date",
    ],
    [
      "dated after the window",
      "date: 2026-07-31",
      "date: 2026-08-21",
      "thesis/outside-window 26:13 observations.outputs[1].date",
    ],
    [
      "of a window that ends before it begins",
      "to: 2026-08-20",
      "to: 2025-09-30",
      "thesis/outside-window 16:7 observations.to",
    ],
    [
      "of a window longer than any run",
      "to: 2026-08-20",
      "to: 2036-08-20",
      "thesis/outside-window 16:7 observations.to",
    ],
    ["with a condition on nothing", ", below: -20", "", "thesis/missing 32:9 observations.split.conditions[0]"],
    [
      "with a condition on an unknown output",
      "spread-hy",
      "spread-hi",
      "thesis/unknown-choice 33:19 observations.split.conditions[1].output",
    ],
    [
      "with a condition that nothing meets",
      "above: -50",
      "above: 100",
      "thesis/out-of-range 33:47 observations.split.conditions[1].above",
    ],
    [
      "with an unknown key",
      "source: assumed\n      proxies",
      "sorce: assumed\n      source: assumed\n      proxies",
      "thesis/unknown-key 21:7 observations.outputs[0].sorce",
    ],
  ])("%s are refused with their place", (_, from, to, says) => {
    expect(refused(from, to)).toContain(says);
  });

  it("that begin on another day than their world are refused where its day is known", () => {
    expect(refused("from: 2025-09-30", "from: 2025-09-29", "2025-09-30")).toEqual([
      "thesis/other-opening 15:9 observations.from",
    ]);
    expect(refused("from: 2025-09-30", "from: 2025-09-29")).toEqual([]);
  });

  it("of the same instrument twice under one output are refused", () => {
    const twice = "proxies: [{ name: { en: bitcoin, ru: биткоин }, change: -36 }, { name: { en: bitcoin";
    expect(refused("proxies: [{ name: { en: bitcoin", twice)).toEqual([
      "thesis/duplicate-id 22:78 observations.outputs[0].proxies[1].name",
    ]);
  });

  it("have all their faults told at once, beside those of the claims", () => {
    const faulty = thesis(section)
      .replace('"x", "last"', '"y", "last"')
      .replace("scenario: rest\n", "scenario: rust\n")
      .replace("output: bitcoin\n", "output: bitcoins\n")
      .replace("date: 2026-07-31", "date: 2025-07-31")
      .replace("  about: { en: By hand., ru: Вручную. }\n", "");
    expect(told(() => parseThesis(faulty, "own.yaml", undefined, "2025-10-31"))).toEqual([
      "claim/unknown-id 10:26 claims[0].holds",
      "thesis/missing 14:3 observations.about",
      "thesis/unknown-choice 14:13 observations.scenario",
      "thesis/other-opening 15:9 observations.from",
      "thesis/unknown-choice 18:15 observations.outputs[0].output",
      "thesis/outside-window 25:13 observations.outputs[1].date",
    ]);
  });
});
