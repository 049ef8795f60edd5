import { max, min } from "../../solve/math.ts";

/** What a plan came to [usd bn in the period]: executed + notExecuted = planned. */
export interface ExecutedPlan {
  readonly executed: number;
  readonly notExecuted: number;
}

/**
 * Purchases of bonds over a period; sales stop at what there is to sell.
 *
 *   executed = max(min(q, supply), −holdings)        q planned purchases, sales below 0 [usd bn in the period]
 *
 * holdings: bonds of the central bank; supply: bonds its counterparties have [usd bn, ≥ 0]. The rest is reported as a plan
 * not executed.
 */
export function executedPurchases(planned: number, holdings: number, supply: number): ExecutedPlan {
  const executed = max(min(planned, supply), -holdings);
  return { executed, notExecuted: planned - executed };
}
