import { type Because, becauseOf, type Cascade, cascadeOf, type RoundsOfPeriod, tracedRun } from "@ebb/core";
import type { Options } from "../commands.ts";
import { makeRun, type MadeRun } from "../run/made-run.ts";
import type { RunToMake } from "../run/read-run.ts";
import { rowNamed } from "../run/row-named.ts";

/** What `ebb cascade` has to say. */
export interface CascadeAnswer {
  readonly made: MadeRun;
  /** The row of `--period`. */
  readonly row?: number;
  readonly cascade: Cascade;
  readonly because: readonly Because[];
  /** Of every period with forced sales, or of the one that was asked for. */
  readonly rounds: readonly RoundsOfPeriod[];
}

/** A run as a cascade. Throws EbbError for a period the run does not have. */
export function makeCascade({ onWorld, settings }: RunToMake, options: Options): CascadeAnswer {
  const made = makeRun(onWorld, settings, false);
  const { record, rounds } = tracedRun(onWorld.compiled, made.compiled, made.parameters);
  const { period } = options;
  const row = typeof period === "string" ? rowNamed(record, period) : undefined;
  const cascade = cascadeOf(record);
  return {
    made,
    ...(row === undefined ? {} : { row }),
    cascade,
    because: becauseOf(record, cascade, row),
    rounds: row === undefined ? rounds : rounds.filter((each) => each.row === row),
  };
}
