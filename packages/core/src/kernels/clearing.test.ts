import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, columnOf } from "../model/column.ts";
import { EbbError } from "../model/problem.ts";
import { type Clearing, clear, iterateClearing, type Means } from "./clearing.ts";
import { matrixOf } from "./matrix.ts";
import { type ObligationNetwork, obligationNetwork } from "./obligation-network.ts";

/** Obligations in lists, so that a test can permute and scale them. */
interface Lists {
  readonly owed: readonly (readonly number[])[];
  readonly assets: readonly number[];
  readonly outside: readonly number[];
  readonly senior?: boolean;
  readonly alpha?: number;
  readonly beta?: number;
}

function network({ owed, outside, senior = false }: Lists): ObligationNetwork {
  return obligationNetwork({
    liabilities: matrixOf("liabilities", owed),
    externalLiabilities: columnOf(outside),
    externalSenior: senior,
  });
}

function means({ assets, alpha = 1, beta = 1 }: Lists): Means {
  return { externalAssets: columnOf(assets), alpha, beta };
}

function cleared(lists: Lists): Clearing {
  const { value, converged, residual } = clear(network(lists), means(lists));
  expect(converged).toBe(true);
  expect(residual).toBeLessThan(1e-9);
  return value;
}

const anyLists: fc.Arbitrary<Lists> = fc.integer({ min: 1, max: 8 }).chain((n) => {
  const amounts = (max: number) =>
    fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max, noNaN: true })), { minLength: n, maxLength: n });
  return fc.record({
    owed: fc
      .array(amounts(10), { minLength: n, maxLength: n })
      .map((rows) => rows.map((row, i) => row.map((each, j) => (i === j ? 0 : each)))),
    assets: amounts(12),
    outside: amounts(6),
    senior: fc.boolean(),
    alpha: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    beta: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  });
});

function total(a: Column): number {
  return a.reduce((sum, each) => sum + each, 0);
}

function expectAtMost(low: Column, high: Column): void {
  low.forEach((each, i) => expect(each).toBeLessThanOrEqual(high[i] + 1e-9));
}

describe("clearing", () => {
  it("in a chain the second bank falls because the first does", () => {
    const { payments, defaulted, defaultRounds, netWorth, recovery } = cleared({
      owed: [
        [0, 100, 0],
        [0, 0, 100],
        [0, 0, 0],
      ],
      assets: [20, 70, 0],
      outside: [0, 0, 0],
    });
    expect([...payments]).toEqual([20, 90, 0]);
    expect(defaulted).toEqual([true, true, false]);
    expect(defaultRounds).toEqual([[0], [0, 1]]);
    expect([...netWorth]).toEqual([-80, -10, 90]);
    expect([...recovery]).toEqual([0.2, 0.9, 1]);
  });

  it("nobody pays more than is owed, nor a bank in default more than it has", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { payments, totalLiabilities, received, defaulted } = cleared(lists);
        expectAtMost(payments, totalLiabilities);
        for (const [i, own] of lists.assets.entries()) {
          const paidOut = (lists.alpha ?? 1) * own + (lists.beta ?? 1) * received[i];
          expect(!defaulted[i] || payments[i] <= paidOut + 1e-9).toBe(true);
          expect(defaulted[i] || payments[i] === totalLiabilities[i]).toBe(true);
        }
      }),
    );
  });

  it("what banks pay is what banks and outside creditors receive, and without costs no dollar is lost", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { payments, interbankPayments, received } = cleared(lists);
        expect(total(interbankPayments)).toBeCloseTo(total(received), 8);
        const outside = payments.map((each, i) => each - interbankPayments[i]);
        expectAtMost(outside, columnOf(lists.outside));
        const free = cleared({ ...lists, alpha: 1, beta: 1 });
        const kept = lists.assets.reduce((sum, own, i) => sum + own + free.received[i] - free.payments[i], 0);
        const paidOutside = total(free.payments) - total(free.interbankPayments);
        expect(kept + paidOutside).toBeCloseTo(
          lists.assets.reduce((sum, own) => sum + own, 0),
          8,
        );
      }),
    );
  });

  it("rounds of default find what looking again and again finds", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const exact = cleared(lists);
        const plain = iterateClearing(network(lists), means(lists));
        // A circle that leaks a millionth at each turn takes the plain iteration a million turns.
        fc.pre(plain.converged);
        exact.payments.forEach((each, i) => expect(each).toBeCloseTo(plain.value.payments[i], 7));
        expect(exact.defaulted).toEqual(plain.value.defaulted);
      }),
      { numRuns: 300 },
    );
  });

  it("each round holds the banks of the one before, and the last holds all in default", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { defaultRounds, defaulted } = cleared(lists);
        defaultRounds.slice(1).forEach((round, k) => {
          expect(round).toEqual(expect.arrayContaining([...(defaultRounds[k] ?? [])]));
          expect(round.length).toBeGreaterThan(defaultRounds[k]?.length ?? 0);
        });
        expect(defaultRounds.at(-1) ?? []).toEqual([...defaulted.keys()].filter((i) => defaulted[i]));
      }),
    );
  });

  it("the greatest payments are at or above the least; a closed circle of empty banks shows the difference", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const least = iterateClearing(network(lists), means(lists), { which: "least" });
        expect(least.which).toBe("least");
        expectAtMost(least.value.payments, cleared(lists).payments);
      }),
    );
    const circle: Lists = {
      owed: [
        [0, 100],
        [100, 0],
      ],
      assets: [0, 0],
      outside: [0, 0],
    };
    expect([...cleared(circle).payments]).toEqual([100, 100]);
    const least = iterateClearing(network(circle), means(circle), { which: "least" });
    expect([...least.value.payments]).toEqual([0, 0]);
  });

  it("more assets, or smaller costs, never lower a payment", () => {
    fc.assert(
      fc.property(anyLists, fc.double({ min: 0, max: 1, noNaN: true }), (lists, part) => {
        const { payments } = cleared(lists);
        expectAtMost(cleared({ ...lists, assets: lists.assets.map((each) => each * part) }).payments, payments);
        const costlier = { ...lists, alpha: (lists.alpha ?? 1) * part, beta: (lists.beta ?? 1) * part };
        expectAtMost(cleared(costlier).payments, payments);
      }),
    );
  });

  it("shuffling banks shuffles the results, and counting in millions scales them", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { payments } = cleared(lists);
        const turned: Lists = {
          ...lists,
          owed: lists.owed.map((row) => row.toReversed()).toReversed(),
          assets: lists.assets.toReversed(),
          outside: lists.outside.toReversed(),
        };
        cleared(turned)
          .payments.toReversed()
          .forEach((each, i) => expect(each).toBeCloseTo(payments[i], 8));
        const scaled: Lists = {
          ...lists,
          owed: lists.owed.map((row) => row.map((each) => each * 1000)),
          assets: lists.assets.map((each) => each * 1000),
          outside: lists.outside.map((each) => each * 1000),
        };
        const inMillions = clear(network(scaled), means(scaled)).value.payments;
        inMillions.forEach((each, i) => expect(each / 1000).toBeCloseTo(payments[i], 8));
      }),
    );
  });

  it("senior outside creditors are whole before banks see anything", () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { payments, interbankPayments } = cleared({ ...lists, senior: true });
        for (const [i, owed] of lists.outside.entries()) {
          const paidOutside = payments[i] - interbankPayments[i];
          expect(interbankPayments[i] < 1e-9 || Math.abs(paidOutside - owed) < 1e-9).toBe(true);
        }
      }),
    );
  });

  it("a bank whose senior debt exceeds its assets pays banks nothing and pulls no one below 0", () => {
    const { interbankPayments, interbankRecovery, netWorth } = cleared({
      owed: [
        [0, 5, 5],
        [4, 0, 0],
        [0, 3, 0],
      ],
      assets: [2, 1, 0],
      outside: [10, 0, 0],
      senior: true,
    });
    expect([...interbankPayments]).toEqual([0, 1, 0]);
    expect([...interbankRecovery]).toEqual([0, 0.25, 0]);
    expect([...netWorth]).toEqual([-17, -3, -3]);
  });

  it("a cost of default can fell a bank that would stand at face value", () => {
    const lists: Lists = {
      owed: [
        [0, 10],
        [0, 0],
      ],
      assets: [9, 0],
      outside: [0, 9],
    };
    expect(cleared(lists).defaulted).toEqual([true, false]);
    expect(cleared({ ...lists, alpha: 0.5 }).defaulted).toEqual([true, true]);
    expect([...cleared({ ...lists, alpha: 0.5 }).payments]).toEqual([4.5, 4.5]);
  });

  it("a debt of 0.8 is met by 0.1 and 0.7, whose sum is below it in the last bit: rounding is no default", () => {
    const { defaulted } = cleared({
      owed: [
        [0, 0, 0.1],
        [0, 0, 0.7],
        [0, 0, 0],
      ],
      assets: [0.1, 0.7, 0],
      outside: [0, 0, 0.8],
      alpha: 0,
      beta: 0,
    });
    expect(defaulted).toEqual([false, false, false]);
  });

  it("a bank short by one part in a billion is in default, with all its costs", () => {
    const lists: Lists = { owed: [[0]], assets: [1 - 1e-9], outside: [1], alpha: 0.5 };
    const { defaulted, payments } = cleared(lists);
    expect([defaulted[0], payments[0]]).toEqual([true, expect.closeTo(0.5, 8)]);
  });

  it("who has nothing pays nothing, to the last bit", () => {
    const { payments, interbankPayments } = cleared({
      owed: [
        [0, 3],
        [0, 0],
      ],
      assets: [0, 1],
      outside: [5, 5],
    });
    expect([...payments]).toEqual([0, 1]);
    expect([...interbankPayments]).toEqual([0, 0]);
  });

  it("who owes nothing pays nothing, in full; one bank alone pays what it has", () => {
    const free = cleared({ owed: [[0]], assets: [5], outside: [0] });
    expect([free.payments[0], free.recovery[0], free.interbankRecovery[0]]).toEqual([0, 1, 1]);
    expect(cleared({ owed: [[0]], assets: [5], outside: [8] }).payments[0]).toBe(5);
  });

  it("among banks that nearly all owe each other, one that owes nothing pays nothing and is paid", () => {
    const owed = [
      [0, 1, 1, 1],
      [1, 0, 1, 1],
      [1, 1, 0, 1],
      [0, 0, 0, 0],
    ];
    const { payments, received } = cleared({ owed, assets: [1, 1, 1, 0], outside: [0, 0, 0, 0] });
    expect([...payments]).toEqual([3, 3, 3, 0]);
    expect([...received]).toEqual([2, 2, 2, 3]);
  });

  it("looking again and again ends at its limit, and says so", () => {
    const lists: Lists = {
      owed: [
        [0, 10],
        [10, 0],
      ],
      assets: [1, 1],
      outside: [2, 2],
    };
    const short = iterateClearing(network(lists), means(lists), { which: "least", limit: 3 });
    expect(short).toMatchObject({ converged: false, stopped: "round-limit", iterations: 3 });
    expect(short.residual).toBeGreaterThan(0);
  });

  it("dense and sparse networks clear alike", () => {
    const n = 40;
    const owed = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? 0 : (((i * 17 + j * 29) % 13) + 1) / 10)),
    );
    const lists: Lists = { owed, assets: owed.map((_, i) => i % 5), outside: owed.map((_, i) => i % 3) };
    const empty = Array.from({ length: n }, () => 0);
    // The same network beside as many banks again that owe nothing is sparse.
    const padded: Lists = {
      owed: [...owed.map((row) => [...row, ...empty]), ...owed.map(() => [...empty, ...empty])],
      assets: [...lists.assets, ...empty],
      outside: [...lists.outside, ...empty],
    };
    const dense = cleared(lists);
    expect(dense.defaulted.some(Boolean)).toBe(true);
    cleared(padded).payments.forEach((each, i) => expect(each).toBeCloseTo(dense.payments[i] ?? 0, 9));
  });
});

describe("bad obligations", () => {
  function placesOf(run: () => unknown): readonly (string | undefined)[] {
    try {
      run();
    } catch (error) {
      if (error instanceof EbbError) return error.problems.map((each) => `${each.code} ${each.place.path}`);
    }
    return [];
  }

  it("are refused with every place and value at once", () => {
    const lists: Lists = {
      owed: [
        [1, -2],
        [Number.NaN, 0],
      ],
      assets: [0, 0],
      outside: [-1],
    };
    expect(placesOf(() => network(lists))).toEqual([
      "kernel/out-of-range liabilities[0][1]",
      "kernel/not-a-number liabilities[1][0]",
      "kernel/shape externalLiabilities",
      "kernel/out-of-range liabilities[0][0]",
    ]);
    expect(placesOf(() => network({ owed: [[0, 1]], assets: [], outside: [0] }))).toEqual(["kernel/shape liabilities"]);
  });

  it("so are means that do not fit", () => {
    const lists: Lists = { owed: [[0]], assets: [-1], outside: [0], alpha: 2, beta: Number.NaN };
    expect(placesOf(() => clear(network(lists), means(lists), { path: "inputs" }))).toEqual([
      "kernel/out-of-range inputs.externalAssets[0]",
      "kernel/out-of-range inputs.alpha",
      "kernel/not-a-number inputs.beta",
    ]);
  });
});
