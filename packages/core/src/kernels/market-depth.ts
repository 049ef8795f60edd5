import type { Place } from "../model/problem.ts";
import type { Impact } from "./impact.ts";
import { log1p } from "../solve/math.ts";
import { numberProblems, refuse } from "./input-problems.ts";

/**
 * Dollars that can be sold in a given time per unit of relative fall.
 *
 *   D = c · (V/σ) · √τ
 *
 * V average daily volume [usd], σ daily volatility of returns, τ time to sell [days], c scale (calibrated).
 *
 * Throws EbbError: σ not above 0, others below 0, not finite. Source: Cont & Schaanning 2017.
 */
export function marketDepth(
  {
    scale,
    dailyVolume,
    dailyVolatility,
    days,
  }: {
    scale: number;
    dailyVolume: number;
    dailyVolatility: number;
    days: number;
  },
  place: Place = {},
): number {
  refuse([
    ...numberProblems("scale", scale, { atLeast: 0 }, place),
    ...numberProblems("daily volume", dailyVolume, { atLeast: 0 }, place),
    ...numberProblems("daily volatility", dailyVolatility, { above: 0 }, place),
    ...numberProblems("days", days, { atLeast: 0 }, place),
  ]);
  return ((scale * dailyVolume) / dailyVolatility) * Math.sqrt(days);
}

/**
 * The impact of dollars sold into a market of depth D whose price has a floor B.
 *
 *   ΔP/P = (1 − B/P)(1 − e^(−q/δ))      δ = (1 − B/P₀)·D      slope 1/D at P₀ and q = 0
 *
 * P₀ opening price; B = floorFraction · P₀. Throws EbbError: depth or price not above 0, fraction not in [0, 1), not finite.
 * Source: Cont & Schaanning 2017 (form from memory, so `assumed`).
 */
export function depthImpact(
  { depth, price, floorFraction }: { depth: number; price: number; floorFraction: number },
  place: Place = {},
): Impact {
  refuse([
    ...numberProblems("depth", depth, { above: 0 }, place),
    ...numberProblems("price", price, { above: 0 }, place),
    ...numberProblems("price floor", floorFraction, { atLeast: 0, below: 1 }, place),
  ]);
  return { kind: "floor", rate: 1 / ((1 - floorFraction) * depth), floor: floorFraction * price };
}

/**
 * The exponential impact under which the sale of a given share of the supply lowers the price by a given fraction.
 *
 *   P = P₀ · e^(−b·x)      b = −ln(1 − fall)/share      x share of the supply sold
 *
 * Throws EbbError: fall not in [0, 1), share not in (0, 1], not finite.
 * Source: calibration of ox-inet-resilience/firesale_stresstest.
 */
export function impactOfShare(fall: number, shareSold: number, place: Place = {}): Impact {
  refuse([
    ...numberProblems("price impact", fall, { atLeast: 0, below: 1 }, place),
    ...numberProblems("share sold", shareSold, { above: 0, atMost: 1 }, place),
  ]);
  return { kind: "exponential", slope: -log1p(-fall) / shareSold };
}
