import { type Align, table, width } from "./table.ts";
import { wrap } from "./wrap.ts";

/** Narrowest a column of text is broken to. */
const narrowest = 12;

/** A table whose text column is broken into lines where the whole would not fit the room, and a word of it cut where even that is too wide. */
export function fitted(
  rows: readonly (readonly string[])[],
  align: readonly Align[],
  room: number,
  textColumn = 0,
): string {
  const left = leftFor(rows, align, room, textColumn);
  const lines = rows.flatMap((row) => {
    const [first = "", ...more] = linesOf(row[textColumn] ?? "", left).map((line) => cutTo(line, left));
    return [row.with(textColumn, first), ...more.map((line) => row.map(() => "").with(textColumn, line))];
  });
  return table(lines, align);
}

function cutTo(line: string, columns: number): string {
  if (width(line) <= columns) return line;
  return `${Array.from(line)
    .slice(0, columns - 1)
    .join("")}…`;
}

/** Columns that are left for one column when all others are as wide as they want to be. */
export function leftFor(
  rows: readonly (readonly string[])[],
  align: readonly Align[],
  room: number,
  textColumn: number,
): number {
  const others = align.map((_, column) =>
    column === textColumn ? 0 : 2 + Math.max(0, ...rows.map((row) => width(row[column] ?? ""))),
  );
  return Math.max(narrowest, room - others.reduce((sum, each) => sum + each, 0));
}

/** A text in lines; those after the first stand two further in where the text itself stands in. */
export function linesOf(text: string, room: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const further = indent === "" ? "" : `${indent}  `;
  const [first = "", ...more] = wrap(text.trimStart(), room - further.length).split("\n");
  return [indent + first, ...more.map((line) => further + line)];
}
