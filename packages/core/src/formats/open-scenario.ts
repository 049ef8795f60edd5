import { EbbError, type Place, type Problem, problem } from "../model/problem.ts";
import { isDate } from "../model/calendar.ts";
import { parameterRegistry } from "../model/parameters.ts";
import { convert, type UnitName, units, unitsLike } from "../model/units.ts";
import { assets, type ScenarioPath, scenarioPaths } from "../model/vocabulary.ts";
import { readDocument } from "./document.ts";
import { nearest } from "./nearest.ts";
import { parseShape } from "./parse.ts";
import { type PathDocument, type ScenarioDocument, scenarioSchema } from "./scenario.ts";
import type { Locate } from "./zod-problems.ts";

export interface Scenario {
  readonly document: ScenarioDocument;
}

/**
 * Reads a scenario.
 * Throws EbbError with every fault at once: syntax, unknown keys and paths, units that do not measure what the path is,
 * values outside hard bounds, dates out of order, words a path does not know.
 */
export function openScenario(source: string, file: string): Scenario {
  const text = readDocument(source, file, "scenario");
  const { data: document, problems } = parseShape(scenarioSchema, text, "scenario");
  const faults = [...problems, ...pathProblems(document.paths, text.locate, [])];
  if (faults.length > 0) throw new EbbError(faults);
  return { document };
}

/** Faults of a scenario's paths; `under` is where the scenario stands in its document. */
export function pathProblems(
  paths: Readonly<Record<string, PathDocument>>,
  locate: Locate,
  under: readonly PropertyKey[],
): Problem[] {
  return Object.entries(paths).flatMap(([name, path]) => {
    const keys = [...under, "paths", name];
    const at = (...rest: PropertyKey[]): Place => locate(`paths.${[name, ...rest].join(".")}`, [...keys, ...rest]);
    const spec = pathSpec(name);
    if (spec === undefined) {
      const known = [...pathNames(), ...parameterRegistry.map(({ key }) => key)];
      const place = locate(`paths.${name}`, keys.slice(0, -1), name);
      return [problem("scenario/unknown-choice", place, { given: name, suggestion: nearest(name, known), known })];
    }
    return onePathProblems(path, spec, at);
  });
}

interface PathSpec {
  readonly unit?: UnitName;
  readonly range?: readonly [number, number];
  readonly choices?: readonly string[];
  readonly shares?: boolean;
}

/** What a path takes: its row of the vocabulary, with `<asset>` filled in, or the parameter of that key. */
function pathSpec(name: string): PathSpec | undefined {
  const asset = assets.find((id) => name.endsWith(`.${id}`));
  const pattern = asset === undefined ? name : `${name.slice(0, -asset.length)}<asset>`;
  if (pattern in scenarioPaths) return scenarioPaths[pattern as ScenarioPath];
  const parameter = parameterRegistry.find(({ key }) => key === name);
  return parameter === undefined ? undefined : { unit: parameter.unit, range: parameter.range };
}

function pathNames(): readonly string[] {
  return Object.keys(scenarioPaths).flatMap((name) =>
    name.endsWith("<asset>") ? assets.map((asset) => name.replace("<asset>", asset)) : [name],
  );
}

function onePathProblems(path: PathDocument, spec: PathSpec, at: (...rest: PropertyKey[]) => Place): Problem[] {
  if ("choice" in path || spec.choices !== undefined) return choiceProblems(path, spec.choices ?? [], at);
  const unit = path.unit as UnitName;
  const expected = spec.unit ?? "share";
  if (units[unit].measures !== units[expected].measures) {
    return [problem("scenario/wrong-unit", at("unit"), { given: unit, known: unitsLike(expected) })];
  }
  if ("shares" in path || spec.shares === true) return shareProblems(path, at);
  return [...rangeProblems(path, unit, expected, spec.range, at), ...dateProblems(path, at)];
}

function choiceProblems(
  path: PathDocument,
  known: readonly string[],
  at: (...rest: PropertyKey[]) => Place,
): Problem[] {
  if (!("choice" in path)) return [problem("scenario/missing", at(), { key: "choice", expected: known.join(" | ") })];
  if (known.includes(path.choice)) return [];
  const detail = { given: path.choice, suggestion: nearest(path.choice, known), known };
  return [problem("scenario/unknown-choice", at("choice"), detail)];
}

function shareProblems(path: PathDocument, at: (...rest: PropertyKey[]) => Place): Problem[] {
  if (!("shares" in path))
    return [problem("scenario/missing", at(), { key: "shares", expected: "cash, bonds, calls, sales" })];
  const problems = Object.entries(path.shares)
    .filter(([, given]) => !(given >= 0 && given <= 1))
    .map(([key, given]) => problem("scenario/out-of-range", at("shares", key), { given, range: "0 … 1" }));
  const sum = Object.values(path.shares).reduce((total, each) => total + each, 0);
  if (Math.abs(sum - 1) > 1e-9) problems.push(problem("scenario/shares-sum", at("shares"), { sum }));
  return problems;
}

/** Each value of a path with its date, and the keys that lead to both. */
interface DatedValue {
  readonly value: number;
  readonly valueAt: readonly PropertyKey[];
  readonly date?: string;
  readonly dateAt?: readonly PropertyKey[];
}

function datedValues(path: PathDocument): readonly DatedValue[] {
  if ("value" in path) return [{ value: path.value, valueAt: ["value"] }];
  if ("ramp" in path) {
    return [{ value: path.ramp.value, valueAt: ["ramp", "value"], date: path.ramp.to, dateAt: ["ramp", "to"] }];
  }
  const key = "steps" in path ? "steps" : "points";
  const list = "steps" in path ? path.steps : "points" in path ? path.points : [];
  return list.map(({ at, value }, index) => ({
    value,
    valueAt: [key, index, "value"],
    date: at,
    dateAt: [key, index, "at"],
  }));
}

function rangeProblems(
  path: PathDocument,
  unit: UnitName,
  expected: UnitName,
  range: readonly [number, number] | undefined,
  at: (...rest: PropertyKey[]) => Place,
): Problem[] {
  if (range === undefined) return [];
  const [low, high] = range;
  return datedValues(path)
    .filter(({ value }) => !(convert(value, unit, expected) >= low && convert(value, unit, expected) <= high))
    .map(({ value, valueAt }) =>
      problem("scenario/out-of-range", at(...valueAt), { given: value, unit, range: `${low} … ${high} ${expected}` }),
    );
}

function dateProblems(path: PathDocument, at: (...rest: PropertyKey[]) => Place): Problem[] {
  const dates = datedValues(path).flatMap(({ date, dateAt }) => (date && dateAt ? [{ date, dateAt }] : []));
  if ("ramp" in path) dates.unshift({ date: path.ramp.from, dateAt: ["ramp", "from"] });
  const problems = dates
    .filter(({ date }) => !isDate(date))
    .map(({ date, dateAt }) => problem("scenario/no-such-day", at(...dateAt), { given: date }));
  dates.forEach(({ date, dateAt }, index) => {
    const before = dates[index - 1]?.date;
    if (before !== undefined && !(before < date)) {
      problems.push(problem("scenario/date-order", at(...dateAt), { given: date, after: before }));
    }
  });
  return problems;
}
