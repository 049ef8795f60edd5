import { eventsOf, figureOf, outputNames, outputOf, provenanceOf, type ResultRow, seriesOf } from "@ebb/core";
import { diagnosticsOf } from "./diagnostics.ts";
import type { MadeRun } from "./made-run.ts";

/** The results of a run in the envelope: every output with unit and rooms, then events, diagnostics and, if asked for, flows. */
export function runResults({ record, flows }: MadeRun): readonly ResultRow[] {
  return [
    ...outputNames(record).map((metric) => outputRow(record, metric)),
    { metric: "events", events: eventsOf(record) },
    { metric: "diagnostics", ...diagnosticsOf(record) },
    ...(flows.length === 0 ? [] : [{ metric: "flow-of-funds", unit: "usd bn", periods: flows }]),
  ];
}

/** One output: its series or its value, with null and a reason where there is no number. JSON has no infinity. */
function outputRow(record: MadeRun["record"], metric: string): ResultRow {
  const { unit, gives } = outputOf(record, metric) ?? {};
  const rooms = provenanceOf(metric, record.world)?.rooms;
  const head = { metric, ...(unit === undefined ? {} : { unit }), rooms };
  const series = seriesOf(record, metric);
  if (series === undefined) {
    const value = figureOf(record, metric);
    return value === Infinity ? { ...head, value: null, reason: "never" } : { ...head, value };
  }
  const values = Array.from<number | string>(series);
  const isGiven = (value: number | string): boolean => gives === "text" || Number.isFinite(value);
  const lacking = values.find((value) => !isGiven(value));
  return {
    ...head,
    series: values.map((value) => (isGiven(value) ? value : null)),
    ...(lacking === undefined ? {} : { reason: typeof lacking === "string" ? lacking : "unbounded" }),
  };
}
