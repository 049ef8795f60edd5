import { wordsOf } from "../packages/cli/src/locales/words.ts";
import { reportPage } from "../packages/cli/src/report/report.ts";
import { terminalOf } from "../packages/cli/src/settings.ts";
import { makeStory, type MadeStory } from "../packages/cli/src/story/made-story.ts";
import { storySettings } from "../packages/cli/src/story/story-settings.ts";
import { readThesis } from "../packages/cli/src/thesis/read-thesis.ts";
import type { Benchmark } from "./benchmark.ts";

/** The shipped story with few draws, made once: what a page takes does not depend on how many there were. */
let made: Promise<MadeStory> | undefined;

async function making(): Promise<MadeStory> {
  const silent = terminalOf({ quiet: true }, "en", wordsOf.en, {
    out: () => undefined,
    err: () => undefined,
    isWatched: false,
  });
  return makeStory(await readThesis(), storySettings({ draws: "8" }), silent);
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: "report of the shipped thesis, from its story",
    target: { max: 3000, unit: "ms" },
    runs: 3,
    run: async () => {
      const { story, studies } = await (made ??= making());
      const start = performance.now();
      reportPage(story, { lang: "en", version: "0", command: "ebb story", studies });
      return performance.now() - start;
    },
  },
];
