import { exitCodes, forcedSellers, type Problem, type ResultRow } from "@ebb/core";
import type { CommandBody, Options } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { type Asked, askedOutput, type ExplainedBy, explainFlags } from "../explain/asked-output.ts";
import { chainCsv, chainOf, chainResult } from "../explain/chain.ts";
import { chainScreen } from "../explain/chain-screen.ts";
import { channelPrices } from "../explain/channel-prices.ts";
import { changeScreen, waterfallOf } from "../explain/change-screen.ts";
import {
  changeCsv,
  changeResults,
  sellerCsv,
  sellerResults,
  valueCsv,
  valueResults,
} from "../explain/explain-results.ts";
import { investorScreen } from "../explain/investor-screen.ts";
import { valueScreen } from "../explain/value-screen.ts";
import { type MadeRun, makeRun } from "../run/made-run.ts";
import { manifestOf } from "../run/manifest.ts";
import { readRun } from "../run/read-run.ts";
import type { ScenarioOnWorld } from "../run/read-scenario.ts";
import type { Terminal } from "../terminal.ts";

/** An explanation in the three ways it is given. */
interface Explanation {
  readonly rows: () => readonly ResultRow[];
  readonly csv: () => string;
  readonly screen: () => string;
}

export const run: CommandBody = async ({ arguments: [given = "-", output = "", ...more], options }, terminal) => {
  const by = explainFlags(options);
  const { onWorld, settings, warnings } = await readRun(given, options, more);
  const made = makeRun(onWorld, settings, false);
  const asked = askedOutput(made.record, output, options);
  const explained = await explanation(
    onWorld,
    made,
    asked,
    { by, given, isChain: options["chain"] === true },
    terminal,
  );
  return answer(explained, made, options, warnings, terminal);
};

interface How {
  readonly by: ExplainedBy;
  readonly given: string;
  readonly isChain: boolean;
}

async function explanation(
  onWorld: ScenarioOnWorld,
  made: MadeRun,
  asked: Asked,
  { by, given, isChain }: How,
  terminal: Terminal,
): Promise<Explanation> {
  if (isChain) {
    const chain = chainOf(made, asked.output);
    return {
      rows: () => [chainResult(chain)],
      csv: () => chainCsv(chain),
      screen: () => chainScreen(made, chain, asked, terminal),
    };
  }
  if (asked.asks === "value") {
    return {
      rows: () => valueResults(made, asked),
      csv: () => valueCsv(made, asked),
      screen: () => valueScreen(made, asked, given, terminal),
    };
  }
  if (by === "investor") {
    const sellers = forcedSellers(made.record, asked.asset, asked.row);
    return {
      rows: () => sellerResults(made, asked, sellers),
      csv: () => sellerCsv(made, sellers),
      screen: () => investorScreen(made, asked, sellers, terminal),
    };
  }
  const parts = waterfallOf(await channelPrices(onWorld, made, asked.row, terminal), asked);
  return {
    rows: () => changeResults(made, asked, parts),
    csv: () => changeCsv(parts),
    screen: () => changeScreen(made, asked, parts, given, terminal),
  };
}

function answer(
  { rows, csv, screen }: Explanation,
  made: MadeRun,
  options: Options,
  warnings: readonly Problem[],
  terminal: Terminal,
): number {
  const exit = exitCodes.success;
  if (terminal.json) {
    printedAsJson({ kind: "explain", exit, results: rows(), warnings, manifest: manifestOf(made) }, terminal);
    return exit;
  }
  if (warnings.length > 0) terminal.tell(describeAll(warnings, terminal));
  terminal.print(options["csv"] === true ? csv() : screen());
  return exit;
}
