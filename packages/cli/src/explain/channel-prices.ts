import { type CoalitionPrices, coalitionPrices, coalitionShape } from "@ebb/core";
import { withProgress } from "../progress.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { ScenarioOnWorld } from "../run/read-scenario.ts";
import type { Terminal } from "../terminal.ts";
import { availableParallelism } from "node:os";
import { coalitionPool } from "./coalition-pool.ts";

/** Periods over all coalitions from which on a second thread has more to do than to start. */
const worthAThread = 20_000;

/** Prices of a run under every coalition of its channels, up to a row. */
export async function channelPrices(
  { compiled }: ScenarioOnWorld,
  { compiled: scenario, parameters }: MadeRun,
  row: number,
  terminal: Terminal,
): Promise<CoalitionPrices> {
  const options = { parameters, periods: row };
  const { coalitions } = coalitionShape(compiled, scenario, options);
  const inWords = terminal.words.explain.progress;
  if (coalitions * row < worthAThread || availableParallelism() < 2) {
    return withProgress(coalitionPrices(compiled, scenario, options), inWords, terminal);
  }
  const pool = coalitionPool(1);
  try {
    const { work, rest } = pool.prices(compiled, scenario, options);
    await withProgress(work, inWords, terminal);
    return await rest();
  } finally {
    await pool.close();
  }
}
