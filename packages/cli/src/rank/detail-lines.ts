import { fixed, percent } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import { perHundred } from "../print/per-hundred.ts";
import type { Align } from "../print/table.ts";
import { figureInWords, type RankPage, rankedOn, room } from "./rank-page.ts";

/** What the order leaves out: the other measure, who never falls, who leads, recovery, forced sales and crowding. */
export function detailLines(page: RankPage): string {
  const { ranking, by, names, terminal } = page;
  const { words, lang } = terminal;
  const other = by === "depth" ? "date" : "depth";
  const rows = rankedOn(page).map((each) => {
    const { median, ends } = figureInWords(each, other, page);
    const halfLife = each.halfLife.range.middle;
    return [
      names.instrument(each.asset),
      median,
      ends,
      String(perHundred(each.firstFall.never, ranking.counted)),
      String(perHundred(each.first, ranking.counted)),
      halfLife === Infinity ? "—" : fixed(halfLife, 0, lang),
      percent(each.forced.range.middle, 1, lang),
      fixed(each.crowding, 2, lang),
    ];
  });
  const heads = words.rank.detailColumns[other];
  const align = (heads[0] ?? []).map((_, column): Align => (column === 0 ? "left" : "right"));
  return fitted([...heads, ...rows], align, room);
}
