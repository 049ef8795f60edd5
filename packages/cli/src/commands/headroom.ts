import { EbbError, exitCodes, problem } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { headroomOf } from "../headroom/headroom-of-run.ts";
import { headroomCsv, headroomResults } from "../headroom/headroom-results.ts";
import { headroomScreen } from "../headroom/headroom-screen.ts";
import { refusePairs } from "../not-together.ts";
import { makeRun } from "../run/made-run.ts";
import { manifestOf } from "../run/manifest.ts";
import { readRun } from "../run/read-run.ts";
import { toldRun } from "../run/told-run.ts";

export const run: CommandBody = async ({ arguments: [named, ...more], options }, terminal) => {
  const asCsv = options["csv"] === true;
  refusePairs(options, [["csv", "json"]]);
  const { onWorld, settings, warnings } = await readRun(named ?? (await toldRun()), options, more);
  const made = makeRun(onWorld, settings, false);
  if (made.compiled.off.includes("capital-competition")) {
    // Without the room there is no market for funds, and no number to show of it.
    const both = { one: "ebb headroom", other: "--off capital-competition" };
    throw new EbbError([problem("usage/not-together", { path: "--off" }, both)]);
  }
  const headroom = headroomOf(made);
  if (asCsv) {
    terminal.print(headroomCsv(made, headroom));
    return exitCodes.success;
  }
  const exit = exitCodes.success;
  const results = headroomResults(made, headroom);
  if (printedAsJson({ kind: "headroom", exit, results, manifest: manifestOf(made), warnings }, terminal)) return exit;
  if (warnings.length > 0) terminal.tell(describeAll(warnings, terminal));
  terminal.print(headroomScreen(made, headroom, terminal));
  return exit;
};
