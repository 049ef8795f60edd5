import { type Place, type Problem, printPlace, problem } from "../model/problem.ts";
import type { EquationsDocument } from "./schema.ts";
import { type Identity, matrixIdentities, redundantIdentity } from "./identities.ts";
import { isReserved, leftSideOf, type ParsedEquation, parseEquation } from "./parse.ts";
import { speller } from "./spelling.ts";
import { type LocateText, type ParsedText, type Texts, textsAt } from "./texts.ts";

/** What a model consists of. */
export type ModelText = Pick<
  EquationsDocument,
  "equations" | "parameters" | "names" | "redundant" | "balanceSheet" | "transactions"
>;

/** A model whose texts are parsed and whose names all mean something. */
export interface ResolvedModel {
  /** One equation a variable, in the order of the file. */
  readonly equations: readonly ParsedEquation[];
  readonly parameters: readonly string[];
  /** Place of a name in the row of named values: variables first, then parameters. */
  readonly index: ReadonlyMap<string, number>;
  readonly identities: readonly Identity[];
  /** Every text with the names it reads. */
  readonly texts: readonly ParsedText[];
}

/**
 * Parses every text of a model and finds out what each name means.
 * Adds to `problems`: those of parseEquation for every text, equations/defined-twice, equations/unknown-name,
 * equations/reserved-name, equations/unknown-choice (a sector or row its matrix does not have). The model can be compiled
 * when there are none.
 */
export function resolve(definition: ModelText, locate: LocateText, problems: Problem[]): ResolvedModel {
  const texts = textsAt(locate, problems);
  const index = new Map<string, number>();
  const definedAt = new Map<string, Place>();
  const define = (name: string, ...keys: readonly PropertyKey[]): void => {
    const place = texts.place(...keys);
    const first = definedAt.get(name);
    if (first !== undefined) {
      texts.problems.push(problem("equations/defined-twice", place, { name, first: printPlace(first) }));
      return;
    }
    index.set(name, index.size);
    definedAt.set(name, place);
  };

  const equations = definition.equations.flatMap((text, i) => {
    const label = leftSideOf(text) ?? `equations[${i}]`;
    define(label, "equations", i);
    return texts.parse(parseEquation, text, label, ["equations", i]) ?? [];
  });
  const parameters = Object.keys(definition.parameters ?? {});
  for (const name of parameters) {
    define(name, "parameters", name);
    if (isReserved(name)) {
      texts.problems.push(problem("equations/reserved-name", texts.place("parameters", name), { name }));
    }
  }

  const { redundant, balanceSheet, transactions } = definition;
  const identities = [
    ...(redundant === undefined ? [] : redundantIdentity(redundant, texts)),
    ...(balanceSheet === undefined ? [] : matrixIdentities("balanceSheet", balanceSheet, texts)),
    ...(transactions === undefined ? [] : matrixIdentities("transactions", transactions, texts)),
  ];
  refuseUnknownNames(definition, texts, index);
  return { equations, parameters, index, identities, texts: texts.parsed };
}

/** Each name that nothing defines, once, where it is first read. */
function refuseUnknownNames({ names = {} }: ModelText, texts: Texts, index: ReadonlyMap<string, number>): void {
  const spell = speller(index.keys());
  const unknown = new Set<string>();
  const refuse = (name: string, reader: string, place: () => Place): void => {
    if (index.has(name) || unknown.has(name)) return;
    unknown.add(name);
    texts.problems.push(problem("equations/unknown-name", place(), { name, suggestion: spell(name), reader }));
  };
  for (const { source, references } of texts.parsed) {
    for (const { name, at } of references) refuse(name, source.label, () => source.place(at));
  }
  for (const name of Object.keys(names)) refuse(name, "names", () => texts.place("names", name));
}
