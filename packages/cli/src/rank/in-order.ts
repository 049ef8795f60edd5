import type { Ordering, RankedAsset, Ranking, RunRecord } from "@ebb/core";
import { periodAt } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";

/** All assets in an order, with their figures. */
export function rankedIn({ assets, orders }: Ranking, by: Ordering): readonly RankedAsset[] {
  return orders[by].assets.flatMap((id) => assets.filter(({ asset }) => asset === id));
}

/** The period in which some months after the opening end; never is a word. */
export function dateIn(run: RunRecord, months: number, { words }: Terminal): string {
  if (months === Infinity) return words.rank.never;
  return periodAt(run, Math.round(months / (12 * run.scenario.dt)));
}
