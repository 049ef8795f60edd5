import type { CommandBody } from "../commands.ts";
import { describeAll } from "../envelope.ts";
import { printFlows } from "../flows/print-flows.ts";
import { answerOf, makeFlows } from "../flows/made-flows.ts";
import { refusePairs } from "../not-together.ts";
import { readRun } from "../run/read-run.ts";

export const run: CommandBody = async ({ arguments: [given = "-", ...more], options }, terminal) => {
  refusePairs(options, [
    ["period", "quarter"],
    ["period", "all"],
    ["quarter", "all"],
    ["csv", "json"],
  ]);
  const toMake = await readRun(given, options, more);
  const isTold = toMake.warnings.length > 0 && !terminal.json;
  if (isTold) terminal.tell(describeAll(toMake.warnings, terminal));
  const answer = answerOf(makeFlows(toMake), options);
  return printFlows(answer, { asCsv: options["csv"] === true, warnings: toMake.warnings }, terminal);
};
