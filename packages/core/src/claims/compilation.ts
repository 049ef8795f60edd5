import type { ASTNode } from "@marcbachmann/cel-js";
import { type Place, type Problem, type ProblemCode, type ProblemDetail, problem } from "../model/problem.ts";
import type { ValueType } from "../model/vocabulary.ts";
import { type Answer, type Query, showQuery } from "./query.ts";
import type { ClaimVocabulary } from "./vocabulary.ts";

/** Where a character of a claim stands: in the claim itself, or in the file that holds it. Offsets count from 0. */
export type PlaceOf = (offset: number) => Place;

/** Answers to the queries of one evaluation. */
export type Answers = (query: Query) => Answer;

/**
 * A checked part of a claim: what it gives, and how to work it out.
 * literal: the text as the claim writes it; choices: the only texts an output can give.
 */
export type Term =
  | { readonly gives: "number"; readonly run: (answers: Answers) => number }
  | { readonly gives: "truth"; readonly run: (answers: Answers) => boolean }
  | {
      readonly gives: "text";
      readonly run: (answers: Answers) => string;
      readonly literal?: string;
      readonly choices?: readonly string[];
    };
export type TermOf<Gives extends ValueType> = Extract<Term, { gives: Gives }>;

/** What the checking of one claim gathers. */
export interface Compilation {
  readonly vocabulary: ClaimVocabulary;
  readonly placeOf: PlaceOf;
  readonly problems: Problem[];
  readonly queries: Map<string, Query>;
}

/** Notes a problem at a node; the part gives nothing, and what contains it is not judged further. */
export function report<Code extends ProblemCode>(
  node: ASTNode,
  code: Code,
  detail: ProblemDetail<Code>,
  { placeOf, problems }: Compilation,
): undefined {
  problems.push(problem(code, placeOf(node.start), detail));
}

/** The one object that stands for a query, so that the same question is asked once. */
export function registered(query: Query, { queries }: Compilation): Query {
  const text = showQuery(query);
  const known = queries.get(text) ?? query;
  queries.set(text, known);
  return known;
}
