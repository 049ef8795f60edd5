import { fail } from "../model/problem.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** A share that was counted, and between which ends the true one lies with the given confidence. */
export interface CountedShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Share of successes in independent trials with Wilson's score interval: all p that k of n does not speak against.
 *
 *   |k/n − p| ≤ z·√(p(1 − p)/n)
 *   low = (2k + z² − z·√(z² + 4k(n − k)/n)) / (2(n + z²)),  high of k successes = 1 − low of n − k
 *
 * n > 0 trials, 0 ≤ k ≤ n successes, anything else is an error; z = Φ⁻¹((1 + confidence)/2), 1.96 for 95 %. The low end of none
 * is exactly 0, the high end of all exactly 1.
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): CountedShare {
  if (!(trials > 0)) fail("kernel/out-of-range", {}, { what: "trials", given: trials, range: "> 0" });
  if (!(successes >= 0 && successes <= trials)) {
    fail("kernel/out-of-range", {}, { what: "successes", given: successes, range: `0 … ${trials}` });
  }
  const z = normalQuantile((1 + confidence) / 2);
  const low = (k: number): number =>
    (2 * k + z * z - z * Math.sqrt(z * z + (4 * k * (trials - k)) / trials)) / (2 * (trials + z * z));
  return { share: successes / trials, low: low(successes), high: 1 - low(trials - successes) };
}
