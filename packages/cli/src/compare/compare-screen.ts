import { compact, type FigureOfRuns, type PathDocument, type RunRecord } from "@ebb/core";
import { styled } from "../color.ts";
import { explainHeading } from "../explain/explain-heading.ts";
import { fitted, leftFor, linesOf } from "../print/fitted.ts";
import { type Names, namesOf } from "../print/names.ts";
import { type Align, table as plainTable, width } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import type { MadeRun } from "../run/made-run.ts";
import { pathInShort } from "../scenario/path-words.ts";
import type { Terminal } from "../terminal.ts";
import { columnNames } from "./column-names.ts";
import { differenceCell, valueCell } from "./figure-cells.ts";
import type { Lever, Levers, LeverValue } from "./levers.ts";
import type { MetricGroup } from "./metrics.ts";

/** A page of 80 columns. */
const room = 80;
/** Widest head of a column. */
const widestHead = 14;
/** Narrowest column of labels beside columns of differences; where less is left, differences stand below their values. */
const narrowestLabel = 22;

/** Runs with their figures, group by group. */
export interface Comparison {
  readonly given: readonly string[];
  readonly runs: readonly MadeRun[];
  readonly levers: Levers;
  readonly groups: readonly { readonly id: MetricGroup["id"]; readonly figures: readonly FigureOfRuns[] }[];
}

/** Levers and outcomes of two to four runs side by side. */
export function compareScreen({ given, runs, levers, groups }: Comparison, terminal: Terminal): string {
  const { words } = terminal;
  const say = words.compare;
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  const heads = columnNames(given, widestHead);
  const [first] = runs;
  const names = first && namesOf(first.world, terminal);
  return [
    [title(say.title(runs.length)), ...runLines(runs, heads, terminal)],
    [title(say.levers), ...leverLines(levers, heads, terminal)],
    ...groups
      .filter(({ id, figures }) => figures.length > 0 || id === "sales")
      .map(({ id, figures }) => [title(say.groups[id]), ...groupLines(id, figures, { runs, heads, names }, terminal)]),
    [wrap(say.legend), wrap(words.disclaimer)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

/** Which run stands in which column; the span and the age of the balance sheet once where they are the same. */
function runLines(runs: readonly MadeRun[], heads: readonly string[], terminal: Terminal): string[] {
  const headings = runs.map((run) => explainHeading(run, terminal));
  const rows = headings.map(([head = ""], i) => [`  ${heads[i] ?? ""}`, head.replaceAll("\n", " ")]);
  const spans = headings.map(([, ...rest]) => rest.join("\n"));
  return [fitted(rows, ["left", "left"], room, 1), ...new Set(spans)];
}

function leverLines(
  { changed, samePaths, sameParameters }: Levers,
  heads: readonly string[],
  terminal: Terminal,
): string[] {
  const say = terminal.words.compare;
  if (changed.length === 0) return [`  ${say.noLevers}`];
  const rows = changed.map((lever) => [
    `  ${leverName(lever, terminal)}`,
    ...lever.values.map((each) => leverCell(lever, each, terminal)),
  ]);
  const align: readonly Align[] = ["left", ...heads.map(() => "right" as const)];
  return [fitted(breakable([["", ...heads], ...rows], align), align, room), `  ${say.same(samePaths, sameParameters)}`];
}

function leverName({ kind, name, unit, values }: Lever, { words }: Terminal): string {
  if (kind === "setting") return words.compare.lever[name as keyof typeof words.compare.lever];
  const path = values.find((each): each is PathDocument => typeof each === "object");
  const inUnit = unit ?? (path !== undefined && "unit" in path ? path.unit : undefined);
  return `${name}${inUnit === undefined || inUnit === "x" ? "" : ` [${words.compare.units[inUnit] ?? inUnit}]`}`;
}

function leverCell({ kind }: Lever, value: LeverValue, terminal: Terminal): string {
  if (value === undefined) return "—";
  if (typeof value === "number") return compact(value, terminal.lang);
  if (typeof value === "object") {
    const text = pathInShort("", value, terminal).trim();
    return "unit" in value ? text.replace(` ${terminal.words.unitNames[value.unit] ?? value.unit}`, "") : text;
  }
  const steps: Readonly<Record<string, string>> = terminal.words.scenarioValidate.steps;
  return kind === "setting" ? (steps[value] ?? value) : value;
}

interface Columns {
  readonly runs: readonly MadeRun[];
  readonly heads: readonly string[];
  readonly names: Names | undefined;
}

function groupLines(
  id: MetricGroup["id"],
  figures: readonly FigureOfRuns[],
  { runs, heads, names }: Columns,
  terminal: Terminal,
): string[] {
  const say = terminal.words.compare;
  const records = runs.map(({ record }) => record);
  const told = id === "firsts" ? figures.filter(({ values }) => values.some((each) => each !== Infinity)) : figures;
  if (id === "sales" && told.length === 0) return [`  ${say.nobodySells}`];
  if (id === "firsts" && told.length === 0) return [`  ${say.nothingFalls}`];
  const rows = told.map((figure) => ({
    label: `  ${figureLabel(id, figure, names, terminal)}`,
    values: records.map((run: RunRecord, i) => valueCell(figure, i, run, terminal)),
    differences: records.map((_, i) => differenceCell(figure, i, terminal)),
  }));
  return [table(rows, heads, terminal)];
}

interface Row {
  readonly label: string;
  readonly values: readonly string[];
  readonly differences: readonly string[];
}

/** Each value with its difference beside it, or below it where the page is too narrow for that. */
function table(rows: readonly Row[], heads: readonly string[], { words }: Terminal): string {
  const { difference } = words.compare;
  const beside = rows.map(({ label, values, differences }) => [
    label,
    ...values.flatMap((value, i) => (i === 0 ? [value] : [value, differences[i] ?? ""])),
  ]);
  const head = ["", ...heads.flatMap((each, i) => (i === 0 ? [each] : [each, difference]))];
  const widths = head.map((_, column) => Math.max(...[head, ...beside].map((cells) => width(cells[column] ?? ""))));
  const others = widths.slice(1).reduce((sum, each) => sum + 2 + each, 0);
  if (others + narrowestLabel <= room) {
    const align = numbers(head.length - 1);
    return fitted(breakable([head, ...beside], align), align, room);
  }
  const align = numbers(heads.length);
  const all = rows.flatMap(({ label, values, differences }) => [
    [label, ...values],
    ["", ...differences],
  ]);
  const lines = breakable([["", ...heads], ...all], align);
  const left = leftFor(lines, align, room, 0);
  const below = rows.flatMap(({ values, differences }, i): readonly (readonly string[])[] => {
    const labels = linesOf(lines[1 + 2 * i]?.[0] ?? "", left);
    const cells = differences.some((each) => each !== "") ? [values, differences] : [values];
    return Array.from({ length: Math.max(labels.length, cells.length) }, (_, line) => [
      labels[line] ?? "",
      ...(cells[line] ?? []),
    ]);
  });
  return plainTable([["", ...heads], ...below], align);
}

const numbers = (columns: number): readonly Align[] => [
  "left",
  ...Array.from({ length: columns }, () => "right" as const),
];

/** Keys that are too long for their column may break at their dots. */
function breakable(lines: readonly (readonly string[])[], align: readonly Align[]): readonly (readonly string[])[] {
  const left = leftFor(lines, align, room, 0);
  return lines.map(([label = "", ...cells]) => [
    width(label) > left ? label.replaceAll(/(?<=\w)\.(?=\w)/g, ". ") : label,
    ...cells,
  ]);
}

function figureLabel(
  id: MetricGroup["id"],
  { output, statistic, unit }: FigureOfRuns,
  names: Names | undefined,
  { words }: Terminal,
): string {
  const say = words.compare;
  const key = figureKey({ output, ...(statistic && { statistic }) });
  const [first = "", second = ""] = output.split(".");
  if (id === "troughs" || id === "firsts") return names?.instrument(first) ?? first;
  if (id === "sales") return names?.sector(second) ?? second;
  if (id !== "asked") return say.labels[output] ?? key;
  const named =
    unit === undefined || unit === "share" || unit === "x" || unit === "count" ? "" : ` [${say.units[unit] ?? unit}]`;
  return `${key.replace(":", ", ").replace(":", " ")}${named}`;
}

/** `x:max`, `bitcoin.change:at:2026-07`, `bitcoin.trough`: as --metric takes it. */
export function figureKey({ output, statistic }: Pick<FigureOfRuns, "output" | "statistic">): string {
  if (statistic === undefined) return output;
  if (statistic.id === "at") return `${output}:at:${statistic.date}`;
  return "level" in statistic ? `${output}:${statistic.id}:${statistic.level}` : `${output}:${statistic.id}`;
}
