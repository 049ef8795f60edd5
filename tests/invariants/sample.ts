import type { Column } from "../../packages/core/src/model/column.ts";
import { EbbError } from "../../packages/core/src/model/problem.ts";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { parameterSets } from "../../packages/core/src/model/vocabulary.ts";
import { type RunOptions, type Simulator, simulator } from "../../packages/core/src/run.ts";
import { draws } from "../../packages/core/src/studies/draws.ts";
import { world } from "../runs.ts";
import { type Case, type Horizon, scenarioOf, threeYears } from "./scenarios.ts";

/** How many draws of the prior boxes to try, and which. */
export interface Sample {
  readonly seed: number;
  readonly draws: number;
}

/** Sizes of the suites: one that runs at every change, one that runs at night. */
export const quick: Sample = { seed: 1, draws: 48 };
export const thorough: Sample = { seed: 2, draws: 2000 };

/** One draw of the priors and the case it goes with. What `run` returns is written over by the next trial of the case. */
export interface Trial {
  readonly each: Case;
  readonly index: number;
  readonly values: ReadonlyMap<string, number>;
  run(options?: RunOptions): RunRecord;
}

/** The simulator of a case on some base world. */
export type Maker = (each: Case, horizon: Horizon) => Simulator;

/** Runs on the shipped world. */
export const shipped: Maker = (each, horizon) => {
  const on = each.opens(world);
  return simulator(on, scenarioOf(each, on, horizon));
};

/** Draws of the two sets in turns, and the cases in turns: every case meets both sets, and few draws meet cases of all kinds. */
export function* trials(
  { seed, draws: count }: Sample,
  cases: readonly Case[],
  horizon: Horizon = threeYears,
  maker: Maker = shipped,
): Generator<Trial> {
  const sets = parameterSets.map((set) => draws(set, seed));
  const simulators = new Map<Case, Simulator>();
  const records = new Map<Case, RunRecord>();
  for (let index = 0; index < count; index++) {
    const each = cases[(Math.floor(index / sets.length) * stride) % cases.length];
    const drawn = sets[index % sets.length]?.at(index);
    if (each === undefined || drawn === undefined) return;
    const simulate = simulators.get(each) ?? maker(each, horizon);
    simulators.set(each, simulate);
    const values = each.drawn(drawn);
    const run = (options: RunOptions = {}): RunRecord => {
      const into = records.get(each);
      const record = simulate({ parameters: values, ...(into && { into }), ...options });
      records.set(each, record);
      return record;
    };
    yield { each, index, values, run };
  }
}

/** A prime, to walk through any number of cases it does not divide. */
const stride = 11;

/** What breaks a law, each with its case and draw; an error of the engine breaks every law. */
export function broken(all: Iterable<Trial>, law: (trial: Trial) => readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const trial of all) {
    found.push(...faultsIn(trial, law).map((fault) => `${trial.each.name} · draw ${trial.index} · ${fault}`));
  }
  return found.slice(0, 20);
}

function faultsIn(trial: Trial, law: (trial: Trial) => readonly string[]): readonly string[] {
  try {
    return law(trial);
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return error.problems.map(({ code, place, detail }) => JSON.stringify({ code, place, detail }));
  }
}

/** Every column of a record by name. */
export function columnsOf(record: RunRecord): readonly (readonly [name: string, column: Column])[] {
  const { price, value, stocks, sold, state, sectors, claims } = record;
  return [
    ...Object.entries({ price, value, stocks, sold }),
    ...[state, sectors, claims].flatMap(Object.entries<Column>),
  ];
}
