import type { Column } from "../../model/column.ts";
import { log1p } from "../../solve/math.ts";

/**
 * Change of log earnings of every asset from income and from AI spending, written to `out`.
 *
 *   g = ε·Y/GDP + σ·k/K_ref        log change = log(1 + g) for gains, −log(1 − g) for losses
 *
 * incomeShare Y/GDP and aiShare k/K_ref: output and AI spending over the plan, relative to GDP and to the plan's AI spending
 * ε earningsElasticity, σ supplierElasticity by asset, 0 where there are no earnings. A loss is a gain read backwards, so
 * earnings stay above 0 in any slump; both have slope 1 at rest, where the change is exactly 0. Source: assumed.
 */
export function earningsChange(
  incomeShare: number,
  aiShare: number,
  earningsElasticity: Column,
  supplierElasticity: Column,
  out: Column,
): void {
  for (let a = 0; a < out.length; a++) {
    const gain: number = earningsElasticity[a] * incomeShare + supplierElasticity[a] * aiShare;
    out[a] = gain < 0 ? -log1p(-gain) : log1p(gain);
  }
}
