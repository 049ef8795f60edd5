import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { exitOfStory, manifestOfStory } from "../story/manifest.ts";
import { makeStory } from "../story/made-story.ts";
import { storyScreen } from "../story/screen.ts";
import { storyResults } from "../story/story-results.ts";
import { storySettings } from "../story/story-settings.ts";
import { readThesis } from "../thesis/read-thesis.ts";

export const run: CommandBody = async ({ arguments: [given], options }, terminal) => {
  const settings = storySettings(options);
  const onWorld = await readThesis(options["thesis"] as string | undefined, options["world"] as string | undefined);
  const story = await makeStory(onWorld, settings, terminal, given);
  const exit = exitOfStory(story);
  const answer = { kind: "story", exit, results: storyResults(story, terminal), manifest: manifestOfStory(story) };
  if (printedAsJson(answer, terminal)) return exit;
  terminal.print(storyScreen(story, terminal));
  return exit;
};
