import { isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import { EbbError, type Place, problem } from "../model/problem.ts";
import type { InputArea, Locate } from "./zod-problems.ts";

/** The largest text that is read, the deepest nesting, and the most YAML aliases: far above any real file, far below harm. */
export const limits = { bytes: 5_000_000, depth: 40, aliases: 100 } as const;

/** A YAML or JSON text as a value, and where each part of it stands. */
export interface TextDocument {
  readonly value: unknown;
  readonly locate: Locate;
}

/**
 * Reads YAML 1.2 (of which JSON is a part) without trusting it.
 * Throws EbbError with every fault at once: unreadable syntax, duplicate keys, too large, too deep, too many aliases.
 */
export function readDocument(text: string, file: string, area: InputArea): TextDocument {
  if (text.length > limits.bytes) {
    throw new EbbError([problem(`${area}/too-large`, { file }, { bytes: text.length, limit: limits.bytes })]);
  }
  // Counted before parsing: the parser itself recurses.
  const depth = nesting(text);
  if (depth > limits.depth) throw new EbbError([problem(`${area}/too-deep`, { file }, { depth, limit: limits.depth })]);

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) {
    throw new EbbError(
      document.errors.map(({ message, pos }) => problem(`${area}/unreadable`, at(pos[0]), { what: message })),
    );
  }
  let aliases = 0;
  visit(document, { Alias: () => void aliases++ });
  if (aliases > limits.aliases) {
    throw new EbbError([problem(`${area}/too-many-aliases`, { file }, { count: aliases, limit: limits.aliases })]);
  }

  const locate: Locate = (path, keys, key) => {
    const node = key === undefined ? nodeAt(document.contents, keys) : keyNode(nodeAt(document.contents, keys), key);
    const start = node?.range?.[0];
    return start === undefined ? { file, path } : { ...at(start), path };
  };
  return { value: document.toJS({ maxAliasCount: limits.aliases }), locate };
}

/** The node at a path, or the nearest one above it: a missing key is shown where it belongs. */
function nodeAt(root: Node | null, keys: readonly PropertyKey[]): Node | null {
  let node: Node | null = root;
  for (const key of keys) {
    const next: unknown = isCollection(node) ? node.get(key, true) : undefined;
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

function keyNode(node: Node | null, key: string): Node | null {
  if (!isMap(node)) return node;
  const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === key);
  return (pair?.key as Node | undefined) ?? node;
}

/** Deepest nesting of a text by brackets, list dashes and indentation; brackets in quoted text count too. */
function nesting(text: string): number {
  let deepest = 0;
  let brackets = 0;
  let column = 0;
  let leading = true;
  const indents: number[] = [];
  const open = (): void => {
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= column) indents.pop();
    indents.push(column);
  };
  for (const character of text) {
    if (character === "\n") {
      column = -1;
      leading = true;
    } else if (leading && character === "-") {
      open();
    } else if (leading && character !== " ") {
      open();
      leading = false;
    }
    if (character === "[" || character === "{") brackets++;
    if (character === "]" || character === "}") brackets--;
    if (brackets + indents.length > deepest) deepest = brackets + indents.length;
    column++;
  }
  return deepest;
}
