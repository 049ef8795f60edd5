import { describe, expect, it } from "vitest";
import { compileClaim } from "./expression.ts";
import { type Answer, type Query, showQuery } from "./query.ts";
import { type ClaimVocabulary, findOutput, shippedIds } from "./vocabulary.ts";

// Shows that the claim language suffices for the sixteen parts of the essay. The claims that ship live in the thesis file.

const vocabulary: ClaimVocabulary = {
  ...shippedIds,
  scenarios: [
    "baseline",
    "abundance",
    "within-headroom",
    "squeeze",
    "fiscal-backstop",
    "fiscal-no-backstop",
    "qe",
    "multiplier-critique",
    // Needed beside those that ship: small and reversed sizes, and a run without dry powder.
    "qe-small",
    "qt-small",
    "qt",
    "squeeze-no-dry-powder",
  ],
};

/** holds: the claim. story: answers under which it holds, as the essay tells it; questions not listed are answered as at rest. */
interface Case {
  readonly holds: string;
  readonly story: Readonly<Record<string, Answer>>;
}

const claims: Readonly<Record<string, Case>> = {
  // The injection runs under the multiplier view of money: a setting of the scenario, not of the expression.
  T1: {
    holds: `
      value("multiplier-critique", "broad-money", "last") - value("baseline", "broad-money", "last")
        > value("multiplier-critique", "base", "last") - value("baseline", "base", "last")
      && value("multiplier-critique", "equities", "change") > 0
      && value("multiplier-critique", "bitcoin", "change") > 0`,
    story: {
      'value("multiplier-critique", "broad-money", "last")': 500,
      'value("multiplier-critique", "base", "last")': 200,
      'value("multiplier-critique", "equities.change", "last")': 0.03,
      'value("multiplier-critique", "bitcoin.change", "last")': 0.12,
    },
  },
  T2: {
    holds: `
      value("qe", "equities", "change") > 0
      && min(value("qe", "bitcoin", "change"), value("qe", "crypto", "change")) > value("qe", "equities", "change")`,
    story: {
      'value("qe", "equities.change", "last")': 0.06,
      'value("qe", "bitcoin.change", "last")': 0.18,
      'value("qe", "crypto.change", "last")': 0.24,
    },
  },
  T3: {
    holds: `
      value("abundance", "tightness", "max") < 1
      && max(abs(value("abundance", "x", "min")), abs(value("abundance", "x", "max"))) < 1
      && value("abundance", "bitcoin", "change")
        > value("abundance", "broad-money", "last") / value("baseline", "broad-money", "last") - 1
      && value("abundance", "bitcoin", "change") > value("abundance", "equities", "change")`,
    story: {
      'value("abundance", "tightness", "max")': 0.8,
      'value("abundance", "x", "max")': 0.2,
      'value("abundance", "broad-money", "last")': 110,
      'value("abundance", "bitcoin.change", "last")': 0.4,
      'value("abundance", "equities.change", "last")': 0.06,
    },
  },
  T4: {
    holds: `
      value("within-headroom", "headroom", "min") > 0
      && value("within-headroom", "gdp", "last") > value("baseline", "gdp", "last")
      && value("within-headroom", "breadth", "last") > 6`,
    story: { 'value("within-headroom", "gdp", "last")': 101, 'value("within-headroom", "breadth", "last")': 9 },
  },
  T5: {
    holds: `
      value("squeeze", "displacement", "last") > value("baseline", "displacement", "last")
      && value("within-headroom", "headroom", "min") > 0 && value("squeeze", "headroom", "min") < 0
      && assuming("essay") == (value("squeeze", "displacement", "max") > 0.99)`,
    story: {
      'value("squeeze", "displacement", "last")': 0.995,
      'value("squeeze", "displacement", "max")': 0.995,
      'value("squeeze", "headroom", "min")': -50,
      'assuming("essay")': true,
    },
  },
  T6: {
    holds: `
      value("squeeze", "turning-point", "last") <= 36
      && value("squeeze", "x", "last") > value("within-headroom", "x", "last")
      && value("squeeze", "yield-10y", "last") > value("baseline", "yield-10y", "last")
      && value("squeeze", "spread-ig", "last") > value("baseline", "spread-ig", "last")`,
    story: {
      'value("squeeze", "turning-point", "last")': 9,
      'value("squeeze", "x", "last")': 36,
      'value("squeeze", "yield-10y", "last")': 76,
      'value("squeeze", "spread-ig", "last")': 14,
    },
  },
  T7: {
    holds: `
      value("squeeze", "broad-money", "last") < value("baseline", "broad-money", "last")
      && value("squeeze", "bank-credit", "last") < value("baseline", "bank-credit", "last")
      && abs(value("qe-small", "bitcoin", "change") + value("qt-small", "bitcoin", "change"))
        < 0.1 * value("qe-small", "bitcoin", "change")
      && -value("qt", "bitcoin", "change") > value("qe", "bitcoin", "change")`,
    story: {
      'value("squeeze", "broad-money", "last")': 97,
      'value("squeeze", "bank-credit", "last")': 98,
      'value("qe-small", "bitcoin.change", "last")': 0.022,
      'value("qt-small", "bitcoin.change", "last")': -0.021,
      'value("qe", "bitcoin.change", "last")': 0.19,
      'value("qt", "bitcoin.change", "last")': -0.25,
    },
  },
  T8: {
    holds:
      'value("fiscal-no-backstop", "x", "last") > 0.0 && value("fiscal-backstop", "x", "last") == 0.0 && value("fiscal-no-backstop", "bitcoin", "trough") < value("fiscal-backstop", "bitcoin", "trough")',
    story: {
      'value("fiscal-no-backstop", "x", "last")': 57,
      'value("fiscal-no-backstop", "bitcoin.trough", "last")': -0.28,
    },
  },
  // A call that is paid buys private AI equity; sales are what the calls raised.
  T9: {
    holds: `
      abs(value("squeeze-no-dry-powder", "forced-sales.sovereign-funds", "sum")
          - (value("squeeze-no-dry-powder", "sovereign-funds.private-ai-equity", "last")
            - value("baseline", "sovereign-funds.private-ai-equity", "last")))
        < 0.05 * value("squeeze-no-dry-powder", "forced-sales.sovereign-funds", "sum")
      && value("squeeze-no-dry-powder", "forced-sales.sovereign-funds", "sum")
        > value("squeeze", "forced-sales.sovereign-funds", "sum")`,
    story: {
      'value("squeeze-no-dry-powder", "forced-sales.sovereign-funds", "sum")': 45,
      'value("squeeze-no-dry-powder", "sovereign-funds.private-ai-equity", "last")': 145,
      'value("squeeze", "forced-sales.sovereign-funds", "sum")': 12,
    },
  },
  // Shares of the holding are compared across, because a division would fail where nothing is held.
  T10: {
    holds: `
      value("squeeze", "forced-sales.sovereign-funds.bitcoin", "sum") * value("baseline", "sovereign-funds.equities", "last")
        > value("squeeze", "forced-sales.sovereign-funds.equities", "sum") * value("baseline", "sovereign-funds.bitcoin", "last")
      && value("squeeze", "redemptions.hedge-funds", "first-above:1") < value("squeeze", "forced-sales.hedge-funds", "first-above:1")
      && value("squeeze", "forced-sales.hedge-funds", "first-above:1") <= 36`,
    story: {
      'value("squeeze", "forced-sales.sovereign-funds.bitcoin", "sum")': 8,
      'value("squeeze", "forced-sales.sovereign-funds.equities", "sum")': 2,
      'value("squeeze", "redemptions.hedge-funds", "first-above:1")': 5,
      'value("squeeze", "forced-sales.hedge-funds", "first-above:1")': 8,
    },
  },
  T11: {
    holds: 'value("squeeze", "amplification", "max") > 1 && value("squeeze", "rounds", "max") >= 2',
    story: { 'value("squeeze", "amplification", "max")': 1.3, 'value("squeeze", "rounds", "max")': 7 },
  },
  "T11, tail": {
    holds: 'value("squeeze", "bank-losses", "sum") > 0',
    story: { 'value("squeeze", "bank-losses", "sum")': 20 },
  },
  T12: {
    holds: `
      min(value("squeeze", "bitcoin", "rank"), value("squeeze", "crypto", "rank")) == 1
      && min(value("squeeze", "bitcoin", "rank", "fundamentals"), value("squeeze", "crypto", "rank", "fundamentals")) == 1`,
    story: {
      'value("squeeze", "bitcoin.rank", "last")': 2,
      'value("squeeze", "crypto.rank", "last")': 1,
      'value("squeeze", "bitcoin.rank", "last", "fundamentals")': 1,
    },
  },
  T13: {
    holds: `
      value("squeeze", "software", "fundamental", "fundamentals") < value("squeeze", "equities", "fundamental", "fundamentals")
      && value("squeeze", "equities", "fundamental", "fundamentals") < value("squeeze", "memory", "fundamental", "fundamentals")
      && value("squeeze", "memory", "change") > value("squeeze", "equities", "change")`,
    story: {
      'value("squeeze", "software.fundamental", "last", "fundamentals")': -0.09,
      'value("squeeze", "equities.fundamental", "last", "fundamentals")': -0.05,
      'value("squeeze", "memory.fundamental", "last", "fundamentals")': -0.02,
      'value("squeeze", "memory.change", "last")': 2.1,
      'value("squeeze", "equities.change", "last")': 0.02,
    },
  },
  T14: {
    holds: `
      value("squeeze", "high-beta", "change") < 0
      && value("squeeze", "channel.chips.fundamentals", "last") > 0 && value("squeeze", "chips", "change") < 0`,
    story: {
      'value("squeeze", "high-beta.change", "last")': -0.16,
      'value("squeeze", "channel.chips.fundamentals", "last")': 0.1,
      'value("squeeze", "chips.change", "last")': -0.03,
    },
  },
  T15: {
    holds: `
      value("squeeze", "tightness", "last") > value("within-headroom", "tightness", "last")
      && value("squeeze", "selectivity", "last") > value("within-headroom", "selectivity", "last")`,
    story: { 'value("squeeze", "tightness", "last")': 1.3, 'value("squeeze", "selectivity", "last")': 0.6 },
  },
  T16: {
    holds: `
      value("squeeze", "channel.bitcoin.margin", "last") + value("squeeze", "channel.bitcoin.redemptions", "last") < 0
      && value("squeeze", "channel.bitcoin.capital-competition", "last") + value("squeeze", "channel.bitcoin.confidence", "last") < 0
      && value("squeeze", "bitcoin", "half-life")
        > max(value("squeeze", "treasuries", "half-life"), value("squeeze", "ig", "half-life"), value("squeeze", "hy", "half-life"),
            value("squeeze", "equities", "half-life"), value("squeeze", "hyperscalers", "half-life"),
            value("squeeze", "memory", "half-life"), value("squeeze", "chips", "half-life"),
            value("squeeze", "software", "half-life"), value("squeeze", "high-beta", "half-life"),
            value("squeeze", "gold", "half-life"))`,
    story: {
      'value("squeeze", "channel.bitcoin.margin", "last")': -0.2,
      'value("squeeze", "channel.bitcoin.capital-competition", "last")': -0.1,
      'value("squeeze", "channel.bitcoin.confidence", "last")': -0.2,
      ...Object.fromEntries(
        ["treasuries", "ig", "hy", "equities", "hyperscalers", "memory", "chips", "software", "high-beta", "gold"].map(
          (asset) => [`value("squeeze", "${asset}.half-life", "last")`, 5],
        ),
      ),
    },
  },
};

/** A world at rest: stocks stay at 100, headroom is there, no flow moves, nothing is ever reached. */
function atRest(query: Query): Answer {
  if (query.asks === "assuming") return false;
  const output = findOutput(query.output, vocabulary);
  if (output?.never === true || query.statistic.id === "first-above") return Infinity;
  const flow = /^(forced-sales|redemptions|bank-losses)/.test(query.output);
  return output?.unit?.startsWith("usd bn") === true && !flow ? 100 : 0;
}

describe.each(Object.entries(claims))("%s", (_, { holds, story }) => {
  const claim = compileClaim(holds, vocabulary);

  it("holds in the story that the essay tells", () => {
    const asked = new Set(claim.queries.map(showQuery));
    expect(Object.keys(story).filter((each) => !asked.has(each))).toEqual([]);
    expect(claim.evaluate((query) => story[showQuery(query)] ?? atRest(query)).holds).toBe(true);
  });

  it("fails in a world at rest, without an error", () => {
    expect(claim.evaluate(atRest).holds).toBe(false);
  });
});

it("all sixteen parts can be said", () => {
  const parts = new Set(Object.keys(claims).map((id) => id.split(",")[0]));
  expect([...parts]).toEqual(Array.from({ length: 16 }, (_, i) => `T${i + 1}`));
});
