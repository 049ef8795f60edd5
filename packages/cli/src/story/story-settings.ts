import { availableParallelism } from "node:os";
import { EbbError, type Problem, type StorySettings } from "@ebb/core";
import type { Options } from "../commands.ts";
import { largestSeed, wholeNumber } from "../whole-number.ts";

/** What the command line wants of a story. */
export interface StoryFlags extends StorySettings {
  /** Parameter sets worked out at the same time, one on each thread. */
  readonly threads: number;
  /** Folder of the report; none where no report is wanted. */
  readonly out?: string;
}

/** Draws of each set that the parts of a story rest on unless --draws says otherwise. */
const usual = { draws: 200, claimDraws: 40, attributedDraws: 8 };

/** Every draw of every asset and row is kept until the quantiles are known. */
const mostDraws = 10_000;
const mostThreads = 64;

/** Flags as settings; JSON comes without a report unless a folder is named. Throws EbbError with all that is wrong at once. */
export function storySettings(options: Options): StoryFlags {
  const problems: Problem[] = [];
  const draws = wholeNumber(options, "draws", { otherwise: usual.draws, least: 1, most: mostDraws }, problems);
  const isGiven = typeof options["draws"] === "string";
  const { report, out, json } = options;
  const isWanted = report !== false && (typeof out === "string" || json !== true);
  const settings = {
    draws,
    claimDraws: isGiven ? draws : usual.claimDraws,
    attributedDraws: Math.min(draws, usual.attributedDraws),
    seed: wholeNumber(options, "seed", { otherwise: 1, least: 0, most: largestSeed }, problems),
    threads: wholeNumber(
      options,
      "threads",
      { otherwise: availableParallelism(), least: 1, most: mostThreads },
      problems,
    ),
    ...(isWanted && { out: typeof out === "string" ? out : "ebb-report" }),
  };
  if (problems.length > 0) throw new EbbError(problems);
  return settings;
}
