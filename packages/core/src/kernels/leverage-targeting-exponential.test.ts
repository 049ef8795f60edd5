import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, columnOf } from "../model/column.ts";
import { EbbError } from "../model/problem.ts";
import { exp } from "../solve/math.ts";
import { criticalShock, type LoneHolder, unstablePrice } from "./critical-shock.ts";
import type { LeveragedHolders } from "./fire-sale-map.ts";
import { type Deleveraging, sellToTarget } from "./leverage-targeting-exponential.ts";
import { matrixOf } from "./matrix.ts";

/** Holders in lists, so that a test can permute and scale them. */
interface Lists {
  readonly units: readonly (readonly number[])[];
  readonly prices: readonly number[];
  readonly shock: readonly number[];
  readonly beta: readonly number[];
  readonly totalUnits: readonly number[];
  readonly cash: readonly number[];
  readonly other: readonly number[];
  readonly debt: readonly number[];
  readonly target: readonly number[];
  readonly trigger?: readonly number[];
}

function holders(lists: Lists): LeveragedHolders {
  return {
    units: matrixOf("units", lists.units),
    initialPrices: columnOf(lists.prices),
    shock: columnOf(lists.shock),
    beta: columnOf(lists.beta),
    totalUnits: columnOf(lists.totalUnits),
    cash: columnOf(lists.cash),
    other: columnOf(lists.other),
    debt: columnOf(lists.debt),
    targetDebtToEquity: columnOf(lists.target),
    ...(lists.trigger === undefined ? {} : { triggerEquityRatio: columnOf(lists.trigger) }),
  };
}

function sell(lists: Lists): Deleveraging {
  const { value, converged } = sellToTarget(holders(lists));
  expect(converged).toBe(true);
  return value;
}

/** One fund with 100 units at price 1, on its leverage target; `shock` hits its asset. */
function loneFund(leverage: number, beta: number, shock: number): Lists {
  return {
    units: [[100]],
    prices: [1],
    shock: [shock],
    beta: [beta],
    totalUnits: [100],
    cash: [0],
    other: [0],
    debt: [(100 * leverage) / (1 + leverage)],
    target: [leverage],
  };
}

function loneHolder({ units, prices, totalUnits, beta, cash, other, debt, target }: Lists): LoneHolder {
  const [[held = 0] = []] = units;
  const [price = 0] = prices;
  const [total = 0] = totalUnits;
  const [strength = 0] = beta;
  const [own = 0] = cash;
  const [rest = 0] = other;
  const [owed = 0] = debt;
  const [aim = 0] = target;
  return {
    units: held,
    initialPrice: price,
    totalUnits: total,
    beta: strength,
    cash: own + rest,
    debt: owed,
    targetDebtToEquity: aim,
  };
}

/** Networks that stand on their targets until the shock; uneven ones, where a careless Newton step lands too low. */
const anyLists: fc.Arbitrary<Lists> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([n, m]) => {
    const list = (size: number, min: number, max: number) =>
      fc.array(fc.double({ min, max, noNaN: true }), { minLength: size, maxLength: size });
    const sparse = (size: number, min: number, max: number) =>
      fc.array(fc.oneof(fc.constant(0), fc.double({ min, max, noNaN: true })), { minLength: size, maxLength: size });
    return fc.record({
      units: fc.array(sparse(m, 1, 100), { minLength: n, maxLength: n }),
      prices: list(m, 0.5, 5),
      shock: sparse(m, -0.2, 0),
      beta: list(m, 0, 0.3),
      float: list(m, 1, 3),
      cash: list(n, 0, 50),
      other: list(n, 0, 50),
      target: list(n, 0, 20),
    });
  })
  .map(({ float, ...lists }) => {
    const value = lists.units.map((row) => row.reduce((sum, each, k) => sum + each * (lists.prices[k] ?? 0), 0));
    return {
      ...lists,
      totalUnits: float.map((each, k) => each * lists.units.reduce((sum, row) => sum + (row[k] ?? 0), 1)),
      debt: value.map((each, i) => {
        const leverage = lists.target[i] ?? 0;
        return ((each + (lists.cash[i] ?? 0) + (lists.other[i] ?? 0)) * leverage) / (1 + leverage);
      }),
    };
  });

function expectAtMost(low: Column, high: Column): void {
  low.forEach((each, k) => expect(each).toBeLessThanOrEqual(high[k] * (1 + 1e-12)));
}

describe("selling to a leverage target under exponential impact", () => {
  it("a lone fund's loop gain y solves y e^(−y) = β(1 + b) D e^(−βb) / (q p)", () => {
    const fund = loneFund(9, 0.05, -0.01);
    const { prices, soldFraction, loopGain } = sell(fund);
    const z = (0.05 * 10 * 90 * exp(-0.45)) / 99;
    expect(loopGain * exp(-loopGain)).toBeCloseTo(z, 12);
    expect(prices[0]).toBeCloseTo((0.05 * 10 * 90) / (100 * loopGain), 12);
    expect(prices[0]).toBeCloseTo(0.99 * exp(-0.05 * soldFraction[0]), 14);
  });

  it("who sells a part ends on target, who is insolvent sells all, who never was above target sells nothing", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { soldFraction, leverageAfter, equity, saleValue } = sell(lists);
        for (const [i, target] of lists.target.entries()) {
          const sold = soldFraction[i];
          const sellsPart = sold > 1e-6 && sold < 1;
          expect(!sellsPart || Math.abs(leverageAfter[i] / target - 1) < 1e-8).toBe(true);
          expect(equity[i] >= 0 || sold === 1).toBe(true);
          expect(target > 0 || saleValue[i] === 0).toBe(true);
        }
      }),
    );
  });

  it("no impact, no second round: prices are those of the shock", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { value, iterations } = sellToTarget(holders({ ...lists, beta: lists.beta.map(() => 0) }));
        value.prices.forEach((each, k) => expect(each).toBe((lists.prices[k] ?? 0) * (1 + (lists.shock[k] ?? 0))));
        expect(iterations).toBe(1);
        expect(value.loopGain).toBe(0);
      }),
    );
  });

  it("no shock, no sale beyond rounding", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        fc.pre(lists.beta.every((each) => each < 0.02));
        const { prices } = sell({ ...lists, shock: lists.shock.map(() => 0) });
        prices.forEach((each, k) => expect(each / (lists.prices[k] ?? 0)).toBeCloseTo(1, 10));
      }),
    );
  });

  it("a larger shock, a larger impact, a larger debt never raise a price", () => {
    fc.assert(
      fc.property(anyLists, fc.double({ min: 0.2, max: 1, noNaN: true }), (lists, part) => {
        const milder: Lists[] = [
          { ...lists, shock: lists.shock.map((each) => each * part) },
          { ...lists, beta: lists.beta.map((each) => each * part) },
          { ...lists, debt: lists.debt.map((each) => each * part) },
        ];
        const { prices } = sell(lists);
        for (const each of milder) expectAtMost(prices, sell(each).prices);
      }),
    );
  });

  it("shuffling holders and assets shuffles the results", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const turned: Lists = {
          units: lists.units.map((row) => row.toReversed()).toReversed(),
          prices: lists.prices.toReversed(),
          shock: lists.shock.toReversed(),
          beta: lists.beta.toReversed(),
          totalUnits: lists.totalUnits.toReversed(),
          cash: lists.cash.toReversed(),
          other: lists.other.toReversed(),
          debt: lists.debt.toReversed(),
          target: lists.target.toReversed(),
        };
        const one = sell(lists);
        fc.pre(one.loopGain < 0.999);
        const other = sell(turned);
        one.prices.toReversed().forEach((each, k) => expect(other.prices[k] / each).toBeCloseTo(1, 10));
        one.soldFraction.toReversed().forEach((each, i) => expect(other.soldFraction[i]).toBeCloseTo(each, 8));
      }),
    );
  });

  it("counting in millions instead of billions scales dollars and leaves fractions", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const thousandfold = (list: readonly number[]): number[] => list.map((each) => each * 1000);
        const one = sell(lists);
        fc.pre(one.loopGain < 0.999);
        const other = sell({
          ...lists,
          prices: thousandfold(lists.prices),
          cash: thousandfold(lists.cash),
          other: thousandfold(lists.other),
          debt: thousandfold(lists.debt),
        });
        one.soldFraction.forEach((each, i) => expect(other.soldFraction[i]).toBeCloseTo(each, 8));
        one.prices.forEach((each, k) => expect(other.prices[k] / each).toBeCloseTo(1000, 6));
      }),
    );
  });

  it("steps of Newton land where plain rounds do, in no more of them", () => {
    fc.assert(
      fc.property(anyLists, fc.boolean(), (lists, isTriggered) => {
        const given = holders(
          isTriggered ? { ...lists, trigger: lists.target.map((each) => 0.95 / (1 + each)) } : lists,
        );
        const fast = sellToTarget(given);
        const plain = sellToTarget(given, { plain: true, limit: 100_000 });
        fc.pre(plain.value.loopGain < 0.999);
        expect(fast.converged && plain.converged).toBe(true);
        fast.value.prices.forEach((each, k) => expect(each / plain.value.prices[k]).toBeCloseTo(1, 11));
        expect(fast.iterations).toBeLessThanOrEqual(plain.iterations + 1);
      }),
      { numRuns: 300 },
    );
  });

  it("a thin asset beside a deep one bends the map the wrong way for Newton, whose step still stays above", () => {
    const given = holders({
      units: [
        [20, 0],
        [90, 20],
      ],
      prices: [1, 1],
      shock: [-0.01, 0],
      beta: [0.05, 0.3],
      totalUnits: [110, 20],
      cash: [0, 0],
      other: [0, 0],
      debt: [40 / 3, 100],
      target: [2, 10],
    });
    const fast = sellToTarget(given);
    const plain = sellToTarget(given, { plain: true });
    fast.value.prices.forEach((each, k) => expect(each).toBeCloseTo(plain.value.prices[k], 12));
    expect(fast.iterations).toBeLessThan(12);
    expect(plain.iterations).toBeGreaterThan(200);
  });

  it("a fund that runs away takes no one along whose losses die out one after the other", () => {
    // The second fund's sales fade, and the third's still grow with them for a while: neither may be drawn out with the first.
    const given = holders({
      units: [
        [100, 0, 0],
        [0, 100, 0],
        [0, 10, 100],
      ],
      prices: [1, 1, 1],
      shock: [-0.001, -0.003, 0],
      beta: [0.3, 0.2, 0.2],
      totalUnits: [100, 110, 100],
      cash: [0, 0, 0],
      other: [0, 0, 0],
      debt: [80, 200 / 3, 88],
      target: [4, 2, 4],
    });
    const fast = sellToTarget(given);
    const plain = sellToTarget(given, { plain: true });
    fast.value.prices.forEach((each, k) => expect(each).toBeCloseTo(plain.value.prices[k], 12));
    expect([...fast.value.soldFraction].map((each) => each === 1)).toEqual([true, false, false]);
    expect(fast.iterations).toBeLessThan(12);
    expect(plain.iterations).toBeGreaterThan(80);
  });

  it("the greatest prices are at or above the least, and both are at rest", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const greatest = sellToTarget(holders(lists));
        const least = sellToTarget(holders(lists), { which: "least", limit: 100_000 });
        expect(least.converged && greatest.converged).toBe(true);
        expect([least.which, greatest.which]).toEqual(["least", "greatest"]);
        expectAtMost(least.value.prices, greatest.value.prices);
      }),
    );
  });

  it("a trigger only holds sales back, and one at 100 % of assets holds nothing back", () => {
    fc.assert(
      fc.property(anyLists, fc.double({ min: 0, max: 1, noNaN: true }), (lists, share) => {
        const free = sell(lists);
        const held = sell({ ...lists, trigger: lists.target.map((each) => share / (1 + each)) });
        expectAtMost(free.prices, held.prices);
        const always = sell({ ...lists, trigger: lists.target.map(() => 1) });
        always.prices.forEach((each, k) => expect(each / free.prices[k]).toBeCloseTo(1, 9));
      }),
    );
  });

  it("sales repay debt: what is left is assets at the new prices, on target where not all is sold", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { prices, soldFraction, assetsAfter, debtAfter, leverageAfter } = sell(lists);
        for (const [i, row] of lists.units.entries()) {
          const value = row.reduce((sum, each, k) => sum + each * prices[k], 0);
          const kept = (1 - soldFraction[i]) * value + (lists.cash[i] ?? 0) + (lists.other[i] ?? 0);
          expect(assetsAfter[i]).toBeCloseTo(kept, 8);
          expect(debtAfter[i]).toBeCloseTo((lists.debt[i] ?? 0) - soldFraction[i] * value, 8);
          const isOnTarget = soldFraction[i] > 0 && soldFraction[i] < 1;
          expect(isOnTarget ? leverageAfter[i] - (lists.target[i] ?? 0) : 0).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  it("one holder that sells everything is a runaway, and feeds the loop no more", () => {
    const { runaway, loopGain, soldFraction } = sell({
      units: [
        [100, 0],
        [0, 100],
      ],
      prices: [1, 1],
      shock: [-0.3, 0],
      beta: [0.1, 0.1],
      totalUnits: [100, 100],
      cash: [0, 0],
      other: [0, 0],
      debt: [80, 0],
      target: [4, 4],
    });
    expect([runaway, loopGain, ...soldFraction]).toEqual([true, 0, 1, 0]);
  });

  it("prices whose products no number can hold come to an end too", () => {
    const fund = { ...loneFund(4, 0.205, 0), units: [[1e-300]], totalUnits: [1e-300], debt: [80] };
    const { shock = 0 } = criticalShock(loneHolder(fund)) ?? {};
    expect(shock).toBeGreaterThan(1e300);
    expect(sellToTarget(holders({ ...fund, shock: [shock] })).iterations).toBeLessThan(100);
  });

  it("an asset that falls to nothing takes its holder's sales of it along, and makes no NaN", () => {
    const { prices, soldFraction, equity } = sell(loneFund(4, 0.1, -1));
    expect([prices[0], soldFraction[0], equity[0]]).toEqual([0, 0, -80]);
  });
});

describe("the fold", () => {
  const strengths = [0.205, 0.21, 0.22, 0.23];

  it.each(strengths)("at impact %s one shock is the last that ends before everything is sold", (beta) => {
    const critical = criticalShock(loneHolder(loneFund(4, beta, 0)));
    expect(critical).toBeDefined();
    const { shock = 0, soldFraction: last = 0 } = critical ?? {};
    const before = sell(loneFund(4, beta, shock * (1 - 1e-8)));
    const after = sell(loneFund(4, beta, shock * (1 + 1e-8)));
    // Near a fold the distance to it is the root of the distance in the shock.
    expect(before.soldFraction[0]).toBeCloseTo(last, 2);
    expect(before.loopGain).toBeCloseTo(1, 2);
    expect([before.runaway, after.runaway]).toEqual([false, true]);
    expect(after.soldFraction[0]).toBe(1);
  });

  it("Newton passes in a few dozen rounds where plain rounds take thousands", () => {
    const { shock = 0 } = criticalShock(loneHolder(loneFund(4, 0.22, 0))) ?? {};
    for (const share of [1 - 1e-5, 1 + 1e-5]) {
      const fund = holders(loneFund(4, 0.22, shock * share));
      const fast = sellToTarget(fund);
      const plain = sellToTarget(fund, { plain: true, limit: 1_000_000 });
      expect(fast.iterations).toBeLessThan(60);
      expect(plain.iterations).toBeGreaterThan(2000);
      expect(fast.value.prices[0]).toBeCloseTo(plain.value.prices[0], 8);
    }
  });

  it("below β(1 + b) = 1 no shock is critical; above βb = 1 the first sale is", () => {
    expect(criticalShock(loneHolder(loneFund(4, 0.2, 0)))).toBeUndefined();
    expect(criticalShock(loneHolder({ ...loneFund(4, 0.3, 0), debt: [0] }))).toBeUndefined();
    const first = criticalShock(loneHolder(loneFund(4, 0.3, 0)));
    expect(first?.soldFraction).toBe(0);
    expect(first?.shock).toBeCloseTo(0, 14);
    expect(sell(loneFund(4, 0.3, -1e-6)).runaway).toBe(true);
    expect(sell(loneFund(4, 0.3, 1e-6)).runaway).toBe(false);
  });

  it("critical shock and cash: what cannot be sold and cash delay it", () => {
    const fund = { ...loneFund(4, 0.22, 0), cash: [10], other: [15], debt: [100] };
    const { shock = 0 } = criticalShock(loneHolder(fund)) ?? {};
    expect(sell({ ...fund, shock: [shock * 0.999] }).runaway).toBe(false);
    expect(sell({ ...fund, shock: [shock * 1.001] }).runaway).toBe(true);
  });

  it("the unstable price is a second rest of the rule without its limits, below the first", () => {
    const fund = loneFund(9, 0.05, -0.01);
    const unstable = unstablePrice(loneHolder(fund), -0.01) ?? Number.NaN;
    const sold = 900 / (100 * unstable) - 9;
    expect(0.99 * exp(-0.05 * sold)).toBeCloseTo(unstable, 12);
    expect(unstable).toBeLessThan(sell(fund).prices[0]);
  });

  it("past the fold, without debt or without impact there is no unstable price", () => {
    expect(unstablePrice(loneHolder(loneFund(4, 0.22, 0)), -0.1)).toBeUndefined();
    expect(unstablePrice(loneHolder({ ...loneFund(4, 0.22, 0), debt: [0] }), -0.1)).toBeUndefined();
    expect(unstablePrice(loneHolder(loneFund(4, 0, 0)), -0.1)).toBeUndefined();
  });
});

describe("bad holders", () => {
  it("are refused with every place and value at once", () => {
    const bad = holders({
      ...loneFund(4, 0.1, -2),
      units: [[100], [-1]],
      totalUnits: [0],
      cash: [Number.NaN, 0],
      other: [1],
      debt: [1, -5],
    });
    let places: readonly (string | undefined)[] = [];
    try {
      sellToTarget(bad);
    } catch (error) {
      places = error instanceof EbbError ? error.problems.map((each) => each.place.path) : [];
    }
    expect(places).toEqual([
      "units[1][0]",
      "shock[0]",
      "totalUnits[0]",
      "cash[0]",
      "other",
      "debt[1]",
      "targetDebtToEquity",
    ]);
  });

  it("an asset of so few units that one takes an infinite price off it is refused", () => {
    const empty = { ...loneFund(4, 0.1, -0.1), totalUnits: [1e-310] };
    expect(() => sellToTarget(holders(empty))).toThrow(/kernel\/not-a-number.*fall of a price by one unit/);
  });

  it("a round limit is reported", () => {
    const short = sellToTarget(holders(loneFund(9, 0.05, -0.01)), { plain: true, limit: 3 });
    expect(short).toMatchObject({ converged: false, stopped: "round-limit", iterations: 3 });
    expect(short.residual).toBeGreaterThan(1e-4);
  });

  it("a lone holder of nothing is refused", () => {
    expect(() => criticalShock({ ...loneHolder(loneFund(4, 0.2, 0)), units: 0 })).toThrow(/units/);
    expect(() => unstablePrice(loneHolder(loneFund(4, 0.2, 0)), -1)).toThrow(/shock/);
  });
});
