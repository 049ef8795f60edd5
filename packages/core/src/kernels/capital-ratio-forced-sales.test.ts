import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, columnOf } from "../model/column.ts";
import { EbbError } from "../model/problem.ts";
import { exp } from "../solve/math.ts";
import { type ForcedSales, type RatioBanks, sellToRatio } from "./capital-ratio-forced-sales.ts";
import { clear } from "./clearing.ts";
import { matrixOf } from "./matrix.ts";
import { obligationNetwork } from "./obligation-network.ts";

/** Banks in lists, so that a test can permute and scale them. */
interface Lists {
  readonly units: readonly number[];
  readonly liquid: readonly number[];
  readonly debt: readonly number[];
  readonly owed: readonly (readonly number[])[];
  readonly minRatio: number;
  readonly alpha: number;
}

function banks({ units, liquid, debt, owed, minRatio, alpha }: Lists): RatioBanks {
  const network = obligationNetwork({
    liabilities: matrixOf("interbank", owed),
    externalLiabilities: columnOf(debt),
  });
  return { network, illiquidUnits: columnOf(units), liquid: columnOf(liquid), minRatio, alpha };
}

function sell(lists: Lists): ForcedSales {
  const { value, converged } = sellToRatio(banks(lists));
  expect(converged).toBe(true);
  return value;
}

/** A bank with 100 units, no cash and debts of 95, alone. */
const lone: Lists = { units: [100], liquid: [0], debt: [95], owed: [[0]], minRatio: 0.08, alpha: 0 };

const anyLists: fc.Arbitrary<Lists> = fc.integer({ min: 1, max: 5 }).chain((n) => {
  const list = (min: number, max: number) =>
    fc.array(fc.double({ min, max, noNaN: true }), { minLength: n, maxLength: n });
  return fc
    .record({
      units: list(1, 100),
      liquid: list(0, 10),
      capital: list(0.03, 0.15),
      owed: fc
        .array(list(0, 5), { minLength: n, maxLength: n })
        .map((rows) => rows.map((row, i) => row.map((each, j) => (i === j ? 0 : each)))),
      minRatio: fc.double({ min: 0.02, max: 0.12, noNaN: true }),
      alpha: fc.double({ min: 0, max: 0.002, noNaN: true }),
    })
    .map(({ capital, ...lists }) => ({
      ...lists,
      // Outside debt leaves each bank, paid in full by the others, with its share of capital.
      debt: lists.units.map((each, i) => {
        const claims = lists.owed.reduce((sum, row) => sum + (row[i] ?? 0), 0);
        const owes = (lists.owed[i] ?? []).reduce((sum, own) => sum + own, 0);
        const own = (each + (lists.liquid[i] ?? 0) + claims) * (1 - (capital[i] ?? 0)) - owes;
        return own > 0 ? own : 0;
      }),
    }));
});

function expectAtMost(low: Column, high: Column): void {
  low.forEach((each, i) => expect(each).toBeLessThanOrEqual(high[i] + 1e-7));
}

describe("selling to a capital ratio", () => {
  it("a bank with 5 on 100 sells down to 62.5 for a ratio of 8 %", () => {
    const { sales, ratio, price } = sell(lone);
    expect(sales[0]).toBeCloseTo(37.5, 12);
    expect(ratio[0]).toBeCloseTo(0.08, 14);
    expect(price).toBe(1);
  });

  it("a bank that stands exactly at its minimum sells nothing", () => {
    expect(sell({ ...lone, units: [0.3], debt: [0.276], alpha: 1 }).sales[0]).toBe(0);
  });

  it("its own sales lower the price at which it must reach the ratio", () => {
    const { sales, ratio, price, netWorth } = sell({ ...lone, debt: [93], alpha: 0.0001 });
    expect(price).toBeCloseTo(exp(-0.0001 * sales[0]), 14);
    expect(netWorth[0]).toBeCloseTo(100 * price - 93, 11);
    expect(ratio[0]).toBeCloseTo(0.08, 12);
    expect(sales[0]).toBeGreaterThan(12.5);
  });

  it("at rest the price is that of the sales, payments clear at it, and nobody below the ratio has units left", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const given = banks(lists);
        const { price, sales, ratio, payments, runaway } = sell(lists);
        const sold = sales.reduce((sum, each) => sum + each, 0);
        expect(price).toBeCloseTo(exp(-lists.alpha * sold), 12);
        const externalAssets = columnOf(lists.units.map((each, i) => price * each + (lists.liquid[i] ?? 0)));
        const cleared = clear(given.network, { externalAssets }).value;
        payments.forEach((each, i) => expect(each).toBeCloseTo(cleared.payments[i], 9));
        for (const [i, units] of lists.units.entries()) {
          expect(ratio[i] >= lists.minRatio - 1e-9 || sales[i] === units).toBe(true);
          expect(sales[i] === 0 || sales[i] === units || Math.abs(ratio[i] - lists.minRatio) < 1e-9).toBe(true);
        }
        expect(runaway).toBe(sales.some((each, i) => each === lists.units[i]));
      }),
    );
  });

  it("no impact, no second round: the price stays 1", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        expect(sellToRatio(banks({ ...lists, alpha: 0 }))).toMatchObject({ iterations: 1, residual: 0 });
        expect(sell({ ...lists, alpha: 0 }).price).toBe(1);
      }),
    );
  });

  it("a higher ratio, a larger impact, fewer liquid assets never raise the price or a payment", () => {
    fc.assert(
      fc.property(anyLists, fc.double({ min: 0.2, max: 1, noNaN: true }), (lists, part) => {
        const worse = sell(lists);
        const milder: Lists[] = [
          { ...lists, minRatio: lists.minRatio * part },
          { ...lists, alpha: lists.alpha * part },
          { ...lists, liquid: lists.liquid.map((each) => each + 1 - part) },
        ];
        for (const each of milder) {
          const { price, payments } = sell(each);
          expect(worse.price).toBeLessThanOrEqual(price + 1e-9);
          expectAtMost(worse.payments, payments);
        }
      }),
    );
  });

  it("shuffling banks shuffles the results", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const one = sellToRatio(banks(lists));
        fc.pre(one.iterations < 200);
        const other = sell({
          ...lists,
          units: lists.units.toReversed(),
          liquid: lists.liquid.toReversed(),
          debt: lists.debt.toReversed(),
          owed: lists.owed.map((row) => row.toReversed()).toReversed(),
        });
        expect(other.price).toBeCloseTo(one.value.price, 10);
        other.sales.toReversed().forEach((each, i) => expect(each).toBeCloseTo(one.value.sales[i], 6));
      }),
    );
  });

  it("counting in millions scales dollars and leaves the price", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const one = sellToRatio(banks(lists));
        fc.pre(one.iterations < 200);
        const thousandfold = (list: readonly number[]): number[] => list.map((each) => each * 1000);
        const other = sell({
          ...lists,
          units: thousandfold(lists.units),
          liquid: thousandfold(lists.liquid),
          debt: thousandfold(lists.debt),
          owed: lists.owed.map(thousandfold),
          alpha: lists.alpha / 1000,
        });
        expect(other.price).toBeCloseTo(one.value.price, 10);
      }),
    );
  });

  it("a bank with nothing that weighs has no finite ratio, and is not asked for one", () => {
    const { ratio, sales } = sell({ units: [0], liquid: [5], debt: [3], owed: [[0]], minRatio: 0.08, alpha: 0.1 });
    expect(Number.isFinite(ratio[0])).toBe(false);
    expect(sales[0]).toBe(0);
  });
});

describe("bad banks", () => {
  it("are refused with every place and value at once", () => {
    const bad = { ...banks(lone), illiquidUnits: columnOf([-1]), liquid: columnOf([1, 2]), minRatio: 0, alpha: -1 };
    let places: readonly (string | undefined)[] = [];
    try {
      sellToRatio(bad, { place: { path: "inputs" } });
    } catch (error) {
      places = error instanceof EbbError ? error.problems.map((each) => each.place.path) : [];
    }
    expect(places).toEqual(["inputs.illiquidUnits[0]", "inputs.liquid", "inputs.minRatio", "inputs.alpha"]);
  });

  it("a round limit is reported", () => {
    const short = sellToRatio(banks({ ...lone, debt: [93], alpha: 0.0001 }), { limit: 2 });
    expect(short).toMatchObject({ converged: false, stopped: "round-limit", iterations: 2 });
  });
});
