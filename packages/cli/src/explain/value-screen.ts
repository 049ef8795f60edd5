import { figureOf, fixed, openingFiguresOf, outputOf, parametersBehind, provenanceOf, seriesOf } from "@ebb/core";
import { styled } from "../color.ts";
import { fitted } from "../print/fitted.ts";
import { outputNumber } from "../print/output-number.ts";
import { sparkline } from "../print/sparkline.ts";
import { wrap } from "../print/wrap.ts";
import { periodAfter, periodAt } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";
import type { AskedValue } from "./asked-output.ts";
import { explainHeading, typedAgain } from "./explain-heading.ts";

const room = 80;

/** An output that is no change of a price: its value, what it is, its course, and what stands behind it. */
export function valueScreen(made: MadeRun, asked: AskedValue, given: string, terminal: Terminal): string {
  const { words } = terminal;
  const say = words.explain;
  const { output } = asked;
  const meaning = say.meanings[asked.pattern];
  const rooms = provenanceOf(output, made.record.world)?.rooms ?? [];
  const behind = say.restsOn(
    parametersBehind(output, made.record.world).length,
    openingFiguresOf(output, made.world.document, made.record.world).length,
  );
  return [
    valueHeading(made, asked, terminal),
    ...(meaning === undefined ? [] : [[wrap(meaning)]]),
    ...courseLines(made, asked, terminal),
    [
      wrap(`${say.madeBy(rooms.join(", "))} ${behind}`),
      wrap(say.next(`ebb explain ${typedAgain(given, made)} ${output} --chain`)),
    ],
    [wrap(words.disclaimer)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

/** Which output it is, with its value, and of which run. */
export function valueHeading(made: MadeRun, asked: AskedValue, terminal: Terminal): string[] {
  const title = terminal.words.explain.value(asked.output, ...valueWords(made, asked, terminal));
  return [styled(terminal, "bold", wrap(title)), ...explainHeading(made, terminal)];
}

/** The value in words, and the period it is of; none for what has one value a run. */
function valueWords(
  { record }: MadeRun,
  { output, pattern, at }: AskedValue,
  terminal: Terminal,
): readonly [value: string, when: string] {
  const isSeries = outputOf(record, output)?.series === true;
  const value = figureOf(record, output, at === undefined ? { id: "last" } : { id: "at", date: at });
  const row = seriesOf(record, output)?.length ?? 0;
  const when = isSeries ? (at ?? periodAt(record, row - 1)) : "";
  const unit = outputOf(record, output)?.unit;
  if (unit === "mo" && typeof value === "number" && value !== Infinity) {
    const say = terminal.words.explain;
    const months = fixed(value, Number.isInteger(value) ? 0 : 1, terminal.lang);
    if (pattern === "<asset>.half-life") return [say.lasted(months), when];
    return [say.dated(months, periodAfter(record, value)), when];
  }
  return [inWords(value, pattern, unit, terminal), when];
}

/** A value with its unit; what is no number by what it means. */
function inWords(
  value: number | string | boolean,
  pattern: string,
  unit: string | undefined,
  { words, lang }: Terminal,
): string {
  const say = words.explain;
  if (typeof value === "boolean") return say.truth[`${value}`];
  if (typeof value === "string") {
    const regimes: Readonly<Record<string, string>> = words.run.regimes;
    return regimes[value] ?? say.reasons[value] ?? value;
  }
  if (value === Infinity && (unit === "mo" || unit === "count")) return say.never;
  const number = outputNumber(value, pattern, unit, lang);
  return say.units[unit ?? ""]?.(number) ?? number;
}

/** Where a series of numbers begins, ends, and stands lowest and highest; and its course. */
function courseLines({ record }: MadeRun, { output, pattern }: AskedValue, terminal: Terminal): string[][] {
  const say = terminal.words.explain.course;
  const series = Array.from<number | string>(seriesOf(record, output) ?? []);
  const numbers = series.flatMap((value, row) =>
    typeof value === "number" && Number.isFinite(value) ? [{ value, row }] : [],
  );
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined || numbers.length < 2) return [];
  const by = (better: (a: number, b: number) => boolean) =>
    numbers.reduce((best, each) => (better(each.value, best.value) ? each : best));
  const unit = outputOf(record, output)?.unit;
  const line = (label: string, { value, row }: { readonly value: number; readonly row: number }): string[] => [
    `  ${label}`,
    inWords(value, pattern, unit, terminal),
    periodAt(record, row),
  ];
  const rows = [
    line(say.first, first),
    line(
      say.lowest,
      by((a, b) => a < b),
    ),
    line(
      say.highest,
      by((a, b) => a > b),
    ),
    line(say.last, last),
  ];
  const course = sparkline(
    numbers.map(({ value }) => value),
    room - 4,
  );
  return [[fitted(rows, ["left", "right", "left"], room), `  ${course}`]];
}
