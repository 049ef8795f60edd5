import {
  cascadeColumns,
  type CascadeLane,
  type ColumnCell,
  fixed,
  type LaneKind,
  laneInColumns,
  laneKinds,
  percent,
  type RowSpan,
} from "@ebb/core";
import { styled } from "../color.ts";
import { fitted, linesOf } from "../print/fitted.ts";
import { type Names, namesOf } from "../print/names.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt, runHeading, signed } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import { asManyAsFit } from "./as-many-as-fit.ts";
import { becauseLines } from "./because-lines.ts";
import type { CascadeAnswer } from "./made-cascade.ts";
import { roundLines } from "./round-lines.ts";

/** A page of 80 columns. */
const room = 80;
/** Columns of periods that fit beside names in most runs; where they do not, there are fewer. */
const most = 6;
/** Sales that round to less are not shown [usd bn]; nor are prices that nowhere fell by more than this [share]. */
const shownSale = 0.05;
const shownFall = 0.01;

/** Lanes over periods, what happened because of what, and the rounds of the period in which most was sold. */
export function cascadeScreen(answer: CascadeAnswer, terminal: Terminal): string {
  const { made, row, cascade, because, rounds } = answer;
  const { words } = terminal;
  const say = words.cascade;
  const names = namesOf(made.world, terminal);
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  const laneTable = (columns: number): readonly string[] => {
    const spans = row === undefined ? cascadeColumns(cascade, columns) : [{ from: row - 1, to: row }];
    return spans.length === 0 ? linesOf(`  ${say.nothing}`, room) : laneLines(answer, spans, names, terminal);
  };
  const soldAt = (at: number): number => cascade.periods.find((each) => each.row === at)?.sold ?? 0;
  const worst = rounds.reduce<number>((most, each) => (soldAt(each.row) > soldAt(most) ? each.row : most), 0);
  const traced = rounds.filter((each) => each.row === (row ?? worst) && soldAt(each.row) >= shownSale);
  const isQuiet = row !== undefined && traced.length === 0;
  return [
    [
      ...runHeading(made, terminal),
      "",
      title(row === undefined ? say.title : say.titleOne(periodAt(made.record, row))),
      ...asManyAsFit(most, room, laneTable),
    ],
    ...(because.length === 0 ? [] : [[title(say.because), becauseLines(answer, names, terminal, room)]]),
    ...traced.map((each) => roundLines(each, answer, names, terminal, room)),
    ...(isQuiet ? [[say.quiet]] : []),
    [wrap(words.disclaimer, room)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

type Row = readonly string[];

function laneLines(
  { made, cascade }: CascadeAnswer,
  columns: readonly RowSpan[],
  names: Names,
  terminal: Terminal,
): readonly string[] {
  const say = terminal.words.cascade;
  const { record } = made;
  const all = cascade.lanes.map((lane) => ({ lane, cells: laneInColumns(record, lane, columns) }));
  const shown = all.filter(({ lane, cells }) => isShown(lane.kind, cells));
  // Who raises money and who has some left is no cascade by itself.
  if (!shown.some(({ lane: { kind } }) => kind === "seller" || kind === "asset" || kind === "confidence")) {
    return linesOf(`  ${say.nothing}`, room);
  }
  const hidden = (kind: LaneKind): number =>
    all.filter((each) => each.lane.kind === kind && !shown.includes(each)).length;
  const byKind = laneKinds.flatMap((kind) => {
    const lanes = shown.filter(({ lane }) => lane.kind === kind);
    const rows = lanes.toSorted((a, b) => inOrder(a.lane, b.lane));
    const inWords = rows.map(
      ({ lane, cells }): Row => [
        `  ${laneName(lane, names, terminal)}`,
        ...cells.map((cell) => cellInWords(kind, cell, terminal)),
      ],
    );
    return inWords.length === 0 ? [] : [titleRow(say.lanes[kind], columns), ...inWords];
  });
  const last = columns.map(({ from, to }) => (to > from + 1 ? `…${periodAt(record, to)}` : ""));
  const isSeveral = last.some((each) => each !== "");
  const head: readonly Row[] = [
    ["", ...columns.map(({ from }) => periodAt(record, from + 1))],
    ...(isSeveral ? [["", ...last]] : []),
  ];
  const rows = [...head, ...byKind, titleRow(say.settling, columns), ...settling(cascade.periods, columns, terminal)];
  const left = say.left(hidden("seller"), hidden("asset"));
  return [
    setTable(rows),
    wrap(
      [say.legend, ...(isSeveral ? [say.severalPeriods] : []), ...(left === "" ? [] : [say.notShown(left)])].join(" "),
      room,
    ),
  ];
}

function isShown(kind: LaneKind, cells: readonly (ColumnCell | undefined)[]): boolean {
  if (kind === "seller") return cells.some((cell) => (cell?.amount ?? 0) >= shownSale);
  if (kind === "asset") return cells.some((cell) => (cell?.amount ?? 0) <= -shownFall);
  return cells.some((cell) => cell !== undefined);
}

/** Sellers by what they sold, assets by what they lost. */
function inOrder(a: CascadeLane, b: CascadeLane): number {
  if (a.kind === "seller") return b.total - a.total;
  return a.kind === "asset" ? a.total - b.total : 0;
}

function laneName({ kind, id }: CascadeLane, names: Names, { words }: Terminal): string {
  if (kind === "asset") return names.instrument(id);
  return kind === "confidence" ? (words.cascade.indices[id] ?? id) : names.sector(id);
}

function cellInWords(kind: LaneKind, cell: ColumnCell | undefined, { words, lang }: Terminal): string {
  if (cell === undefined) return "·";
  const { amount, cause } = cell;
  if (kind === "asset") return signed(percent(amount, 1, lang), amount);
  if (kind === "confidence") return fixed(amount, 2, lang);
  const dollars = fixed(amount, 1, lang);
  return cause === undefined ? dollars : `${dollars} ${words.cascade.marks[cause]}`;
}

function settling(
  periods: CascadeAnswer["cascade"]["periods"],
  columns: readonly RowSpan[],
  { words, lang }: Terminal,
): readonly Row[] {
  const say = words.cascade;
  const worst = columns.map(({ from, to }) => {
    const inside = periods.filter(({ row }) => row > from && row <= to);
    const largest = (of: (each: (typeof inside)[number]) => number): number =>
      inside.reduce((top, each) => Math.max(top, of(each)), 0);
    return {
      rounds: largest((each) => each.rounds),
      loopGain: largest((each) => each.loopGain),
      amplification: largest((each) => each.amplification),
      isRunaway: inside.some((each) => each.isRunaway),
    };
  });
  return [
    [`  ${say.loopGain}`, ...worst.map((each) => fixed(each.loopGain, 2, lang))],
    [`  ${say.amplification}`, ...worst.map((each) => fixed(each.amplification, 1, lang))],
    ...(worst.some(({ isRunaway }) => isRunaway)
      ? [[`  ${say.runaway}`, ...worst.map((each) => (each.isRunaway ? say.yes : "·"))]]
      : []),
  ];
}

/** A title stands over the table, not in its first column. */
const titleMark = "\u0000";

function titleRow(title: string, columns: readonly RowSpan[]): Row {
  return [titleMark + title, ...columns.map(() => "")];
}

/** A table whose title rows run across all columns. */
function setTable(rows: readonly Row[]): string {
  const align = (rows[0] ?? []).map((_, column) => (column === 0 ? ("left" as const) : ("right" as const)));
  const isTitle = (row: Row): boolean => row[0]?.startsWith(titleMark) === true;
  const titles = rows.flatMap((row) => (isTitle(row) ? [wrap((row[0] ?? "").slice(1), room)] : []));
  const lines = fitted(
    rows.map((row) => (isTitle(row) ? row.with(0, titleMark) : row)),
    align,
    room,
  ).split("\n");
  return lines.map((line) => (line.startsWith(titleMark) ? (titles.shift() ?? "") : line)).join("\n");
}
