import { compact, type Figure, type Holding, ruleIn } from "@ebb/core";
import type { Terminal } from "../terminal.ts";
import { leftFor, linesOf } from "./fitted.ts";
import { type Align, table, width } from "./table.ts";

/** A line of figures with where they come from, which may be long. */
export interface SourcedLine {
  readonly cells: readonly string[];
  readonly source: string;
}

/** Narrowest a source is broken to. */
const narrowestSource = 24;

/** A table whose last column, the source, runs on below itself where it does not fit, and so does its first where it must. */
export function sourced(lines: readonly SourcedLine[], align: readonly Align[], room: number): string {
  const cellsOf = lines.map(({ cells }) => cells);
  const leftForFirst = leftFor(cellsOf, align, room - narrowestSource - 2, 0);
  const firsts = lines.map(({ cells: [first = ""] }) => linesOf(first, leftForFirst));
  const widest = Math.max(...firsts.flat().map(width));
  const leftForSource = leftFor(
    cellsOf.map((cells) => cells.with(0, " ".repeat(widest))),
    align,
    room,
    align.length,
  );
  const rows = lines.flatMap(({ cells, source }, index) => {
    const first = firsts[index] ?? [];
    const sources = linesOf(source, leftForSource);
    return Array.from({ length: Math.max(first.length, sources.length) }, (_, line) => [
      first[line] ?? "",
      ...cells.slice(1).map((cell) => (line === 0 ? cell : "")),
      sources[line] ?? "",
    ]);
  });
  return table(rows, [...align, "left"]);
}

/** `Z.1 table L.210; three quarters of the way …` */
export function sourceOf(figure: Holding | undefined, { words, lang }: Terminal): string {
  const { residual, sourceIn } = words.worldShow;
  if (figure === undefined || typeof figure === "number") return "";
  if (typeof figure === "string") return residual;
  const { value, source, rule, date } = figure;
  const parts = [
    value === "residual" ? residual : undefined,
    source === undefined ? undefined : sourceIn(source),
    date,
    ruleIn(rule, lang),
  ];
  const said = parts.filter((part) => part !== undefined).join(" · ");
  // A number and its sign stay on one line.
  return said.replaceAll(/(?<=\d) (?=%)/g, "\u00a0");
}

/** A figure and its grade. */
export function numbers(figure: Figure, { lang }: Terminal): readonly string[] {
  return typeof figure === "number"
    ? [compact(figure, lang), ""]
    : [compact(figure.value, lang, 6), figure.grade ?? ""];
}
