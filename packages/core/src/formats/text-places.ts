import type { Place } from "../model/problem.ts";

/** Where a path of a document stands in its text; `key` asks for the key rather than its value. */
export type Locate = (path: string, keys: readonly PropertyKey[], key?: string) => Place;

/** A text as a value, and where each part of it stands. */
export interface LocatedValue {
  readonly value: unknown;
  readonly locate: Locate;
}

/** A text as people mean it: without the mark that some editors put before UTF-8. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** Offset of the first character that no text file has: what was not UTF-8, and control characters; -1 where there is none. */
export function notText(text: string): number {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.search(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD\uFFFE\uFFFF]/);
}

/** Line and column of any offset of a text, both from 1; columns count UTF-16 units, as editors do. */
export function linesOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    let line = 0;
    let after = starts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
