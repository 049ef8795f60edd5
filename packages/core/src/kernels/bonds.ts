import type { Place } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { exp, expm1, log, log1p } from "../solve/math.ts";
import { findRoot } from "../solve/root.ts";
import { numberProblems, refuse } from "./input-problems.ts";
import { wholeNumberProblems } from "./whole-number.ts";

/** A bond with level coupons, seen from its settlement date. Times are in years. */
export interface Bond {
  /** Repaid at the end, in any money unit. */
  readonly face: number;
  /** Annual coupon per unit of face. */
  readonly coupon: number;
  /** Coupons a year. */
  readonly frequency: number;
  /** Coupons still to come. */
  readonly periods: number;
  /** Share of a period until the next coupon; 1, a coupon date, unless given. Some day counts go a little beyond 1. */
  readonly firstPeriod?: number;
}

export interface BondMeasures {
  /** Present value of all payments, accrued interest included, in the unit of the face. */
  readonly price: number;
  /** Macaulay duration, the mean time of the payments weighted by their present value [yr]. */
  readonly macaulay: number;
  /** Modified duration, −P′/P [yr]. */
  readonly modified: number;
  /** Convexity, P″/P [yr²]. */
  readonly convexity: number;
  /** Fall of the price for one basis point more, D·P·10⁻⁴, in the unit of the face. */
  readonly basisPointValue: number;
}

/**
 * Price, durations and convexity at a yield.
 *
 *   P = Σ Cₖ·v^tₖ,  v = 1/(1 + y/f),  tₖ = s + k periods, k = 0 … n−1      y yield [1/yr]  f frequency  s first period
 *   Macaulay Σ tₖ·Cₖ·v^tₖ/(P·f),  modified = Macaulay·v,  convexity Σ tₖ(tₖ + 1)·Cₖ·v^tₖ/(P·(1 + y/f)²·f²)
 *
 * Errors: kernel/out-of-range for the bond, and for a yield at or below −f.
 * Source: Fabozzi, Fixed Income Mathematics.
 */
export function bondMeasures(bond: Bond, yieldRate: number, place: Place = {}): BondMeasures {
  refuse([...bondProblems(bond, place), ...numberProblems("yield", yieldRate, { above: -bond.frequency }, place)]);
  const { frequency } = bond;
  const { price, weighted, weightedTwice } = sums(bond, log1p(yieldRate / frequency));
  const growth = 1 + yieldRate / frequency;
  const macaulay = weighted / (price * frequency);
  const modified = macaulay / growth;
  const convexity = (weightedTwice + weighted) / (price * growth * growth * frequency * frequency);
  return { price, macaulay, modified, convexity, basisPointValue: modified * price * 1e-4 };
}

/** What a change of yield does to the price. */
export interface PriceChange {
  readonly price: number;
  /** Share of the price before. */
  readonly exact: number;
  /** −D·Δ + ½·convexity·Δ², the first two terms of the same. */
  readonly secondOrder: number;
}

/** The price after a change Δ of the yield. Errors: as `bondMeasures`. */
export function bondPriceChange(bond: Bond, yieldRate: number, change: number, place: Place = {}): PriceChange {
  const before = bondMeasures(bond, yieldRate, place);
  const { price } = bondMeasures(bond, yieldRate + change, place);
  const secondOrder = -before.modified * change + 0.5 * before.convexity * change * change;
  return { price, exact: price / before.price - 1, secondOrder };
}

/**
 * The yield at which a bond is worth a price: one solution, because the price falls with the yield from ∞ to 0.
 * Solved in the logarithm of the growth factor, where the search starts at a yield of 0 and may end below it.
 * Errors: kernel/out-of-range for the bond and unless price > 0.
 */
export function bondYield(bond: Bond, price: number, place: Place = {}): FixedPoint<number> {
  refuse([...bondProblems(bond, place), ...numberProblems("price", price, { above: 0 }, place)]);
  const excess = (logGrowth: number): number => log(sums(bond, logGrowth).price / price);
  const isAbovePar = excess(0) < 0;
  let reach = isAbovePar ? -STRIDE : STRIDE;
  while (excess(reach) < 0 === isAbovePar && Math.abs(reach) < FARTHEST) reach *= 2;
  const root = findRoot(excess, 0, reach);
  const { frequency } = bond;
  return {
    ...root,
    value: frequency * expm1(root.value),
    residual: frequency * exp(root.value) * root.residual,
    which: "unique",
  };
}

const STRIDE = 0.01;
/** A growth factor of e^±1000 a period is outside any number a price can hold. */
const FARTHEST = 1000;
const MOST_PERIODS = 100_000;

/** Σ C·v^t with its first two moments in t, in periods; ln (1 + y/f) is given. */
function sums(
  { face, coupon, frequency, periods, firstPeriod = 1 }: Bond,
  logGrowth: number,
): { price: number; weighted: number; weightedTwice: number } {
  const payment = (face * coupon) / frequency;
  let [price, weighted, weightedTwice] = [0, 0, 0];
  for (let k = 0; k < periods; k++) {
    const time = firstPeriod + k;
    const value = (k === periods - 1 ? payment + face : payment) * exp(-time * logGrowth);
    price += value;
    weighted += time * value;
    weightedTwice += time * time * value;
  }
  return { price, weighted, weightedTwice };
}

function bondProblems({ face, coupon, frequency, periods, firstPeriod = 1 }: Bond, place: Place) {
  return [
    ...numberProblems("face", face, { above: 0 }, place),
    ...numberProblems("coupon", coupon, { atLeast: 0 }, place),
    ...wholeNumberProblems("frequency", frequency, 1, 365, place),
    ...wholeNumberProblems("periods", periods, 1, MOST_PERIODS, place),
    ...numberProblems("first period", firstPeriod, { atLeast: 0, atMost: 2 }, place),
  ];
}
