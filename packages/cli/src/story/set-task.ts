import { type ParameterSet, type StoryOfSet, storyOfSet, type StorySettings } from "@ebb/core";
import { scenarioOfStory } from "./scenario-of-story.ts";
import { type ThesisTexts, thesisOn } from "../thesis/read-thesis.ts";

/** The work of one parameter set, as it is sent to the thread that does it. */
export interface SetTask {
  readonly texts: ThesisTexts;
  readonly scenario: string;
  readonly parameterSet: ParameterSet;
  readonly settings: StorySettings;
}

/** Does it; whoever does it, the same task gives the same bytes. */
export function workOnSet({ texts, scenario, parameterSet, settings }: SetTask): Generator<number, StoryOfSet, void> {
  const { thesis, compiled } = thesisOn(texts);
  return storyOfSet(thesis, scenarioOfStory(thesis, scenario), compiled, parameterSet, settings);
}
