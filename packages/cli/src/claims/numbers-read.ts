import {
  type CompiledWorld,
  compact,
  findOutput,
  percent,
  type Query,
  type SetJudgement,
  showQuery,
  vocabularyOfClaims,
} from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Terminal } from "../terminal.ts";

type Value = number | boolean | string;

/** Every number a claim read at the central values: scenario by scenario, a column a set; a dash where it asked no further. */
export function numbersRead(sets: readonly SetJudgement[], world: CompiledWorld, terminal: Terminal): string {
  const read = sets.map(({ central }) => ("holds" in central ? central.asked : []));
  const queries = new Map(read.flat().map(({ query }) => [showQuery(query), query]));
  const values = read.map((asked) => new Map(asked.map(({ query, value }) => [showQuery(query), value])));
  const all = [...queries.values()];
  const places = [...new Set(all.map((query) => placeOf(query, terminal)))];
  const rows = places.flatMap((place) => [
    [`  ${place}`, ...sets.map(() => "")],
    ...all
      .filter((query) => placeOf(query, terminal) === place)
      .map((query) => [
        `    ${nameOf(query)}${unitOf(query, world, terminal)}`,
        ...values.map((each) => valueInWords(each.get(showQuery(query)), query, world, terminal)),
      ]),
  ]);
  const head = ["", ...sets.map(({ parameterSet }) => parameterSet)];
  return fitted([head, ...rows], ["left", ...sets.map(() => "right" as const)], 80);
}

function placeOf(query: Query, { words: { claims: say } }: Terminal): string {
  if (query.asks === "assuming") return say.ofTheSet;
  return query.without === undefined ? query.scenario : say.without(query.scenario, query.without);
}

/** `bitcoin.change`; the statistic behind it where it is not the last value. */
function nameOf(query: Query): string {
  if (query.asks === "assuming") return showQuery(query);
  const { id } = query.statistic;
  const how =
    id === "at" ? `at:${query.statistic.date}` : "level" in query.statistic ? `${id}:${query.statistic.level}` : id;
  return id === "last" ? query.output : `${query.output}, ${how}`;
}

/** Of a date a level was first passed on, months; else as the vocabulary says. Shares print as per cent, ratios as they are. */
function unitOf(query: Query, world: CompiledWorld, { words }: Terminal): string {
  const unit = unitName(query, world);
  return unit === undefined || unit === "share" || unit === "x" ? "" : ` [${words.unitNames[unit] ?? unit}]`;
}

function unitName(query: Query, { assets, layout }: CompiledWorld): string | undefined {
  if (query.asks === "assuming") return undefined;
  if ("level" in query.statistic) return "mo";
  const vocabulary = { ...vocabularyOfClaims, assets: assets.ids, sectors: layout.sectors, scenarios: [] };
  return findOutput(query.output, { ...vocabulary, instruments: layout.instruments })?.unit;
}

function valueInWords(value: Value | undefined, query: Query, world: CompiledWorld, terminal: Terminal): string {
  const { words, lang } = terminal;
  const say = words.claims;
  if (value === undefined) return "—";
  if (typeof value === "boolean") return say.truth[`${value}`];
  if (typeof value === "string") return value;
  if (value === Infinity) return say.never;
  return unitName(query, world) === "share" ? percent(value, 1, lang) : compact(value, lang, 5);
}
