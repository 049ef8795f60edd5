import {
  fixed,
  type Ordering,
  percent,
  type RankedAsset,
  type RankedOrder,
  type Ranking,
  type RunRecord,
} from "@ebb/core";
import { styled } from "../color.ts";
import { describeAll } from "../envelope.ts";
import { dotInterval } from "../print/dot-interval.ts";
import { fitted } from "../print/fitted.ts";
import { type Names, namesOf } from "../print/names.ts";
import { perHundred } from "../print/per-hundred.ts";
import { type Align, table, width } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt, runHeading } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";
import { flipLines } from "./flip-lines.ts";
import { holderLines } from "./holder-lines.ts";
import { dateIn, rankedIn } from "./in-order.ts";

/** A page of 80 columns. */
const room = 80;
/** Columns of the axis of dots and intervals: what the longest name leaves of a page. */
const [narrowest, widest] = [15, 25];

/** Which assets a scenario would hit most, and how sure their order is, under one parameter set. */
export function rankScreen(made: MadeRun, ranking: Ranking, by: Ordering, terminal: Terminal): string {
  const { words } = terminal;
  const say = words.rank;
  const names = namesOf(made.world, terminal);
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  const { firstTwo } = ranking.orders[by];
  return [
    runHeading(made, terminal),
    [title(say.titles[by](ranking.counted, ranking.seed)), ...orderLines(made.record, ranking, by, names, terminal)],
    [title(say.details), detailLines(made.record, ranking, by, names, terminal), "", wrap(say.detailLegend, room)],
    ...(isAnyPlaced(ranking, by) ? [[title(say.holders), holderLines(ranking, by, names, terminal, room)]] : []),
    ...(firstTwo === undefined
      ? []
      : [
          [
            title(say.flipTitle[by](names.instrument(firstTwo.first), names.instrument(firstTwo.second))),
            ...flipLines(made.record, firstTwo, by, names, terminal, room),
          ],
        ]),
    [...troubles(ranking, terminal), wrap(words.disclaimer, room)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

/** Order, dots and intervals, and in how many of 100 draws the order stands. */
function orderLines(run: RunRecord, ranking: Ranking, by: Ordering, names: Names, terminal: Terminal): string[] {
  const say = terminal.words.rank;
  const { assets, counted, orders } = ranking;
  const order = orders[by];
  const ranked = rankedIn(ranking, by);
  if (!isAnyPlaced(ranking, by)) return [`  ${say.nobody[by]}`];
  const ends = by === "depth" ? depthAxis(assets) : dateAxis(run);
  const rows = ranked.map((each) => {
    const { place, same, topThree } = each.standings[by];
    const figure = by === "depth" ? each.trough : each.firstFall;
    return [
      `${place === Infinity ? "—" : String(place)}${isTiedWithNext(order, each.asset) ? "░" : " "}`,
      names.instrument(each.asset),
      "",
      // The dot of a date is enough: three columns of dates leave no room for names.
      ...figureCells(run, figure, by, terminal).filter((_, column) => by === "depth" || column !== 1),
      String(perHundred(same, counted)),
      String(perHundred(topThree, counted)),
    ];
  });
  const head = ["", "", "", ...say.columns[by]];
  const align = head.map((_, column): Align => (column === 1 || column === 2 ? "left" : "right"));
  const columns = Math.min(
    widest,
    Math.max(narrowest, room - 2 - width(table([head, ...rows], align).split("\n")[0] ?? "")),
  );
  const drawn = ranked.map(({ trough, firstFall }) => (by === "depth" ? trough : firstFall).range);
  const lines = [
    head.with(2, axisLabels(run, ends, by, columns, terminal)),
    ...rows.map((row, i) => row.with(2, dotsOf(drawn[i], ends, by, columns))),
  ];
  const untold = order.pairs.filter(({ isTold }) => !isTold);
  return [
    fitted(lines, align, room, 1),
    "",
    wrap(say.legend[by], room),
    ...(untold.length === 0 ? [] : [wrap(untoldInWords(untold, counted, names, terminal), room)]),
  ];
}

function isAnyPlaced({ assets }: Ranking, by: Ordering): boolean {
  return assets.some(({ standings }) => standings[by].place !== Infinity);
}

/** A range on its axis; nothing for what falls in no draw of it. */
function dotsOf(
  range: RankedAsset["trough"]["range"] | undefined,
  ends: readonly [number, number],
  by: Ordering,
  columns: number,
): string {
  if (range === undefined || (by === "depth" && range.low === 0)) return "";
  return dotInterval(range, ends, columns);
}

function isTiedWithNext({ assets, pairs }: RankedOrder, asset: string): boolean {
  const next = assets[assets.indexOf(asset) + 1];
  return pairs.some(({ before, after, isTold }) => before === asset && after === next && !isTold);
}

/** Longest list of pairs that is printed. */
const mostPairs = 8;

function untoldInWords(pairs: RankedOrder["pairs"], counted: number, names: Names, { words }: Terminal): string {
  const shown = pairs
    .slice(0, mostPairs)
    .map(({ before, after, so }) =>
      words.rank.pair(names.instrument(before), names.instrument(after), Math.floor((100 * so) / counted)),
    );
  return words.rank.untold(shown.join("; "), pairs.length - shown.length);
}

/** From a round depth below the deepest end to the opening's price. */
function depthAxis(assets: readonly RankedAsset[]): readonly [number, number] {
  const deepest = Math.min(...assets.map(({ trough: { range } }) => range.low), -0.1);
  return [Math.floor(10 * deepest - 1e-9) / 10, 0];
}

function dateAxis({ scenario: { periods, dt } }: RunRecord): readonly [number, number] {
  return [0, Math.round(12 * periods * dt)];
}

function axisLabels(
  run: RunRecord,
  [from, to]: readonly [number, number],
  by: Ordering,
  columns: number,
  { lang }: Terminal,
): string {
  const [left, right] =
    by === "depth"
      ? [percent(from, 0, lang), percent(to, 0, lang)]
      : [run.world.date.slice(0, 7), periodAt(run, run.scenario.periods).slice(0, 7)];
  return `${left}${" ".repeat(Math.max(1, columns - width(left) - width(right)))}${right}`;
}

/** Central draw, median over draws, and the ends of the range. */
function figureCells(
  run: RunRecord,
  { central, range }: RankedAsset["trough"],
  by: Ordering,
  terminal: Terminal,
): readonly string[] {
  const { lang } = terminal;
  const { low, middle, high } = range;
  if (by === "date") {
    const ends = [low, high].map((each) => dateIn(run, each, terminal)).join("…");
    return [dateIn(run, central, terminal), dateIn(run, middle, terminal), low === Infinity ? "—" : ends];
  }
  if (low === 0) return ["—", "—", "—"];
  return [
    central === 0 ? "—" : percent(central, 1, lang),
    percent(middle, 0, lang),
    `${fixed(100 * low, 0, lang)}…${fixed(100 * high, 0, lang)}`,
  ];
}

/** What the order leaves out: the other measure, who never falls, who leads, recovery, forced sales and crowding. */
function detailLines(run: RunRecord, ranking: Ranking, by: Ordering, names: Names, terminal: Terminal): string {
  const { words, lang } = terminal;
  const say = words.rank;
  const { counted } = ranking;
  const other = by === "depth" ? "date" : "depth";
  const rows = rankedIn(ranking, by).map((each) => {
    const [, median = "", ends = ""] = figureCells(
      run,
      other === "date" ? each.firstFall : each.trough,
      other,
      terminal,
    );
    const { middle } = each.halfLife.range;
    return [
      names.instrument(each.asset),
      median,
      ends,
      String(perHundred(each.firstFall.never, counted)),
      String(perHundred(each.first, counted)),
      middle === Infinity ? "—" : fixed(middle, 0, lang),
      percent(each.forced.range.middle, 1, lang),
      fixed(each.crowding, 2, lang),
    ];
  });
  const align = ["left", ...Array.from({ length: 7 }, () => "right" as const)] as const;
  return fitted([...say.detailColumns[other].map((line) => [...line]), ...rows], align, room);
}

function troubles({ failed, runaways, counted }: Ranking, terminal: Terminal): string[] {
  const say = terminal.words.rank;
  const [first] = failed;
  return [
    ...(runaways === 0 ? [] : [wrap(say.runaways(perHundred(runaways, counted)), room)]),
    ...(first === undefined ? [] : [wrap(say.failed(failed.length), room), describeAll(first.problems, terminal)]),
  ];
}
