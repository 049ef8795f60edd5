import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import { additionalDistress, type LeverageNetwork, linearDebtRank } from "./debtrank.ts";
import { columnProblems, numberProblems, refuse } from "./input-problems.ts";

/** What the distress of each bank alone does to all banks, n. */
export interface EachBank {
  /** DebtRank: weighted distress added by the network, as a share of all weights. */
  readonly additionalStress: Column;
  /** Losses the network adds, those beyond equity included [usd]. */
  readonly additionalLosses: Column;
  /** Banks that lose all equity through the network. */
  readonly additionalDefaults: Column;
  /** Whether every run came to rest. */
  readonly converged: boolean;
}

/** A bank has defaulted when it has lost its equity up to this share. */
const defaultMargin = 1e-9;

/**
 * One bank after the other is hit, and all others are as they were.
 *
 * equity [usd] and weights: n; initialDistress: share of its equity the bank in turn loses, above 0, at most 1.
 * Throws EbbError: wrong shapes, values out of range. Source and rule: linearDebtRank.
 */
export function debtRankOfEachBank(
  network: LeverageNetwork,
  { equity, weights, initialDistress }: { equity: Column; weights: Column; initialDistress: number },
  place: Place = {},
): EachBank {
  const { banks } = network;
  refuse([
    ...columnProblems("equity", equity, banks, { above: 0 }, place),
    ...columnProblems("weights", weights, banks, { atLeast: 0 }, place),
    ...numberProblems("initial distress", initialDistress, { above: 0, atMost: 1 }, place),
  ]);
  const additionalStress = column(banks);
  const additionalLosses = column(banks);
  const additionalDefaults = column(banks);
  let converged = true;
  for (let hit = 0; hit < banks; hit++) {
    const shock = column(banks);
    shock[hit] = initialDistress;
    const run = linearDebtRank(network, shock);
    const { distress, stress } = run.value;
    converged = converged && run.converged;
    additionalStress[hit] = additionalDistress(distress, shock, weights);
    for (let i = 0; i < banks; i++) {
      additionalLosses[hit] += equity[i] * (stress[i] - shock[i]);
      const isNew = distress[i] >= 1 - defaultMargin && shock[i] < 1 - defaultMargin;
      additionalDefaults[hit] += isNew ? 1 : 0;
    }
  }
  return { additionalStress, additionalLosses, additionalDefaults, converged };
}
