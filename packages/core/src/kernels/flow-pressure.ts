import type { Place } from "../model/problem.ts";
import { numberProblems, refuse } from "./input-problems.ts";

/** One fund's trade in one stock. flow: money into the fund, a fraction of its assets; dShares: change of its holding. */
export interface FlowTrade {
  readonly flow: number;
  readonly dShares: number;
}

/** Flows at or beyond which trades count as forced: outflows at most `low`, inflows at least `high`. */
export interface FlowThresholds {
  readonly low: number;
  readonly high: number;
}

export interface FlowPressure {
  readonly forcedBuy: number;
  readonly forcedSell: number;
  readonly pressure: number;
}

/**
 * Buying of a stock by funds that money floods, less selling by funds that money leaves, per share usually traded.
 *
 *   pressure = (Σ_{flow ≥ high} max(0, Δ) − Σ_{flow ≤ low} max(0, −Δ)) / V
 *
 * Δ change of shares held, V average volume [shares]. Other trades are taken as free choices.
 *
 * Throws EbbError: V not above 0, low above high, not finite. Source: Coval & Stafford 2007 (form from memory, so `assumed`).
 */
export function flowPressure(
  trades: readonly FlowTrade[],
  { low, high }: FlowThresholds,
  averageVolume: number,
  place: Place = {},
): FlowPressure {
  refuse([
    ...numberProblems("low threshold", low, Number.isFinite(high) ? { atMost: high } : {}, place),
    ...numberProblems("high threshold", high, {}, place),
    ...numberProblems("average volume", averageVolume, { above: 0 }, place),
    ...trades.flatMap(({ flow, dShares }, i) => [
      ...numberProblems(`trade[${i}].flow`, flow, {}, place),
      ...numberProblems(`trade[${i}].dShares`, dShares, {}, place),
    ]),
  ]);
  const forcedBuy = trades.reduce((sum, each) => sum + (each.flow >= high && each.dShares > 0 ? each.dShares : 0), 0);
  const forcedSell = trades.reduce((sum, each) => sum + (each.flow <= low && each.dShares < 0 ? -each.dShares : 0), 0);
  return { forcedBuy, forcedSell, pressure: (forcedBuy - forcedSell) / averageVolume };
}
