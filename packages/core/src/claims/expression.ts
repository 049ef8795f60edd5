import { type ASTNode, Environment, ParseError } from "@marcbachmann/cel-js";
import { EbbError, type Place, fail, problem } from "../model/problem.ts";
import type { Compilation, PlaceOf } from "./compilation.ts";
import type { Answer, Query } from "./query.ts";
import { term } from "./terms.ts";
import type { ClaimVocabulary } from "./vocabulary.ts";

/** Answers a query from whatever the claim is judged on. */
export type Ask = (query: Query) => Answer;

/** Whether the claim holds, with every answer that decided it, in the order asked. */
export interface Finding {
  readonly holds: boolean;
  readonly asked: readonly { readonly query: Query; readonly value: Answer }[];
}

/** A claim that was checked and can be judged any number of times. */
export interface ClaimExpression {
  readonly text: string;
  /** Everything it may ask, each question once: tells which runs are needed. */
  readonly queries: readonly Query[];
  /**
   * Judges the claim on the given answers; each question is asked at most once, and only where it matters.
   * Throws EbbError with the place of a division by zero, a number that is not finite, an answer of the wrong kind.
   */
  evaluate(ask: Ask): Finding;
}

/** Far above any claim that people read; keeps hostile files from exhausting the stack. */
const limits = { characters: 4_000, maxAstNodes: 1_000, maxDepth: 60 };

const grammar = new Environment({ limits: { maxAstNodes: limits.maxAstNodes, maxDepth: limits.maxDepth } });

/**
 * Reads a claim written in CEL: comparisons, arithmetic in doubles, `&&`, `||`, `!`, and the functions of functions.ts.
 * The text is parsed by cel-js; names, arguments and kinds are checked here, so that the problems of a claim come together,
 * in both languages, before anything is run. Decision 0005.
 * placeOf: where a character of the claim stands; by default line and column within the claim.
 * Throws EbbError with every problem of the claim.
 */
export function compileClaim(
  text: string,
  vocabulary: ClaimVocabulary,
  placeOf: PlaceOf = (offset) => placeWithin(text, offset),
): ClaimExpression {
  const compilation: Compilation = { vocabulary, placeOf, problems: [], queries: new Map() };
  const tree = parse(text, placeOf);
  const claim = term(tree, compilation);
  const { problems } = compilation;
  const queries = [...compilation.queries.values()];
  if (claim !== undefined && claim.gives !== "truth") {
    problems.push(problem("claim/not-a-statement", placeOf(0), { given: claim.gives }));
  } else if (problems.length === 0 && !queries.some(({ asks }) => asks === "value")) {
    problems.push(problem("claim/asks-nothing", placeOf(0), { claim: text }));
  }
  if (problems.length > 0 || claim?.gives !== "truth") throw new EbbError(problems);
  return {
    text,
    queries,
    evaluate(ask) {
      const answers = new Map<Query, Answer>();
      const holds = claim.run((query) => {
        const answer = answers.get(query) ?? ask(query);
        answers.set(query, answer);
        return answer;
      });
      return { holds, asked: [...answers].map(([query, value]) => ({ query, value })) };
    },
  };
}

function parse(text: string, placeOf: PlaceOf): ASTNode {
  if (text.length > limits.characters) fail("claim/too-large", placeOf(0), limits);
  try {
    return grammar.parse(text).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { start, end } = error.range ?? { start: 0, end: 0 };
    if (error.code === "limit_exceeded") return fail("claim/too-large", placeOf(start), limits);
    return fail("claim/unreadable", placeOf(start), { near: text.slice(start, end > start ? end : start + 1) });
  }
}

/** Line and column, from 1, of a character of a text. */
export function placeWithin(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
