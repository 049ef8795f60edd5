import { Composer, type Document, isScalar, Lexer, Parser, type Scalar, type YAMLParseError } from "yaml";
import type { SyntaxFault } from "../locales/en/syntax.ts";
import { EbbError, fail, type Place, type Problem, problem } from "../model/problem.ts";
import type { InputArea } from "./input-codes.ts";
import { placeInScalar } from "./scalar-text.ts";
import { syntaxFaults } from "./syntax-faults.ts";
import { linesOf, type LocatedValue, notText, withoutByteOrderMark } from "./text-places.ts";
import { brokenAliases, duplicateKeys, finderOf } from "./yaml-tree.ts";

/** The largest text that is read, the deepest nesting, and the most YAML aliases: far above any real file, far below harm. */
export const limits = { bytes: 5_000_000, depth: 40, aliases: 100 } as const;

/** After so many syntax faults a text is taken for something else than YAML. */
const mostFaults = 20;

/** A kind of file that people write in YAML: it names its format. */
export type DocumentArea = Exclude<InputArea, "verify" | "result">;

/** A YAML or JSON text as a value, and where each part of it stands. */
export interface TextDocument extends LocatedValue {
  /** Where a character of the text at these keys is written; offsets count from 0. */
  readonly locateWithin: (path: string, keys: readonly PropertyKey[], offset: number) => Place;
}

/**
 * Reads YAML 1.2 (of which JSON is a part) without trusting it.
 * Throws EbbError with every fault of the text, one a line: not text, empty, unreadable, duplicate keys, unknown aliases and tags;
 * or with the one that ends the reading: too large, too deep, too many aliases.
 */
export function readDocument(given: string, file: string, area: DocumentArea): TextDocument {
  const text = withoutByteOrderMark(given);
  if (text.length > limits.bytes) {
    return fail(`${area}/too-large`, { file }, { bytes: text.length, limit: limits.bytes });
  }
  const place = linesOf(text);
  const at = (offset: number): Place => ({ file, ...place(offset) });
  const unreadable = (offset: number, fault: SyntaxFault, name = ""): Problem =>
    problem(`${area}/unreadable`, at(offset), { fault, given: name });

  const binary = notText(text);
  if (binary >= 0) throw new EbbError([unreadable(binary, "not-text")]);
  const { document, next } = compose(text, (offset) => fail(`${area}/too-deep`, at(offset), { limit: limits.depth }));
  const faults = syntaxErrors(document).map(({ pos, code }) => unreadable(pos[0], syntaxFaults[code]));
  if (next !== undefined) faults.push(unreadable(next.range[0], "documents"));
  if (faults.length === 0 && isEmpty(document)) faults.push(unreadable(0, "empty"));
  // Names mean nothing in a text that is not read as it was meant.
  if (faults.length === 0) {
    for (const { key, again, first } of duplicateKeys(document)) {
      faults.push(problem(`${area}/duplicate-key`, at(again), { key, line: place(first).line }));
    }
    for (const { offset, fault, name } of brokenAliases(document)) faults.push(unreadable(offset, fault, name));
  }
  if (faults.length > 0) throw new EbbError(firstOfEachLine(faults));

  const { nodeAt, keyOf } = finderOf(document);
  return {
    value: plainValue(document, () => fail(`${area}/too-many-aliases`, { file }, { limit: limits.aliases })),
    locate(path, keys, key) {
      const node = key === undefined ? nodeAt(keys) : keyOf(nodeAt(keys), key);
      return { ...at(node?.range?.[0] ?? 0), path };
    },
    locateWithin(path, keys, offset) {
      const node = nodeAt(keys);
      const start = isScalar(node) ? placeInScalar(text, node as Scalar.Parsed, offset) : (node?.range?.[0] ?? 0);
      return { ...at(start), path };
    },
  };
}

interface Composed {
  readonly document: Document.Parsed;
  /** A document that follows, which none may. */
  readonly next: Document.Parsed | undefined;
}

/** Composing a text recurses, so its nesting is watched while it is still parsed. */
function compose(text: string, refuse: (offset: number) => never): Composed {
  const parser = new Parser();
  const tokens = function* () {
    let errors = 0;
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        yield token;
        if (token.type === "error" && ++errors === mostFaults) return;
      }
      if (levels(parser) > limits.depth) refuse(parser.offset);
    }
    yield* parser.end();
  };
  const composer = new Composer({ stringKeys: true, uniqueKeys: false, resolveKnownTags: false });
  const [document, next] = composer.compose(tokens(), true, text.length);
  if (document === undefined) throw new Error("the YAML library made no document");
  return { document, next };
}

/** Mappings and lists that are open. Beside them the stack holds the document, and on its top a text that is being read. */
function levels({ stack }: Parser): number {
  const top = stack.at(-1);
  return stack.length - (top !== undefined && "items" in top ? 1 : 2);
}

/** A tag or directive that is passed over changes what a text means, so those warnings count as errors. */
function syntaxErrors({ errors, warnings }: Document.Parsed): readonly Pick<YAMLParseError, "pos" | "code">[] {
  const changing = ["TAG_RESOLVE_FAILED", "BAD_COLLECTION_TYPE", "BAD_DIRECTIVE"];
  return [...errors, ...warnings.filter(({ code }) => changing.includes(code))];
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

/** What follows in the same line is mostly the same fault once more. */
function firstOfEachLine(faults: readonly Problem[]): Problem[] {
  const lines = new Map<number | undefined, Problem>();
  for (const fault of faults.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))) {
    if (!lines.has(fault.place.line)) lines.set(fault.place.line, fault);
  }
  return [...lines.values()];
}

/** The value with its aliases filled in; the library counts them, and raises a ReferenceError when there are too many. */
function plainValue(document: Document.Parsed, refuse: () => never): unknown {
  try {
    return document.toJS({ maxAliasCount: limits.aliases + 1 }); // it counts what is repeated, too
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refuse();
  }
}
