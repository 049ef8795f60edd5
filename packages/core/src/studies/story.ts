import { type ClaimJudgement, judgeThesis, type SetJudgement } from "../claims/judge.ts";
import type { Thesis } from "../formats/parse-thesis.ts";
import type { World } from "../formats/parse-world.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import type { CompiledWorld } from "../model/compile.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { type AttributionsOfSet, attributionRanges } from "./attribution-ranges.ts";
import { partOfWork } from "./part-of-work.ts";
import { type StoryDraws, storyDraws } from "./story-draws.ts";

/** What a thesis comes to in one scenario, under one parameter set. Holds no functions: it can be sent to another thread. */
export interface StoryOfSet extends StoryDraws {
  readonly parameterSet: ParameterSet;
  readonly attributions: AttributionsOfSet;
  /** By claim, in the order of the thesis. */
  readonly judgements: ReadonlyMap<string, SetJudgement>;
}

/** On how many draws of each set the parts of a story rest. */
export interface StorySettings {
  /** Of the ranges, the ranking, and what was observed. */
  readonly draws: number;
  /** Of the attributions, beside the central one. */
  readonly attributedDraws: number;
  /** Of the claims. */
  readonly claimDraws: number;
  readonly seed: number;
}

/** The whole of what is told of a thesis: one scenario of it under all parameter sets, `evidence` first. */
export interface Story {
  readonly thesis: Thesis;
  readonly world: World;
  readonly compiled: CompiledWorld;
  readonly scenario: ScenarioBody;
  readonly settings: StorySettings;
  readonly sets: readonly StoryOfSet[];
  /** The run of the central draw of each set, by its position in `sets`. */
  readonly runs: readonly RunRecord[];
  readonly judgements: readonly ClaimJudgement[];
}

/**
 * Everything a story tells of one parameter set: what its draws come to, attributions and claims.
 *
 * Depends on nothing but what it is given, so sets may be worked out side by side. A generator: it yields the part that is done.
 * Throws what its three parts throw.
 */
export function* storyOfSet(
  thesis: Thesis,
  scenario: ScenarioBody,
  world: CompiledWorld,
  parameterSet: ParameterSet,
  { draws, attributedDraws, claimDraws, seed }: StorySettings,
): Generator<number, StoryOfSet, void> {
  // Counted in runs of a coalition, so that what is done grows evenly: a draw and its figures take about three, a draw of the claims
  // one for each scenario.
  const runs = [
    3 * (draws + 1),
    256 * (attributedDraws + 1),
    thesis.document.scenarios.length * (claimDraws + 1),
  ] as const;
  const whole = runs[0] + runs[1] + runs[2];
  const share = { ranges: runs[0] / whole, attributions: runs[1] / whole };

  const drawing = storyDraws(thesis.document, scenario, world, { parameterSet, draws, seed });
  const drawn = yield* partOfWork(drawing, 0, share.ranges);
  const dividing = attributionRanges(scenario, world, { parameterSet, draws: attributedDraws, seed });
  const attributions = yield* partOfWork(dividing, share.ranges, share.attributions);
  const judging = judgeThesis(thesis, world, { sets: [parameterSet], draws: claimDraws, seed });
  const judged = yield* partOfWork(judging, share.ranges + share.attributions, runs[2] / whole);
  const judgements = judged.flatMap(({ claim, sets }) => sets.map((each) => [claim.id, each] as const));
  return { parameterSet, ...drawn, attributions, judgements: new Map(judgements) };
}
