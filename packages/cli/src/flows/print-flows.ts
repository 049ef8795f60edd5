import { type ExitCode, exitCodes, type Problem } from "@ebb/core";
import { envelope } from "../envelope.ts";
import { namesOf } from "../print/names.ts";
import { manifestOf } from "../run/manifest.ts";
import type { Terminal } from "../terminal.ts";
import { flowsCsv, flowsResults } from "./flows-results.ts";
import { balanceLines, flowsScreen } from "./flows-screen.ts";
import type { FlowsAnswer } from "./made-flows.ts";

/** Prints an answer as it was asked for, and says whether every node balances by its exit code: 4 where one does not. */
export function printFlows(
  answer: FlowsAnswer,
  { asCsv, warnings }: { readonly asCsv: boolean; readonly warnings: readonly Problem[] },
  terminal: Terminal,
): ExitCode {
  const { made, balance } = answer;
  const exit = balance === undefined || balance.gaps.length === 0 ? exitCodes.success : exitCodes.modelFailure;
  if (asCsv) {
    terminal.print(flowsCsv(answer));
    if (balance !== undefined) {
      const found = balanceLines(balance, namesOf(made.world, terminal), terminal).join("\n");
      if (exit === exitCodes.success) terminal.tell(found);
      else terminal.complain(found);
    }
  } else if (terminal.json) {
    const results = flowsResults(answer);
    terminal.print(
      JSON.stringify(envelope({ kind: "flows", exit, results, warnings, manifest: manifestOf(made) }, terminal)),
    );
  } else terminal.print(flowsScreen(answer, terminal));
  return exit;
}
