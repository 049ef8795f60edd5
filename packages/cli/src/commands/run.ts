import { EbbError, exitCodes, problem } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { envelope } from "../envelope.ts";
import { makeRun } from "../run/made-run.ts";
import { manifestOf } from "../run/manifest.ts";
import { readScenario } from "../run/read-scenario.ts";
import { resultRows } from "../run/result-rows.ts";
import { runSettings } from "../run/run-settings.ts";
import { runScreen } from "../run/screen.ts";
import { seriesCsv } from "../run/series-csv.ts";

export const run: CommandBody = async ({ arguments: [given = "-", ...more], options }, terminal) => {
  const asCsv = options["csv"] === true;
  const beside = asCsv ? ["json", "flows"].filter((flag) => options[flag] === true) : [];
  if (beside.length > 0) {
    throw new EbbError(
      beside.map((flag) => problem("usage/not-together", { path: `--${flag}` }, { one: "--csv", other: `--${flag}` })),
    );
  }
  const settings = runSettings(options, more);
  const onWorld = await readScenario(given, options["world"] as string | undefined);
  const made = makeRun(onWorld, settings, options["flows"] === true);
  if (asCsv) {
    terminal.print(seriesCsv(made.record));
    return exitCodes.success;
  }
  if (terminal.json) {
    const answer = { kind: "run", exit: exitCodes.success, results: resultRows(made), manifest: manifestOf(made) };
    terminal.print(JSON.stringify(envelope(answer, terminal)));
  } else terminal.print(runScreen(made, terminal));
  return exitCodes.success;
};
