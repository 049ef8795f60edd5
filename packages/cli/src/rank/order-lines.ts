import { type Ordering, percent, type RankedAsset, type RankedOrder, type RunRecord } from "@ebb/core";
import { dotInterval } from "../print/dot-interval.ts";
import { fitted } from "../print/fitted.ts";
import { perHundred } from "../print/per-hundred.ts";
import { type Align, table, width } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt } from "../run/heading.ts";
import { figureBy, figureInWords, isAnyPlaced, type RankPage, rankedOn, room } from "./rank-page.ts";

/** Columns of the axis of dots and intervals: what the longest name leaves of a page. */
const [narrowest, widest] = [15, 25];
/** Where the axis stands among the columns, behind place and name. */
const axisColumn = 2;

/** Assets in order with dots and intervals, in how many of 100 draws the order stands, and pairs whose order cannot be told. */
export function orderLines(page: RankPage): string[] {
  const { by, terminal } = page;
  const say = terminal.words.rank;
  if (!isAnyPlaced(page)) return [`  ${say.nobody[by]}`];
  const ranked = rankedOn(page);
  const rows = [["", "", "", ...say.columns[by]], ...ranked.map((each) => cellsOf(each, page))];
  const align = (rows[0] ?? []).map((_, column): Align => (column === 1 || column === axisColumn ? "left" : "right"));
  const free = room - 2 - width(table(rows, align).split("\n")[0] ?? "");
  const columns = Math.min(widest, Math.max(narrowest, free));
  const axis = axisOf(page);
  const drawn = [axisLabels(axis, columns, page), ...ranked.map((each) => dots(each, by, axis, columns))];
  const lines = rows.map((row, i) => row.with(axisColumn, drawn[i] ?? ""));
  return [fitted(lines, align, room, 1), "", wrap(say.legend[by], room), ...untold(page)];
}

/** A line of the table, its axis left empty. */
function cellsOf(each: RankedAsset, page: RankPage): readonly string[] {
  const { ranking, by, names } = page;
  const { place, same, topThree } = each.standings[by];
  const { central, median, ends } = figureInWords(each, by, page);
  return [
    `${place === Infinity ? "—" : place}${isTiedWithNext(ranking.orders[by], each.asset) ? "░" : " "}`,
    names.instrument(each.asset),
    "",
    // The dot of a date is enough: three columns of dates leave no room for names.
    ...(by === "depth" ? [central, median, ends] : [central, ends]),
    String(perHundred(same, ranking.counted)),
    String(perHundred(topThree, ranking.counted)),
  ];
}

function isTiedWithNext({ assets, pairs }: RankedOrder, asset: string): boolean {
  const next = assets[assets.indexOf(asset) + 1];
  return pairs.some(({ before, after, isTold }) => before === asset && after === next && !isTold);
}

/** From a round depth below the deepest end to the price of the opening; from the opening to the horizon [months]. */
function axisOf({ run: { scenario }, ranking: { assets }, by }: RankPage): readonly [number, number] {
  if (by === "date") return [0, Math.round(12 * scenario.periods * scenario.dt)];
  const deepest = Math.min(...assets.map(({ trough: { range } }) => range.low), -0.1);
  return [Math.floor(10 * deepest - 1e-9) / 10, 0];
}

function axisLabels([from, to]: readonly [number, number], columns: number, { run, by, terminal }: RankPage): string {
  const month = (of: RunRecord, row: number): string => periodAt(of, row).slice(0, "2025-09".length);
  const [left, right] =
    by === "depth"
      ? [percent(from, 0, terminal.lang), percent(to, 0, terminal.lang)]
      : [month(run, 0), month(run, run.scenario.periods)];
  return `${left}${" ".repeat(Math.max(1, columns - width(left) - width(right)))}${right}`;
}

/** A range on the axis; nothing for what falls in no draw of it. */
function dots(each: RankedAsset, by: Ordering, axis: readonly [number, number], columns: number): string {
  const { range } = figureBy(each, by);
  return by === "depth" && range.low === 0 ? "" : dotInterval(range, axis, columns);
}

/** Longest list of pairs that is printed. */
const mostPairs = 8;

function untold({ ranking, by, names, terminal: { words } }: RankPage): string[] {
  const pairs = ranking.orders[by].pairs.filter(({ isTold }) => !isTold);
  if (pairs.length === 0) return [];
  // Rounded down: 79.5 of 100 is fewer than 80.
  const shown = pairs
    .slice(0, mostPairs)
    .map(({ before, after, so }) =>
      words.rank.pair(names.instrument(before), names.instrument(after), Math.floor((100 * so) / ranking.counted)),
    );
  return [wrap(words.rank.untold(shown.join("; "), pairs.length - shown.length), room)];
}
