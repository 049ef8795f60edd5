import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import { min } from "../solve/math.ts";
import { type LeverageNetwork, passLosses } from "./debtrank.ts";
import { columnProblems, refuse } from "./input-problems.ts";

/**
 * Every bank passes its distress on once, in the round after it is first hit, and never again.
 *
 *   h_i(t + 1) = min(1, h_i(t) + Σ_j Λ_ij h_j(t))      over the banks j that were first hit at t
 *
 * All states of h, the shock first, the final one last, at most n + 1 after the shock. Λ network; a link above 1 stays so.
 * shock: loss as a share of equity, 0 to 1, n.
 *
 * Throws EbbError: shock outside [0, 1], not finite, or not one number per bank. Source: Battiston et al. 2012.
 */
export function singleHitDebtRank(network: LeverageNetwork, shock: Column, place: Place = {}): Column[] {
  refuse(columnProblems("shock", shock, network.banks, { atLeast: 0, atMost: 1 }, place));
  const history = [shock];
  let distress = shock;
  let passing = shock;
  while (passing.some((each) => each > 0)) {
    const before = distress;
    const next = column(network.banks);
    passLosses(network, before, passing, next);
    distress = next.map((each) => min(1, each));
    passing = distress.map((each, i) => (before[i] === 0 ? each : 0));
    history.push(distress);
  }
  return history;
}
