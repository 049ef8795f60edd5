import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { type Column, columnOf } from "../model/column.ts";
import { min } from "../solve/math.ts";
import {
  additionalDistress,
  debtRankHistory,
  exposuresOf,
  type LeverageNetwork,
  leverageNetwork,
  linearDebtRank,
} from "./debtrank.ts";
import { debtRankOfEachBank } from "./debtrank-each-bank.ts";
import { singleHitDebtRank } from "./debtrank-single-hit.ts";
import { matrixOf } from "./matrix.ts";

const anyNetwork = fc.integer({ min: 1, max: 7 }).chain((banks) =>
  fc.record({
    rows: fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 4, noNaN: true })), {
        minLength: banks,
        maxLength: banks,
      }),
      { minLength: banks, maxLength: banks },
    ),
    equity: fc.array(fc.double({ min: 0.5, max: 10, noNaN: true }), { minLength: banks, maxLength: banks }),
    shock: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1, noNaN: true })), {
      minLength: banks,
      maxLength: banks,
    }),
  }),
);

function networkOf(rows: readonly (readonly number[])[], equity: readonly number[]): LeverageNetwork {
  const hollow = rows.map((row, i) => row.with(i, 0));
  return leverageNetwork(exposuresOf(matrixOf("exposures", hollow)), columnOf(equity));
}

/** h = min(1, s + Λh) by plain repetition, from the definition. */
function plain(rows: readonly (readonly number[])[], equity: readonly number[], shock: readonly number[]): number[] {
  let h = shock.map((each) => min(1, each));
  for (let t = 0; t < 200_000; t++) {
    const before = h;
    h = shock.map((each, i) =>
      min(
        1,
        (rows[i] ?? []).reduce(
          (sum, lent, j) => (i === j ? sum : sum + (lent / (equity[i] ?? 1)) * (before[j] ?? 0)),
          each,
        ),
      ),
    );
    if (h.every((each, i) => each === before[i])) break;
  }
  return h;
}

function expectNear(got: ArrayLike<number>, expected: readonly number[], digits = 9): void {
  expect(Array.from(got)).toEqual(expected.map((each) => expect.closeTo(each, digits)));
}

describe("linear DebtRank", () => {
  it("walks a chain by the product of its links", () => {
    const chain = networkOf(
      [
        [0, 0, 0],
        [3, 0, 0],
        [0, 2, 0],
      ],
      [10, 6, 8],
    );
    const { distress } = linearDebtRank(chain, columnOf([0.5, 0, 0])).value;
    expectNear(distress, [0.5, 0.25, 0.0625]);
  });

  it("sums a ring: h = s/(1 − gain)", () => {
    const ring = networkOf(
      [
        [0, 4],
        [3, 0],
      ],
      [10, 6],
    );
    expectNear(linearDebtRank(ring, columnOf([0.1, 0])).value.distress, [0.1 / (1 - 0.2), 0.05 / (1 - 0.2)], 14);
  });

  it("is what its rounds tend to", () => {
    fc.assert(
      fc.property(anyNetwork, ({ rows, equity, shock }) => {
        const run = linearDebtRank(networkOf(rows, equity), columnOf(shock));
        expect(run.converged).toBe(true);
        expectNear(run.value.distress, plain(rows, equity, shock));
      }),
    );
  });

  it("jumps to the end of a loop with gain 0.999 that takes thousands of rounds, and to no other solution", () => {
    const rows = [
      [0, 0.999, 0],
      [1, 0, 0],
      [0, 0.5, 0],
    ];
    const run = linearDebtRank(networkOf(rows, [1, 1, 1]), columnOf([0.0005, 0, 0]));
    expectNear(run.value.distress, plain(rows, [1, 1, 1], [0.0005, 0, 0]));
    expect(run.iterations).toBeLessThan(200);
    const stronger = rows.map((row) => row.map((each) => 1.001 * each));
    const explosive = linearDebtRank(networkOf(stronger, [1, 1, 1]), columnOf([0.0005, 0, 0]));
    expectNear(explosive.value.distress, plain(stronger, [1, 1, 1], [0.0005, 0, 0]));
  });

  it("finds the end of a slow loop that a bank on the way to its failure feeds", () => {
    const gain = fc.double({ min: 0.97, max: 1.02, noNaN: true });
    const seed = fc.double({ min: 1e-4, max: 0.02, noNaN: true });
    fc.assert(
      fc.property(gain, seed, seed, (around, first, lent) => {
        const rows = [
          [0, around, lent, 0],
          [1, 0, 0, 0],
          [0, 0, 0, 0.5],
          [0, 0.3, 0, 0],
        ];
        const shock = [first, 0, 0.7, 0.9];
        const { distress } = linearDebtRank(networkOf(rows, [1, 1, 1, 1]), columnOf(shock)).value;
        expectNear(distress, plain(rows, [1, 1, 1, 1], shock));
      }),
      { numRuns: 30 },
    );
    const calm = [
      [0, 0.999, 4e-4, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 0.5],
      [0, 0, 0, 0],
    ];
    const run = linearDebtRank(networkOf(calm, [1, 1, 1, 1]), columnOf([1e-4, 0, 0.7, 0.9]));
    expect(run.value.distress[0]).toBeCloseTo(0.5, 9);
    expect(run.iterations).toBeLessThan(200);
  });

  it("jumps to no end that takes more from a bank than it has: the others lose what it can pass on", () => {
    // The first two go under in 477 rounds; only then is the end of the other loop known. From above it would take 70,000.
    const rows = [
      [0, 0.99, 0, 0],
      [1, 0, 0, 0],
      [5e-4, 0, 0, 0.999],
      [0, 0, 1, 0],
    ];
    const run = linearDebtRank(networkOf(rows, [1, 1, 1, 1]), columnOf([0.011, 0, 0, 0]));
    expectNear(run.value.distress, [1, 1, 0.5, 0.5]);
    expect(run.iterations).toBeLessThan(1000);
  });

  it("values every bank against its own equity, not against that of the last one", () => {
    const pairs = networkOf(
      [
        [0, 1, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 1],
        [0, 0, 0, 0],
      ],
      [2, 5, 8, 100],
    );
    expectNear(linearDebtRank(pairs, columnOf([0, 1, 0, 1])).value.distress, [0.5, 1, 0.125, 1], 15);
  });

  it("counts losses beyond equity as stress and passes on no more than all of it", () => {
    const pair = networkOf(
      [
        [0, 0, 0],
        [9, 0, 0],
        [0, 1, 0],
      ],
      [1, 3, 4],
    );
    const { distress, stress } = linearDebtRank(pair, columnOf([2, 0, 0])).value;
    expect([...stress]).toEqual([2, 3, 0.25]);
    expect([...distress]).toEqual([1, 1, 0.25]);
  });

  it("does not take for settled what still grows from next to nothing", () => {
    const mutual = networkOf(
      [
        [0, 2],
        [2, 0],
      ],
      [1, 1],
    );
    expect([...linearDebtRank(mutual, columnOf([1e-20, 0])).value.distress]).toEqual([1, 1]);
  });

  it("stays from 0 to 1 and falls for no larger shock or exposure", () => {
    fc.assert(
      fc.property(anyNetwork, fc.double({ min: 1, max: 2, noNaN: true }), ({ rows, equity, shock }, factor) => {
        const { distress } = linearDebtRank(networkOf(rows, equity), columnOf(shock)).value;
        const harder = linearDebtRank(networkOf(rows, equity), columnOf(shock.map((each) => factor * each))).value
          .distress;
        const closer = linearDebtRank(
          networkOf(
            rows.map((row) => row.map((each) => factor * each)),
            equity,
          ),
          columnOf(shock),
        ).value.distress;
        distress.forEach((each, i) => {
          expect(each).toBeGreaterThanOrEqual(shock[i] ?? 0);
          expect(each).toBeLessThanOrEqual(1);
          expect(harder[i]).toBeGreaterThanOrEqual(each - 1e-9);
          expect(closer[i]).toBeGreaterThanOrEqual(each - 1e-9);
        });
      }),
    );
  });

  it("does not depend on the order of banks or loans, nor on the unit of money", () => {
    fc.assert(
      fc.property(anyNetwork, ({ rows, equity, shock }) => {
        const straight = linearDebtRank(networkOf(rows, equity), columnOf(shock)).value.distress;
        const turn = <Value>(list: readonly Value[]): Value[] => list.toReversed();
        const turned = linearDebtRank(
          networkOf(
            turn(rows).map((row) => turn(row).map((each) => 1000 * each)),
            turn(equity).map((each) => 1000 * each),
          ),
          columnOf(turn(shock)),
        ).value.distress;
        expectNear(turned.toReversed(), [...straight]);
      }),
    );
  });

  it("adds up several loans between the same two banks", () => {
    const loans = { lender: [1, 1], borrower: [0, 0], amount: [1, 2] };
    const { distress } = linearDebtRank(leverageNetwork(loans, columnOf([1, 6])), columnOf([1, 0])).value;
    expect([...distress]).toEqual([1, 0.5]);
  });

  it("keeps still without a shock, even in a network that could fail by itself", () => {
    const mutual = networkOf(
      [
        [0, 9],
        [9, 0],
      ],
      [1, 1],
    );
    expect([...linearDebtRank(mutual, columnOf([0, 0])).value.distress]).toEqual([0, 0]);
  });

  it("says so when the rounds run out", () => {
    const ring = networkOf(
      [
        [0, 9],
        [9, 0],
      ],
      [10, 10],
    );
    const run = linearDebtRank(ring, columnOf([0.01, 0]), { limit: 3 });
    expect([run.converged, run.stopped, run.iterations]).toEqual([false, "round-limit", 3]);
  });

  it("refuses bad input all at once", () => {
    const loans = { lender: [0, 5, 1], borrower: [1, 0, 1], amount: [-1, Number.NaN, 2] };
    expect(told(() => leverageNetwork(loans, columnOf([1, 0])))).toEqual([
      "kernel/out-of-range equity[1]",
      "kernel/out-of-range amount[0]",
      "kernel/not-a-number amount[1]",
      "kernel/unknown-id lender[1]",
      "kernel/out-of-range amount lent by bank 1 to itself",
    ]);
    const stranger = { lender: [0], borrower: [2], amount: [1] };
    expect(told(() => leverageNetwork(stranger, columnOf([1, 1])))).toEqual(["kernel/unknown-id borrower[0]"]);
    const short = { lender: [0], borrower: [], amount: [1] };
    expect(told(() => leverageNetwork(short, columnOf([1])))).toEqual(["kernel/shape borrower"]);
    const alone = leverageNetwork({ lender: [], borrower: [], amount: [] }, columnOf([1]));
    expect(told(() => linearDebtRank(alone, columnOf([-1])))).toEqual(["kernel/out-of-range shock[0]"]);
    expect(told(() => additionalDistress(columnOf([1]), columnOf([0]), columnOf([0])))).toEqual([
      "kernel/out-of-range sum of weights",
    ]);
  });
});

describe("DebtRank of a shock", () => {
  it("is 0 when nothing is passed on, at most 1, and 1 less the shock's own share when all fail", () => {
    fc.assert(
      fc.property(anyNetwork, ({ rows, equity, shock }) => {
        const { distress } = linearDebtRank(networkOf(rows, equity), columnOf(shock)).value;
        const rank = additionalDistress(distress, columnOf(shock), columnOf(equity));
        expect(rank).toBeGreaterThanOrEqual(-1e-12);
        expect(rank).toBeLessThanOrEqual(1);
      }),
    );
    const all = columnOf([1, 1]);
    expect(additionalDistress(all, columnOf([1, 0]), columnOf([1, 3]))).toBe(0.75);
    expect(additionalDistress(all, all, columnOf([1, 3]))).toBe(0);
  });

  it("counts a shock beyond all equity as the loss of all of it", () => {
    expect(additionalDistress(columnOf([1, 0.5]), columnOf([3, 0]), columnOf([1, 1]))).toBe(0.25);
  });

  it("has a history that begins with the shock and grows towards the end", () => {
    fc.assert(
      fc.property(anyNetwork, ({ rows, equity, shock }) => {
        const network = networkOf(rows, equity);
        const history = debtRankHistory(network, columnOf(shock), 5);
        expect(history).toHaveLength(5);
        expectNear(history[0] ?? [], shock, 15);
        const end = linearDebtRank(network, columnOf(shock)).value.distress;
        history.slice(1).forEach((state, t) => {
          state.forEach((each, i) => {
            expect(each).toBeGreaterThanOrEqual(history[t]?.[i] ?? 1);
            expect(each).toBeLessThanOrEqual((end[i] ?? 0) + 1e-9);
          });
        });
      }),
    );
  });
});

describe("single-hit DebtRank", () => {
  const end = (history: readonly Column[]): number[] => [...(history.at(-1) ?? [])];

  it("walks a ring once: the first bank is hit again and does not pass that on", () => {
    const ring = networkOf(
      [
        [0, 4],
        [5, 0],
      ],
      [10, 10],
    );
    const history = singleHitDebtRank(ring, columnOf([0.5, 0]));
    expect(history.map((state) => [...state])).toEqual([
      [0.5, 0],
      [0.5, 0.25],
      [0.6, 0.25],
    ]);
  });

  it("never exceeds linear DebtRank, and ends within a round per bank", () => {
    fc.assert(
      fc.property(anyNetwork, ({ rows, equity, shock }) => {
        const network = networkOf(rows, equity);
        const history = singleHitDebtRank(network, columnOf(shock));
        expect(history.length).toBeLessThanOrEqual(equity.length + 2);
        const linear = linearDebtRank(network, columnOf(shock)).value.distress;
        end(history).forEach((each, i) => expect(each).toBeLessThanOrEqual((linear[i] ?? 0) + 1e-9));
      }),
    );
  });

  it("is linear DebtRank on a chain", () => {
    const chain = networkOf(
      [
        [0, 0, 0],
        [3, 0, 0],
        [0, 2, 0],
      ],
      [10, 6, 8],
    );
    expectNear(end(singleHitDebtRank(chain, columnOf([0.5, 0, 0]))), [0.5, 0.25, 0.0625]);
  });

  it("refuses a shock above all equity", () => {
    const alone = leverageNetwork({ lender: [], borrower: [], amount: [] }, columnOf([1, 1]));
    expect(told(() => singleHitDebtRank(alone, columnOf([2])))).toEqual(["kernel/shape shock"]);
    expect(told(() => singleHitDebtRank(alone, columnOf([2, Number.NaN])))).toEqual([
      "kernel/out-of-range shock[0]",
      "kernel/not-a-number shock[1]",
    ]);
  });
});

describe("DebtRank of each bank in turn", () => {
  it("is the DebtRank of that bank's default alone", () => {
    fc.assert(
      fc.property(anyNetwork, ({ rows, equity }) => {
        const network = networkOf(rows, equity);
        const weights = columnOf(equity.map((each) => 1 / each));
        const each = debtRankOfEachBank(network, { equity: columnOf(equity), weights, initialDistress: 1 });
        expect(each.converged).toBe(true);
        equity.forEach((_, hit) => {
          const shock = columnOf(equity.map((_, i) => (i === hit ? 1 : 0)));
          const { distress } = linearDebtRank(network, shock).value;
          expect(each.additionalStress[hit]).toBe(additionalDistress(distress, shock, weights));
        });
      }),
    );
  });

  it("is unsettled as a whole where the run of one bank, not the last, is", () => {
    const rows = [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ];
    const all = columnOf([1, 1, 1]);
    const never = { equity: all, weights: all, initialDistress: 1e-7 };
    expect(debtRankOfEachBank(networkOf(rows, [1, 1, 1]), never).converged).toBe(false);
    expect(debtRankOfEachBank(networkOf(rows, [2, 1, 1]), never).converged).toBe(true);
  });

  it("counts defaults and dollars, those beyond equity included", () => {
    const star = networkOf(
      [
        [0, 0, 0],
        [7, 0, 0],
        [2, 0, 0],
      ],
      [3, 5, 8],
    );
    const each = debtRankOfEachBank(star, {
      equity: columnOf([3, 5, 8]),
      weights: columnOf([1, 1, 2]),
      initialDistress: 1,
    });
    expect([...each.additionalDefaults]).toEqual([1, 0, 0]);
    expect([...each.additionalLosses]).toEqual([9, 0, 0]);
    expect([...each.additionalStress]).toEqual([(1 + 2 * 0.25) / 4, 0, 0]);
  });

  it("refuses bad input all at once", () => {
    const alone = leverageNetwork({ lender: [], borrower: [], amount: [] }, columnOf([1]));
    const broken = { equity: columnOf([0]), weights: columnOf([1, 2]), initialDistress: 0 };
    expect(told(() => debtRankOfEachBank(alone, broken))).toEqual([
      "kernel/out-of-range equity[0]",
      "kernel/shape weights",
      "kernel/out-of-range initial distress",
    ]);
  });
});
