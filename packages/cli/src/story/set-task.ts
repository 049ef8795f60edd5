import { type ParameterSet, partOfWork, type StoryOfSet, storyOfSet, type StorySettings } from "@ebb/core";
import { type ReportStudies, reportStudies } from "../report/studies.ts";
import type { ThesisOnWorld, ThesisTexts } from "../thesis/read-thesis.ts";
import { scenarioOfStory } from "./scenario-of-story.ts";

/** The work of one parameter set, as it is sent to the thread that does it. */
export interface SetTask {
  readonly texts: ThesisTexts;
  readonly scenario: string;
  readonly parameterSet: ParameterSet;
  readonly settings: StorySettings;
  /** Whether what only a report tells is wanted too. */
  readonly forReport: boolean;
}

/** What comes of it. */
export interface SetWork {
  readonly story: StoryOfSet;
  readonly studies?: ReportStudies;
}

/** Does it on what its texts say; whoever does it, the same task gives the same bytes. */
export function* workOnSet(
  { parameterSet, settings, forReport, scenario: id }: SetTask,
  { thesis, compiled }: Pick<ThesisOnWorld, "thesis" | "compiled">,
): Generator<number, SetWork, void> {
  const scenario = scenarioOfStory(thesis, id);
  const telling = storyOfSet(thesis, scenario, compiled, parameterSet, settings);
  if (!forReport) return { story: yield* telling };
  const story = yield* partOfWork(telling, 0, partOfStory);
  const studying = reportStudies(scenario, compiled, story);
  return { story, studies: yield* partOfWork(studying, partOfStory, 1 - partOfStory) };
}

/** About how much of the time the story itself takes. */
const partOfStory = 0.9;
