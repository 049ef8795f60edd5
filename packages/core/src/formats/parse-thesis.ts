import { z } from "zod";
import type { PlaceOf } from "../claims/compilation.ts";
import { type ClaimExpression, compileClaim } from "../claims/expression.ts";
import { type ClaimVocabulary, shippedIds } from "../claims/vocabulary.ts";
import { EbbError, type Problem, problem } from "../model/problem.ts";
import { assets } from "../model/vocabulary.ts";
import { readDocument, type TextDocument } from "./document.ts";
import { nearest } from "./nearest.ts";
import { observationProblems } from "./observation-problems.ts";
import { pathProblems } from "./parse-scenario.ts";
import { attemptShape, refuse, soundParts } from "./parse.ts";
import { path } from "./scenario.ts";
import { type ClaimDocument, type ThesisDocument, thesisSchema } from "./thesis.ts";
import type { Locate } from "./text-places.ts";
import { printPath } from "./zod-problems.ts";

/** A thesis whose claims are ready to be judged. */
export interface Thesis {
  readonly document: ThesisDocument;
  readonly claims: readonly { readonly document: ClaimDocument; readonly expression: ClaimExpression }[];
}

/**
 * Reads a thesis: its scenarios as a scenario file is read, its claims as checked expressions.
 * Throws EbbError with every fault at once, those inside an expression with line and column of the file.
 * file: what problems call the text. assetIds, opening: assets and day of the world it will run on, where they are known.
 */
export function parseThesis(
  source: string,
  file = "thesis",
  assetIds: readonly string[] = assets,
  opening?: string,
): Thesis {
  const text = readDocument(source, file, "thesis");
  const { locate } = text;
  const { data: document, problems } = attemptShape(thesisSchema, text, "thesis");
  const ids = idsOf(text.value, "scenarios");
  const faults: Problem[] = [
    ...problems,
    ...duplicateProblems("scenarios", ids, locate),
    ...duplicateProblems("claims", idsOf(text.value, "claims"), locate),
    ...soundParts(z.string(), text.value, "story").flatMap(([key, given]) =>
      key === "scenario" && given !== undefined ? unknownScenario(given, ids, locate, ["story", "scenario"]) : [],
    ),
    ...soundParts(z.looseObject({}), text.value, "scenarios").flatMap(([index, part]) =>
      pathProblems(soundParts(path, part, "paths"), locate, ["scenarios", Number(index)], assetIds),
    ),
  ];
  const vocabulary: ClaimVocabulary = {
    ...shippedIds,
    assets: assetIds,
    scenarios: [...new Set(ids.filter((id) => id !== undefined))],
  };
  faults.push(...observationProblems(text.value, vocabulary, locate, opening));
  const expressions = soundParts(question, text.value, "claims").map(
    ([index, part]) => part && readExpression(part, Number(index), vocabulary, text, faults),
  );
  if (document === undefined || faults.length > 0) return refuse(faults);
  const claims = document.claims.flatMap((each, index) => {
    const expression = expressions[index];
    return expression === undefined ? [] : [{ document: each, expression }];
  });
  return { document, claims };
}

/** As much of a claim as its expression needs to be read. */
const question = z.looseObject({
  id: z.string().catch(""),
  holds: z.string().min(1),
  scenarios: z.array(z.string()).optional().catch(undefined),
});

/** Ids of a list of the document, in its order; undefined for an entry without one. */
function idsOf(document: unknown, list: "scenarios" | "claims"): readonly (string | undefined)[] {
  return soundParts(z.looseObject({ id: z.string() }), document, list).map(([, part]) => part?.id);
}

function duplicateProblems(
  list: "scenarios" | "claims",
  ids: readonly (string | undefined)[],
  locate: Locate,
): Problem[] {
  return ids.flatMap((id, index) => {
    if (id === undefined || ids.indexOf(id) === index) return [];
    return [problem("thesis/duplicate-id", locate(`${list}[${index}].id`, [list, index, "id"]), { id, list })];
  });
}

/** A scenario named elsewhere in the thesis is a promise to the reader: it must exist. */
function unknownScenario(
  given: string,
  ids: readonly (string | undefined)[],
  locate: Locate,
  keys: readonly (string | number)[],
): Problem[] {
  if (ids.includes(given)) return [];
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  const place = locate(printPath(keys), keys);
  return [problem("thesis/unknown-choice", place, { given, suggestion: nearest(given, known), known })];
}

function readExpression(
  { id, holds, scenarios }: z.output<typeof question>,
  index: number,
  vocabulary: ClaimVocabulary,
  { locate, locateWithin }: TextDocument,
  faults: Problem[],
): ClaimExpression | undefined {
  const keys = ["claims", index, "holds"];
  const placeOf: PlaceOf = (offset) => locateWithin(printPath(keys), keys, offset);
  for (const [position, scenario] of (scenarios ?? []).entries()) {
    faults.push(...unknownScenario(scenario, vocabulary.scenarios, locate, ["claims", index, "scenarios", position]));
  }
  try {
    const expression = compileClaim(holds, vocabulary, placeOf);
    const asked = expression.queries.flatMap((query) => (query.asks === "value" ? [query.scenario] : []));
    for (const scenario of new Set(asked)) {
      if (scenarios === undefined || scenarios.includes(scenario)) continue;
      faults.push(problem("thesis/scenario-not-listed", placeOf(0), { claim: id, scenario }));
    }
    return expression;
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    faults.push(...error.problems);
    return undefined;
  }
}
