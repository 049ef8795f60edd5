import { exp, max } from "../../solve/math.ts";

/** When losses begin to bind lending, and how hard. */
export interface CapitalRule {
  /** Share of own funds that may be lost without effect. */
  readonly lossThreshold: number;
  /** Fall of log lending per 1.00 of own funds lost beyond it. */
  readonly lossSlope: number;
}

/**
 * The share of their lending that banks keep up after losses, in [0, 1].
 *
 *   lim = e^(−slope · max(0, loss/own funds − threshold))
 *
 * losses and ownFunds by the book: losses count on default or sale, own funds are those of the opening [usd bn]. Exactly 1
 * up to the threshold, so small losses do nothing; 0 where losses meet no own funds at all. Source: assumed.
 */
export function capitalLimit(losses: number, ownFunds: number, { lossThreshold, lossSlope }: CapitalRule): number {
  if (losses <= 0) return 1;
  if (ownFunds <= 0) return 0;
  return exp(-lossSlope * max(0, losses / ownFunds - lossThreshold));
}
