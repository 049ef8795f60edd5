import type { ProblemWords } from "../../model/problem.ts";
import { type Expected, expected } from "./expected.ts";
import { compact, numbersIn } from "../numbers.ts";
import { type SyntaxFault, syntax } from "./syntax.ts";
import { listed } from "../listed.ts";

/** The words for what is expected; ranges and choices speak for themselves. */
const inWords = (what: string): string => (what in expected ? expected[what as Expected] : what);

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string =>
  suggestion === undefined ? `Use one of: ${listed(known)}.` : `Did you mean "${suggestion}"? Known: ${listed(known)}.`;

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/** Words for faults that any file a person writes can have; each area of errors has its own copy under its own code. */
const words = {
  unreadable: (d: { fault: SyntaxFault; given: string }): ProblemWords => syntax[d.fault](d),
  "duplicate-key": (d: { key: string; line: number }): ProblemWords => ({
    found: `"${d.key}" stands here a second time; the first is in line ${d.line}.`,
    fix: "Keep one of the two.",
  }),
  "wrong-format": (d: { given: string; expected: string }): ProblemWords => ({
    found: `The file says format "${d.given}"; this command reads ${inWords(d.expected)}.`,
    fix: `Write format: ${inWords(d.expected)} at the top, or give the file to the command that reads its format.`,
  }),
  missing: (d: { key: string; expected: string }): ProblemWords => ({
    found: `"${d.key}" is missing; it must be ${inWords(d.expected)}.`,
    fix: `Add "${d.key}".`,
  }),
  "unknown-key": (d: {
    key: string;
    suggestion?: string | undefined;
    known: readonly string[];
    beside: readonly string[];
  }): ProblemWords =>
    d.known.includes(d.key)
      ? { found: `"${d.key}" cannot stand beside ${quoted(d.beside)}.`, fix: "Keep one way of writing it." }
      : { found: `"${d.key}" is not a key that is known here.`, fix: didYouMean(d.suggestion, d.known) },
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
    found: `${compact(d.given, "en", 12)}${d.unit === undefined ? "" : ` ${d.unit}`} was given; accepted: ${numbersIn(d.range, "en")}.`,
    fix: "Give a value inside the range, or check its unit.",
  }),
  "wrong-unit": (d: { given: string; known: readonly string[] }): ProblemWords => ({
    found: `The unit "${d.given}" does not fit here.`,
    fix: `Use ${d.known.join(", ").replace(/, ([^,]*)$/, " or $1")}, and convert the value to it.`,
  }),
  "too-large": (d: { bytes: number; limit: number }): ProblemWords => ({
    found: `The file has ${compact(d.bytes / 1e6, "en")} MB; at most ${compact(d.limit / 1e6, "en")} MB are read.`,
    fix: "Split it, or keep large tables in CSV or Parquet files.",
  }),
  "too-deep": (d: { limit: number }): ProblemWords => ({
    found: `The file nests more than ${d.limit} levels deep from here on.`,
    fix: "Flatten it: no format of Ebb needs more than a handful of levels.",
  }),
  "too-many-aliases": (d: { limit: number }): ProblemWords => ({
    found: `YAML aliases repeat values more than ${d.limit} times; aliases inside what they repeat count each time.`,
    fix: "Write the repeated values out.",
  }),
};

type Words = typeof words;
export type InputFault = keyof Words;

/** The words of some faults under the codes of one area: `scenario/missing`, `world/missing` … */
export type InputProblems<Area extends string, Fault extends InputFault> = {
  [Each in Fault as `${Area}/${Each}`]: Words[Each];
};

export function inputProblems<Area extends string, Fault extends InputFault>(
  area: Area,
  faults: readonly Fault[],
): InputProblems<Area, Fault> {
  return Object.fromEntries(faults.map((fault) => [`${area}/${fault}`, words[fault]])) as InputProblems<Area, Fault>;
}
