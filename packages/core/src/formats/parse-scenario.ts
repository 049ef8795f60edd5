import { type Place, type Problem, problem } from "../model/problem.ts";
import { isDate } from "../model/calendar.ts";
import { convert, type UnitName, units, unitsLike } from "../model/units.ts";
import { assets, type PathKind } from "../model/vocabulary.ts";
import { readDocument } from "./document.ts";
import { nearest } from "./nearest.ts";
import { attemptShape, refuse, soundParts } from "./parse.ts";
import { expects } from "./parts.ts";
import { pathKindsOf } from "./path-kinds.ts";
import { path, type PathDocument, type ScenarioDocument, scenarioSchema } from "./scenario.ts";
import type { Locate } from "./text-places.ts";
import { printPath, show } from "./zod-problems.ts";

export interface Scenario {
  readonly document: ScenarioDocument;
}

/**
 * Reads a scenario.
 * Throws EbbError with every fault at once: syntax, unknown keys and paths, units that do not measure what the path is,
 * values outside hard bounds, dates out of order, words a path does not know.
 * file: what problems call the text. assetIds: of the world it will run on, where that is known.
 */
export function parseScenario(source: string, file = "scenario", assetIds: readonly string[] = assets): Scenario {
  const text = readDocument(source, file, "scenario");
  const { data: document, problems } = attemptShape(scenarioSchema, text, "scenario");
  const paths = document === undefined ? soundParts(path, text.value, "paths") : Object.entries(document.paths);
  const faults = [...problems, ...pathProblems(paths, text.locate, [], assetIds)];
  if (document === undefined || faults.length > 0) return refuse(faults);
  return { document };
}

/**
 * Faults of a scenario's paths, each with its name; of those that cannot be read (undefined) only the name is looked at.
 * under: where the scenario stands in its document; mostMoney: see `pathKindsOf`.
 */
export function pathProblems(
  paths: readonly (readonly [name: string, path: PathDocument | undefined])[],
  locate: Locate,
  under: readonly PropertyKey[],
  assetIds: readonly string[],
  mostMoney?: number,
): Problem[] {
  const kinds = pathKindsOf(assetIds, mostMoney);
  return paths.flatMap(([name, path]) => {
    const keys = [...under, "paths", name];
    const at = (...rest: PropertyKey[]): Place => locate(printPath([...keys, ...rest]), [...keys, ...rest]);
    const kind = kinds.get(name);
    if (kind === undefined) {
      const place = locate(printPath(keys), keys.slice(0, -1), name);
      return [problem("scenario/unknown-choice", place, { given: name, ...namesLike(name, [...kinds.keys()]) })];
    }
    return path === undefined ? [] : onePathProblems(path, kind, at);
  });
}

/** The name that was meant, and those to choose from: of the same room where there are any. */
function namesLike(name: string, all: readonly string[]) {
  const room = name.slice(0, name.indexOf(".") + 1);
  const beside = all.filter((each) => each.startsWith(room));
  return { suggestion: nearest(name, all), known: beside.length > 0 ? beside : all };
}

function onePathProblems(path: PathDocument, kind: PathKind, at: (...rest: PropertyKey[]) => Place): Problem[] {
  if ("choices" in kind) return choiceProblems(path, kind.choices, at);
  if ("choice" in path) {
    const expected = "shares" in kind ? expects("shares-path") : expects("number-path");
    return [problem("scenario/wrong-type", at("choice"), { given: show(path.choice), expected })];
  }
  const unit = path.unit as UnitName;
  if (units[unit].measures !== units[kind.unit].measures) {
    return [problem("scenario/wrong-unit", at("unit"), { given: unit, known: unitsLike(kind.unit) })];
  }
  if ("shares" in kind) return shareProblems(path, unit, at);
  if ("shares" in path) {
    return [
      problem("scenario/wrong-type", at("shares"), { given: show(path.shares), expected: expects("number-path") }),
    ];
  }
  return [...rangeProblems(path, unit, kind, at), ...dateProblems(path, at)];
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

function shareProblems(path: PathDocument, unit: UnitName, at: (...rest: PropertyKey[]) => Place): Problem[] {
  if (!("shares" in path)) return [problem("scenario/missing", at(), { key: "shares", expected: expects("shares") })];
  const shares = Object.entries(path.shares).map(([key, given]) => ({
    key,
    given,
    share: convert(given, unit, "share"),
  }));
  const problems = shares
    .filter(({ share }) => !(share >= 0 && share <= 1))
    .map(({ key, given }) =>
      problem("scenario/out-of-range", at("shares", key), { given, unit, range: "0 … 1 share" }),
    );
  const sum = shares.reduce((total, { share }) => total + share, 0);
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
  { unit: expected, range: [low, high] }: { readonly unit: UnitName; readonly range: readonly [number, number] },
  at: (...rest: PropertyKey[]) => Place,
): Problem[] {
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
    if (before !== undefined && firstDay(before) >= firstDay(date)) {
      problems.push(problem("scenario/date-order", at(...dateAt), { given: date, after: before }));
    }
  });
  return problems;
}

/** A month begins with its first day. */
function firstDay(date: string): string {
  return date.length === "2026-07".length ? `${date}-01` : date;
}
