import type { PlaceOf } from "../claims/compilation.ts";
import { type ClaimExpression, compileClaim } from "../claims/expression.ts";
import { type ClaimVocabulary, shippedIds } from "../claims/vocabulary.ts";
import { EbbError, type Problem, problem } from "../model/problem.ts";
import { readDocument } from "./document.ts";
import { nearest } from "./nearest.ts";
import { pathProblems } from "./open-scenario.ts";
import { parseShape } from "./parse.ts";
import { type ClaimDocument, type ThesisDocument, thesisSchema } from "./thesis.ts";
import type { Locate } from "./zod-problems.ts";

/** A thesis whose claims are ready to be judged. */
export interface Thesis {
  readonly document: ThesisDocument;
  readonly claims: readonly { readonly document: ClaimDocument; readonly expression: ClaimExpression }[];
}

/**
 * Reads a thesis: its scenarios as a scenario file is read, its claims as checked expressions.
 * Throws EbbError with every fault at once, those inside an expression with line and column of the file.
 */
export function openThesis(source: string, file: string): Thesis {
  const text = readDocument(source, file, "thesis");
  const { data: document, problems } = parseShape(thesisSchema, text, "thesis");
  const { locate } = text;
  const faults: Problem[] = [
    ...problems,
    ...duplicateProblems("scenarios", document.scenarios, locate),
    ...duplicateProblems("claims", document.claims, locate),
    ...document.scenarios.flatMap(({ paths }, index) => pathProblems(paths, locate, ["scenarios", index])),
  ];
  const scenarios = document.scenarios.map(({ id }) => id);
  const vocabulary: ClaimVocabulary = { ...shippedIds, scenarios };
  const claims = document.claims.flatMap((claim, index) => {
    faults.push(...scenarioIdProblems(claim, index, scenarios, locate));
    const expression = readExpression(claim, vocabulary, placesOf(source, locate, index), faults);
    return expression === undefined ? [] : [{ document: claim, expression }];
  });
  if (faults.length > 0) throw new EbbError(faults);
  return { document, claims };
}

function duplicateProblems(list: "scenarios" | "claims", items: readonly { id: string }[], locate: Locate): Problem[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    return [problem("thesis/duplicate-id", locate(`${list}[${index}].id`, [list, index, "id"]), { id, list })];
  });
}

/** A claim's list of scenarios is a promise to the reader: each must exist. */
function scenarioIdProblems(claim: ClaimDocument, index: number, known: readonly string[], locate: Locate): Problem[] {
  return claim.scenarios.flatMap((given, position) => {
    if (known.includes(given)) return [];
    const place = locate(`claims[${index}].scenarios[${position}]`, ["claims", index, "scenarios", position]);
    return [problem("thesis/unknown-choice", place, { given, suggestion: nearest(given, known), known })];
  });
}

/** Where each character of a claim's expression stands in the file: exact for one line, quoted or not. */
function placesOf(source: string, locate: Locate, index: number): PlaceOf {
  const start = locate(`claims[${index}].holds`, ["claims", index, "holds"]);
  const { line = 1, column = 1 } = start;
  const first = source.split("\n")[line - 1]?.[column - 1] ?? "";
  const opening = first === '"' || first === "'" ? 1 : 0;
  const folded = first === "|" || first === ">";
  return (offset) => (folded ? start : { ...start, column: column + opening + offset });
}

function readExpression(
  { id, holds, scenarios }: ClaimDocument,
  vocabulary: ClaimVocabulary,
  placeOf: PlaceOf,
  faults: Problem[],
): ClaimExpression | undefined {
  try {
    const expression = compileClaim(holds, vocabulary, placeOf);
    const asked = expression.queries.flatMap((query) => (query.asks === "value" ? [query.scenario] : []));
    for (const scenario of new Set(asked)) {
      if (scenarios.includes(scenario)) continue;
      faults.push(problem("thesis/scenario-not-listed", placeOf(0), { claim: id, scenario }));
    }
    return expression;
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    faults.push(...error.problems);
    return undefined;
  }
}
