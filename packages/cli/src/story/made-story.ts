import {
  type ClaimJudgement,
  draws,
  type ParameterSet,
  partOfWork,
  simulate,
  type Story,
  type StoryOfSet,
} from "@ebb/core";
import { withProgress } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import type { ThesisOnWorld } from "../thesis/read-thesis.ts";
import { scenarioOfStory } from "./scenario-of-story.ts";
import { type SetTask, workOnSet } from "./set-task.ts";
import { sideBySide } from "./side-by-side.ts";
import type { StoryFlags } from "./story-settings.ts";

/**
 * The story of a thesis in one scenario, all its parameter sets; the same bytes on one thread and on several.
 * Throws EbbError: scenario/unknown, and what the studies throw.
 */
export async function makeStory(
  { thesis, world, compiled, texts }: ThesisOnWorld,
  { threads, draws: count, attributedDraws, claimDraws, seed }: StoryFlags,
  terminal: Terminal,
  given?: string,
): Promise<Story> {
  const scenario = scenarioOfStory(thesis, given);
  const settings = { draws: count, attributedDraws, claimDraws, seed };
  const tasks = evidenceFirst(thesis.document.parameterSets).map(
    (parameterSet): SetTask => ({ texts, scenario: scenario.id, parameterSet, settings }),
  );
  const inWords = terminal.words.story.progress;
  const [first, ...others] = tasks;
  const sets =
    threads > 1 && first !== undefined && others.length > 0
      ? await sideBySide([first, ...others], inWords, terminal)
      : await withProgress(oneByOne(tasks), inWords, terminal);
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
  return { thesis, world, compiled, scenario, settings, sets, runs, judgements };
}

function evidenceFirst(sets: readonly ParameterSet[]): readonly ParameterSet[] {
  return [...new Set(sets)].toSorted((a, b) => Number(b === "evidence") - Number(a === "evidence"));
}

function* oneByOne(tasks: readonly SetTask[]): Generator<number, readonly StoryOfSet[], void> {
  const sets: StoryOfSet[] = [];
  for (const [which, task] of tasks.entries()) {
    sets.push(yield* partOfWork(workOnSet(task), which / tasks.length, 1 / tasks.length));
  }
  return sets;
}
