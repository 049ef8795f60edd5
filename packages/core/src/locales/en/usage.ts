import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

export interface Named {
  readonly given: string;
  readonly suggestion?: string | undefined;
  readonly known: readonly string[];
}

const didYouMean = ({ suggestion, known }: Named): string => {
  if (suggestion !== undefined) return `Did you mean "${suggestion}"?`;
  return known.length === 0 ? "Type ebb --help for what there is." : `There are: ${listed(known)}.`;
};

const count = (names: number): string => {
  if (names === 0) return "no arguments";
  return names === 1 ? "one argument" : `at most ${names} arguments`;
};

/** Why a file that is there cannot be read. */
const unreadable = {
  folder: () => ({ found: "This is a folder.", fix: "Give a file inside it." }),
  permission: () => ({
    found: "You have no permission to read the file.",
    fix: "Ask its owner for permission, or give another file.",
  }),
  other: (code) => ({ found: `The system cannot read the file (${code}).`, fix: "Give another file." }),
} satisfies Readonly<Record<string, (code: string) => ProblemWords>>;
export type UnreadableFile = typeof unreadable;

/** Words for command lines. */
export const usageProblems = {
  "usage/unknown-command": (d: Named): ProblemWords => ({
    found: `There is no command "${d.given}".`,
    fix: didYouMean(d),
  }),
  "usage/unknown-option": (d: Named): ProblemWords => ({
    found: `There is no option "${d.given}" here.`,
    fix: didYouMean(d),
  }),
  "usage/unknown-name": (d: Named): ProblemWords => ({
    found: `"${d.given}" is not known.`,
    fix: didYouMean(d),
  }),
  "usage/missing-argument": (d: { argument: string }): ProblemWords => ({
    found: `The command needs <${d.argument}>.`,
    fix: "Type the command with --help for an example.",
  }),
  "usage/missing-value": (d: { option: string }): ProblemWords => ({
    found: `The option ${d.option} needs a value.`,
    fix: "Type the command with --help for an example.",
  }),
  "usage/not-a-number": (d: { option: string; given: string }): ProblemWords => ({
    found: `The option ${d.option} needs a number; "${d.given}" was given.`,
    fix: "Write a number with a decimal point.",
  }),
  "usage/not-together": (d: { one: string; other: string }): ProblemWords => ({
    found: `${d.one} and ${d.other} cannot be used together.`,
    fix: "Leave one of them out.",
  }),
  "usage/out-of-range": (d: { given: number; range: string }): ProblemWords => ({
    found: `${compact(d.given, "en")} was given; accepted: ${d.range}.`,
    fix: "Give a value inside the range.",
  }),
  "usage/too-many-arguments": (d: { expected: number; given: number }): ProblemWords => ({
    found: `The command takes ${count(d.expected)}; ${d.given} ${d.given === 1 ? "was" : "were"} given.`,
    fix: "Quote names that contain spaces, or run the command once for each.",
  }),
  "usage/no-file": (d: Named): ProblemWords => ({
    found: `There is no file "${d.given}"${d.known.length === 0 ? "" : ", and nothing of that name ships with Ebb"}.`,
    fix: d.suggestion === undefined && d.known.length === 0 ? "Check its name and its folder." : didYouMean(d),
  }),
  "usage/unreadable-file": (d: { reason: keyof typeof unreadable; code: string }): ProblemWords =>
    unreadable[d.reason](d.code),
  "usage/too-large": (d: { bytes: number; limit: number }): ProblemWords => ({
    found: `The file has ${compact(d.bytes / 1e6, "en")} MB; at most ${compact(d.limit / 1e6, "en")} MB are read.`,
    fix: "Split it.",
  }),
};
