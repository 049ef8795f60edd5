/** How a column is set: text left, numbers right. */
export type Align = "left" | "right";

/** Rows in columns two spaces apart, as wide as their widest cell; the last left column is not padded. */
export function table(rows: readonly (readonly string[])[], align: readonly Align[]): string {
  const widths = align.map((_, column) => Math.max(0, ...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, align[column] ?? "left"))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, to: number, align: Align): string {
  const space = " ".repeat(Math.max(0, to - width(cell)));
  return align === "left" ? cell + space : space + cell;
}

/** Columns a text takes on a terminal: styles take none, and the marks around a name from right to left neither. */
export function width(text: string): number {
  // oxlint-disable-next-line no-control-regex -- the escape character is what starts a style
  return Array.from(text.replace(/\u001b\[[0-9;]*m|[\u2068\u2069]/g, "")).length;
}
