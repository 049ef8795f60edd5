import { EbbError, type EffectMetric, isDate, nearest, type Problem, problem } from "@ebb/core";
import type { Options } from "../commands.ts";

/** Statistics that a metric may name behind a colon; `at` takes a date behind another. */
const statistics = ["last", "max", "min", "sum"] as const;

/** What is looked at where nothing is said. */
const headline = "bitcoin.trough";

/**
 * The figure behind --metric: `bitcoin.trough`, `x:max`, `bitcoin.change:at:2026-08`; a series alone is read at its end.
 * Throws EbbError for a statistic that is none; whether a run reports the output is for the run to say.
 */
export function metricOf(options: Options): EffectMetric & { readonly name: string } {
  const name = typeof options["metric"] === "string" ? options["metric"].trim() : headline;
  const [output = "", given, date = ""] = name.split(":");
  if (given === undefined) return { name, output, statistic: { id: "last" } };
  if (given === "at") {
    if (!isDate(date)) throw new EbbError([unknown(given, date, ["2026-08", "2026-08-31"])]);
    return { name, output, statistic: { id: "at", date } };
  }
  const id = statistics.find((each) => each === given);
  if (id === undefined) throw new EbbError([unknown(given, given, [...statistics, "at:2026-08"])]);
  return { name, output, statistic: { id } };
}

function unknown(statistic: string, given: string, known: readonly string[]): Problem {
  return problem(
    "usage/unknown-name",
    { path: `--metric …:${statistic}` },
    { given, suggestion: nearest(given, known), known },
  );
}
