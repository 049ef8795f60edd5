import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { type Column, columnOf } from "../model/column.ts";
import { exp, log } from "../solve/math.ts";
import { clearDemand, type DemandSystem, demandShockImpact, ownElasticities } from "./demand-system.ts";
import { matrixOf } from "./matrix.ts";

const anyInvestor = fc.record({
  wealth: fc.double({ min: 1, max: 500, noNaN: true }),
  beta: fc.double({ min: -1, max: 0.95, noNaN: true }),
  taste: fc.array(fc.double({ min: -4, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
});
type Investor = typeof anyInvestor extends fc.Arbitrary<infer Value> ? Value : never;
const anyInvestors = fc.array(anyInvestor, { minLength: 1, maxLength: 6 });
const supply = columnOf([50, 30, 20, 5]);

function systemOf(list: readonly Investor[]): DemandSystem {
  return {
    wealth: columnOf(list.map((each) => each.wealth)),
    beta: columnOf(list.map((each) => each.beta)),
    supply,
    taste: matrixOf(
      "taste",
      list.map((each) => each.taste),
    ),
  };
}

function pricesOf(system: DemandSystem): Column {
  const { value, converged } = clearDemand(system);
  expect(converged).toBe(true);
  return value.prices;
}

describe("logit demand system", () => {
  it("has investors hold exactly what there is, and spend exactly what they have", () => {
    fc.assert(
      fc.property(anyInvestors, (list) => {
        const { value, converged } = clearDemand(systemOf(list));
        expect(converged).toBe(true);
        const { weights, outsideWeights, marketCap, prices } = value;
        marketCap.forEach((cap, k) => {
          const held = list.reduce((sum, each, i) => sum + each.wealth * (weights.values[i * 4 + k] ?? 0), 0);
          expect(held / cap).toBeCloseTo(1, 11);
          expect((prices[k] ?? 0) * (supply[k] ?? 0)).toBeCloseTo(cap, 9);
        });
        list.forEach((_, i) => {
          const spent = weights.values.subarray(4 * i, 4 * i + 4).reduce((sum, each) => sum + each, 0);
          expect(spent + (outsideWeights[i] ?? 0)).toBeCloseTo(1, 12);
        });
      }),
    );
  });

  it("is the closed form A·e^c/(1 + Σe^c) when nobody looks at prices", () => {
    const taste = [0.5, -1, 0, -2];
    const { value } = clearDemand(systemOf([{ wealth: 80, beta: 0, taste }]));
    const total = taste.reduce((sum, each) => sum + exp(each), 1);
    taste.forEach((each, k) => expect(value.marketCap[k]).toBeCloseTo((80 * exp(each)) / total, 10));
  });

  it("takes a fall of β as a change of unit: doubled dollars with taste lowered by β ln 2 double every price", () => {
    fc.assert(
      fc.property(anyInvestors, (list) => {
        const once = pricesOf(systemOf(list));
        const twice = pricesOf(
          systemOf(
            list.map(({ wealth, beta, taste }) => ({
              wealth: 2 * wealth,
              beta,
              taste: taste.map((each) => each - beta * Math.LN2),
            })),
          ),
        );
        once.forEach((price, k) => expect((twice[k] ?? 0) / price).toBeCloseTo(2, 9));
      }),
    );
  });

  it("does not depend on the order of the investors, nor on one without wealth", () => {
    fc.assert(
      fc.property(anyInvestors, anyInvestor, (list, pauper) => {
        const straight = pricesOf(systemOf(list));
        const turned = pricesOf(systemOf([{ ...pauper, wealth: 0 }, ...list.toReversed()]));
        straight.forEach((price, k) => expect((turned[k] ?? 0) / price).toBeCloseTo(1, 10));
      }),
    );
  });

  it("moves prices by what a small wish says it will", () => {
    fc.assert(
      fc.property(anyInvestors, fc.nat({ max: 3 }), (list, stock) => {
        const system = systemOf(list);
        const impact = demandShockImpact(system, clearDemand(system).value, 0);
        const step = 1e-5;
        const wish = (by: number): Column =>
          pricesOf(
            systemOf(
              list.map((each, i) =>
                i > 0 ? each : { ...each, taste: each.taste.with(stock, by + (each.taste[stock] ?? 0)) },
              ),
            ),
          );
        const [up, down] = [wish(step), wish(-step)];
        for (let k = 0; k < 4; k++) {
          const slope = log((up[k] ?? 0) / (down[k] ?? 0)) / (2 * step);
          expect(impact.values[k * 4 + stock]).toBeCloseTo(slope, 5);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("has own elasticity 1 for who ignores the price, and 1 − β(1 − w) for who does not", () => {
    const system = systemOf([
      { wealth: 10, beta: 0, taste: [0, 0, 0, 0] },
      { wealth: 10, beta: 0.5, taste: [0, 0, 0, 0] },
    ]);
    const { value } = clearDemand(system);
    const elasticities = ownElasticities(system, value).values;
    expect([...elasticities.subarray(0, 4)]).toEqual([1, 1, 1, 1]);
    expect(elasticities[4]).toBeCloseTo(1 - 0.5 * (1 - (value.weights.values[4] ?? 0)), 14);
  });

  it("stays an answer for strong tastes and demand that hardly falls with the price", () => {
    const taste = Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: 40 }, (_, k) => ((i * 7 + k * 13) % 17) - 9),
    );
    const { converged, iterations } = clearDemand({
      wealth: columnOf(taste.map((_, i) => 1 + (i % 5))),
      beta: columnOf(taste.map((_, i) => 0.99 - (i % 3) / 10)),
      supply: columnOf(Array.from({ length: 40 }, (_, k) => 1 + (k % 4))),
      taste: matrixOf("taste", taste),
    });
    expect(converged).toBe(true);
    expect(iterations).toBeLessThan(30);
  });

  it("shares wealth by e^c however large c is", () => {
    const { value, converged } = clearDemand(systemOf([{ wealth: 80, beta: 0, taste: [1000, 999, 998, 1000] }]));
    const parts = [1, exp(-1), exp(-2), 1];
    const total = parts.reduce((sum, each) => sum + each, 0);
    expect(converged).toBe(true);
    parts.forEach((each, k) => expect(value.marketCap[k]).toBeCloseTo((80 * each) / total, 10));
  });

  it("finds the price between two that whole steps would throw back at each other", () => {
    // Who buys below e³ and not above, beside one who hardly minds the price: from one side a step leads far to the other.
    const system = {
      wealth: columnOf([100, 100]),
      beta: columnOf([-50, 0.95]),
      supply: columnOf([1]),
      taste: matrixOf("taste", [[150], [-6]]),
    };
    const { value, converged } = clearDemand(system);
    const [buyer = 0, patient = 0] = value.weights.values;
    expect(converged).toBe(true);
    expect(100 * (buyer + patient)).toBeCloseTo(value.marketCap[0], 10);
    expect(log(value.marketCap[0])).toBeCloseTo(3, 1);
  });

  it("says so when the rounds run out", () => {
    const system = systemOf([{ wealth: 80, beta: 0.9, taste: [1, 2, 0, -1] }]);
    const run = clearDemand(system, { limit: 1 });
    expect([run.converged, run.stopped, run.iterations]).toEqual([false, "round-limit", 1]);
  });

  it("refuses bad input all at once", () => {
    const broken = {
      wealth: columnOf([-1]),
      beta: columnOf([1]),
      supply: columnOf([0, 1]),
      taste: matrixOf("taste", [[Number.NaN, 0]]),
    };
    expect(told(() => clearDemand(broken))).toEqual([
      "kernel/out-of-range wealth[0]",
      "kernel/out-of-range beta[0]",
      "kernel/out-of-range supply[0]",
      "kernel/not-a-number taste[0][0]",
    ]);
    const poor = { ...systemOf([{ wealth: 0, beta: 0, taste: [0, 0, 0, 0] }]) };
    expect(told(() => clearDemand(poor))).toEqual(["kernel/out-of-range total wealth"]);
  });
});
