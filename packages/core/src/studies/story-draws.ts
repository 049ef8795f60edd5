import type { ScenarioBody } from "../formats/scenario.ts";
import type { ThesisDocument } from "../formats/thesis.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { compileScenario } from "../model/compile-scenario.ts";
import type { RunRecord } from "../model/record.ts";
import { type DrawSettings, drawnRuns, eachDraw } from "./drawn-runs.ts";
import { type FallsWithoutInputs, fallsWithoutInputs, withoutInputs } from "./inputs.ts";
import {
  type ObservedComparison,
  observedBeside,
  observedComparison,
  observedCount,
  observedWindow,
} from "./observed.ts";
import { partOfWork } from "./part-of-work.ts";
import { rangeCount, type ScenarioRanges } from "./ranges.ts";
import { type Ranking, rankingCount } from "./ranking.ts";
import { runUntil } from "./run-until.ts";
import { storyFigures } from "./story-figures.ts";

/** What the draws of a scenario come to under one parameter set, all of it read from the same runs. */
export interface StoryDraws {
  readonly ranges: ScenarioRanges;
  /** Without the search for what turns the first two round. */
  readonly ranking: Ranking;
  /** Where the thesis says what was observed of this scenario, from the day this world opens. */
  readonly observed?: ObservedComparison;
  /** Where the scenario puts prices or yields in by hand. */
  readonly withoutInputs?: FallsWithoutInputs;
}

/**
 * Ranges, ranking and what was observed, all from one pass over the same runs: each gives the numbers it gives alone.
 *
 * A run to the end of the observed window is the beginning of the run of the scenario. A window that ends later is run apart.
 * A generator: it yields the part that is done. Throws what the three throw, but has nothing observed on a world of another day.
 */
export function* storyDraws(
  thesis: ThesisDocument,
  scenario: ScenarioBody,
  world: CompiledWorld,
  settings: DrawSettings,
): Generator<number, StoryDraws, void> {
  const { observations } = thesis;
  const isObserved = observations?.scenario === scenario.id && observations.from === world.date;
  const seen = isObserved ? observedWindow(thesis, world) : undefined;
  const periods = seen && compileScenario(seen.scenario, world).periods;

  const runs = drawnRuns(scenario, world, settings);
  const central = runs.central();
  const bare = drawnRuns(withoutInputs(scenario), world, settings).central();
  const isWithin = periods !== undefined && periods <= central.scenario.periods;
  const toWindow = (run: RunRecord): RunRecord => runUntil(run, periods ?? 0);
  const ranges = rangeCount(central, storyFigures);
  const ranking = rankingCount(central);
  const observed = seen && isWithin ? observedCount(seen, toWindow(central), toWindow(bare)) : undefined;
  const withoutThem = fallsWithoutInputs(scenario, bare);

  const part = seen && !isWithin ? 0.5 : 1;
  const drawing = eachDraw(runs, settings, (run) => {
    ranges.add(run);
    ranking.add(run);
    observed?.add(toWindow(run));
  });
  const drawn = yield* partOfWork(drawing, 0, part);
  let comparison: ObservedComparison | undefined;
  if (seen && observed) comparison = observedComparison(seen, [observed.counted(drawn)]);
  else if (seen) {
    const { parameterSet, draws, seed } = settings;
    const beside = observedBeside(thesis, world, { sets: [parameterSet], draws, seed });
    comparison = yield* partOfWork(beside, part, 1 - part);
  }
  return {
    ranges: ranges.counted(drawn),
    ranking: ranking.counted(drawn),
    ...(comparison && { observed: comparison }),
    ...(withoutThem && { withoutInputs: withoutThem }),
  };
}
