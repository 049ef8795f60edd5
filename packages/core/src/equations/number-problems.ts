import { type Place, type Problem, problem } from "../model/problem.ts";
import { max } from "../solve/math.ts";
import type { RunNumbers } from "./plan.ts";
import type { ResolvedModel } from "./resolve.ts";
import { speller } from "./spelling.ts";

/** Place of a part of the document. */
export type PlaceOf = (...keys: readonly PropertyKey[]) => Place;

/** Named values × periods that a run may keep: 160 MB. */
const mostValues = 20_000_000;

/**
 * Everything that is wrong with the numbers of a run: equations/unknown-name (an initial value),
 * equations/not-a-parameter, equations/not-a-number, equations/out-of-range (a shock that ends before it begins, a run
 * too long to keep), equations/lag-before-start.
 */
export function numberProblems(model: ResolvedModel, numbers: RunNumbers, place: PlaceOf): Problem[] {
  const { index } = model;
  const { periods, initial = {}, shocks = [] } = numbers;
  const problems: Problem[] = [];
  const parameters = new Set(model.parameters);
  const spell = speller(index.keys());
  const spellParameter = speller(parameters);

  const checkNumber = (value: number, ...keys: readonly PropertyKey[]): void => {
    if (!Number.isFinite(value))
      problems.push(problem("equations/not-a-number", place(...keys), { given: `${value}` }));
  };
  const checkParameters = (values: Readonly<Record<string, number>>, ...keys: readonly PropertyKey[]): void => {
    for (const [name, value] of Object.entries(values)) {
      checkNumber(value, ...keys, name);
      if (parameters.has(name)) continue;
      const detail = { name, suggestion: spellParameter(name), isVariable: index.has(name) };
      problems.push(problem("equations/not-a-parameter", place(...keys, name), detail));
    }
  };

  const mostPeriods = Math.floor(mostValues / index.size) - 1;
  if (!(Number.isInteger(periods) && periods >= 1 && periods <= mostPeriods)) {
    problems.push(problem("equations/out-of-range", place("periods"), { given: periods, range: `1 … ${mostPeriods}` }));
  }
  checkParameters(numbers.parameters ?? {}, "parameters");
  for (const [name, value] of Object.entries(initial)) {
    checkNumber(value, "initial", name);
    if (index.has(name)) continue;
    const detail = { name, suggestion: spell(name), reader: "initial" };
    problems.push(problem("equations/unknown-name", place("initial", name), detail));
  }
  for (const [i, { from, to, set }] of shocks.entries()) {
    checkParameters(set, "shocks", i, "set");
    if (to === undefined || to >= from) continue;
    problems.push(problem("equations/out-of-range", place("shocks", i, "to"), { given: to, range: `≥ ${from}` }));
  }
  return [...problems, ...lagsBeforeStart(model, periods)];
}

/**
 * Period 1 reads period 0 for its second lag too, and longer lags reach the same way for the first value there is.
 * A lag longer than the run would never read anything else.
 */
function lagsBeforeStart({ texts }: ResolvedModel, periods: number): Problem[] {
  const longest = max(periods, 2);
  return texts.flatMap(({ source, references }) =>
    references
      .filter(({ lag }) => lag > longest)
      .map(({ name, lag, at }) => problem("equations/lag-before-start", source.place(at), { name, lag, periods })),
  );
}

/** What is allowed but looks like a slip: shocks after the last period, parameters nothing reads. */
export function numberNotices(model: ResolvedModel, { periods, shocks = [] }: RunNumbers, place: PlaceOf): Problem[] {
  const read = new Set(model.texts.flatMap(({ references }) => references.map(({ name }) => name)));
  return [
    ...shocks.flatMap(({ from }, i) =>
      from > periods ? problem("equations/shock-after-end", place("shocks", i, "from"), { from, periods }) : [],
    ),
    ...model.parameters.flatMap((name) =>
      read.has(name) ? [] : problem("equations/unused-parameter", place("parameters", name), { name }),
    ),
  ];
}
