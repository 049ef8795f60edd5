import { sharedRuns } from "../claims/shared-runs.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { EbbError, type Problem } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { draws as drawsOf } from "./draws.ts";

/** Runs of one scenario: the central one, and those of draws by number. Each may be written over by the next. */
export interface DrawnRuns {
  readonly central: () => RunRecord;
  readonly at: (draw: number) => RunRecord;
}

/** Which draws of a set: from number 0 on. */
export interface DrawSettings {
  readonly parameterSet: ParameterSet;
  /** At least one. */
  readonly draws: number;
  readonly seed: number;
}

/** A draw that has no result, and why. */
export interface FailedDraw {
  readonly draw: number;
  readonly problems: readonly Problem[];
}

/** The draws of a set after they were run; those in `failed` are counted nowhere. */
export interface DrawnSet extends DrawSettings {
  readonly failed: readonly FailedDraw[];
}

/** What one study gathers from run after run: a record may be written over once it was added. */
export interface RunCount<Result> {
  readonly add: (run: RunRecord) => void;
  /** What comes of all that were added; `drawn` says of which draws they are. */
  readonly counted: (drawn: DrawnSet) => Result;
}

/**
 * Runs of a scenario at the values of a parameter set; `given` are held in every draw, by key, in the unit of each.
 * Throws EbbError with the faults of the scenario on this world.
 */
export function drawnRuns(
  scenario: ScenarioBody,
  world: CompiledWorld,
  { parameterSet, seed }: Pick<DrawSettings, "parameterSet" | "seed">,
  given: ReadonlyMap<string, number> = new Map(),
): DrawnRuns {
  const runsAt = sharedRuns([scenario], world);
  const { central, at } = drawsOf(parameterSet, seed);
  const runAt = (parameters: ReadonlyMap<string, number>): RunRecord =>
    runsAt(new Map([...parameters, ...given]))(scenario.id, undefined);
  return { central: () => runAt(central), at: (draw) => runAt(at(draw)) };
}

/**
 * Makes every run of a set of draws once, and shows it to whoever counts.
 *
 * Draw i is the same for any number of draws. A draw that cannot be run is told apart. A generator: it yields the part of the draws
 * that is done, and who calls no more has stopped it. Throws EbbError with the problems of the first draw where none can be run.
 */
export function* eachDraw(
  { at }: Pick<DrawnRuns, "at">,
  { parameterSet, draws, seed }: DrawSettings,
  add: (run: RunRecord) => void,
): Generator<number, DrawnSet, void> {
  const failed: FailedDraw[] = [];
  for (let draw = 0; draw < draws; draw++) {
    try {
      add(at(draw));
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      failed.push({ draw, problems: error.problems });
    }
    yield (draw + 1) / draws;
  }
  const [first] = failed;
  if (first !== undefined && failed.length === draws) throw new EbbError(first.problems);
  return { parameterSet, draws, seed, failed };
}
