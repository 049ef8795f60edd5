/** A record of a CSV text: its cells, and the line it starts in, counted from 1. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const quote = '"';

/**
 * The records of a CSV text (RFC 4180): cells between separators, in quotation marks where they hold separators, quotation
 * marks (doubled) or line ends. Lines may end in LF or CRLF; empty lines are passed over. The separator is the one of
 * comma, semicolon and tab that the first line has most of.
 * openQuote: told the line of a quotation mark that never closes; the records end there.
 */
export function* csvRecords(text: string, openQuote: (line: number) => void): Generator<CsvRecord> {
  const separator = separatorOf(text);
  let line = 1;
  let at = 0;
  while (at < text.length) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    // Without quotation marks, as nearly always, a line is a record.
    const plain = text.slice(at, text[end - 1] === "\r" && end > at ? end - 1 : end);
    if (!plain.includes(quote)) {
      if (plain.trim() !== "") yield { cells: plain.split(separator), line };
      at = end + 1;
      line += 1;
      continue;
    }
    const record = quotedRecord(text, at, separator);
    if (record === undefined) return openQuote(line);
    yield { cells: record.cells, line };
    for (let i = at; i < record.end; i++) if (text[i] === "\n") line += 1;
    at = record.end;
  }
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.includes("\n") ? text.indexOf("\n") : text.length);
  const count = (separator: string): number => first.split(separator).length;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The record that starts at `from`, and where the next one does; nothing where a quotation mark never closes. */
function quotedRecord(
  text: string,
  from: number,
  separator: string,
): { readonly cells: readonly string[]; readonly end: number } | undefined {
  const cells: string[] = [];
  let cell = "";
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === quote) {
      const close = closingQuote(text, at + 1);
      if (close < 0) return undefined;
      cell += text.slice(at + 1, close).replaceAll(quote + quote, quote);
      at = close;
    } else if (character === separator) {
      cells.push(cell);
      cell = "";
    } else if (character === "\n") {
      return { cells: [...cells, cell], end: at + 1 };
    } else if (character !== "\r" || text[at + 1] !== "\n") cell += character;
  }
  return { cells: [...cells, cell], end: text.length };
}

/** A quotation mark that is not doubled. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}
