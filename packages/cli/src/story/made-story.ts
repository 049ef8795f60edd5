import { type ClaimJudgement, draws, type ParameterSet, partOfWork, simulate, type Story } from "@ebb/core";
import { withProgress } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import type { ReportStudies } from "../report/studies.ts";
import type { ThesisOnWorld } from "../thesis/read-thesis.ts";
import { scenarioOfStory } from "./scenario-of-story.ts";
import { type SetTask, type SetWork, workOnSet } from "./set-task.ts";
import { sideBySide } from "./side-by-side.ts";
import type { StoryFlags } from "./story-settings.ts";

/** A story, and what its report tells beside it. */
export interface MadeStory {
  readonly story: Story;
  /** By position in the sets of the story; none where no report is wanted. */
  readonly studies: readonly ReportStudies[];
}

/**
 * The story of a thesis in one scenario, all its parameter sets; the same bytes on one thread and on several.
 * Throws EbbError: scenario/unknown, and what the studies throw.
 */
export async function makeStory(
  onWorld: ThesisOnWorld,
  { threads, draws: count, attributedDraws, claimDraws, seed, out }: StoryFlags,
  terminal: Terminal,
  given?: string,
): Promise<MadeStory> {
  const { thesis, world, compiled, texts } = onWorld;
  const scenario = scenarioOfStory(thesis, given);
  const settings = { draws: count, attributedDraws, claimDraws, seed };
  const tasks = evidenceFirst(thesis.document.parameterSets).map(
    (parameterSet): SetTask => ({ texts, scenario: scenario.id, parameterSet, settings, forReport: out !== undefined }),
  );
  const inWords = terminal.words.story.progress;
  const [first, ...others] = tasks;
  const worked =
    threads > 1 && first !== undefined && others.length > 0
      ? await sideBySide([first, ...others], onWorld, inWords, terminal)
      : await withProgress(oneByOne(tasks, onWorld), inWords, terminal);
  const sets = worked.map(({ story }) => story);
  // One run of each set costs less than sending its record from another thread.
  const runs = sets.map(({ parameterSet }) =>
    simulate(compiled, scenario, { parameters: draws(parameterSet, seed).central }),
  );
  const judgements = thesis.claims.map(
    ({ document: claim }): ClaimJudgement => ({
      claim,
      sets: sets.flatMap(({ judgements }) => judgements.get(claim.id) ?? []),
    }),
  );
  const story = { thesis, world, compiled, scenario, settings, sets, runs, judgements };
  return { story, studies: worked.flatMap(({ studies }) => studies ?? []) };
}

function evidenceFirst(sets: readonly ParameterSet[]): readonly ParameterSet[] {
  return [...new Set(sets)].toSorted((a, b) => Number(b === "evidence") - Number(a === "evidence"));
}

function* oneByOne(tasks: readonly SetTask[], onWorld: ThesisOnWorld): Generator<number, readonly SetWork[], void> {
  const sets: SetWork[] = [];
  for (const [which, task] of tasks.entries()) {
    sets.push(yield* partOfWork(workOnSet(task, onWorld), which / tasks.length, 1 / tasks.length));
  }
  return sets;
}
