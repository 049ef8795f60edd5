import type { Column } from "../../model/column.ts";
import { max } from "../../solve/math.ts";

/**
 * Level of a group of prices: the weighted mean of their logs, Σ w_a·l_a/Σ w_a [log].
 *
 * Speculative assets (software, high-beta, bitcoin, other crypto) weigh alike; equities weigh by value. Weights ≥ 0, one
 * above 0 at least.
 */
export function groupLevel(logPrices: Column, weights: Column): number {
  let sum = 0;
  let total = 0;
  for (let a = 0; a < weights.length; a++) {
    if (weights[a] === 0) continue;
    sum += weights[a] * logPrices[a];
    total += weights[a];
  }
  return sum / total;
}

/** Drawdown of a level below what people are used to: max(0, l̄ − l) [log]; l̄ running mean over `memory`. */
export function drawdown(level: number, usualLevel: number): number {
  return max(0, usualLevel - level);
}

/** Broad drawdown, DD_B = DD_equities + λ·DD_S [log]: a fall of speculative assets counts a little for everyone. */
export function broadDrawdown(equities: number, speculative: number, spillover: number): number {
  return equities + spillover * speculative;
}
