import {
  dayEnding,
  deepestRow,
  EbbError,
  fail,
  figureOf,
  isDate,
  nearest,
  outputNames,
  outputOf,
  periodOf,
  problem,
  readName,
  type RunRecord,
} from "@ebb/core";
import type { Options } from "../commands.ts";
import { notTogether } from "../not-together.ts";

/** A change of the price of an asset, up to a row. */
export interface AskedChange {
  readonly asks: "change";
  /** Number and id of the asset. */
  readonly asset: number;
  readonly id: string;
  readonly row: number;
  /** Whether the row is the deepest of the run, below the opening. */
  readonly isDeepest: boolean;
  /** The output whose provenance it has. */
  readonly output: string;
}

/** Any other output, at a date if one was named. */
export interface AskedValue {
  readonly asks: "value";
  readonly output: string;
  readonly pattern: string;
  readonly at?: string;
}

export type Asked = AskedChange | AskedValue;

const explainedBy = ["channel", "investor"] as const;
export type ExplainedBy = (typeof explainedBy)[number];

/** Flags of the command: by what a change is divided. Throws EbbError with all that is wrong with them at once. */
export function explainFlags(options: Options): ExplainedBy {
  const { by } = options;
  const pairs = notTogether(options, [
    ["csv", "json"],
    ["chain", "by"],
  ]);
  const found = explainedBy.find((each) => each === (by ?? "channel"));
  if (found !== undefined && pairs.length === 0) return found;
  const given = String(by);
  const detail = { given, suggestion: nearest(given, explainedBy), known: explainedBy };
  throw new EbbError([
    ...pairs,
    ...(found === undefined ? [problem("usage/unknown-name", { path: "--by" }, detail)] : []),
  ]);
}

/** Outputs of an asset that are read from its change. */
const ofChange = ["<asset>.price", "<asset>.change", "<asset>.trough"];

/**
 * What an output of a run is explained by: an asset, its price, its change or its trough by the parts of its change.
 *
 * Throws `run/unknown-output` with the nearest name, `run/outside-horizon`, and `usage/not-together` for flags that mean nothing here.
 */
export function askedOutput(run: RunRecord, given: string, { at, by }: Options): Asked {
  const { world } = run;
  const ids = world.assets.ids;
  const name = ids.includes(given) ? `${given}.change` : given;
  const found = readName(name, world);
  if (found === undefined) return unknown(run, given);
  const date = typeof at === "string" ? at : undefined;
  const isPart = found.pattern.startsWith("channel.");
  if (!isPart && !ofChange.includes(found.pattern)) {
    if (by !== undefined) fail("usage/not-together", { path: given }, { one: "--by", other: given });
    return { asks: "value", output: name, pattern: found.pattern, ...valueAt(run, name, date) };
  }
  if (found.pattern === "<asset>.trough" && date !== undefined) {
    fail("usage/not-together", { path: given }, { one: "--at", other: given });
  }
  const [asset = -1] = found.ids;
  const id = ids[asset] ?? "";
  const deepest = deepestRow(run, asset);
  const row = date === undefined ? deepest : periodOf(run, checkedDate(date, run));
  const isDeepest = row === deepest && Number(figureOf(run, `${id}.trough`)) < 0;
  return { asks: "change", asset, id, row, isDeepest, output: isPart ? `${id}.change` : name };
}

/** The date of an output that has one for each period. A name that this run has no value of is refused here. */
function valueAt(run: RunRecord, name: string, date: string | undefined): { readonly at?: string } {
  const isSeries = outputOf(run, name)?.series === true;
  if (date === undefined) {
    figureOf(run, name);
    return {};
  }
  if (!isSeries) fail("usage/not-together", { path: name }, { one: "--at", other: name });
  figureOf(run, name, { id: "at", date: checkedDate(date, run) });
  return { at: date };
}

/** A month or a day there is. Throws `run/outside-horizon` for what is none: no run has it. */
function checkedDate(date: string, { world, scenario }: RunRecord): string {
  if (isDate(date)) return date;
  const last = dayEnding(world.date, 12 * scenario.periods * scenario.dt);
  return fail("run/outside-horizon", { path: scenario.id }, { given: date, opening: world.date, last });
}

function unknown(run: RunRecord, given: string): never {
  const known = [...run.world.assets.ids, ...outputNames(run)];
  return fail("run/unknown-output", { path: run.scenario.id }, { given, suggestion: nearest(given, known), known });
}
