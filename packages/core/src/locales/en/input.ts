import type { ProblemWords } from "../../model/problem.ts";
import { type Expected, expected } from "./expected.ts";
import { compact } from "../numbers.ts";

/** The words for what is expected; ranges and choices speak for themselves. */
const inWords = (what: string): string => (what in expected ? expected[what as Expected] : what);

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string =>
  suggestion === undefined
    ? `Use one of: ${known.join(", ")}.`
    : `Did you mean "${suggestion}"? Known: ${known.join(", ")}.`;

/** Words for faults that any file a person writes can have; each area of errors has its own copy under its own code. */
const words = {
  unreadable: (d: { what: string }): ProblemWords => ({
    found: `The file cannot be read: ${d.what}.`,
    fix: "Correct the text at this place; indentation is two spaces, and a text with a colon needs quotes.",
  }),
  "wrong-format": (d: { given: string; expected: string }): ProblemWords => ({
    found: `The file says format "${d.given}"; this command reads ${inWords(d.expected)}.`,
    fix: `Write format: ${inWords(d.expected)} at the top, or give the file to the command that reads its format.`,
  }),
  missing: (d: { key: string; expected: string }): ProblemWords => ({
    found: `"${d.key}" is missing; it must be ${inWords(d.expected)}.`,
    fix: `Add "${d.key}".`,
  }),
  "unknown-key": (d: { key: string; suggestion?: string | undefined; known: readonly string[] }): ProblemWords => ({
    found: `"${d.key}" is not a key that is known here.`,
    fix: didYouMean(d.suggestion, d.known),
  }),
  "unknown-choice": (d: {
    given: string;
    suggestion?: string | undefined;
    known: readonly string[];
  }): ProblemWords => ({
    found: `"${d.given}" is not known here.`,
    fix: didYouMean(d.suggestion, d.known),
  }),
  "wrong-type": (d: { given: string; expected: string }): ProblemWords => ({
    found: `${d.given} was given; it must be ${inWords(d.expected)}.`,
    fix: `Write ${inWords(d.expected)}.`,
  }),
  "not-a-number": (d: { given: string }): ProblemWords => ({
    found: `${d.given} was given; it must be a finite number.`,
    fix: "Replace it by a number; leave the entry out where there is none.",
  }),
  "out-of-range": (d: { given: number; range: string; unit?: string | undefined }): ProblemWords => ({
    found: `${compact(d.given, "en")}${d.unit === undefined ? "" : ` ${d.unit}`} was given; accepted: ${d.range}.`,
    fix: "Give a value inside the range, or check its unit.",
  }),
  "wrong-unit": (d: { given: string; known: readonly string[] }): ProblemWords => ({
    found: `The unit "${d.given}" does not fit here.`,
    fix: `Use ${d.known.join(" or ")}, and convert the value to it.`,
  }),
  "too-large": (d: { bytes: number; limit: number }): ProblemWords => ({
    found: `The file has ${compact(d.bytes / 1e6, "en")} MB; at most ${compact(d.limit / 1e6, "en")} MB are read.`,
    fix: "Split it, or keep large tables in CSV or Parquet files.",
  }),
  "too-deep": (d: { depth: number; limit: number }): ProblemWords => ({
    found: `The file nests ${d.depth} levels deep; at most ${d.limit} are read.`,
    fix: "Flatten it: no format of Ebb needs more than a handful of levels.",
  }),
  "too-many-aliases": (d: { count: number; limit: number }): ProblemWords => ({
    found: `The file repeats values through YAML aliases ${d.count} times; at most ${d.limit} are read.`,
    fix: "Write the repeated values out.",
  }),
};

/** The same words under the codes of one area: `scenario/missing`, `world/missing` … */
export type InputProblems<Area extends string> = {
  [Code in keyof typeof words as `${Area}/${Code}`]: (typeof words)[Code];
};

export function inputProblems<Area extends string>(area: Area): InputProblems<Area> {
  return Object.fromEntries(
    Object.entries(words).map(([code, say]) => [`${area}/${code}`, say]),
  ) as InputProblems<Area>;
}
