import type { FixedPoint } from "../fixed-point.ts";
import { log } from "../math.ts";

/** A tail probability P at u, its derivative P′, and P″/P′. */
export interface Tail {
  readonly probability: number;
  readonly slope: number;
  readonly bend: number;
}

/**
 * The u where a tail probability P, smooth and monotone, equals p > 0: Halley's method on h = ln(P/p).
 *
 *   u ← u − n/(1 − n·(P″/P′ − P′/P)/2),  n = h/h′ = h·P/P′
 *
 * A step that leaves the bracket found so far is replaced by its middle, or by a doubling stride while it is open.
 * h is nearly straight in u = ln x or logit x towards both tails: 2 or 3 evaluations from a fair start.
 * rising: whether P grows with u.
 */
export function tailRoot(p: number, start: number, rising: boolean, tail: (u: number) => Tail): FixedPoint<number> {
  let [low, high] = [-Infinity, Infinity];
  let u = start;
  let stride = 1;
  for (let iterations = 1; ; iterations++) {
    const { probability, slope, bend } = tail(u);
    const excess = log(probability / p);
    const newton = excess === 0 ? 0 : (excess * probability) / slope;
    const step = -newton / (1 - (newton * (bend - slope / probability)) / 2);
    const residual = Math.abs(step);
    // The next step would be of the order of this one cubed.
    if (residual <= SMALL_STEP) return { value: u + step, iterations, residual, converged: true, which: "unique" };
    if (iterations === LIMIT) {
      return { value: u, iterations, residual, converged: false, which: "unique", stopped: "round-limit" };
    }
    if (excess < 0 === rising) low = u;
    else high = u;
    let next = u + step;
    if (!(next > low && next < high)) {
      const isOpen = high - low === Infinity;
      next = isOpen ? u + (u === low ? stride : -stride) : low + (high - low) / 2;
      stride *= 2;
    }
    u = next;
  }
}

/** ln of a share of 1 that rounding does not see. */
export const LOG_NEGLIGIBLE = -40;

const SMALL_STEP = 1e-6;
const LIMIT = 200;
