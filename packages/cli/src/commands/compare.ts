import { compareFigures, EbbError, exitCodes, fail, parameterRegistry, problem } from "@ebb/core";
import type { CommandBody, Options } from "../commands.ts";
import { compareCsv, compareResults } from "../compare/compare-results.ts";
import { compareScreen, type Comparison } from "../compare/compare-screen.ts";
import { leversOf } from "../compare/levers.ts";
import { askedMetrics, defaultMetrics } from "../compare/metrics.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { notTogether } from "../not-together.ts";
import { makeRun } from "../run/made-run.ts";
import { manifestOf } from "../run/manifest.ts";
import { readRun } from "../run/read-run.ts";

/** More do not fit a page. */
const mostRuns = 4;

export const run: CommandBody = async ({ arguments: all, options }, terminal) => {
  const given = all.filter((each) => !each.includes("="));
  const assignments = all.filter((each) => each.includes("="));
  refuse(given, options);
  const read = [];
  for (const each of given) read.push(await readRun(each, options, assignments));
  const runs = read.map(({ onWorld, settings }) => makeRun(onWorld, settings, false));
  const records = runs.map(({ record }) => record);
  const named = [options["metric"]].flat().flatMap((each) => (typeof each === "string" ? each.split(",") : []));
  const asked = named.length === 0 ? defaultMetrics(records) : askedMetrics(named, records);
  const units = new Map(parameterRegistry.map(({ key, unit }) => [key, unit]));
  const comparison: Comparison = {
    given,
    runs,
    levers: leversOf(runs, units),
    groups: asked.map(({ id, figures }) => ({ id, figures: compareFigures(records, figures) })),
  };
  const warnings = read.flatMap((each) => each.warnings);
  const exit = exitCodes.success;
  if (terminal.json) {
    const manifest = { runs: runs.map(manifestOf) };
    printedAsJson({ kind: "compare", exit, results: compareResults(comparison), warnings, manifest }, terminal);
    return exit;
  }
  if (warnings.length > 0) terminal.tell(describeAll(warnings, terminal));
  terminal.print(options["csv"] === true ? compareCsv(comparison) : compareScreen(comparison, terminal));
  return exit;
};

/** Throws EbbError where there are too few runs or too many, or two would read the same input. */
function refuse(given: readonly string[], options: Options): void {
  const place = { path: given.join(" ") };
  if (given.length < 2) fail("usage/missing-argument", place, { argument: "run" });
  const problems = [
    ...notTogether(options, [["csv", "json"]]),
    ...(given.length > mostRuns
      ? [problem("usage/too-many-arguments", place, { expected: mostRuns, given: given.length })]
      : []),
    ...(given.filter((each) => each.startsWith("-")).length > 1
      ? [problem("usage/not-together", place, { one: "-", other: "-" })]
      : []),
  ];
  if (problems.length > 0) throw new EbbError(problems);
}
