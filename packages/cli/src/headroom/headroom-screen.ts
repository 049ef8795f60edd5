import { compact, fixed, type HeadroomMarks, type HeadroomTerms, percent } from "@ebb/core";
import { styled } from "../color.ts";
import { fitted } from "../print/fitted.ts";
import { sourced } from "../print/sourced.ts";
import type { Align } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt, runHeading } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";
import type { HeadroomOfRun } from "./headroom-of-run.ts";
import { cellMarks, lineMarks, pathMark, phaseMap, pointMarks } from "./phase-map.ts";
import { givenTerms, sourceInWords } from "./term-sources.ts";

/** A page of 80 columns. */
const room = 80;

/** How much AI builders could raise before others go without, term by term, and the map around it. */
export function headroomScreen(made: MadeRun, headroom: HeadroomOfRun, terminal: Terminal): string {
  const { words } = terminal;
  const say = words.headroom;
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  const at = headroom.terms[headroom.diagram.row];
  return [
    runHeading(made, terminal),
    [title(say.title), ...closedForm(made, headroom, terminal)],
    [
      title(say.substituted(periodAt(made.record, headroom.diagram.row))),
      ...(at === undefined ? [] : substituted(at, terminal)),
      wrap(say.agreement(gapInWords(headroom.gap, terminal), headroom.gap < agreed), room),
    ],
    [title(say.sources), sourceLines(made, terminal)],
    [title(say.map), ...phaseMap(headroom.diagram, terminal), "", ...legend(made, headroom, terminal)],
    [wrap(words.disclaimer, room)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

/** Rounding of the closed form and of the run may differ by so much. */
const agreed = 1e-9;

function gapInWords(gap: number, { lang }: Terminal): string {
  return gap === 0 ? fixed(0, 0, lang) : compact(gap, lang, 2);
}

/** A column for each row that has a name; rows with several names stand once. */
function columnsOf(marks: HeadroomMarks, { words }: Terminal): readonly { row: number; labels: readonly string[] }[] {
  const named = (["opening", "today", "turningPoint", "lowest"] as const).flatMap((name) => {
    const row = marks[name];
    return row === undefined ? [] : [{ row, words: words.headroom.marks[name].split(" ") }];
  });
  return [...new Set(named.map(({ row }) => row))].map((row) => ({
    row,
    labels: named.filter((each) => each.row === row).flatMap((each) => each.words),
  }));
}

function closedForm(made: MadeRun, { marks, terms }: HeadroomOfRun, terminal: Terminal): string[] {
  const { words, lang } = terminal;
  const say = words.headroom;
  const columns = columnsOf(marks, terminal);
  const height = Math.max(...columns.map(({ labels }) => labels.length));
  const line = (label: string, read: (at: HeadroomTerms) => string): readonly string[] => [
    label,
    ...columns.map(({ row }) => {
      const at = terms[row];
      return at === undefined ? "" : read(at);
    }),
  ];
  const amount = (label: string, read: (at: HeadroomTerms) => number): readonly string[] =>
    line(label, (at) => fixed(read(at), 0, lang));
  const rows = [
    ...Array.from({ length: height }, (_, i) => ["", ...columns.map(({ labels }) => labels[i] ?? "")]),
    ["", ...columns.map(({ row }) => periodAt(made.record, row))],
    amount(say.terms.planned, (at) => at.planned),
    amount(say.terms.powderFlow, (at) => at.powderFlow),
    amount(say.terms.purchases, (at) => at.purchases),
    amount(say.terms.savingShift, (at) => at.savingShift),
    amount(say.terms.foreignShift, (at) => at.foreignShift),
    amount(say.terms.deficit, (at) => at.deficit),
    amount(say.terms.headroom, (at) => at.closed.headroom),
    amount(say.terms.aiFinance, (at) => at.aiFinance),
    amount(say.terms.left, (at) => at.left),
    [],
    amount(say.terms.dryPowder, (at) => at.dryPowder),
    line(say.terms.deployTime, (at) => compact(at.deployTime, lang)),
    amount(say.terms.netUses, (at) => at.netUses),
    amount(say.terms.toPlace, (at) => at.toPlace),
    line(say.terms.tightness, (at) => fixed(at.closed.tightness, 2, lang)),
    line(say.terms.premium, (at) => fixed(1e4 * at.closed.premium, 1, lang)),
    line(say.terms.displacement, (at) => percent(at.closed.displacement, 0, lang)),
  ];
  const align: readonly Align[] = ["left", ...columns.map(() => "right" as const)];
  return [
    wrap(say.closedForm, room),
    "",
    fitted(
      rows.map((row) => align.map((_, i) => row[i] ?? "")),
      align,
      room,
    ),
  ];
}

/** The two formulas with the numbers of one row put in. */
function substituted(at: HeadroomTerms, { words, lang }: Terminal): string[] {
  const number = (value: number): string => fixed(value, 0, lang);
  const added = (value: number): string => `${value < 0 ? "−" : "+"} ${number(Math.abs(value))}`;
  const sums = [at.purchases, at.savingShift, at.foreignShift].map(added).join(" ");
  const taken = `− ${at.deficit < 0 ? `(${number(at.deficit)})` : number(at.deficit)}`;
  const powder = `${number(at.dryPowder)}/${compact(at.deployTime, lang)}`;
  const tight = fixed(at.closed.tightness, 2, lang);
  return [
    `  ${words.headroom.headroomIs} = ${number(at.planned)} + ${powder} ${sums} ${taken} = ${number(at.closed.headroom)}`,
    `  τ = (${number(at.netUses)} ${added(at.toPlace)}) / (${number(at.netUses)} + ${powder}) = ${tight}`,
  ];
}

function sourceLines(made: MadeRun, terminal: Terminal): string {
  const say = terminal.words.headroom;
  const lines = givenTerms.map((term) => ({
    cells: [`  ${say.symbols[term]}`, say.units[term]],
    source: sourceInWords(term, made, terminal),
  }));
  return sourced(lines, ["left", "left"], room);
}

function legend(made: MadeRun, { diagram, marks }: HeadroomOfRun, terminal: Terminal): string[] {
  const { words, lang } = terminal;
  const say = words.headroom;
  const number = (value: number): string => fixed(value, 0, lang);
  const points = (["opening", "today", "turningPoint", "lowest"] as const).flatMap((name) => {
    const point = diagram.path[marks[name] ?? -1];
    if (point === undefined) return [];
    return [say.point(pointMarks[name], say.marks[name], point.period, number(point.finance), number(point.purchases))];
  });
  const when = periodAt(made.record, diagram.row);
  const isReached = diagram.cells.every((each) => each !== "unreachable");
  return [
    say.cells(cellMarks.abundance, cellMarks["as-before"], cellMarks.competition),
    say.lines(lineMarks.row, when, diagram.row === 0 ? undefined : lineMarks.opening),
    `${points.join("; ")}; ${say.pathPoints(pathMark)}`,
    say.oneMap(when),
    say.reach(number(diagram.reach[0]), number(diagram.reach[1]), isReached),
  ].map((text) => wrap(text, room));
}
