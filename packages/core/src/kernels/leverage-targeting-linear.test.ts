import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, columnOf } from "../model/column.ts";
import { EbbError } from "../model/problem.ts";
import { vulnerabilityFactors } from "./aggregate-vulnerability.ts";
import {
  type BankBooks,
  leverageTargeting,
  lossShare,
  type SaleRound,
  sellOnce,
  sellToRest,
} from "./leverage-targeting-linear.ts";
import { matrixOf, times } from "./matrix.ts";
import { loopGain } from "./price-loop.ts";

/** Books in lists, so that a test can permute and scale them. */
interface Lists {
  readonly assets: readonly number[];
  readonly equity: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly impact: readonly number[];
  readonly shock: readonly number[];
}

function books({ assets, equity, weights, impact }: Lists): BankBooks {
  return {
    assets: columnOf(assets),
    equity: columnOf(equity),
    weights: matrixOf("weights", weights),
    impactPerDollar: columnOf(impact),
  };
}

const oneBank: Lists = { assets: [100], equity: [10], weights: [[1]], impact: [1e-3], shock: [-0.01] };

const anyLists: fc.Arbitrary<Lists> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([n, m]) => {
    const list = (size: number, min: number, max: number) =>
      fc.array(fc.double({ min, max, noNaN: true }), { minLength: size, maxLength: size });
    return fc.record({
      assets: list(n, 1, 500),
      leverage: list(n, 0, 30),
      raw: fc.array(list(m, 0.01, 1), { minLength: n, maxLength: n }),
      impact: list(m, 0, 1e-5),
      shock: list(m, -0.2, 0),
    });
  })
  .map(({ assets, leverage, raw, impact, shock }) => ({
    assets,
    equity: assets.map((each, i) => each / (1 + (leverage[i] ?? 0))),
    weights: raw.map((row) => row.map((each) => each / row.reduce((sum, entry) => sum + entry, 0))),
    impact,
    shock,
  }));

function round(lists: Lists, capSales = false): SaleRound {
  return sellOnce(leverageTargeting(books(lists)), columnOf(lists.shock), { capSales });
}

function expectClose(found: Column, expected: Column, scale = 1): void {
  expect(found.length).toBe(expected.length);
  found.forEach((each, i) => expect(Math.abs(each - expected[i])).toBeLessThanOrEqual(1e-11 * scale));
}

describe("selling back to target leverage, one round", () => {
  it("a bank of 100 at leverage 9 sells 9 after a loss of 1, and loses 0.9 more at a thousandth a dollar", () => {
    const { saleByBank, impactReturns, aggregateVulnerability, directVulnerability } = round(oneBank);
    expect(saleByBank[0]).toBeCloseTo(9, 13);
    expect(impactReturns[0]).toBeCloseTo(-0.009, 15);
    expect(aggregateVulnerability).toBeCloseTo(0.09, 14);
    expect(directVulnerability[0]).toBeCloseTo(0.1, 14);
  });

  it("systemicness sums to aggregate vulnerability, which is the mean of indirect vulnerability by equity", () => {
    fc.assert(
      fc.property(anyLists, fc.boolean(), (lists, capSales) => {
        const { systemicness, indirectVulnerability, aggregateVulnerability } = round(lists, capSales);
        const equity = lists.equity.reduce((sum, each) => sum + each, 0);
        const mean = indirectVulnerability.reduce((sum, each, n) => sum + (each * (lists.equity[n] ?? 0)) / equity, 0);
        expect(systemicness.reduce((sum, each) => sum + each, 0)).toBeCloseTo(aggregateVulnerability, 10);
        expect(mean).toBeCloseTo(aggregateVulnerability, 10);
      }),
    );
  });

  it("no impact, no second round; no debt, no sale", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const without = round({ ...lists, impact: lists.impact.map(() => 0) });
        expect(without.aggregateVulnerability + 0).toBe(0);
        expect([...without.impactReturns].every((each) => each === 0)).toBe(true);
        const safe = round({ ...lists, equity: lists.assets });
        expect([...safe.saleByBank].every((each) => each === 0)).toBe(true);
      }),
    );
  });

  it("a larger shock, a larger impact, a higher leverage never lessens the loss", () => {
    fc.assert(
      fc.property(anyLists, fc.double({ min: 0.2, max: 1, noNaN: true }), (lists, part) => {
        const smaller = [
          { ...lists, shock: lists.shock.map((each) => each * part) },
          { ...lists, impact: lists.impact.map((each) => each * part) },
          { ...lists, equity: lists.equity.map((each, n) => each + (1 - part) * ((lists.assets[n] ?? 0) - each)) },
        ];
        const loss = (each: Lists): number => {
          const equity = each.equity.reduce((sum, own) => sum + own, 0);
          return round(each).aggregateVulnerability * equity;
        };
        for (const each of smaller) expect(loss(each)).toBeLessThanOrEqual(loss(lists) * (1 + 1e-12));
      }),
    );
  });

  it("shuffling banks and assets shuffles the results", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const turned: Lists = {
          assets: lists.assets.toReversed(),
          equity: lists.equity.toReversed(),
          weights: lists.weights.map((row) => row.toReversed()).toReversed(),
          impact: lists.impact.toReversed(),
          shock: lists.shock.toReversed(),
        };
        const one = round(lists);
        const other = round(turned);
        expectClose(other.systemicness.toReversed(), one.systemicness, 1 + one.aggregateVulnerability);
        expectClose(other.saleByAsset.toReversed(), one.saleByAsset, 1e5);
        expect(other.aggregateVulnerability).toBeCloseTo(one.aggregateVulnerability, 10);
      }),
    );
  });

  it("counting in millions instead of billions changes no ratio", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const scaled: Lists = {
          ...lists,
          assets: lists.assets.map((each) => each * 1000),
          equity: lists.equity.map((each) => each * 1000),
          impact: lists.impact.map((each) => each / 1000),
        };
        const one = round(lists);
        const other = round(scaled);
        expectClose(other.systemicness, one.systemicness, 1 + one.aggregateVulnerability);
        expectClose(
          other.saleByBank,
          one.saleByBank.map((each) => each * 1000),
          1e8,
        );
      }),
    );
  });

  it("the cap binds an insolvent bank at what the shock left of its assets, and only lowers sales", () => {
    const insolvent: Lists = { assets: [100], equity: [5], weights: [[1]], impact: [2e-4], shock: [-0.08] };
    expect(round(insolvent).saleByBank[0]).toBeCloseTo(152, 11);
    expect(round(insolvent, true).saleByBank[0]).toBeCloseTo(92, 12);
    fc.assert(
      fc.property(anyLists, (lists) => {
        const free = round(lists);
        round(lists, true).saleByBank.forEach((each, n) => expect(each).toBeLessThanOrEqual(free.saleByBank[n]));
      }),
    );
  });

  it("a gain makes banks buy", () => {
    expect(round({ ...oneBank, shock: [0.01] }).saleByBank[0]).toBeCloseTo(-9, 13);
  });
});

describe("selling back to target leverage, all rounds", () => {
  it("one bank loses 1/(1 − gain) times the shock", () => {
    const lists = { ...oneBank, impact: [1e-4] };
    const banks = leverageTargeting(books(lists));
    expect(loopGain(banks.loop).value).toBeCloseTo(0.09, 14);
    expect(sellToRest(banks, columnOf([-0.01])).value[0]).toBeCloseTo(-0.01 / 0.91, 13);
  });

  it("the fast solution is the plain one, and its first round is the one round", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const banks = leverageTargeting(books(lists));
        const gain = loopGain(banks.loop).value;
        fc.pre(gain < 0.95);
        const shock = columnOf(lists.shock);
        const fast = sellToRest(banks, shock, { gain });
        const plain = sellToRest(banks, shock, { gain, plain: true });
        expect(fast.converged && plain.converged).toBe(true);
        expectClose(fast.value, plain.value);
        const once = sellOnce(banks, shock).impactReturns;
        fast.value.forEach((each, k) => expect(each).toBeLessThanOrEqual(lists.shock[k] + once[k] + 1e-12));
      }),
    );
  });

  it("a gain of 1 or more runs away where the shock reaches the loop, and rests where it does not", () => {
    const lists: Lists = {
      assets: [1000, 100],
      equity: [50, 50],
      weights: [
        [1, 0],
        [0, 1],
      ],
      impact: [1e-4, 1e-4],
      shock: [-0.01, 0],
    };
    const banks = leverageTargeting(books(lists));
    expect(loopGain(banks.loop).value).toBeCloseTo(1.9, 12);
    expect(sellToRest(banks, columnOf([-0.01, 0]))).toMatchObject({ converged: false, stopped: "runaway" });
    const spared = sellToRest(banks, columnOf([0, -0.01]));
    expect(spared.converged).toBe(true);
    expect(spared.value[1]).toBeCloseTo(-0.01 / (1 - 0.01), 12);
  });

  it("a gain just above 1 runs away too, though a thousand rounds only treble its steps", () => {
    const banks = leverageTargeting(
      books({ assets: [100], equity: [50], weights: [[1]], impact: [0.01001], shock: [0] }),
    );
    expect(sellToRest(banks, columnOf([-0.01]))).toMatchObject({ converged: false, stopped: "runaway" });
  });

  it("too few rounds for a gain below 1 are a round limit, not a runaway", () => {
    const banks = leverageTargeting(books({ ...oneBank, impact: [1e-3] }));
    const short = sellToRest(banks, columnOf([-0.01]), { plain: true, limit: 3 });
    expect(short).toMatchObject({ converged: false, stopped: "round-limit", iterations: 3 });
  });

  it("without impact nothing follows the shock", () => {
    const banks = leverageTargeting(books({ ...oneBank, impact: [0] }));
    const rest = sellToRest(banks, columnOf([-0.01]));
    expect(rest.value[0]).toBe(-0.01);
    expect(lossShare(banks, times(banks.weights, rest.value))).toBeCloseTo(0.1, 14);
  });
});

describe("aggregate vulnerability as a product", () => {
  it("is the vulnerability of one round to the same loss everywhere, and the product of its factors", () => {
    fc.assert(
      fc.property(anyLists, fc.double({ min: 0, max: 1, noNaN: true }), (lists, shock) => {
        const banks = leverageTargeting(books(lists));
        fc.pre(banks.leverage.some((each) => each > 1e-3));
        const factors = vulnerabilityFactors(banks, shock);
        const uniform = columnOf(lists.impact.map(() => -shock));
        const { aggregateVulnerability } = sellOnce(banks, uniform);
        expect(factors.aggregateVulnerability).toBeCloseTo(aggregateVulnerability, 10);
        const { size, leverageFactor, illiquidityConcentration } = factors;
        const product = shock * size * leverageFactor * illiquidityConcentration;
        expect(product).toBeCloseTo(factors.aggregateVulnerability, 10);
        expect(factors.relativeSize.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        expect(factors.assetShares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("is refused where no bank has debt", () => {
    const banks = leverageTargeting(books({ ...oneBank, equity: [100] }));
    expect(() => vulnerabilityFactors(banks, 0.1)).toThrow(/debt of all banks/);
  });
});

describe("bad books", () => {
  it("are refused with every place and value at once", () => {
    const bad = {
      assets: columnOf([100, -1]),
      equity: columnOf([0, 5]),
      weights: matrixOf("weights", [
        [1, Number.NaN],
        [-0.5, 0.5],
      ]),
      impactPerDollar: columnOf([1]),
    };
    let problems: readonly (string | undefined)[] = [];
    try {
      leverageTargeting(bad, { file: "glt.json", path: "inputs" });
    } catch (error) {
      problems = error instanceof EbbError ? error.problems.map((each) => `${each.code} ${each.place.path}`) : [];
    }
    expect(problems).toEqual([
      "kernel/out-of-range inputs.assets[1]",
      "kernel/out-of-range inputs.equity[0]",
      "kernel/out-of-range inputs.equity[1]",
      "kernel/not-a-number inputs.weights[0][1]",
      "kernel/out-of-range inputs.weights[1][0]",
      "kernel/shape inputs.impactPerDollar",
    ]);
  });

  it("more equity than assets, a shock below −1 or of another length are refused", () => {
    expect(() => leverageTargeting(books({ ...oneBank, equity: [101] }))).toThrow(/equity\[0\].*≤ 100/);
    const banks = leverageTargeting(books(oneBank));
    expect(() => sellOnce(banks, columnOf([-1.5]))).toThrow(/assetShock\[0\]/);
    expect(() => sellToRest(banks, columnOf([0, 0]))).toThrow(/kernel\/shape at assetShock/);
  });
});
