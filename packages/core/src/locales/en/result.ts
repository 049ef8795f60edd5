import type { ProblemWords } from "../../model/problem.ts";

/** Who made a result: version and platform. */
export interface Maker {
  readonly version: string;
  readonly platform: string;
}

const inWords = ({ version, platform }: Maker): string => `Ebb ${version} on ${platform}`;

/** Words for files of results. */
export const resultProblems = {
  "result/wrong-kind": (d: { given: string }): ProblemWords => ({
    found: `These are results of "${d.given}", not of a run.`,
    fix: "Give a file that ebb run --json wrote.",
  }),
  "result/changed": (d: { stated: string; found: string }): ProblemWords => ({
    found: `The file states the hash ${d.stated} for its results, and they have ${d.found}: it was cut or edited.`,
    fix: "Make it again with ebb run --json.",
  }),
  "result/not-reproduced": (d: { made: Maker; now: Maker }): ProblemWords => ({
    found: `Made again, this run gives other results than the file holds. Made then by ${inWords(d.made)}, now by ${inWords(d.now)}.`,
    fix: "What is shown is of now. For the old figures use the version, and the world, that they were made with.",
  }),
};
