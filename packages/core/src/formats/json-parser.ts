import type { SyntaxFault } from "../locales/en/syntax.ts";

/** What a parser does with what it meets. Offsets are in the text; `refuse` and `tooDeep` end the parsing. */
export interface JsonEvents {
  readonly refuse: (offset: number, fault: SyntaxFault) => never;
  readonly tooDeep: (offset: number) => never;
  /** A key that its object has already; the later value counts. */
  readonly twice: (key: string, first: number, again: number) => void;
  /** A list or object and where it begins. */
  readonly container: (value: object, offset: number) => void;
}

/** Where an entry of an object or list stands; an entry of a list has its value's place for its key. */
export interface EntryPlace {
  readonly key: number;
  readonly value: number;
}

export interface JsonParser {
  /** The value of the whole text. */
  readonly whole: () => unknown;
  /** Places of the entries of the object or list that begins at an offset, by key or index. */
  readonly entriesAt: (offset: number) => ReadonlyMap<string, EntryPlace>;
}

const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** A parser of JSON (RFC 8259) that accepts what `JSON.parse` accepts, and can tell where things stand. */
export function jsonParser(
  text: string,
  deepest: number,
  { refuse, tooDeep, twice, container }: JsonEvents,
): JsonParser {
  let at = 0;

  const skipSpace = (): void => {
    for (;;) {
      const character = text[at];
      if (character !== " " && character !== "\n" && character !== "\r" && character !== "\t") return;
      at++;
    }
  };
  /** Steps over a sign if it is the next one. */
  const takes = (sign: string): boolean => {
    skipSpace();
    const found = text[at] === sign;
    if (found) at++;
    return found;
  };

  const value = (depth: number): unknown => {
    skipSpace();
    const first = text[at];
    if (first === "{" || first === "[") {
      if (depth === deepest) tooDeep(at);
      const start = at++;
      const made = first === "{" ? object(depth + 1) : list(depth + 1);
      container(made, start);
      return made;
    }
    if (first === '"') return string();
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined) return refuse(at, "json-value");
    at += found.length;
    return JSON.parse(found) as unknown;
  };

  const object = (depth: number, places?: Map<string, EntryPlace>): object => {
    const entries = new Map<string, unknown>();
    const starts = new Map<string, number>();
    if (takes("}")) return {};
    do {
      skipSpace();
      const start = at;
      if (text[at] !== '"') refuse(at, "json-key");
      const key = string();
      if (!takes(":")) refuse(at, "json-colon");
      skipSpace();
      places?.set(key, { key: start, value: at });
      const first = starts.get(key);
      if (first === undefined) starts.set(key, start);
      else twice(key, first, start);
      entries.set(key, value(depth));
    } while (takes(","));
    if (!takes("}")) refuse(at, "json-comma");
    return Object.fromEntries(entries);
  };

  const list = (depth: number, places?: Map<string, EntryPlace>): unknown[] => {
    const entries: unknown[] = [];
    if (takes("]")) return entries;
    do {
      skipSpace();
      places?.set(String(entries.length), { key: at, value: at });
      entries.push(value(depth));
    } while (takes(","));
    if (!takes("]")) refuse(at, "json-comma");
    return entries;
  };

  const string = (): string => {
    const start = at;
    let isPlain = true;
    for (at++; text[at] !== '"'; at++) {
      if (at >= text.length || text.charCodeAt(at) < 0x20) refuse(start, "json-text");
      if (text[at] === "\\") {
        isPlain = false;
        at++;
      }
    }
    at++;
    if (isPlain) return text.slice(start + 1, at - 1);
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      return refuse(start, "json-text"); // an escape that JSON does not have
    }
  };

  return {
    whole() {
      const result = value(0);
      skipSpace();
      if (at < text.length) refuse(at, "json-end");
      return result;
    },
    entriesAt(offset) {
      const places = new Map<string, EntryPlace>();
      at = offset + 1;
      if (text[offset] === "{") object(1, places);
      else list(1, places);
      return places;
    },
  };
}
