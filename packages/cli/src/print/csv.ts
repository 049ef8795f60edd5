/**
 * Lines as CSV (RFC 4180), with a decimal point; what is no finite number is an empty cell.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(lines: readonly (readonly (string | number | undefined)[])[]): string {
  return lines.map((cells) => cells.map(cell).join(",")).join("\n");
}

function cell(value: string | number | undefined): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = /^[=+\-@\t\r]/.test(value ?? "") ? `'${value}` : (value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
