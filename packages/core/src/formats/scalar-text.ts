import type { Scalar } from "yaml";

/** What folds to white space in a text of several lines: line breaks with their indentation, and escapes of white space. */
const gap = /(?:\s|\\[ nrt_]|\\\r?\n)*/y;
const escape = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.)/y;
const white = /\s/;

/**
 * Where a character of a YAML text stands in its file: behind quotes and escapes, on the right line of a text of several lines.
 * offset: in the text, from 0 to its length. Inside white space that was folded, the start of that white space.
 */
export function placeInScalar(file: string, { range, type, value }: Scalar.Parsed, offset: number): number {
  const text = String(value);
  const quoted = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
  const block = type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
  const match = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from;
    return pattern.exec(file)?.[0].length ?? 0;
  };
  let at = range[0] + (quoted ? 1 : 0);
  if (block) at = file.indexOf("\n", at) + 1;
  for (let index = 0; ; index++) {
    const start = at;
    const isWhite = white.test(text[index] ?? "");
    if (index === offset && (isWhite || index === text.length)) return start;
    at += match(gap, at);
    if (index === offset) return at;
    if (isWhite) {
      while (white.test(text[index + 1] ?? "")) if (++index === offset) return start;
    } else if (type === "QUOTE_DOUBLE" && file[at] === "\\") at += match(escape, at);
    else at += type === "QUOTE_SINGLE" && file[at] === "'" ? 2 : 1;
  }
}
