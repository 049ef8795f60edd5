import {
  type ForcedSeller,
  figureOf,
  outputOf,
  type ResultRow,
  seriesOf,
  type Waterfall,
  waterfallTolerance,
} from "@ebb/core";
import { csvOf } from "../print/csv.ts";
import { periodAt } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { AskedChange, AskedValue } from "./asked-output.ts";

/** A change and its parts in the envelope, all in logs: the whole first, then channels and pairs, the largest first. */
export function changeResults(made: MadeRun, { id, row }: AskedChange, parts: Waterfall): readonly ResultRow[] {
  const { bars, total, change, residual, pairs, coalitions, runaways } = parts;
  const at = periodAt(made.record, row);
  return [
    { metric: `${id}.change`, unit: "share", at, value: change },
    { metric: "total", unit: "log", at, value: total, residual, tolerance: waterfallTolerance, coalitions, runaways },
    ...bars.map(({ channel, part, change: inShare, alone, last }) => ({
      metric: `channel.${id}.${channel}`,
      unit: "log",
      at,
      value: part,
      change: inShare,
      alone,
      removed: last,
    })),
    ...pairs.map(({ channels, value }) => ({ metric: `together.${id}.${channels.join(".")}`, unit: "log", at, value })),
  ];
}

/** The parts of a change as CSV: a line for each channel, then sum and residual. */
export function changeCsv({ bars, total, change, residual }: Waterfall): string {
  return csvOf([
    ["part", "log", "change", "alone", "removed"],
    ...bars.map(({ channel, part, change: inShare, alone, last }) => [channel, part, inShare, alone, last]),
    ["sum", total, change, undefined, undefined],
    ["residual", residual, undefined, undefined, undefined],
  ]);
}

/** Forced sellers of an asset in the envelope; none is a row of its own. */
export function sellerResults(
  made: MadeRun,
  { id, row }: AskedChange,
  sellers: readonly ForcedSeller[],
): readonly ResultRow[] {
  const at = periodAt(made.record, row);
  const all = sellers.reduce((sum, { sold }) => sum + sold, 0);
  return [
    { metric: `${id}.forced-sales`, unit: "usd bn", at, value: all },
    ...sellers.map(({ sector, sold, share, ofSales, impact, from }) => ({
      metric: `forced-sales.${sector}.${id}`,
      unit: "usd bn",
      at,
      value: sold,
      ofAll: share,
      ofSales,
      impact,
      from: periodAt(made.record, from),
    })),
  ];
}

/** Forced sellers as CSV, a line for each. */
export function sellerCsv(made: MadeRun, sellers: readonly ForcedSeller[]): string {
  return csvOf([
    ["sector", "sold", "of_all", "of_sales", "from", "impact"],
    ...sellers.map(({ sector, sold, share, ofSales, impact, from }) => [
      sector,
      sold,
      share,
      ofSales,
      periodAt(made.record, from),
      impact,
    ]),
  ]);
}

/** An output that is no change of a price: its value, and its series where it has one. */
export function valueResults({ record }: MadeRun, { output, at }: AskedValue): readonly ResultRow[] {
  const { unit } = outputOf(record, output) ?? {};
  const value = figureOf(record, output, at === undefined ? { id: "last" } : { id: "at", date: at });
  const series = seriesOf(record, output);
  return [
    {
      metric: output,
      ...(unit !== undefined && { unit }),
      ...(at !== undefined && { at }),
      ...(value === Infinity ? { value: null, reason: "never" } : { value }),
      ...(series !== undefined && { series: Array.from<number | string>(series).map(finite) }),
    },
  ];
}

/** An output as CSV: its series, a line for each period, or its one value. */
export function valueCsv({ record }: MadeRun, { output }: AskedValue): string {
  const series = seriesOf(record, output);
  if (series === undefined) {
    return csvOf([
      ["output", "value"],
      [output, figureOf(record, output)],
    ]);
  }
  return csvOf([
    ["period", output],
    ...Array.from<number | string>(series).map((value, row) => [periodAt(record, row), value]),
  ]);
}

function finite(value: number | string): number | string | null {
  return typeof value === "string" || Number.isFinite(value) ? value : null;
}
