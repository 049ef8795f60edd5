import { bookkeeping } from "./engine/bookkeeping.ts";
import type { Book } from "./ledger/book.ts";
import { penOf } from "./ledger/pen.ts";
import { parameterRegistry } from "./mechanisms/registry.ts";
import type { CompiledScenario } from "./model/compile-scenario.ts";
import { type CompiledWorld, openBook } from "./model/compile.ts";
import { centralDraw, type Draw, drawOf } from "./model/draw.ts";
import { type Economy, openEconomy, reachesWithout, restEconomy } from "./model/economy.ts";
import { worldOfDraw } from "./model/opening-of-draw.ts";
import { checkRunnable } from "./model/parties.ts";
import { recorderOf, recordOf, type RunRecord } from "./model/record.ts";
import { units } from "./model/units.ts";
import type { Channel } from "./model/vocabulary.ts";
import { runPeriod, type Stage } from "./period.ts";
import { pipeline } from "./pipeline.ts";

/** What a run may be given beside its world and scenario. */
export interface RunOptions {
  /** Values of parameters by key, in the unit of each; central where nothing is given. A scenario's own come on top. */
  readonly parameters?: ReadonlyMap<string, number>;
  /** Called as each period closes: the journal of its book says who moved what, the economy what rooms read. Neither is to be written. */
  readonly afterPeriod?: (period: number, book: Book, economy: Economy) => void;
  /** Channels switched off, in place of those of the scenario. */
  readonly without?: readonly Channel[];
  /** A record of an earlier run of the same world and scenario, whatever it was without, to be written over: complete when the run returns. */
  readonly into?: RunRecord;
}

/** Runs one world under one scenario, as often as asked. */
export type Simulator = (options?: RunOptions) => RunRecord;

/** Who may write, in the order of the pipeline; a room with two lines is one writer. */
const writers = [...new Set(pipeline.map(({ id }) => id))];

/**
 * A world under a scenario, to the horizon, for many values of the parameters: book and state are made once and rest again before
 * each run. Not to be called from within itself.
 *
 * The same values give the same bits everywhere. Throws EbbError where the world lacks what a run needs, and where the books of a
 * period do not balance; what happens to the economy is a result, however bad.
 */
export function simulator(world: CompiledWorld, scenario: CompiledScenario): Simulator {
  checkRunnable(world);
  const book = openBook(world, writers, bookkeeping(world.layout));
  const pen = penOf(book);
  const economy = openEconomy(world, scenario, book);
  const recorder = recorderOf(economy);

  let channelsOff = scenario.without;
  /** What the last run worked out from its parameters; most callers change the scenario or nothing. */
  let last: Prepared | undefined;
  const prepared = (parameters: RunOptions["parameters"]): Prepared => {
    const values = parameters === undefined ? noValues : engineValues(parameters);
    const draw = drawAt(values, scenario, 0);
    const opened = worldOfDraw(world, draw);
    economy.world = opened;
    return { parameters, values, opened, stages: stagesOf(economy, draw) };
  };

  return ({ parameters, afterPeriod, into, without = scenario.without }: RunOptions = {}) => {
    if (last === undefined || last.parameters !== parameters) last = prepared(parameters);
    const { values, opened } = last;
    let { stages } = last;
    book.reopen(opened.openingCells);
    restEconomy(economy, opened);
    if (without !== channelsOff) {
      channelsOff = without;
      economy.reaches = reachesWithout(without);
    }
    for (const { open } of stages) open(economy);
    const result = into ?? recordOf(economy);
    result.world = opened;
    result.scenario = without === scenario.without ? scenario : { ...scenario, without };
    result.parameters = values;
    recorder.writeRow(result, 0);
    for (let period = 0; period < scenario.periods; period++) {
      economy.period = period;
      if (scenario.parametersChange && period > 0) stages = stagesOf(economy, drawAt(values, scenario, period));
      runPeriod(economy, stages, book, pen);
      recorder.writeRow(result, period + 1);
      afterPeriod?.(period, book, economy);
    }
    recorder.writeColumns(result);
    return result;
  };
}

/** What does not change between runs with the same parameters. */
interface Prepared {
  readonly parameters: RunOptions["parameters"];
  readonly values: ReadonlyMap<string, number>;
  readonly opened: CompiledWorld;
  readonly stages: readonly Stage[];
}

function stagesOf(economy: Economy, draw: Draw): readonly Stage[] {
  const isOn = ({ id }: (typeof pipeline)[number]): boolean => !economy.scenario.off.some((room) => room === id);
  return pipeline.filter(isOn).map((line) => ({ writer: writers.indexOf(line.id), ...line.start(economy, draw) }));
}

const noValues: ReadonlyMap<string, number> = new Map();

function engineValues(given: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { key, unit } of parameterRegistry) {
    const value = given.get(key);
    if (value !== undefined) values.set(key, value * units[unit].factor);
  }
  return values;
}

/** The draw of a period: what was given, and on top of it what the scenario sets. */
function drawAt(values: ReadonlyMap<string, number>, { parameters }: CompiledScenario, period: number): Draw {
  if (values.size === 0 && parameters.size === 0) return centralDraw;
  if (parameters.size === 0) return drawOf(values);
  const all = new Map(values);
  for (const [key, path] of parameters) all.set(key, path[period]);
  return drawOf(all);
}
