import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { columnOf } from "../model/column.ts";
import { max, min } from "../solve/math.ts";
import { exposuresOf, leverageNetwork } from "./debtrank.ts";
import { equityAfterLosses, type InterbankBooks, revalueInterbank } from "./interbank-valuation.ts";
import { matrixOf } from "./matrix.ts";

const amount = fc.double({ min: 0, max: 4, noNaN: true });
const anyBooks = fc.integer({ min: 1, max: 6 }).chain((banks) =>
  fc.record({
    owed: fc.array(fc.array(amount, { minLength: banks, maxLength: banks }), { minLength: banks, maxLength: banks }),
    equity: fc.array(fc.double({ min: 0.5, max: 5, noNaN: true }), { minLength: banks, maxLength: banks }),
    shock: fc.array(amount, { minLength: banks, maxLength: banks }),
  }),
);
type Books = typeof anyBooks extends fc.Arbitrary<infer Value> ? Value : never;

/** Books whose equity before the shock is the one asked for. */
function booksOf({ owed, equity }: Books): InterbankBooks {
  const hollow = owed.map((row, i) => row.with(i, 0));
  const claims = (i: number): number => hollow.reduce((sum, row) => sum + (row[i] ?? 0), 0);
  const debts = (i: number): number => (hollow[i] ?? []).reduce((sum, each) => sum + each, 0);
  return {
    liabilities: matrixOf("liabilities", hollow),
    externalAssets: columnOf(equity.map((each, i) => 40 + each + debts(i) - claims(i))),
    externalLiabilities: columnOf(equity.map(() => 40)),
  };
}

describe("interbank claims valued by their debtor's equity", () => {
  it("takes a claim of 10 on a bank that loses half its equity as worth 5", () => {
    const books = {
      liabilities: matrixOf("liabilities", [
        [0, 10],
        [0, 0],
      ]),
      externalAssets: columnOf([20, 5]),
      externalLiabilities: columnOf([6, 7]),
    };
    const { value } = revalueInterbank(books, columnOf([2, 0]));
    expect([...value.beforeShock]).toEqual([4, 8]);
    expect([...value.final]).toEqual([2, 3]);
  });

  it("balances: each bank has what it owns at these values, less what it owes", () => {
    fc.assert(
      fc.property(anyBooks, (given) => {
        const books = booksOf(given);
        const { beforeShock, final } = revalueInterbank(books, columnOf(given.shock)).value;
        final.forEach((equity, i) => {
          const claims = given.owed.reduce((sum, row, j) => {
            const value = min(1, max(0, (final[j] ?? 0) / (beforeShock[j] ?? 1)));
            return i === j ? sum : sum + (row[i] ?? 0) * value;
          }, 0);
          const owes = (given.owed[i] ?? []).reduce((sum, each, j) => (i === j ? sum : sum + each), 0);
          const own = (books.externalAssets[i] ?? 0) - (given.shock[i] ?? 0) - 40;
          expect(own + claims - owes).toBeCloseTo(equity, 7);
        });
      }),
    );
  });

  it("changes nothing without a shock, and no bank is better off after a larger one", () => {
    fc.assert(
      fc.property(anyBooks, (given) => {
        const books = booksOf(given);
        const calm = revalueInterbank(books, columnOf(given.shock.map(() => 0))).value;
        calm.final.forEach((equity, i) => expect(equity).toBeCloseTo(calm.beforeShock[i] ?? 0, 10));
        const hit = revalueInterbank(books, columnOf(given.shock)).value;
        const harder = revalueInterbank(books, columnOf(given.shock.map((each) => 1.5 * each))).value;
        harder.final.forEach((equity, i) => expect(equity).toBeLessThanOrEqual((hit.final[i] ?? 0) + 1e-8));
      }),
    );
  });

  it("is DebtRank in dollars", () => {
    const network = leverageNetwork(
      exposuresOf(
        matrixOf("exposures", [
          [0, 0.5],
          [0, 0],
        ]),
      ),
      columnOf([2, 1]),
    );
    const { equity, distress } = equityAfterLosses(network, columnOf([2, 1]), columnOf([0, 0.4])).value;
    expect([...distress]).toEqual([expect.closeTo(0.1, 14), expect.closeTo(0.4, 14)]);
    expect([...equity]).toEqual([expect.closeTo(1.8, 14), expect.closeTo(0.6, 14)]);
  });

  it("refuses bad input all at once, and books without equity", () => {
    const books = {
      liabilities: matrixOf("liabilities", [[-1]]),
      externalAssets: columnOf([-1]),
      externalLiabilities: columnOf([Number.NaN]),
    };
    expect(told(() => revalueInterbank(books, columnOf([-1, 0])))).toEqual([
      "kernel/out-of-range liabilities[0][0]",
      "kernel/out-of-range externalAssets[0]",
      "kernel/not-a-number externalLiabilities[0]",
      "kernel/shape shock",
    ]);
    const broke = {
      liabilities: matrixOf("liabilities", [[0]]),
      externalAssets: columnOf([5]),
      externalLiabilities: columnOf([5]),
    };
    expect(told(() => revalueInterbank(broke, columnOf([0])))).toEqual([
      "kernel/out-of-range equity before the shock[0]",
    ]);
  });
});
