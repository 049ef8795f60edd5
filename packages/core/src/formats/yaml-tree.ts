import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from "yaml";
import type { SyntaxFault } from "../locales/en/syntax.ts";

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
const textOf = (key: unknown): string => (isScalar(key) ? String(key.value) : "");

/** A key that its mapping has already, and where both stand. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly again: number;
}

/** Keys that are there twice. The library looks too, but compares each key with all others: minutes for a large mapping. */
export function duplicateKeys(document: Document.Parsed): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Map<string, number>();
      for (const { key } of items) {
        const text = textOf(key);
        const first = seen.get(text);
        if (first === undefined) seen.set(text, startOf(key));
        else found.push({ key: text, first, again: startOf(key) });
      }
    },
  });
  return found;
}

/** Aliases that repeat nothing, or what they stand in. */
export function brokenAliases(
  document: Document.Parsed,
): { readonly name: string; readonly offset: number; readonly fault: SyntaxFault }[] {
  const found: { name: string; offset: number; fault: SyntaxFault }[] = [];
  const anchored = new Map<string, Node>();
  visit(document, {
    Node(_, node, path) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchored.set(node.anchor, node);
        return;
      }
      const name = (node satisfies Alias).source;
      const meant = anchored.get(name);
      const fault = meant === undefined ? "unknown-alias" : path.includes(meant) ? "alias-in-itself" : undefined;
      if (fault !== undefined) found.push({ name, offset: startOf(node), fault });
    },
  });
  return found;
}

/** Looks up nodes of a document by the keys that lead to them. */
export interface Finder {
  /** The node at a path, or the nearest one above it: a missing key is shown where it belongs. */
  readonly nodeAt: (keys: readonly PropertyKey[]) => Node | null;
  /** The key itself, or the node it was looked for in. */
  readonly keyOf: (node: Node | null, key: string) => Node | null;
}

/** A mapping is indexed when it is first searched, so that many look-ups in a large one stay quick. */
export function finderOf(document: Document.Parsed): Finder {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined => {
    const index = indexes.get(map) ?? new Map(map.items.map((pair) => [textOf(pair.key), pair]));
    indexes.set(map, index);
    return index.get(String(key));
  };
  const resolved = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  return {
    nodeAt(keys) {
      let node: Node | null = document.contents;
      for (const key of keys) {
        const within = resolved(node);
        let next: unknown;
        if (isMap(within)) next = pairOf(within, key)?.value;
        else if (isCollection(within)) next = within.get(key, true);
        if (!isNode(next)) return node;
        node = next;
      }
      return node;
    },
    keyOf(node, key) {
      const within = resolved(node);
      const found = isMap(within) ? pairOf(within, key)?.key : undefined;
      return isNode(found) ? found : node;
    },
  };
}
