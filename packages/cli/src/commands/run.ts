import { exitCodes } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { refusePairs } from "../not-together.ts";
import { makeRun } from "../run/made-run.ts";
import { manifestOf } from "../run/manifest.ts";
import { readRun } from "../run/read-run.ts";
import { runResults } from "../run/run-results.ts";
import { runScreen } from "../run/run-screen.ts";
import { seriesCsv } from "../run/series-csv.ts";

export const run: CommandBody = async ({ arguments: [given = "-", ...more], options }, terminal) => {
  const asCsv = options["csv"] === true;
  refusePairs(options, [
    ["csv", "json"],
    ["csv", "flows"],
  ]);
  const { onWorld, settings, warnings } = await readRun(given, options, more);
  if (warnings.length > 0 && !terminal.json) terminal.tell(describeAll(warnings, terminal));
  const made = makeRun(onWorld, settings, options["flows"] === true);
  const exit = exitCodes.success;
  if (asCsv) terminal.print(seriesCsv(made.record));
  else if (terminal.json) {
    printedAsJson({ kind: "run", exit, results: runResults(made), warnings, manifest: manifestOf(made) }, terminal);
  } else terminal.print(runScreen(made, terminal));
  return exit;
};
