import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { type Column, column, columnOf } from "../model/column.ts";
import { flowRedemptions, type Funds, redeemToRest } from "./flow-redemptions.ts";
import { matrixOf } from "./matrix.ts";

const anyRow = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map((row) => row.map((each) => each / (1 + row.reduce((sum, one) => sum + one, 0))));
const anyFund = fc.record({
  assets: fc.double({ min: 1, max: 500, noNaN: true }),
  row: anyRow,
  sensitivity: fc.double({ min: 0, max: 2, noNaN: true }),
  cash: fc.double({ min: 0, max: 0.1, noNaN: true }),
});
type Fund = typeof anyFund extends fc.Arbitrary<infer Value> ? Value : never;
const anyFunds = fc.array(anyFund, { minLength: 1, maxLength: 5 });
const anyShock = fc.array(fc.double({ min: -0.5, max: 0, noNaN: true }), { minLength: 3, maxLength: 3 }).map(columnOf);
const impactPerDollar = columnOf([1e-4, 2e-4, 3e-4]);

function fundsOf(list: readonly Fund[], withCash = true): Funds {
  const funds = {
    assets: columnOf(list.map((each) => each.assets)),
    weights: matrixOf(
      "weights",
      list.map((each) => each.row),
    ),
    flowSensitivity: columnOf(list.map((each) => each.sensitivity)),
    impactPerDollar,
  };
  return withCash ? { ...funds, cashFraction: columnOf(list.map((each) => each.cash)) } : funds;
}

function expectNear(got: Column, expected: Column): void {
  expect([...got]).toEqual(Array.from(expected, (each) => expect.closeTo(each, 10)));
}

describe("redemptions from losses", () => {
  const one: Funds = {
    assets: columnOf([200]),
    weights: matrixOf("weights", [[0.5, 0.3]]),
    flowSensitivity: columnOf([2]),
    impactPerDollar: columnOf([1e-3, 2e-3]),
  };

  it("loses 10 %, is asked for twice that loss, and sells in proportion", () => {
    const { redemptions, salesByAsset, secondRoundAssetReturn } = flowRedemptions(one, columnOf([-0.2, 0]));
    expectNear(redemptions, columnOf([40]));
    expectNear(salesByAsset, columnOf([20, 12]));
    expectNear(secondRoundAssetReturn, columnOf([-0.02, -0.024]));
  });

  it("has no flow where savers do not answer, and no second round where cash suffices or prices do not move", () => {
    const shock = columnOf([-0.2, -0.1]);
    for (const change of [
      { flowSensitivity: columnOf([0]) },
      { cashFraction: columnOf([1]) },
      { impactPerDollar: column(2) },
    ]) {
      const { secondRoundLoss } = flowRedemptions({ ...one, ...change }, shock);
      expect(secondRoundLoss[0]).toBeCloseTo(0, 14);
    }
  });

  it("takes money in after a gain, and buys with it", () => {
    const { redemptions, cashUsed, secondRoundAssetReturn } = flowRedemptions(
      { ...one, cashFraction: columnOf([0.1]) },
      columnOf([0.2, 0]),
    );
    expect([redemptions[0], cashUsed[0]]).toEqual([-40, 0]);
    expectNear(secondRoundAssetReturn, columnOf([0.02, 0.024]));
  });

  it("pays what is asked from cash and sales together", () => {
    fc.assert(
      fc.property(anyFunds, anyShock, (list, shock) => {
        const { redemptions, cashUsed, sales } = flowRedemptions(fundsOf(list), shock);
        expectNear(
          redemptions,
          cashUsed.map((paid, i) => paid + sales[i]),
        );
        list.forEach((each, i) => expect(cashUsed[i]).toBeLessThanOrEqual(each.cash * each.assets));
      }),
    );
  });

  it("grows no smaller with the shock or the answer of savers", () => {
    fc.assert(
      fc.property(anyFunds, anyShock, fc.double({ min: 1, max: 2, noNaN: true }), (list, shock, factor) => {
        const { secondRoundLoss: loss } = flowRedemptions(fundsOf(list), shock);
        const larger = flowRedemptions(
          fundsOf(list),
          shock.map((each) => factor * each),
        );
        const faster = flowRedemptions(
          fundsOf(list.map((each) => ({ ...each, sensitivity: factor * each.sensitivity }))),
          shock,
        );
        loss.forEach((each, i) => {
          expect(larger.secondRoundLoss[i]).toBeGreaterThanOrEqual(each - 1e-12);
          expect(faster.secondRoundLoss[i]).toBeGreaterThanOrEqual(each - 1e-12);
        });
      }),
    );
  });

  it("does not depend on the order of the funds", () => {
    fc.assert(
      fc.property(anyFunds, anyShock, (list, shock) => {
        const straight = flowRedemptions(fundsOf(list), shock);
        const turned = flowRedemptions(fundsOf(list.toReversed()), shock);
        expectNear(turned.secondRoundAssetReturn, straight.secondRoundAssetReturn);
        expectNear(turned.sales.toReversed(), straight.sales);
      }),
    );
  });

  it("doubles every dollar and moves no return when all dollars double", () => {
    fc.assert(
      fc.property(anyFunds, anyShock, (list, shock) => {
        const once = flowRedemptions(fundsOf(list), shock);
        const funds = fundsOf(list.map((each) => ({ ...each, assets: 2 * each.assets })));
        const twice = flowRedemptions({ ...funds, impactPerDollar: impactPerDollar.map((each) => each / 2) }, shock);
        expectNear(twice.secondRoundAssetReturn, once.secondRoundAssetReturn);
        expectNear(
          twice.secondRoundLoss,
          once.secondRoundLoss.map((each) => 2 * each),
        );
      }),
    );
  });

  it("sums its rounds: the shock, the second round, the round after that …", () => {
    fc.assert(
      fc.property(anyFunds, anyShock, (list, shock) => {
        const funds = fundsOf(list, false);
        const { gain, assetReturn } = redeemToRest(funds, shock);
        fc.pre(gain <= 0.5);
        let round: Column = shock;
        const total = shock.slice();
        for (let n = 0; n < 60; n++) {
          round = flowRedemptions(funds, round).secondRoundAssetReturn;
          round.forEach((each, k) => {
            total[k] = (total[k] ?? 0) + each;
          });
        }
        expect(assetReturn.converged).toBe(true);
        expectNear(assetReturn.value, total);
      }),
    );
  });

  it("has the loop gain l·w²·a·g with one fund and one asset, and runs away from 1 on", () => {
    const alone = (sensitivity: number): Funds => ({
      assets: columnOf([100]),
      weights: matrixOf("weights", [[0.5]]),
      flowSensitivity: columnOf([sensitivity]),
      impactPerDollar: columnOf([0.01]),
    });
    const calm = redeemToRest(alone(2), columnOf([-0.1]));
    expect(calm.gain).toBeCloseTo(0.5, 12);
    expect(calm.assetReturn.value[0]).toBeCloseTo(-0.1 / (1 - 0.5), 12);
    const wild = redeemToRest(alone(5), columnOf([-0.1])).assetReturn;
    expect([wild.converged, wild.stopped]).toEqual([false, "runaway"]);
  });

  it("refuses bad input all at once", () => {
    const broken: Funds = {
      assets: columnOf([-1]),
      weights: matrixOf("weights", [[-0.5, Number.NaN]]),
      flowSensitivity: columnOf([1, 1]),
      impactPerDollar: columnOf([-1, 0]),
      cashFraction: columnOf([2]),
    };
    expect(told(() => flowRedemptions(broken, columnOf([-2, 0])))).toEqual([
      "kernel/out-of-range assets[0]",
      "kernel/out-of-range weights[0][0]",
      "kernel/not-a-number weights[0][1]",
      "kernel/shape flowSensitivity",
      "kernel/out-of-range impactPerDollar[0]",
      "kernel/out-of-range assetShock[0]",
      "kernel/out-of-range cashFraction[0]",
    ]);
  });
});
