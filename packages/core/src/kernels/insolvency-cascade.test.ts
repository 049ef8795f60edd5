import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { columnOf } from "../model/column.ts";
import { exp } from "../solve/math.ts";
import { type Cascade, type CascadeBanks, insolvencyCascade } from "./insolvency-cascade.ts";
import { matrixOf } from "./matrix.ts";

const anyBank = fc.record({
  units: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 }),
  cash: fc.double({ min: 0, max: 5, noNaN: true }),
  debtRatio: fc.double({ min: 0.7, max: 1.05, noNaN: true }),
});
type Bank = typeof anyBank extends fc.Arbitrary<infer Value> ? Value : never;
const anyBanks = fc.array(anyBank, { minLength: 1, maxLength: 8 });
const anyFall = fc.double({ min: 0, max: 0.4, noNaN: true });
const anySlope = fc.double({ min: 0, max: 2, noNaN: true });

function banksOf(list: readonly Bank[]): CascadeBanks {
  return {
    units: matrixOf(
      "units",
      list.map((each) => each.units),
    ),
    cash: columnOf(list.map((each) => each.cash)),
    debt: columnOf(list.map((each) => each.debtRatio * (each.cash + each.units.reduce((sum, one) => sum + one, 0)))),
  };
}

function cascade(list: readonly Bank[], fall: number, slope: number): Cascade {
  return insolvencyCascade(banksOf(list), columnOf([1 - fall, 1, 1]), { kind: "exponential", slope }).value;
}

describe("cascade of insolvent banks", () => {
  it("passes from bank to bank along what they share", () => {
    const books = {
      units: matrixOf("units", [
        [10, 10, 0],
        [0, 10, 10],
        [0, 0, 20],
      ]),
      cash: columnOf([0, 0, 0]),
      debt: columnOf([19, 19, 19]),
    };
    const run = insolvencyCascade(books, columnOf([0.5, 1, 1]), { kind: "exponential", slope: 0.5 });
    expect(run.value.failureRounds).toEqual([[0], [1], [2]]);
    expect([...run.value.fractionLiquidated]).toEqual([1, 1, 1]);
    expect(run.value.prices[1]).toBeCloseTo(exp(-0.5), 14);
    expect([run.iterations, run.converged, run.which]).toEqual([3, true, "least"]);
  });

  it("spares a bank whose equity is exactly zero", () => {
    const books = { units: matrixOf("units", [[10]]), cash: columnOf([0]), debt: columnOf([5]) };
    expect(insolvencyCascade(books, columnOf([0.5]), { kind: "exponential", slope: 1 }).value.failed).toEqual([]);
  });

  it("counts cash as equity", () => {
    const books = (cash: number): CascadeBanks => ({
      units: matrixOf("units", [[10]]),
      cash: columnOf([cash]),
      debt: columnOf([6]),
    });
    const failed = (cash: number) =>
      insolvencyCascade(books(cash), columnOf([0.5]), { kind: "exponential", slope: 1 }).value.failed;
    expect([failed(0.9), failed(1)]).toEqual([[0], []]);
  });

  it("fails exactly the banks without equity, each once, all of whose units are sold", () => {
    fc.assert(
      fc.property(anyBanks, anyFall, anySlope, (list, fall, slope) => {
        const { failed, failureRounds, equity, fractionLiquidated } = cascade(list, fall, slope);
        expect(failureRounds.flat().toSorted((a, b) => a - b)).toEqual(failed);
        expect([...equity.keys()].filter((i) => (equity[i] ?? 0) < 0)).toEqual(failed);
        fractionLiquidated.forEach((fraction, k) => {
          const sold = failed.reduce((sum, i) => sum + (list[i]?.units[k] ?? 0), 0);
          const supply = list.reduce((sum, each) => sum + (each.units[k] ?? 0), 0);
          expect(fraction * supply).toBeCloseTo(sold, 9);
        });
      }),
    );
  });

  it("fails no fewer banks after a larger shock or under a larger impact", () => {
    fc.assert(
      fc.property(
        anyBanks,
        anyFall,
        anySlope,
        fc.double({ min: 1, max: 2, noNaN: true }),
        (list, fall, slope, factor) => {
          const { failed } = cascade(list, fall, slope);
          expect(cascade(list, factor * fall, slope).failed).toEqual(expect.arrayContaining([...failed]));
          expect(cascade(list, fall, factor * slope).failed).toEqual(expect.arrayContaining([...failed]));
        },
      ),
    );
  });

  it("has no second round without impact", () => {
    fc.assert(
      fc.property(anyBanks, anyFall, (list, fall) => {
        const { failureRounds, prices } = cascade(list, fall, 0);
        expect(failureRounds.length).toBeLessThanOrEqual(1);
        expect([...prices]).toEqual([1 - fall, 1, 1]);
      }),
    );
  });

  it("does not depend on the order of the banks", () => {
    fc.assert(
      fc.property(anyBanks, anyFall, anySlope, (list, fall, slope) => {
        const straight = cascade(list, fall, slope);
        const turned = cascade(list.toReversed(), fall, slope);
        expect(turned.failed.map((i) => list.length - 1 - i).toReversed()).toEqual(straight.failed);
      }),
    );
  });

  it("has no share of an asset that nobody holds", () => {
    const nobody: Bank = { units: [1, 0, 0], cash: 0, debtRatio: 1.05 };
    expect([...cascade([nobody], 0, 1).fractionLiquidated]).toEqual([1, 0, 0]);
  });

  it("refuses bad input all at once", () => {
    const broken = { units: matrixOf("units", [[-1, 0]]), cash: columnOf([-1]), debt: columnOf([1, 1]) };
    expect(told(() => insolvencyCascade(broken, columnOf([Number.NaN]), { kind: "exponential", slope: -1 }))).toEqual([
      "kernel/out-of-range units[0][0]",
      "kernel/out-of-range cash[0]",
      "kernel/shape debt",
      "kernel/shape prices",
      "kernel/out-of-range",
    ]);
    const books = { units: matrixOf("units", [[1]]), cash: columnOf([0]), debt: columnOf([0]) };
    expect(told(() => insolvencyCascade(books, columnOf([1]), { kind: "linear", slope: 2 }))).toEqual([
      "kernel/out-of-range price once everything is sold",
    ]);
  });
});
