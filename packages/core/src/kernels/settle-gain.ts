import type { FixedPoint } from "../solve/fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { closeLoop, stepsAfter, takeTurn } from "./sellers-loop.ts";
import type { SettleInput, SettleScratch } from "./settle-table.ts";

/** Powers of the loop taken at most. */
export const mostPowers = 10_000;
/** Sellers that take less than this part in the direction that feeds on itself most are left out of it. */
const negligible = 1e-9;

/**
 * Loop gain at the prices found: spectral radius of the loop M ≥ 0 of those who sell (`sellers-loop.ts`), by powers.
 *
 *   min_{i: x_i > 0} (Mx)_i/x_i ≤ gain    for any x ≥ 0; equal for the direction that feeds on itself most
 *
 * Below 1 the rounds die out; 0 when nobody must sell or all needs are in units. Every seller answers to the fall its own sales
 * bring, so powers cannot go round in a circle. value: that lower bound; residual: how far the largest ratio lies above it.
 * Reads what the last round left. Holders that a fall would newly call do not count.
 */
export function settleGain(
  input: SettleInput,
  scratch: SettleScratch,
  tolerance = 1e-10,
  limit = mostPowers,
): FixedPoint<number> {
  return gainAfter(scratch, boundGain(input, scratch, tolerance, limit), tolerance);
}

/** Powers of the loop until its bounds are `tolerance` apart; how many. Writes `bounds`. */
export function boundGain(input: SettleInput, scratch: SettleScratch, tolerance: number, limit: number): number {
  const { turn, steps: x, next: turned, bounds } = scratch.loop;
  const count = closeLoop(input, scratch);
  scratch.way.fill(1);
  stepsAfter(scratch, count, scratch.way, x);
  for (let iterations = 1; ; iterations++) {
    takeTurn(turn, x, turned, count);
    let low = Infinity;
    let high = 0;
    let largest = 0;
    for (let i = 0; i < count; i++) {
      if (x[i] === 0) continue;
      low = min(low, turned[i] / x[i]);
      high = max(high, turned[i] / x[i]);
      largest = max(largest, turned[i]);
    }
    bounds[0] = min(low, high);
    bounds[1] = high;
    if (high - bounds[0] <= tolerance || iterations === limit) return iterations;
    for (let i = 0; i < count; i++) x[i] = turned[i] > negligible * largest ? turned[i] / largest : 0;
  }
}

/** What the powers ended with: read off the bounds they left. */
export function gainAfter(
  { loop: { bounds } }: SettleScratch,
  iterations: number,
  tolerance: number,
): FixedPoint<number> {
  const report = { value: bounds[0], iterations, residual: bounds[1] - bounds[0], which: "greatest" } as const;
  if (report.residual <= tolerance) return { ...report, converged: true };
  return { ...report, converged: false, stopped: "round-limit" };
}
