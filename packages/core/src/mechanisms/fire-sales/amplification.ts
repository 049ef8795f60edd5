/**
 * What feedback makes of a first fall in the direction that feeds on itself most.
 *
 *   amplification = 1/(1 − g) for g < 1, +∞ from there on
 *
 * g ≥ 0 loop gain: spectral radius of the sales map at the prices found (`kernels/settle-gain.ts`). 1 without feedback.
 */
export function amplification(loopGain: number): number {
  return loopGain < 1 ? 1 / (1 - loopGain) : Infinity;
}

/** Losses of holders on what they hold, in dollars at two sets of prices. */
export interface LossParts {
  readonly firstRound: number;
  readonly feedback: number;
}

/**
 * Which part of a loss the first round of sales made, and which part the rounds after it.
 *
 *   first = V(p₀) − V(p₁),  feedback = V(p₁) − V(p*)
 *
 * V value of all holdings [usd bn] at prices without sales, after one round, and where rounds end: dollars, not a ratio of
 * falls, which is 0/0 at rest and without meaning when a tiny first round trips a limit.
 */
export function lossParts(withoutSales: number, afterOneRound: number, settled: number): LossParts {
  return { firstRound: withoutSales - afterOneRound, feedback: afterOneRound - settled };
}
