import { z } from "zod";
import { type ClaimVocabulary, findOutput } from "../claims/vocabulary.ts";
import { dayEnding, isDate } from "../model/calendar.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { convert, type UnitName, unitNames, units, unitsLike } from "../model/units.ts";
import { outputs } from "../model/vocabulary.ts";
import { nearest } from "./nearest.ts";
import type { ObservedMeasure } from "./observations.ts";
import { soundParts } from "./parse.ts";
import { longestHorizon } from "./scenario.ts";
import type { Locate } from "./text-places.ts";
import { printPath } from "./zod-problems.ts";

/** Place of something inside the part that is looked at. */
type At = (...keys: readonly PropertyKey[]) => Place;

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const sectionShape = z.looseObject({ scenario: text, from: text, to: text });
const entryShape = z.looseObject({ output: text, unit: text, date: text });
const proxyShape = z.looseObject({
  name: z.looseObject({ en: text }).optional().catch(undefined),
  change: number,
  worstMonthEnd: number,
  largestRise: number,
  level: number,
});
const conditionShape = z.looseObject({ output: text, unit: text, above: number, below: number });

/**
 * Faults of the section `observations` of a thesis that its shape does not show, whatever else is wrong with it: an unknown
 * scenario or output, a unit that does not measure it, an output or a proxy twice, days outside the window, numbers that cannot be.
 *
 * opening: day of the world the thesis runs on, where that is known.
 */
export function observationProblems(
  document: unknown,
  vocabulary: ClaimVocabulary,
  locate: Locate,
  opening?: string,
): Problem[] {
  const section = sectionShape.safeParse(partOf(document, "observations")).data;
  if (section === undefined) return [];
  const at: At = (...keys) => locate(printPath(["observations", ...keys]), ["observations", ...keys]);
  const within =
    (...under: readonly PropertyKey[]): At =>
    (...keys) =>
      at(...under, ...keys);
  const entries = soundParts(entryShape, section, "outputs").map(([, entry]) => entry);
  const conditions = soundParts(conditionShape, section["split"], "conditions").map(([, each]) => each);
  return [
    ...scenarioProblems(section.scenario, vocabulary.scenarios, at("scenario")),
    ...windowProblems(section, opening, at),
    ...entries.flatMap((entry, index) => entryProblems(entry ?? {}, vocabulary, section, within("outputs", index))),
    ...repeated(entries.map((entry) => entry?.output)).map(({ id, index }) =>
      problem("thesis/duplicate-id", at("outputs", index, "output"), { id, list: "observations.outputs" }),
    ),
    ...conditions.flatMap((each, index) =>
      conditionProblems(each ?? {}, vocabulary, within("split", "conditions", index)),
    ),
  ];
}

function partOf(document: unknown, key: string): unknown {
  return typeof document === "object" && document !== null ? Reflect.get(document, key) : undefined;
}

function scenarioProblems(given: string | undefined, known: readonly string[], place: Place): Problem[] {
  if (given === undefined || known.includes(given)) return [];
  return [problem("thesis/unknown-choice", place, { given, suggestion: nearest(given, known), known })];
}

interface Window {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function windowProblems({ from, to }: Window, opening: string | undefined, at: At): Problem[] {
  if (!isDay(from)) return [];
  const starts = opening === undefined || from === opening;
  return [
    ...(starts ? [] : [problem("thesis/other-opening", at("from"), { given: from, opening })]),
    ...dayProblems(to, { from, to: dayEnding(from, longestHorizon) }, at("to")),
  ];
}

/** A figure belongs to a day after the first of the window and not after its last. */
function dayProblems(given: string | undefined, { from, to }: Window, place: Place): Problem[] {
  if (!isDay(given) || !isDay(from) || !isDay(to) || (given > from && given <= to)) return [];
  return [problem("thesis/outside-window", place, { given, from, to })];
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && text.length === "2026-07-31".length && isDate(text);
}

function entryProblems(
  { output, unit, date, ...rest }: z.output<typeof entryShape>,
  vocabulary: ClaimVocabulary,
  window: Window,
  at: At,
): Problem[] {
  const proxies = soundParts(proxyShape, rest, "proxies").map(([, proxy]) => proxy);
  return [
    ...outputProblems(output, unit, vocabulary, at),
    ...dayProblems(date, window, at("date")),
    ...repeated(proxies.map((proxy) => proxy?.name?.en)).map(({ id, index }) =>
      problem("thesis/duplicate-id", at("proxies", index, "name"), { id, list: "proxies" }),
    ),
    ...proxies.flatMap((proxy, index) => {
      if (proxy === undefined || output === undefined || !isUnit(unit)) return [];
      if (observableUnit(output, vocabulary) === undefined) return [];
      const measures = measuresOf(vocabulary.assets.includes(output), unit);
      return proxyProblems(proxy, measures, unit, (...keys) => at("proxies", index, ...keys));
    }),
  ];
}

/** What can be seen of an output, and between which numbers it lies. */
function measuresOf(isAsset: boolean, unit: UnitName): Readonly<Partial<Record<ObservedMeasure, Bounds>>> {
  if (!isAsset) return { change: [-Infinity, Infinity], largestRise: [0, Infinity], level: [-Infinity, Infinity] };
  const all = units[unit].measures === "share" ? convert(-1, "share", unit) : -Infinity;
  return { change: [all, Infinity], worstMonthEnd: [all, 0], largestRise: [0, Infinity] };
}

type Bounds = readonly [low: number, high: number];

function proxyProblems(
  proxy: z.output<typeof proxyShape>,
  measures: Readonly<Partial<Record<ObservedMeasure, Bounds>>>,
  unit: UnitName,
  at: At,
): Problem[] {
  const known = Object.keys(measures);
  const given = (["change", "worstMonthEnd", "largestRise", "level"] as const).flatMap((measure) => {
    const value = proxy[measure];
    return value === undefined ? [] : [{ measure, value }];
  });
  if (given.length === 0) return [problem("thesis/missing", at(), { key: known.join(" | "), expected: "number" })];
  return given.flatMap(({ measure, value }) => {
    const bounds = measures[measure];
    if (bounds === undefined) {
      return [problem("thesis/unknown-choice", at(measure), { given: measure, suggestion: undefined, known })];
    }
    const [low, high] = bounds;
    if (value >= low && value <= high) return [];
    return [problem("thesis/out-of-range", at(measure), { given: value, unit, range: rangeInWords(bounds, unit) })];
  });
}

function rangeInWords([low, high]: Bounds, unit: UnitName): string {
  if (high === Infinity) return `≥ ${low} ${unit}`;
  return `${low} … ${high} ${unit}`;
}

function conditionProblems(
  { output, unit, above, below }: z.output<typeof conditionShape>,
  vocabulary: ClaimVocabulary,
  at: At,
): Problem[] {
  const own = outputProblems(output, unit, vocabulary, at);
  if (above === undefined && below === undefined) {
    return [...own, problem("thesis/missing", at(), { key: "above | below", expected: "number" })];
  }
  if (above === undefined || below === undefined || above < below) return own;
  return [
    ...own,
    problem("thesis/out-of-range", at("above"), { given: above, unit, range: `< ${below} ${unit ?? ""}` }),
  ];
}

/** An output must be an asset, or have a number for every row; and its unit must measure it. */
function outputProblems(
  given: string | undefined,
  unit: string | undefined,
  vocabulary: ClaimVocabulary,
  at: At,
): Problem[] {
  if (given === undefined) return [];
  const natural = observableUnit(given, vocabulary);
  if (natural === undefined) {
    const known = [...vocabulary.assets, ...plainSeries];
    return [problem("thesis/unknown-choice", at("output"), { given, suggestion: nearest(given, known), known })];
  }
  if (!isUnit(unit) || units[unit].measures === units[natural].measures) return [];
  return [problem("thesis/wrong-unit", at("unit"), { given: unit, known: unitsLike(natural) })];
}

/**
 * The unit in which a run gives what can be observed: for an asset its change, for any other series of numbers its own.
 * Undefined for what is neither.
 */
export function observableUnit(name: string, vocabulary: ClaimVocabulary): UnitName | undefined {
  if (vocabulary.assets.includes(name)) return "share";
  const output = findOutput(name, vocabulary);
  return output?.gives === "number" && output.series && isUnit(output.unit) ? output.unit : undefined;
}

/** Series of numbers whose names have no ids in them. */
const plainSeries: readonly string[] = Object.entries(outputs)
  .filter(([name, { gives, series, unit }]) => gives === "number" && series && isUnit(unit) && !name.includes("<"))
  .map(([name]) => name);

function isUnit(unit: string | undefined): unit is UnitName {
  return unit !== undefined && unitNames.some((each) => each === unit);
}

/** What stands in a list a second time. */
function repeated(ids: readonly (string | undefined)[]): readonly { readonly id: string; readonly index: number }[] {
  return ids.flatMap((id, index) => (id === undefined || ids.indexOf(id) === index ? [] : [{ id, index }]));
}
