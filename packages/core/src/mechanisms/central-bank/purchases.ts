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

/** Bonds of everybody but the sectors named [usd bn]; nature, one past the last sector, holds none. */
export function bondsOf(
  stocks: { asset: (instrument: number, sector: number) => number },
  instrument: number,
  sectors: number,
  except: readonly number[],
): number {
  let held = 0;
  for (let sector = 0; sector < sectors; sector++) {
    if (!except.includes(sector)) held += stocks.asset(instrument, sector);
  }
  return held;
}
