/**
 * What lost confidence takes off a value: −Π·(1 − C) [log], 0 at rest.
 *
 * Π premium of the asset [log], < 0 for what is bought in fear   C the speculative index for speculative assets, the broad one
 * for all others.
 */
export function confidencePremium(premium: number, confidence: number): number {
  return premium === 0 || confidence === 1 ? 0 : -premium * (1 - confidence);
}

/**
 * Static gain of the loop price → confidence → price: the second fall a small first one would bring in the end, if nothing else
 * moved.
 *
 *   ψ·Π for an asset of the broad index, ψ·ψ_S·Π for a speculative one
 *
 * Level on level, so it does not depend on the step. Below 1 the loop dies out. gain: ψ or ψ·ψ_S.
 */
export function staticLoopGain(gain: number, premium: number): number {
  return gain * premium;
}
