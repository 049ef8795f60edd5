import type { CommandBody } from "../commands.ts";
import { envelope } from "../envelope.ts";
import { monthsOld } from "../run/heading.ts";
import { makeStory } from "../story/made-story.ts";
import { exitOfStory, manifestOfStory } from "../story/manifest.ts";
import { reportFile, writeReport } from "../story/report-file.ts";
import { storyScreen } from "../story/screen.ts";
import { storyCommand } from "../story/story-command.ts";
import { storyResults } from "../story/story-results.ts";
import { storySettings } from "../story/story-settings.ts";
import { readThesis } from "../thesis/read-thesis.ts";
import { version } from "../version.ts";

export const run: CommandBody = async ({ arguments: [given], options }, terminal) => {
  const { lang, words } = terminal;
  const settings = storySettings(options);
  const onWorld = await readThesis(options["thesis"] as string | undefined, options["world"] as string | undefined);
  const file = settings.out === undefined ? undefined : reportFile(settings.out, onWorld.thesis.document.id, lang);
  const { story, studies } = await makeStory(onWorld, settings, terminal, given);
  const exit = exitOfStory(story);
  if (!terminal.json) terminal.print(storyScreen(story, terminal));
  if (file !== undefined) {
    // Pictures take a library that nothing else needs.
    const { reportPage } = await import("../report/report.ts");
    const todayMonths = monthsOld(story.world.document.date);
    writeReport(
      file,
      reportPage(story, { lang, version, command: storyCommand(options, given), todayMonths, studies }),
    );
    if (!terminal.json) terminal.print(words.story.report(file));
  }
  if (terminal.json) {
    const answer = {
      kind: "story",
      exit,
      results: storyResults(story, terminal),
      manifest: manifestOfStory(story, file),
    };
    terminal.print(JSON.stringify(envelope(answer, terminal)));
  }
  return exit;
};
