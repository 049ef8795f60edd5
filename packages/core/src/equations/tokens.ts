import { type Place, fail } from "../model/problem.ts";

export interface Token {
  readonly kind: "number" | "name" | "symbol" | "end";
  readonly text: string;
  /** Offset of its first character in the text. */
  readonly at: number;
}

/** A text of an equation file, and where each of its characters stands in that file. */
export interface Source {
  readonly text: string;
  /** What the text is called in a report: the variable of an equation, the path of a matrix cell. */
  readonly label: string;
  readonly place: (at: number) => Place;
}

const word =
  /\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(<=|>=|==|!=|[-+*/^()[\],<>=])|(\S|$))/uy;

/**
 * The words of an equation: numbers, names, symbols, and an end mark.
 * Throws equations/syntax at a character that belongs to none.
 */
export function tokens({ text, place }: Source): Token[] {
  const found: Token[] = [];
  word.lastIndex = 0;
  for (;;) {
    const [, number, name, symbol, other = ""] = word.exec(text) ?? [];
    const read = number ?? name ?? symbol ?? other;
    const at = word.lastIndex - read.length;
    if (number !== undefined) found.push({ kind: "number", text: read, at });
    else if (name !== undefined) found.push({ kind: "name", text: read, at });
    else if (symbol !== undefined) found.push({ kind: "symbol", text: read, at });
    else if (other === "") break;
    else fail("equations/syntax", place(at), { text, at: position(text, at), given: other, expected: "operator" });
  }
  found.push({ kind: "end", text: "", at: text.length });
  return found;
}

/** `line:column` inside a text, both counted from 1. */
export function position(text: string, at: number): string {
  const before = text.slice(0, at).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}
