import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyMarket, centralMarket, fundsMarket, gdp, type MarketDraw } from "../../../../../tests/funds-market.ts";
import { central } from "../../../../../tests/parameters.ts";
import { max } from "../../solve/math.ts";
import { absorbedNext } from "./absorbed.ts";
import { dryPowderFlow } from "./dry-powder.ts";
import { capitalCompetitionParameters as parameters } from "./parameters.ts";
import { scarcityPremium, surplusAtFloor } from "./scarcity-premium.ts";

const market = fundsMarket(centralMarket);
const gone = fundsMarket({ ...centralMarket, powder: { ...centralMarket.powder, amount: 0 } });
/** The premium of each month of a flow that is sought from rest, as portfolios absorb what they can. */
function* monthly(sought: number, months: number, each: MarketDraw): Generator<number> {
  let absorbed = 0;
  for (let month = 0; month < months; month++) {
    const { value: premium } = scarcityPremium(sought, fundsMarket(each, absorbed));
    yield premium;
    absorbed = absorbedNext(absorbed, premium, each.slopes.portfolio, each.times, 1 / 12);
  }
}

const supply = fc.double({ min: -5000, max: 20_000, noNaN: true });

describe("the scarcity premium", () => {
  it("must hold: is exactly 0 when nothing is sought and nothing was absorbed", () => {
    fc.assert(fc.property(anyMarket, (each) => scarcityPremium(0, fundsMarket(each)).value === 0));
  });

  it("must hold: a deficit of 1 % of GDP that lasts moves it by 15 to 17 bp, by about 25 once dry powder is gone", () => {
    const years = [...monthly(0.01 * gdp, 36, centralMarket)];
    for (const x of years) {
      expect(1e4 * x).toBeGreaterThan(14.9);
      expect(1e4 * x).toBeLessThan(17);
    }
    expect(1e4 * (years.at(-1) ?? 0)).toBeGreaterThan(15);
    expect(1e4 * scarcityPremium(0.01 * gdp, gone).value).toBeCloseTo(25, 10);
  });

  it("must hold: two years of purchases take 3 to 8.5 bp off per 1 % of GDP bought, about 5 at the centre", () => {
    const flow = central(parameters.persistencePurchases) * 0.01 * gdp;
    const x = [...monthly(-flow / 2, 24, centralMarket)].at(-1) ?? 0;
    expect(-1e4 * x).toBeGreaterThan(3);
    expect(-1e4 * x).toBeLessThan(8.5);
    expect(-1e4 * x).toBeCloseTo(5, 0);
  });

  it("clears the market to rounding, in at most 10 steps, and rises with what is sought", () => {
    let most = 0;
    fc.assert(
      fc.property(anyMarket, supply, fc.double({ min: -3000, max: 3000, noNaN: true }), (each, sought, absorbed) => {
        const at = fundsMarket(each, absorbed);
        const { value: x, converged, iterations } = scarcityPremium(sought, at);
        most = max(most, iterations);
        expect(converged).toBe(true);
        expect(scarcityPremium(sought + 1, at).value).toBeGreaterThanOrEqual(x);
        fc.pre(x !== at.floor && x !== at.ceiling);
        const given = at.slope * x - at.spent + dryPowderFlow(at.dryPowder, x);
        const gross = Math.abs(sought) + Math.abs(at.spent) + at.slope * Math.abs(x);
        expect(Math.abs(given - sought)).toBeLessThanOrEqual(1e-13 * gross + 1e-300);
      }),
      { numRuns: 2000 },
    );
    expect(most).toBeLessThanOrEqual(10);
  });

  it("is a straight line below zero, where dry powder does not buy, down to the floor", () => {
    expect(scarcityPremium(-market.slope * 0.01, market).value).toBeCloseTo(-0.01, 15);
    expect(scarcityPremium(-market.slope * 0.05, market).value).toBe(market.floor);
  });

  it("does not rise above its ceiling", () => {
    expect(scarcityPremium(market.slope, market).value).toBe(market.ceiling);
  });

  it("must hold: what finds nothing to buy at the floor is told, and is none above it", () => {
    expect(surplusAtFloor(-market.slope * 0.05, market)).toBeCloseTo(0.02 * market.slope, 9);
    fc.assert(
      fc.property(anyMarket, supply, (each, sought) => {
        const at = fundsMarket(each);
        const isAtFloor = scarcityPremium(sought, at).value <= at.floor;
        expect(surplusAtFloor(sought, at) > 0).toBe(isAtFloor && sought < at.slope * at.floor);
      }),
    );
  });

  it("grows as dry powder is spent, and portfolios that absorbed before leave it higher", () => {
    fc.assert(
      fc.property(anyMarket, fc.double({ min: 1, max: 5000, noNaN: true }), (each, sought) => {
        const x = scarcityPremium(sought, fundsMarket(each)).value;
        const less = { ...each, powder: { ...each.powder, amount: 0.5 * each.powder.amount } };
        expect(scarcityPremium(sought, fundsMarket(less)).value).toBeGreaterThanOrEqual(x);
        expect(scarcityPremium(sought, fundsMarket(each, 100)).value).toBeGreaterThan(x);
      }),
    );
  });

  it("does not depend on the unit of money", () => {
    fc.assert(
      fc.property(anyMarket, supply, (each, sought) => {
        const { slope, spent, dryPowder, floor, ceiling } = fundsMarket(each, 50);
        const inMillions = {
          slope: 1000 * slope,
          spent: 1000 * spent,
          dryPowder: { ...dryPowder, amount: 1000 * dryPowder.amount },
          floor,
          ceiling,
        };
        expect(scarcityPremium(1000 * sought, inMillions).value).toBeCloseTo(
          scarcityPremium(sought, { slope, spent, dryPowder, floor, ceiling }).value,
          14,
        );
      }),
    );
  });

  it("steps to the root from below where dry powder is most of the market and nearly spent", () => {
    const steep = {
      slope: 1,
      spent: 0,
      dryPowder: { amount: 1e6, deployTime: 1, deployPremium: 1e-3 },
      floor: -0.03,
      ceiling: Infinity,
    };
    const { value, converged } = scarcityPremium(1e6, steep);
    expect(converged).toBe(true);
    expect(value + dryPowderFlow(steep.dryPowder, value)).toBeCloseTo(1e6, 6);
  });
});

describe("bonds absorbed by portfolios", () => {
  const { slopes, times } = centralMarket;

  it("are none at rest, and all of it in the long run: s_P·x over 1/T_A + 1/T_U", () => {
    expect(absorbedNext(0, 0, slopes.portfolio, times, 1 / 12)).toBe(0);
    expect(absorbedNext(0, 0.001, slopes.portfolio, times, 1e3)).toBeCloseTo((slopes.portfolio * 0.001) / 0.6, 9);
  });

  it("start at s_P·x a year", () => {
    expect(absorbedNext(0, 0.001, slopes.portfolio, times, 1e-9) / 1e-9).toBeCloseTo(slopes.portfolio * 0.001, 6);
  });

  it("are the same after one step as after two halves, and keep to the sign of the premium", () => {
    fc.assert(
      fc.property(
        anyMarket,
        fc.double({ min: -0.03, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        (each, premium, share, step) => {
          const start = share * each.slopes.portfolio * premium;
          const after = (from: number, dt: number): number =>
            absorbedNext(from, premium, each.slopes.portfolio, each.times, dt);
          const whole = after(start, step);
          expect(after(after(start, step / 2), step / 2)).toBeCloseTo(whole, 8);
          expect(whole * premium).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
