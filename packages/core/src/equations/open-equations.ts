import { readDocument } from "../formats/document.ts";
import { nearest } from "../formats/nearest.ts";
import { parseShape } from "../formats/parse.ts";
import { printPath } from "../formats/zod-problems.ts";
import { EbbError, printPlace, type Problem, problem } from "../model/problem.ts";
import { type CompiledModel, compileModel } from "./compile-model.ts";
import { numberNotices, numberProblems, type PlaceOf } from "./number-problems.ts";
import { type Plan, planOf, type RunNumbers } from "./plan.ts";
import { resolve } from "./resolve.ts";
import { type EquationsDocument, equationsSchema } from "./schema.ts";

/** What a run may change of its file. */
export interface EquationsOptions {
  /** Name of the file, for errors. */
  readonly file?: string | undefined;
  readonly experiment?: string | undefined;
  readonly periods?: number | undefined;
  /** Values in place of those of the file. */
  readonly parameters?: Readonly<Record<string, number>> | undefined;
}

/** A file of equations, ready to run. */
export interface Equations {
  readonly document: EquationsDocument;
  readonly model: CompiledModel;
  readonly plan: Plan;
  /** What is allowed but looks like a slip. */
  readonly notices: readonly Problem[];
}

/**
 * Reads a model of format `ebb/equations.v1` from YAML or JSON text.
 * Throws EbbError with all problems at once: of the document, of its texts and names, and of the numbers of the file and
 * of every experiment in it; then equations/cycle-too-large.
 */
export function openEquations(text: string, { file = "equations", ...options }: EquationsOptions = {}): Equations {
  const source = readDocument(text, file, "equations");
  const { data: document, problems: unknownKeys } = parseShape(equationsSchema, source, "equations");
  const place: PlaceOf = (...keys) => source.locate(printPath(keys), keys);
  const problems = [...unknownKeys];
  const model = resolve(document, (keys, at) => source.locateWithin(printPath(keys), keys, at), problems);

  const names = Object.keys(document.experiments ?? {});
  const chosen = options.experiment;
  if (chosen !== undefined && !names.includes(chosen)) {
    const detail = { given: chosen, suggestion: nearest(chosen, names), known: names };
    problems.push(problem("equations/unknown-choice", place("experiments"), detail));
  }
  for (const name of [undefined, ...names]) {
    const course = courseOf(document, name, name === chosen ? options : {}, place);
    problems.push(...numberProblems(model, course.numbers, course.place));
  }
  if (problems.length > 0) throw new EbbError(distinct(problems));

  const course = courseOf(document, chosen, options, place);
  const notices = numberNotices(model, course.numbers, course.place);
  return { document, model: compileModel(model), plan: planOf(model, course.numbers), notices };
}

/** Problems of the file that its experiments share are told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const byPlace = new Map(problems.map((each) => [`${each.code} ${printPlace(each.place)}`, each]));
  return [...byPlace.values()];
}

/** The numbers of the file or of an experiment in it, with what the caller changes, and where they stand. */
function courseOf(
  { experiments, ...file }: EquationsDocument,
  experiment: string | undefined,
  options: EquationsOptions,
  place: PlaceOf,
): { readonly numbers: RunNumbers; readonly place: PlaceOf } {
  const changes = experiment === undefined ? {} : (experiments?.[experiment] ?? {});
  return {
    numbers: {
      parameters: { ...file.parameters, ...options.parameters },
      initial: changes.initial ?? file.initial,
      shocks: changes.shocks ?? file.shocks,
      periods: options.periods ?? changes.periods ?? file.periods,
    },
    place: (...keys) =>
      experiment !== undefined && Object.hasOwn(changes, keys[0] ?? "")
        ? place("experiments", experiment, ...keys)
        : place(...keys),
  };
}
