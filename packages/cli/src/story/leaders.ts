import type { ScenarioRanges } from "@ebb/core";

/** Assets that are first to fall by 10 % in some draw, most often first; equals in the order of the world. */
export function leaders({ firstFalls }: ScenarioRanges): readonly { readonly asset: string; readonly count: number }[] {
  return [...firstFalls.first]
    .map(([asset, count]) => ({ asset, count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
