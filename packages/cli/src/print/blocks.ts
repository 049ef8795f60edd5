import { table, width } from "./table.ts";
import { wrap } from "./wrap.ts";

/** A column of a matrix that is set sideways: its id, and a text for each row. */
export interface BlockColumn {
  readonly id: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** Columns between which a terminal has room. */
const gap = 2;

/**
 * A matrix too wide for a terminal, in blocks one under the other: as many columns as fit, and only the rows that have
 * something there. Ids stand over their columns, broken at their hyphens, names between their words.
 */
export function blocks(columns: readonly BlockColumn[], rows: readonly string[], room: number): string {
  const label = Math.max(...rows.map(width));
  const sets: BlockColumn[][] = [];
  let used = Infinity;
  for (const column of columns) {
    const needs = gap + widthOf(column);
    if (used + needs > room) {
      sets.push([]);
      used = label;
    }
    sets.at(-1)?.push(column);
    used += needs;
  }
  return sets.map((set) => block(set, rows)).join("\n\n");
}

function widthOf({ id, cells }: BlockColumn): number {
  return Math.max(...[...wordsOf(id), ...cells.values()].map(width));
}

/** An id breaks at its hyphens, a name of several words between them. */
function wordsOf(id: string): readonly string[] {
  return id.split(id.includes(" ") ? " " : "-");
}

/** The head of a column: short words of a name share a line. */
function headOf(column: BlockColumn): readonly string[] {
  return column.id.includes(" ") ? wrap(column.id, widthOf(column)).split("\n") : wordsOf(column.id);
}

function block(columns: readonly BlockColumn[], rows: readonly string[]): string {
  const heads = columns.map(headOf);
  const height = Math.max(...heads.map((words) => words.length));
  const head = Array.from({ length: height }, (_, line) => [
    "",
    ...heads.map((words) => words[line - (height - words.length)] ?? ""),
  ]);
  const body = rows
    .filter((row) => columns.some(({ cells }) => cells.has(row)))
    .map((row) => [row, ...columns.map(({ cells }) => cells.get(row) ?? "·")]);
  return table([...head, ...body], ["left", ...columns.map(() => "right" as const)]);
}

/** Columns of the terminal, or those COLUMNS asks for; between what fits a page and what an eye follows. */
export function roomOf(
  stream: { readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): number {
  const asked = Number.parseInt(environment["COLUMNS"] ?? "", 10);
  return Math.min(140, Math.max(80, stream.columns ?? (asked > 0 ? asked : 100)));
}
