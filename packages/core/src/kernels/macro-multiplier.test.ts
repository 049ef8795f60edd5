import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import {
  decayingFlowPrice,
  type FundGroup,
  inelasticMarket,
  mandateFund,
  outflowPriceChanges,
} from "./macro-multiplier.ts";

const anyFund = fc.record({
  size: fc.double({ min: 0.05, max: 1, noNaN: true }),
  equityShare: fc.double({ min: 0, max: 0.95, noNaN: true }),
  kappa: fc.double({ min: 0, max: 10, noNaN: true }),
  flow: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  demandShock: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
});
type Fund = typeof anyFund extends fc.Arbitrary<infer Value> ? Value : never;
const anyFunds = fc.array(anyFund, { minLength: 1, maxLength: 6 });
const dividends = { dividendYield: 0.04, expectedDividendChange: 0.02 };

function groupOf(list: readonly Fund[]): FundGroup {
  const total = list.reduce((sum, each) => sum + each.size, 0);
  return {
    ownership: list.map((each) => each.size / total),
    equityShare: list.map((each) => each.equityShare),
    kappa: list.map((each) => each.kappa),
    flows: list.map((each) => each.flow),
    demandShocks: list.map((each) => each.demandShock),
  };
}

describe("one fund with a mandate", () => {
  it("turns a dollar into θ/(1 − θ) dollars of market cap: four at 80 %", () => {
    const effect = mandateFund({ equityShare: 0.8, bonds: 20, marketCap: 80, inflow: 1 });
    expect(effect.marketCapChange).toBeCloseTo(4, 12);
    expect(effect.multiplier).toBeCloseTo(5, 12);
  });

  it("has the multiplier 1/(1 − θ) from the mandate, whatever flows", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.boolean(),
        (equityShare, bonds, size, out) => {
          const marketCap = (equityShare * bonds) / (1 - equityShare);
          const inflow = (out ? -size : size) * bonds;
          const { multiplier } = mandateFund({ equityShare, bonds, marketCap, inflow });
          expect((multiplier ?? 0) * (1 - equityShare)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it("has no multiplier of no flow", () => {
    expect(mandateFund({ equityShare: 0.5, bonds: 1, marketCap: 1, inflow: 0 }).multiplier).toBeNull();
  });

  it("refuses bad input all at once", () => {
    expect(told(() => mandateFund({ equityShare: 1, bonds: 2, marketCap: 0, inflow: -3 }))).toEqual([
      "kernel/out-of-range equity share",
      "kernel/out-of-range market cap",
      "kernel/out-of-range inflow",
    ]);
  });
});

describe("many funds", () => {
  it("trade with each other only", () => {
    fc.assert(
      fc.property(anyFunds, (list) => {
        expect(inelasticMarket(groupOf(list), dividends).netTrade).toBeCloseTo(0, 12);
      }),
    );
  });

  it("price a flow of one fund alone as its mandate does", () => {
    const alone: Fund = { size: 1, equityShare: 0.8, kappa: 0, flow: 0.01, demandShock: 0 };
    const market = inelasticMarket(groupOf([alone]), { dividendYield: 0.04, expectedDividendChange: 0 });
    expect(market.multiplier).toBeCloseTo(5, 12);
    expect(market.price).toBeCloseTo(0.05, 12);
    expect(market.trades[0]).toBeCloseTo(0, 12);
  });

  it("raise the price with every flow, and less the more elastic they are", () => {
    fc.assert(
      fc.property(anyFunds, fc.double({ min: 0, max: 0.1, noNaN: true }), (list, more) => {
        const before = inelasticMarket(groupOf(list), dividends);
        const flooded = list.map((each, i) => (i === 0 ? { ...each, flow: each.flow + more } : each));
        expect(inelasticMarket(groupOf(flooded), dividends).price).toBeGreaterThanOrEqual(before.price - 1e-12);
        const elastic = list.map((each) => ({ ...each, kappa: each.kappa + 10 * more }));
        expect(inelasticMarket(groupOf(elastic), dividends).multiplier).toBeLessThanOrEqual(before.multiplier + 1e-12);
      }),
    );
  });

  it("price a wish to hold more like money that comes in", () => {
    fc.assert(
      fc.property(anyFunds, (list) => {
        const turned = list.map((each) => ({ ...each, flow: each.demandShock, demandShock: each.flow }));
        const { price } = inelasticMarket(groupOf(list), dividends);
        expect(inelasticMarket(groupOf(turned), dividends).price).toBeCloseTo(price, 13);
      }),
    );
  });

  it("do not depend on their order", () => {
    fc.assert(
      fc.property(anyFunds, (list) => {
        const straight = inelasticMarket(groupOf(list), dividends);
        const turned = inelasticMarket(groupOf(list.toReversed()), dividends);
        expect(turned.price).toBeCloseTo(straight.price, 12);
        straight.trades.forEach((each, i) => expect(turned.trades.toReversed()[i]).toBeCloseTo(each, 12));
      }),
    );
  });

  it("have no price where nobody answers one", () => {
    const stuck = groupOf([{ size: 1, equityShare: 1, kappa: 0, flow: 0.01, demandShock: 0 }]);
    expect(told(() => inelasticMarket(stuck, dividends))).toEqual(["kernel/out-of-range aggregate elasticity"]);
  });

  it("refuse bad input all at once", () => {
    const broken = {
      ownership: [-1, 2],
      equityShare: [0],
      kappa: [-1, 0],
      flows: [Number.NaN, 0],
      demandShocks: [0, 0],
    };
    expect(told(() => inelasticMarket(broken, { dividendYield: -1, expectedDividendChange: 0 }))).toEqual([
      "kernel/out-of-range ownership[0]",
      "kernel/shape equity share",
      "kernel/out-of-range kappa[0]",
      "kernel/not-a-number flows[0]",
      "kernel/out-of-range dividend yield",
    ]);
  });

  it("own all there is, up to rounding", () => {
    const rest = { equityShare: [0], kappa: [0], flows: [0], demandShocks: [0] };
    for (const all of [1 - 1e-10, 1, 1 + 1e-10]) {
      expect(inelasticMarket({ ...rest, ownership: [all] }, dividends).price).toBeCloseTo(0, 12);
    }
    for (const sum of [0.5, 0.999, 1.001]) {
      expect(told(() => inelasticMarket({ ...rest, ownership: [sum] }, dividends))).toEqual([
        "kernel/out-of-range sum of ownership",
      ]);
    }
  });
});

describe("a flow that fades", () => {
  const flow = { elasticity: 0.2, kappa: 1, decay: 0.1, flow: 0.01 };

  it("is worth the sum of what is to come, discounted", () => {
    const price = decayingFlowPrice(flow, 400);
    expect(price.sumCheck).toBeCloseTo(price.priceImpact0, 15);
  });

  it("is worth its permanent price when it does not fade, or when nobody looks ahead", () => {
    expect(decayingFlowPrice({ ...flow, decay: 0 }, 0).priceImpact0).toBeCloseTo(0.05, 15);
    const blind = decayingFlowPrice({ ...flow, kappa: 0 }, 1);
    expect([blind.priceImpact0, blind.sumCheck]).toEqual([expect.closeTo(0.05, 15), expect.closeTo(0.05, 15)]);
    expect(blind.discountRate).toBeNull();
  });

  it("refuses bad input all at once", () => {
    expect(told(() => decayingFlowPrice({ elasticity: 0, kappa: -1, decay: 2, flow: Number.NaN }, -1))).toEqual([
      "kernel/out-of-range elasticity",
      "kernel/out-of-range kappa",
      "kernel/out-of-range decay",
      "kernel/not-a-number flow",
      "kernel/out-of-range horizon",
    ]);
  });
});

it("half a percent that leaves costs 1.5 to 4 percent under multipliers of 3 to 8", () => {
  expect(outflowPriceChanges([3, 8], 0.005)).toEqual([-0.015, -0.04]);
  expect(told(() => outflowPriceChanges([-1], Infinity))).toEqual([
    "kernel/out-of-range multipliers[0]",
    "kernel/not-a-number outflow",
  ]);
});
