import type { Book } from "./ledger/book.ts";
import { identityColumns } from "./ledger/identities.ts";
import { penOf } from "./ledger/pen.ts";
import { parameterRegistry } from "./mechanisms/registry.ts";
import type { CompiledScenario } from "./model/compile-scenario.ts";
import { type CompiledWorld, openBook } from "./model/compile.ts";
import { type Draw, drawOf } from "./model/draw.ts";
import { type Economy, openEconomy } from "./model/economy.ts";
import { worldOfDraw } from "./model/opening-of-draw.ts";
import { checkRunnable } from "./model/parties.ts";
import { record, recordOf, type RunRecord } from "./model/record.ts";
import { units } from "./model/units.ts";
import { runPeriod, type Stage } from "./period.ts";
import { pipeline } from "./pipeline.ts";

/** What a run may be given beside its world and scenario. */
export interface RunOptions {
  /** Values of parameters by key, in the unit of each; central where nothing is given. A scenario's own come on top. */
  readonly parameters?: ReadonlyMap<string, number>;
  /** Called as each period closes, with its book: the journal says who moved what. */
  readonly afterPeriod?: (period: number, book: Book) => void;
}

/** Who may write, in the order of the pipeline; a room with two lines is one writer. */
const writers = [...new Set(pipeline.map(({ id }) => id))];

/**
 * A world under a scenario, for one value of every parameter, to the horizon.
 *
 * The same three give the same bits everywhere. Throws EbbError where the world lacks what a run needs, and where the books of a
 * period do not balance; what happens to the economy is a result, however bad.
 */
export function simulate(world: CompiledWorld, scenario: CompiledScenario, options: RunOptions = {}): RunRecord {
  checkRunnable(world);
  const values = engineValues(options.parameters);
  let draw = drawOf(valuesIn(values, scenario, 0));
  const opened = worldOfDraw(world, draw);
  const book = openBook(opened, writers);
  const pen = penOf(book);
  const scratch = identityColumns(book.layout);
  const economy = openEconomy(opened, scenario, book);
  const result = recordOf(economy);

  let stages = stagesOf(economy, draw);
  record(result, economy, 0);
  for (let period = 0; period < scenario.periods; period++) {
    economy.period = period;
    if (scenario.parametersChange && period > 0) {
      draw = drawOf(valuesIn(values, scenario, period));
      stages = stagesOf(economy, draw);
    }
    runPeriod(economy, stages, book, pen, scratch);
    record(result, economy, period + 1);
    options.afterPeriod?.(period, book);
  }
  return result;
}

function stagesOf(economy: Economy, draw: Draw): readonly Stage[] {
  const isOn = ({ id }: (typeof pipeline)[number]): boolean => !economy.scenario.off.some((room) => room === id);
  return pipeline.filter(isOn).map((line) => ({ writer: writers.indexOf(line.id), step: line.start(economy, draw) }));
}

function engineValues(given: ReadonlyMap<string, number> = new Map()): ReadonlyMap<string, number> {
  return new Map(
    parameterRegistry.flatMap(({ key, unit }) => {
      const value = given.get(key);
      return value === undefined ? [] : [[key, value * units[unit].factor]];
    }),
  );
}

function valuesIn(
  values: ReadonlyMap<string, number>,
  scenario: CompiledScenario,
  period: number,
): Map<string, number> {
  const all = new Map(values);
  for (const [key, path] of scenario.parameters) all.set(key, path[period]);
  return all;
}
