import type { Place } from "../model/problem.ts";
import { exp, expm1, log1p } from "../solve/math.ts";
import { numberProblems, refuse } from "./input-problems.ts";

/** Dividends whose growth fades from a high to a lasting rate. */
export interface FadingGrowth {
  /** Dividend just paid, in any money unit. */
  readonly dividend: number;
  /** Growth at the start and for ever after the fade [1/yr]. */
  readonly growthNow: number;
  readonly growthLater: number;
  /** Half of the time the fade takes [yr]. */
  readonly halfLife: number;
}

/**
 * Value today when growth falls in a straight line: in year t it is gS − (gS − gL)·(t − 1)/(2H) while that is before the
 * end of the fade, t − 1 < 2H, and gL from then on.
 *
 *   V = Σ Dₜ/(1 + r)ᵗ over the fade + D_last·(1 + gL)/((r − gL)·(1 + r)^last)
 *
 * Exact, and the default of Ebb. Errors: `check`. Units: that of the dividend.
 */
export function linearFadeValue(growth: FadingGrowth, rate: number, place: Place = {}): number {
  check(growth, rate, place);
  const { dividend, growthNow, growthLater, halfLife } = growth;
  const years = Math.ceil(2 * halfLife);
  let presentDividend = dividend;
  let value = 0;
  for (let year = 1; year <= years; year++) {
    const faded = (growthNow - growthLater) * ((year - 1) / (2 * halfLife));
    presentDividend *= (1 + growthNow - faded) / (1 + rate);
    value += presentDividend;
  }
  return value + (presentDividend * (1 + growthLater)) / (rate - growthLater);
}

/**
 * The H-model's approximation of the same: V = D₀·((1 + gL) + H·(gS − gL))/(r − gL).
 * Too low for a long or steep fade, because growth on growth is left out. Errors: `check`.
 * Source: Fuller & Hsia 1984.
 */
export function hModelValue(growth: FadingGrowth, rate: number, place: Place = {}): number {
  check(growth, rate, place);
  const { dividend, growthNow, growthLater, halfLife } = growth;
  return (dividend * (1 + growthLater + halfLife * (growthNow - growthLater))) / (rate - growthLater);
}

/**
 * Value when growth stays at gS for H years and drops to gL at once.
 *
 *   V = D₀·(q + q² + … + q^H + q^H·(1 + gL)/(r − gL)),  q = (1 + gS)/(1 + r)
 *
 * The sum in closed form, so H need not be whole. Errors: `check`.
 */
export function twoStageValue(growth: FadingGrowth, rate: number, place: Place = {}): number {
  check(growth, rate, place);
  const { dividend, growthNow, growthLater, halfLife } = growth;
  const logRatio = log1p((growthNow - rate) / (1 + rate));
  const sum = logRatio === 0 ? halfLife : ((1 + growthNow) * -expm1(halfLife * logRatio)) / (rate - growthNow);
  return dividend * (sum + (exp(halfLife * logRatio) * (1 + growthLater)) / (rate - growthLater));
}

/** The rate at which the H-model gives a price P: r = (D₀/P)·((1 + gL) + H·(gS − gL)) + gL. Errors: `check`, and price ≤ 0. */
export function impliedRate(growth: FadingGrowth, price: number, place: Place = {}): number {
  refuse(numberProblems("price", price, { above: 0 }, place));
  const { dividend, growthNow, growthLater, halfLife } = growth;
  const rate = (dividend / price) * (1 + growthLater + halfLife * (growthNow - growthLater)) + growthLater;
  check(growth, rate, place);
  return rate;
}

/** Longest fade that is summed year by year. */
const LONGEST_HALF_LIFE = 5000;

/** Raises kernel/out-of-range unless −1 < gL < r, gS > −1, D₀ ≥ 0 and 0 ≤ H ≤ 5000. */
function check({ dividend, growthNow, growthLater, halfLife }: FadingGrowth, rate: number, place: Place): void {
  refuse([
    ...numberProblems("dividend", dividend, { atLeast: 0 }, place),
    ...numberProblems("growth now", growthNow, { above: -1 }, place),
    ...numberProblems("growth later", growthLater, { above: -1 }, place),
    ...numberProblems("rate", rate, { above: growthLater }, place),
    ...numberProblems("half-life", halfLife, { atLeast: 0, atMost: LONGEST_HALF_LIFE }, place),
  ]);
}
