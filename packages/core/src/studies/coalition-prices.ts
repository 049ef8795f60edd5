import { type Column, column } from "../model/column.ts";
import type { CompiledWorld } from "../model/compile.ts";
import type { CompiledScenario } from "../model/compile-scenario.ts";
import { fail } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import { type Channel, channels } from "../model/vocabulary.ts";
import { type RunOptions, simulator } from "../run.ts";
import { log } from "../solve/math.ts";
import { finished } from "./finished.ts";

/**
 * Prices of every asset and date under every coalition of channels: what all attributions of a run are read from.
 *
 * Bit i of a coalition's number says whether channel `players[i]` is on; the last coalition is the run itself.
 *
 * logPrice      log price over the opening's, by coalition, row and asset [2ⁿ × T × assets]
 * runawayFrom   row of each coalition's first period in which no price stopped the selling; +∞ where there is none [2ⁿ]
 */
export interface CoalitionPrices {
  readonly players: readonly Channel[];
  readonly assets: readonly string[];
  readonly rows: number;
  readonly logPrice: Column;
  readonly runawayFrom: Column;
}

/** What the runs of coalitions may be given beside their world and scenario. */
export interface CoalitionOptions extends Pick<RunOptions, "parameters"> {
  /** Channels that are switched; all that the scenario leaves on unless said otherwise. What is no player stays as it is. */
  readonly players?: readonly Channel[];
  /** Periods to run, for who asks for no later date; all of the scenario's unless said otherwise. */
  readonly periods?: number;
}

/** What the coalitions of a scenario are, before any is run. */
export interface CoalitionShape extends Pick<CoalitionPrices, "players" | "assets" | "rows"> {
  readonly coalitions: number;
}

/** Throws `kernel/out-of-range` for more periods than the scenario has. */
export function coalitionShape(
  { assets: { ids: assets } }: CompiledWorld,
  { id, without, periods: all }: CompiledScenario,
  { players = channels.filter((each) => !without.includes(each)), periods = all }: CoalitionOptions = {},
): CoalitionShape {
  if (!Number.isInteger(periods) || periods < 0 || periods > all) {
    const range = `a whole number, 0 to ${all}`;
    fail("kernel/out-of-range", { path: id }, { what: "periods", given: periods, range });
  }
  return { players, assets, rows: periods + 1, coalitions: 1 << players.length };
}

/** Where runs of coalitions are written; several threads may share it, each writing coalitions of its own. */
export interface CoalitionColumns {
  readonly logPrice: Float64Array;
  readonly runawayFrom: Float64Array;
}

/** Runs coalitions one by one, in any order: what a coalition comes to does not depend on those before it. Throws what a run throws. */
export function coalitionRunner(
  world: CompiledWorld,
  scenario: CompiledScenario,
  options: CoalitionOptions = {},
): (coalition: number, columns: CoalitionColumns) => void {
  const { players, assets, rows } = coalitionShape(world, scenario, options);
  const { parameters = new Map() } = options;
  const run = simulator(world, { ...scenario, periods: rows - 1 });
  let into: RunRecord | undefined;
  return (coalition, { logPrice, runawayFrom }) => {
    const without = [...scenario.without, ...players.filter((_, i) => (coalition & (1 << i)) === 0)];
    into = run({ parameters, without, ...(into && { into }) });
    logPrice.set(into.price.map(log), coalition * rows * assets.length);
    const first = into.state.runaway.indexOf(1);
    runawayFrom[coalition] = first < 0 ? Infinity : first;
  };
}

/**
 * Runs a scenario once for each coalition of its channels: 256 times for eight.
 *
 * A generator: it yields the part that is done after each run, and who calls no more has stopped it.
 * Throws what a run throws, and `kernel/out-of-range` for more periods than the scenario has.
 */
export function* coalitionPrices(
  world: CompiledWorld,
  scenario: CompiledScenario,
  options: CoalitionOptions = {},
): Generator<number, CoalitionPrices, void> {
  const { players, assets, rows, coalitions } = coalitionShape(world, scenario, options);
  const columns = { logPrice: column(coalitions * rows * assets.length), runawayFrom: column(coalitions) };
  const run = coalitionRunner(world, scenario, options);
  for (let coalition = 0; coalition < coalitions; coalition++) {
    run(coalition, columns);
    yield (coalition + 1) / coalitions;
  }
  return { players, assets, rows, ...columns };
}

/** The same without a stop. */
export function allCoalitionPrices(...given: Parameters<typeof coalitionPrices>): CoalitionPrices {
  return finished(coalitionPrices(...given));
}
