import {
  type CoalitionColumns,
  type CoalitionOptions,
  coalitionRunner,
  type CompiledScenario,
  type CompiledWorld,
  type Problem,
} from "@ebb/core";

/** What a thread gets: what to run, where to write it, and the counters all threads share. */
export interface CoalitionShare {
  readonly id: number;
  readonly world: CompiledWorld;
  readonly scenario: CompiledScenario;
  readonly options: CoalitionOptions;
  readonly columns: CoalitionColumns;
  /** Coalitions that are taken, and those that are done. */
  readonly counters: Int32Array;
}

/** What a thread says when it can take no more: why, where it failed. */
export interface ShareDone {
  readonly share: number;
  readonly problems?: readonly Problem[];
}

const [taken, done] = [0, 1];

/** Runs one coalition after another until none is left to take; yields the part that is done by all. */
export function* runShare(share: CoalitionShare): Generator<number, void, void> {
  const { world, scenario, options, columns, counters } = share;
  const count = columns.runawayFrom.length;
  let run: ReturnType<typeof coalitionRunner> | undefined;
  for (let each = Atomics.add(counters, taken, 1); each < count; each = Atomics.add(counters, taken, 1)) {
    run ??= coalitionRunner(world, scenario, options);
    run(each, columns);
    yield (Atomics.add(counters, done, 1) + 1) / count;
  }
}

/** Whether every coalition has been run, by whichever thread. */
export function isDone({ columns, counters }: CoalitionShare): boolean {
  return Atomics.load(counters, done) === columns.runawayFrom.length;
}
