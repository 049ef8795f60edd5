/** A cell of CSV: what is no finite number, and what is not there, is empty. */
export type CsvCell = string | number | boolean | undefined;

/**
 * Lines as CSV (RFC 4180), with a decimal point.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(lines: readonly (readonly CsvCell[])[]): string {
  return lines.map((cells) => cells.map(cell).join(",")).join("\n");
}

function cell(value: CsvCell): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return String(value);
  const text = /^[=+\-@\t\r]/.test(value ?? "") ? `'${value}` : (value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
