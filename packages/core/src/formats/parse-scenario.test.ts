import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { EbbError } from "../model/problem.ts";
import { type UnitName, units, unitsLike } from "../model/units.ts";
import { assets, channels, rooms, scenarioPaths } from "../model/vocabulary.ts";
import { parseScenario } from "./parse-scenario.ts";

/** A scenario whose paths are the given lines, the first of them in line 6. */
const withPaths = (...lines: readonly string[]): string =>
  `format: ebb/scenario.v1
id: own
name: { en: Own, ru: Свой }
world: teaching
paths:
${lines.map((line) => `  ${line}`).join("\n")}
`;
const refused = (...lines: readonly string[]): string[] => told(() => parseScenario(withPaths(...lines), "own.yaml"));

function detailOf(...lines: readonly string[]): unknown {
  try {
    parseScenario(withPaths(...lines), "own.yaml");
  } catch (error) {
    if (error instanceof EbbError) return error.problems[0]?.detail;
    throw error;
  }
  return undefined;
}

describe("a scenario", () => {
  it("without paths is the baseline for three years by month", () => {
    const { document } = parseScenario(withPaths().replace("paths:\n", ""), "own.yaml");
    expect(document).toMatchObject({ horizon: { months: 36, step: "month" }, paths: {}, without: [], off: [] });
  });

  it("as the names page writes it is accepted", () => {
    const text = `# scenario
$schema: ../../schema/scenario.v1.json
format: ebb/scenario.v1
id: fiscal-no-backstop
name: { en: "Deficit without a backstop", ru: "Дефицит без покупателя последней инстанции" }
world: us-2025q3
horizon: { months: 36, step: month }
paths:
  fiscal.deficit: { unit: usd bn/yr, ramp: { from: 2025-10, to: 2026-07, value: 900 } }
  fiscal.backstop: { unit: share, value: 0 }
`;
    expect(told(() => parseScenario(text, "own.yaml"))).toEqual([]);
  });

  it.each([...channels.map((id) => `without: [${id}]`), ...rooms.map((id) => `off: [${id}]`)])("takes %s", (line) => {
    expect(told(() => parseScenario(`${withPaths()}${line}\n`.replace("paths:\n\n", ""), "own.yaml"))).toEqual([]);
  });
});

/** Every path by name, with something it takes. */
const paths = Object.entries(scenarioPaths).flatMap(([name, kind]) =>
  (name.endsWith("<asset>") ? assets.map((asset) => name.replace("<asset>", asset)) : [name]).map(
    (each) => [each, kind] as const,
  ),
);
const numeric = paths.flatMap(([name, kind]) => ("range" in kind ? [[name, kind] as const] : []));

describe("every path", () => {
  it.each(numeric)("%s takes a value, a ramp, steps and points", (name, { unit, range: [, high] }) => {
    const forms = [
      `value: ${high}`,
      `ramp: { from: 2026-01, to: 2026-07-15, value: ${high} }`,
      `steps: [{ at: 2026-01, value: ${high} }, { at: 2026-02, value: ${high} }]`,
      `points: [{ at: 2026-01-31, value: ${high} }]`,
    ];
    for (const form of forms) expect(refused(`${name}: { unit: ${unit}, ${form}, note: why }`)).toEqual([]);
  });

  it.each(numeric)("%s takes every unit that measures the same, and no other", (name, { unit, range: [low, high] }) => {
    const fitting = unitsLike(unit);
    const inside = (low + high) / 2;
    for (const other of Object.keys(units) as UnitName[]) {
      const problems = refused(`${name}: { unit: ${other}, value: ${inside * 1e-6} }`);
      expect(problems).toEqual(
        fitting.includes(other) ? [] : [`scenario/wrong-unit 6:${name.length + 13} paths.${name}.unit`],
      );
    }
  });

  it.each(numeric)("%s takes its whole range and nothing beyond, in any unit", (name, { unit, range }) => {
    for (const other of unitsLike(unit)) {
      const scale = units[unit].factor / units[other].factor;
      for (const [end, beyond] of [
        [range[0], -1],
        [range[1], 1],
      ] as const) {
        const outside = (end === 0 ? beyond : end * (1 + 1e-9 * Math.sign(end) * beyond)) * scale;
        expect(refused(`${name}: { unit: ${other}, value: ${end * scale * (1 - 1e-12)} }`)).toEqual([]);
        expect(refused(`${name}: { unit: ${other}, value: ${outside} }`)).toEqual([
          expect.stringContaining("scenario/out-of-range 6:"),
        ]);
      }
    }
  });
});

describe("a value", () => {
  it("outside hard bounds is told with the bounds in the unit of the path", () => {
    expect(detailOf("fiscal.backstop: { unit: pct, value: 101 }")).toEqual({
      given: 101,
      unit: "pct",
      range: "0 … 1 share",
    });
    expect(detailOf("fiscal.deficit: { unit: usd tn/yr, value: -101 }")).toMatchObject({
      given: -101,
      unit: "usd tn/yr",
    });
  });

  it("is looked at wherever it stands in the path", () => {
    expect(
      refused(
        "fiscal.backstop: { unit: share, ramp: { from: 2026-01, to: 2026-02, value: 2 } }",
        "news.bitcoin: { unit: log, steps: [{ at: 2026-01, value: 0 }, { at: 2026-02, value: -6 }] }",
        "news.gold: { unit: log, points: [{ at: 2026-01, value: 9 }] }",
      ),
    ).toEqual([
      "scenario/out-of-range 6:78 paths.fiscal.backstop.ramp.value",
      "scenario/out-of-range 7:87 paths.news.bitcoin.steps[1].value",
      "scenario/out-of-range 8:58 paths.news.gold.points[0].value",
    ]);
  });

  it.each([".nan", ".inf", "-.inf", "1e999"])("of %s is no number", (value) => {
    expect(refused(`news.gold: { unit: log, value: ${value} }`)).toEqual([
      "scenario/not-a-number 6:34 paths.news.gold.value",
    ]);
  });
});

describe("dates", () => {
  it("must exist", () => {
    expect(refused("news.gold: { unit: log, points: [{ at: 2026-02-29, value: 0 }] }")).toEqual([
      "scenario/no-such-day 6:42 paths.news.gold.points[0].at",
    ]);
    expect(refused("news.gold: { unit: log, points: [{ at: 2028-02-29, value: 0 }] }")).toEqual([]);
  });

  it("of steps and points must rise", () => {
    const day = fc
      .date({ min: new Date("2025-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString());
    const text = fc.tuple(day, fc.constantFrom(7, 10)).map(([date, length]) => date.slice(0, length));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.constantFrom("steps", "points"), (dates, form) => {
        const rises = dates.every(
          (date, i) => i === 0 || date.padEnd(10, "-01") > (dates[i - 1] ?? "").padEnd(10, "-01"),
        );
        const list = dates.map((at) => `{ at: ${at}, value: 0 }`).join(", ");
        const problems = refused(`news.gold: { unit: log, ${form}: [${list}] }`);
        expect(problems.length === 0).toBe(rises);
        expect(problems.every((each) => each.startsWith("scenario/date-order"))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("of a ramp must rise: it ends after it begins", () => {
    expect(refused("news.gold: { unit: log, ramp: { from: 2026-07, to: 2026-07-01, value: 0 } }")).toEqual([
      "scenario/date-order 6:54 paths.news.gold.ramp.to",
    ]);
    expect(refused("news.gold: { unit: log, ramp: { from: 2026-07, to: 2026-07-02, value: 0 } }")).toEqual([]);
  });
});

describe("finance shares", () => {
  const shares = (unit: string, cash: number, bonds: number, calls: number, sales: number): string =>
    `ai-capex.finance-shares: { unit: ${unit}, shares: { cash: ${cash}, bonds: ${bonds}, calls: ${calls}, sales: ${sales} } }`;

  it("sum to one, in shares and in percent", () => {
    expect(refused(shares("share", 0.4, 0.3, 0.2, 0.1))).toEqual([]);
    expect(refused(shares("pct", 40, 30, 20, 10))).toEqual([]);
    expect(refused(shares("share", 0.4, 0.3, 0.2, 0.1 + 1e-8))).toEqual([
      "scenario/shares-sum 6:51 paths.ai-capex.finance-shares.shares",
    ]);
    expect(detailOf(shares("pct", 40, 30, 20, 11))).toEqual({ sum: 1.01 });
  });

  it("lie between nothing and everything", () => {
    expect(refused(shares("share", 1.5, -0.5, 0, 0))).toEqual([
      "scenario/out-of-range 6:59 paths.ai-capex.finance-shares.shares.cash",
      "scenario/out-of-range 6:71 paths.ai-capex.finance-shares.shares.bonds",
    ]);
  });

  it("are not a number, and a number is not shares", () => {
    expect(refused("ai-capex.finance-shares: { unit: share, value: 1 }")).toEqual([
      "scenario/missing 6:28 paths.ai-capex.finance-shares",
    ]);
    expect(refused("fiscal.backstop: { unit: share, shares: { cash: 1, bonds: 0, calls: 0, sales: 0 } }")).toEqual([
      "scenario/wrong-type 6:43 paths.fiscal.backstop.shares",
    ]);
  });
});

describe("a choice", () => {
  it("is one of the words of the path", () => {
    expect(refused("central-bank.counterparty: { choice: banks }")).toEqual([]);
    expect(detailOf("central-bank.counterparty: { choice: bank }")).toEqual({
      given: "bank",
      suggestion: "banks",
      known: ["banks", "non-banks"],
    });
  });

  it("is not a number, and a number is not a choice", () => {
    expect(refused("central-bank.counterparty: { unit: share, value: 1 }")).toEqual([
      "scenario/missing 6:30 paths.central-bank.counterparty",
    ]);
    expect(refused("fiscal.deficit: { choice: banks }")).toEqual([
      "scenario/wrong-type 6:29 paths.fiscal.deficit.choice",
    ]);
  });
});

describe("the name of a path", () => {
  it("that is mistyped gets the nearest", () => {
    expect(detailOf("fiscal.defict: { unit: share, value: 0 }")).toMatchObject({ suggestion: "fiscal.deficit" });
    expect(detailOf("news.bitcon: { unit: log, value: 0 }")).toMatchObject({ suggestion: "news.bitcoin" });
  });

  it.each(["toString", "news.<asset>", "news", "news.", ".bitcoin", "fiscal.deficit.bitcoin"])("%j is none", (name) => {
    expect(refused(`"${name}": { unit: log, value: 0 }`)).toEqual([`scenario/unknown-choice 6:3 paths.${name}`]);
  });
});

it("faults of every kind come together, in the order of the file", () => {
  const text = `format: ebb/scenario.v1
id: Own Scenario
name: { en: Own }
wrld: teaching
world: teaching
horizon: { months: 500 }
paths:
  fiscal.defict: { unit: usd bn/yr, value: 1 }
  fiscal.backstop: { unit: bp, value: 1 }
  news.gold: { unit: log, value: .nan }
  news.bitcoin: { unit: log, points: [{ at: 2026-07, value: 9 }, { at: 2026-06, value: 0 }] }
off: [fiscl]
`;
  expect(told(() => parseScenario(text, "own.yaml"))).toEqual([
    "scenario/wrong-type 2:5 id",
    "scenario/missing 3:7 name.ru",
    "scenario/unknown-key 4:1 wrld",
    "scenario/out-of-range 6:20 horizon.months",
    "scenario/unknown-choice 8:3 paths.fiscal.defict",
    "scenario/wrong-unit 9:28 paths.fiscal.backstop.unit",
    "scenario/not-a-number 10:34 paths.news.gold.value",
    "scenario/out-of-range 11:61 paths.news.bitcoin.points[0].value",
    "scenario/date-order 11:72 paths.news.bitcoin.points[1].at",
    "scenario/unknown-choice 12:7 off[0]",
  ]);
});

it("a file of another format is named, not listed key by key", () => {
  expect(told(() => parseScenario("format: ebb/world.v1\nsectors: []\n", "own.yaml"))).toEqual([
    "scenario/wrong-format 1:9 format",
  ]);
});

it.each(["- a\n", "word\n", "5\n", "[1]\n"])("%j is no scenario", (text) => {
  expect(told(() => parseScenario(text, "own.yaml"))).toEqual(["scenario/wrong-type 1:1"]);
});

describe("a parameter", () => {
  it("may be set to what makes sense, though it is not plausible", () => {
    expect(
      refused(
        "fire-sales.impactEquity.market: { unit: x, value: 1.5 }",
        "capital-competition.savingShare: { unit: share, value: 0 }",
        "confidence.gain: { unit: x, value: 0 }",
      ),
    ).toEqual([]);
  });

  it("is not set to what makes none, and its bounds are told", () => {
    expect(
      refused(
        "capital-competition.savingShare: { unit: pct, value: 101 }",
        "confidence.premium.gold: { unit: log, value: 0.01 }",
        "confidence.fallTime: { unit: mo, value: 0 }",
        "fire-sales.impactEquity.market: { unit: x, value: 81 }",
      ),
    ).toEqual([
      "scenario/out-of-range 6:56 paths.capital-competition.savingShare.value",
      "scenario/out-of-range 7:48 paths.confidence.premium.gold.value",
      "scenario/out-of-range 8:43 paths.confidence.fallTime.value",
      "scenario/out-of-range 9:53 paths.fire-sales.impactEquity.market.value",
    ]);
    expect(detailOf("confidence.fallTime: { unit: mo, value: 0 }")).toMatchObject({ range: "0.05 … 20 mo" });
  });
});

describe("assets of a world of one's own", () => {
  const text = withPaths("news.silver: { unit: log, value: 0.1 }", "own-shock.gold: { unit: log, value: 0.1 }");

  it("have news, and those it does not have have none", () => {
    expect(told(() => parseScenario(text, "own.yaml", ["silver"]))).toEqual([
      "scenario/unknown-choice 7:3 paths.own-shock.gold",
    ]);
    expect(told(() => parseScenario(text, "own.yaml", ["silver", "gold"]))).toEqual([]);
  });

  it("are those of the shipped world where nothing is said", () => {
    expect(told(() => parseScenario(text, "own.yaml"))).toEqual(["scenario/unknown-choice 6:3 paths.news.silver"]);
  });
});
