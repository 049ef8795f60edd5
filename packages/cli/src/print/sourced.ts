import { compact, type Figure, type Holding, ruleIn } from "@ebb/core";
import type { Terminal } from "../terminal.ts";
import { type Align, table, width } from "./table.ts";
import { wrap } from "./wrap.ts";

/** A line of figures with where they come from, which may be long. */
export interface SourcedLine {
  readonly cells: readonly string[];
  readonly source: string;
}

/** A table whose last column, the source, runs on below itself where it does not fit. */
export function sourced(lines: readonly SourcedLine[], align: readonly Align[], room: number): string {
  const widths = align.map((_, column) => Math.max(...lines.map(({ cells }) => width(cells[column] ?? ""))));
  const before = widths.reduce((sum, each) => sum + each + 2, 0);
  const rows = lines.flatMap(({ cells, source }) => {
    const [first = "", ...more] = wrap(source, Math.max(24, room - before)).split("\n");
    return [[...cells, first], ...more.map((line) => [...cells.map(() => ""), line])];
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
  return parts.filter((part) => part !== undefined).join(" · ");
}

/** A figure and its grade. */
export function numbers(figure: Figure, { lang }: Terminal): readonly string[] {
  return typeof figure === "number"
    ? [compact(figure, lang), ""]
    : [compact(figure.value, lang, 6), figure.grade ?? ""];
}
