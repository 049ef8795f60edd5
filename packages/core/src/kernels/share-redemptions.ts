import type { Place } from "../model/problem.ts";
import { max, min } from "../solve/math.ts";
import { columnProblems, numberProblems, refuse } from "./input-problems.ts";

/** Shares of a fund and what each holder does when it falls. multiplier: shares redeemed per share and unit of loss. */
export interface ShareFund {
  readonly initialShares: number;
  readonly initialNav: number;
  readonly multiplier: number;
}

export interface ShareRedemptions {
  readonly extraRedeemed: readonly number[];
  readonly sharesLeft: readonly number[];
  /** Cash the fund must find at each step [usd]. */
  readonly valueToRaise: readonly number[];
}

/**
 * Shares redeemed as the net asset value falls, step by step.
 *
 *   loss_t = 1 − nav_t/nav₀   extra_t = min(left_{t−1}, m·N·max(0, loss_t − loss_{t−1}))   raise_t = extra_t·nav_t
 *
 * N initial shares, m multiplier, nav [usd per share]; loss before the first step is 0. A recovery redeems nothing, and the
 * next fall counts from it.
 *
 * Throws EbbError: initial nav not above 0, shares, multiplier or a nav below 0, not finite.
 * Source: rule of the asset managers of ox-inet-resilience/resilience, AssetManager.py.
 */
export function shareRedemptions(
  { initialShares, initialNav, multiplier }: ShareFund,
  navPath: readonly number[],
  place: Place = {},
): ShareRedemptions {
  refuse([
    ...numberProblems("initial shares", initialShares, { atLeast: 0 }, place),
    ...numberProblems("initial nav", initialNav, { above: 0 }, place),
    ...numberProblems("multiplier", multiplier, { atLeast: 0 }, place),
    ...columnProblems("nav path", navPath, navPath.length, { atLeast: 0 }, place),
  ]);
  let left = initialShares;
  let lossBefore = 0;
  const steps = navPath.map((nav) => {
    const loss = (initialNav - nav) / initialNav;
    const extra = min(left, multiplier * initialShares * max(0, loss - lossBefore));
    lossBefore = loss;
    left -= extra;
    return { extra, left, raise: extra * nav };
  });
  return {
    extraRedeemed: steps.map((step) => step.extra),
    sharesLeft: steps.map((step) => step.left),
    valueToRaise: steps.map((step) => step.raise),
  };
}
