import type { Place } from "../model/problem.ts";
import { exp, log } from "../solve/math.ts";
import { findRoot } from "../solve/root.ts";
import { numberProblems, refuse } from "./input-problems.ts";

/** One leveraged holder of one asset, as `sellToTarget` knows it; money in usd, units in units. */
export interface LoneHolder {
  readonly units: number;
  readonly initialPrice: number;
  readonly totalUnits: number;
  readonly beta: number;
  /** Cash and assets that cannot be sold. */
  readonly cash: number;
  readonly debt: number;
  /** Debt over equity it sells back to. */
  readonly targetDebtToEquity: number;
}

/** The worst shock that still ends before everything is sold. */
export interface CriticalShock {
  /** Return of the asset, above −1; a fall is negative. */
  readonly shock: number;
  /** Fraction sold at that shock; the next worse one sells all. */
  readonly soldFraction: number;
}

/**
 * Where a lone holder's selling turns into a spiral (a fold of the fixed point).
 *
 *   y e^(−y) = z(F)      y = s G/(q p)      z = s G e^(−s b)/(q p₀ (1 + F))      s = β q/Q      G = (1 + b) D − b c
 *
 * θ = y/s − b is the fraction sold, y the loop gain. z ≤ 1/e has a stable root y ≤ 1 and an unstable one y ≥ 1; at z = 1/e
 * they meet: F* = e s G e^(−s b)/(q p₀) − 1, θ* = 1/s − b. Where s b ≥ 1 the first sale already spirals: θ* = 0, y = s b.
 * undefined where no shock is critical: G ≤ 0, it never sells; θ* ≥ 1, sales grow smoothly until nothing is left.
 * q units, p price, p₀ initial price, Q total units, b target, D debt, c cash and what cannot be sold.
 * Throws EbbError with every input of wrong value. Source: own closed form.
 */
export function criticalShock(holder: LoneHolder, place: Place = {}): CriticalShock | undefined {
  const { value, need, strength } = read(holder, place);
  const { targetDebtToEquity: target } = holder;
  if (strength * (1 + target) <= 1 || need <= 0) return undefined;
  if (strength * target >= 1) return { shock: need / (target * value) - 1, soldFraction: 0 };
  return {
    shock: (strength * need * exp(1 - strength * target)) / value - 1,
    soldFraction: 1 / strength - target,
  };
}

/**
 * The price at the unstable root: below it the selling rule, without its limits at 0 and at everything, feeds on itself.
 * shock: return of the asset, above −1. undefined where the rule has no root or never sells. Formula: `criticalShock`.
 */
export function unstablePrice(holder: LoneHolder, shock: number, place: Place = {}): number | undefined {
  const { value, need, strength } = read(holder, place);
  refuse(numberProblems("shock", shock, { above: -1 }, place));
  if (strength === 0 || need <= 0) return undefined;
  const height = strength * holder.targetDebtToEquity - log((strength * need) / (value * (1 + shock)));
  if (height < 1) return undefined;
  // y − ln y = height has its larger root between 1 and 2 · height.
  const gain = findRoot((y) => y - log(y) - height, 1, 2 * height).value;
  return (strength * need) / (holder.units * gain);
}

/** Value of the holding, G, and s. */
function read(holder: LoneHolder, place: Place): { value: number; need: number; strength: number } {
  const { units, initialPrice, totalUnits, beta, cash, debt, targetDebtToEquity: target } = holder;
  refuse([
    ...numberProblems("units", units, { above: 0 }, place),
    ...numberProblems("initialPrice", initialPrice, { above: 0 }, place),
    ...numberProblems("totalUnits", totalUnits, { above: 0 }, place),
    ...numberProblems("beta", beta, { atLeast: 0 }, place),
    ...numberProblems("cash", cash, { atLeast: 0 }, place),
    ...numberProblems("debt", debt, { atLeast: 0 }, place),
    ...numberProblems("targetDebtToEquity", target, { atLeast: 0 }, place),
  ]);
  return {
    value: units * initialPrice,
    need: (1 + target) * debt - target * cash,
    strength: (beta * units) / totalUnits,
  };
}
