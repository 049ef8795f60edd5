import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { debtrank } from "./debtrank.ts";
import { insolvencyLiquidationCascade } from "./insolvency-liquidation-cascade.ts";
import { leverageCapSquareRoot } from "./leverage-cap-square-root.ts";
import { liquidation } from "./liquidation.ts";
import { macroMultiplier } from "./macro-multiplier.ts";
import { margin } from "./margin.ts";
import type { JsonObject, ReferenceMechanism } from "./mechanism.ts";
import { redemptions } from "./redemptions.ts";
import { roundBasedFiresale } from "./round-based-firesale.ts";
import { thresholdDeleveraging } from "./threshold-deleveraging.ts";

function compute(mechanism: ReferenceMechanism, inputs: JsonObject, file: JsonObject = {}): JsonObject {
  return mechanism.compute({ id: "a", inputs, file, place: { path: "inputs" } });
}

const pile = {
  units: [10, 10],
  prices: [1, 1],
  totalUnits: [100, 100],
  beta: [1, 1],
  cash: 0,
  cashNeed: 5,
  proceedsConvention: "vwap",
};
const classes = {
  classes: ["DE", "US"],
  securities: [
    [100, 40],
    [50, 90],
  ],
  loansTotal: [900, 800],
  equityAfterLoanLosses: [30, 29],
  volatility: [0.01, 0.02],
  volume: [1000, 4000],
  leverageCap: 33,
  kappa: 1,
};
const bank = { bank: "A", cet1: 5, leverageRatioPct: 4, debtSecurities: 40, govBonds: 20 };
const rounds = {
  banks: [bank],
  leverageMin: 0.03,
  leverageBuffer: 0.04,
  leverageTarget: 0.05,
  steps: 3,
  shockedAsset: "government",
  runs: [{ priceImpact: 0.01, shock: 0.1 }],
};
const network = {
  exposures: [
    [0, 1],
    [0, 0],
  ],
  equity: [2, 3],
  weights: [1, 1],
};

describe("rounds of selling above a leverage limit", () => {
  it("let every asset fall towards its own floor", () => {
    const { prices } = compute(thresholdDeleveraging, {
      illiquid: [0],
      marketable: [[50, 100]],
      equity: [1],
      depth: [1e-3, 1e-3],
      initialPrices: [1, 2],
      priceFloorFraction: [0.5, 0.9],
      maxLeverage: 10,
      bufferLeverage: 9,
      shortfallAlpha: 0.5,
      initialLossOnIlliquid: [0],
    });
    expect(prices).toEqual([expect.closeTo(0.5, 12), expect.closeTo(1.8, 12)]);
  });
});

describe("an input that no computation knows", () => {
  it("is refused where its shape is unknown", () => {
    for (const each of [debtrank, leverageCapSquareRoot, macroMultiplier, margin, redemptions, thresholdDeleveraging]) {
      expect(told(() => compute(each, { strange: 1 }))).toEqual(["verify/unknown-choice inputs"]);
    }
  });

  it("is refused where it names a convention, an asset or a scenario that does not exist", () => {
    expect(told(() => compute(liquidation, { ...pile, proceedsConvention: "vwapp" }))).toEqual([
      "verify/unknown-choice inputs.proceedsConvention",
    ]);
    expect(told(() => compute(liquidation, { ...pile, convictionOrder: [0, 2] }))).toEqual([
      "kernel/unknown-id inputs.queue",
    ]);
    expect(told(() => compute(roundBasedFiresale, { ...rounds, shockedAsset: "gold" }))).toEqual([
      "verify/unknown-choice inputs.shockedAsset",
    ]);
    const books = { units: [[1]], prices: [1], cash: [0], debt: [0], alpha: 1, shockFactor: 1 };
    for (const shockAsset of [1, -1]) {
      expect(told(() => compute(insolvencyLiquidationCascade, { ...books, shockAsset }))).toEqual([
        "kernel/unknown-id inputs.shockAsset",
      ]);
    }
    for (const scenario of ["each bank j in turn: initial distress", "all banks: initial distress 1"]) {
      expect(told(() => compute(debtrank, { ...network, scenario }))).toEqual([
        "verify/unknown-choice inputs.scenario",
      ]);
    }
    const haircut = { assets: 100, equity: 20, haircutAfter: 0.25, impactPerUnit: [0], proceedsAt: "mid price" };
    expect(told(() => compute(margin, haircut))).toEqual(["verify/unknown-choice inputs.proceedsAt"]);
  });

  it("is refused with every missing and mistyped part at once", () => {
    const { units: _, ...rest } = pile;
    expect(told(() => compute(liquidation, { ...rest, cash: "10", beta: [1, "x"] }))).toEqual([
      "verify/missing inputs.units",
      "verify/wrong-type inputs.beta[1]",
      "verify/wrong-type inputs.cash",
    ]);
  });

  it("is refused where a matrix does not fit its banks", () => {
    const square = { exposures: [[0, 1, 0]], equity: [2, 3], initialDistress: [1, 0] };
    expect(told(() => compute(debtrank, square))).toEqual(["kernel/shape inputs.exposures"]);
    expect(told(() => compute(debtrank, { equity: [2], initialDistress: [1] }))).toEqual([
      "kernel/shape inputs.exposures",
    ]);
  });
});

describe("reference computations", () => {
  it("join numbers of named classes by name", () => {
    const named = { ...classes, volatility: { US: 0.02, DE: 0.01 }, volume: { US: 4000, DE: 1000 } };
    expect(compute(leverageCapSquareRoot, named)).toEqual(compute(leverageCapSquareRoot, classes));
    expect(told(() => compute(leverageCapSquareRoot, { ...classes, volume: { US: 4000, FR: 1000 } }))).toEqual([
      "kernel/missing inputs.volume",
      "kernel/unknown-id inputs.volume",
    ]);
  });

  it("let the fall under a root of volume halve where the volume is four times as large", () => {
    const deeper = { ...classes, volume: classes.volume.map((each) => 4 * each), kappa: 2 };
    expect(compute(leverageCapSquareRoot, deeper)).toEqual(compute(leverageCapSquareRoot, classes));
  });

  it("shock the asset that is named, and no other", () => {
    const sound = { ...rounds, banks: [{ ...bank, cet1: 50, leverageRatioPct: 50 }] };
    for (const [shockedAsset, finalPrices] of [
      ["government", { corporate: 1, government: 0.9 }],
      ["corporate", { corporate: 0.9, government: 1 }],
    ] as const) {
      expect(compute(roundBasedFiresale, { ...sound, shockedAsset })).toMatchObject({ runs: [{ finalPrices }] });
    }
  });

  it("give the same for a matrix of exposures and for lists of them", () => {
    const lists = { lender: [0], borrower: [1], amount: [1] };
    const { exposures: _, ...sparse } = { ...network, initialDistress: [0, 1], exposuresSparse: lists };
    expect(compute(debtrank, sparse)).toEqual(compute(debtrank, { ...network, initialDistress: [0, 1] }));
  });

  it("take shocks that a file states beside its results, or among its inputs", () => {
    const scenarios = { hit: { shock: [0, 0.5] } };
    const file = { cases: [{ id: "b" }, { id: "a", expected: { scenarios } }] };
    const beside = compute(debtrank, network, file);
    expect(beside).toEqual(compute(debtrank, { ...network, scenarios }));
    expect(told(() => compute(debtrank, network))).toEqual(["kernel/missing inputs"]);
  });

  it("report a pro rata sale where no order is given, and each order that is", () => {
    expect(Object.keys(compute(liquidation, pile))).toEqual(["prorata"]);
    expect(Object.keys(compute(liquidation, { ...pile, convictionOrder: [1, 0] }))).toEqual([
      "prorata",
      "lowestConvictionFirst",
    ]);
  });
});
