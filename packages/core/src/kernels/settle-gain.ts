import type { FixedPoint } from "../solve/fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { type SettleInput, type SettleScratch, turnOfLoop } from "./settle-round.ts";

/** Prices that take less than this part in the direction that feeds on itself most are left out of it. */
const negligible = 1e-9;

/**
 * Loop gain at the prices found: spectral radius of the slope K ≥ 0 of a round, by powers.
 *
 *   min_{a: x_a > 0} (Kx)_a/x_a ≤ gain    for any x ≥ 0; equal for the direction that feeds on itself most
 *
 * Below 1 the rounds die out; 0 when nobody must sell or all needs are in units. Every asset a seller holds answers to its own
 * price, so powers cannot go round in a circle. value: that lower bound; residual: how far the largest ratio lies above it.
 * Reads what the last round left. Holders that a fall would newly call do not count.
 */
export function settleGain(
  input: SettleInput,
  scratch: SettleScratch,
  tolerance = 1e-9,
  limit = 10_000,
): FixedPoint<number> {
  const { direction: x, turnedAgain: turned } = scratch;
  x.fill(1);
  for (let iterations = 1; ; iterations++) {
    turnOfLoop(input, scratch, x, turned);
    let low = Infinity;
    let high = 0;
    for (let a = 0; a < x.length; a++) {
      if (x[a] === 0) continue;
      low = min(low, turned[a] / x[a]);
      high = max(high, turned[a] / x[a]);
    }
    const report = { value: low, iterations, residual: high - low, which: "greatest" } as const;
    if (high - low <= tolerance) return { ...report, converged: true };
    if (iterations === limit) return { ...report, converged: false, stopped: "round-limit" };

    let largest = 0;
    for (let a = 0; a < x.length; a++) {
      largest = max(largest, turned[a]);
    }
    for (let a = 0; a < x.length; a++) x[a] = turned[a] > negligible * largest ? turned[a] / largest : 0;
  }
}
