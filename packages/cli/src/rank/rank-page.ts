import { fixed, type Ordering, percent, type RankedAsset, type Ranking, type RunRecord } from "@ebb/core";
import type { Names } from "../print/names.ts";
import { periodAfter } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";

/** Columns of a page. */
export const room = 80;

/** What every part of the page of a ranking is made from; `run` is the central draw. */
export interface RankPage {
  readonly run: RunRecord;
  readonly ranking: Ranking;
  readonly by: Ordering;
  readonly names: Names;
  readonly terminal: Terminal;
}

/** All assets in the order of the page, with their figures. */
export function rankedOn({ ranking: { assets, orders }, by }: RankPage): readonly RankedAsset[] {
  return orders[by].assets.flatMap((id) => assets.filter(({ asset }) => asset === id));
}

/** Whether any asset falls so in the central draw: otherwise there is no first place. */
export function isAnyPlaced({ ranking: { assets }, by }: RankPage): boolean {
  return assets.some(({ standings }) => standings[by].place !== Infinity);
}

/** The figure an ordering compares. */
export function figureBy({ trough, firstFall }: RankedAsset, by: Ordering): RankedAsset["trough"] {
  return by === "depth" ? trough : firstFall;
}

/** A figure in words: in the central draw, its median over draws, and the ends of its range. */
export function figureInWords(
  each: RankedAsset,
  by: Ordering,
  { run, terminal }: RankPage,
): { readonly central: string; readonly median: string; readonly ends: string } {
  const { lang } = terminal;
  const { central, range } = figureBy(each, by);
  const { low, middle, high } = range;
  const none = "—";
  if (by === "date") {
    const date = (months: number): string => dateIn(run, months, terminal);
    return {
      central: date(central),
      median: date(middle),
      ends: low === Infinity ? none : `${date(low)}…${date(high)}`,
    };
  }
  if (low === 0) return { central: none, median: none, ends: none };
  return {
    central: central === 0 ? none : percent(central, 1, lang),
    median: percent(middle, 0, lang),
    ends: `${fixed(100 * low, 0, lang)}…${fixed(100 * high, 0, lang)}`,
  };
}

/** The period in which some months after the opening end; never is a word. */
export function dateIn(run: RunRecord, months: number, { words }: Terminal): string {
  return months === Infinity ? words.rank.never : periodAfter(run, months);
}
