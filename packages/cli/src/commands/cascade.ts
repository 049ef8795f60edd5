import { exitCodes } from "@ebb/core";
import { cascadeCsv, cascadeResults } from "../cascade/cascade-results.ts";
import { cascadeScreen } from "../cascade/cascade-screen.ts";
import { makeCascade } from "../cascade/made-cascade.ts";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { refusePairs } from "../not-together.ts";
import { manifestOf } from "../run/manifest.ts";
import { readRun } from "../run/read-run.ts";

export const run: CommandBody = async ({ arguments: [given = "-", ...more], options }, terminal) => {
  refusePairs(options, [["csv", "json"]]);
  const toMake = await readRun(given, options, more);
  const { warnings } = toMake;
  if (warnings.length > 0 && !terminal.json) terminal.tell(describeAll(warnings, terminal));
  const answer = makeCascade(toMake, options);
  const exit = exitCodes.success;
  if (options["csv"] === true) terminal.print(cascadeCsv(answer));
  else if (terminal.json) {
    const results = cascadeResults(answer);
    printedAsJson({ kind: "cascade", exit, results, warnings, manifest: manifestOf(answer.made) }, terminal);
  } else terminal.print(cascadeScreen(answer, terminal));
  return exit;
};
