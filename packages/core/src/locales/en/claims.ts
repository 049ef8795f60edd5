import type { ClaimFunctionName, Parameter } from "../../claims/functions.ts";
import type { ProblemWords } from "../../model/problem.ts";
import type { StatisticId, ValueType } from "../../model/vocabulary.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

const kinds: Readonly<Record<ValueType, string>> = {
  number: "a number",
  truth: "true or false",
  text: "a text",
};

const parameters: Readonly<Record<Parameter, string>> = {
  scenario: "scenario",
  output: "output",
  statistic: "statistic",
  channel: "channel",
  "parameter-set": "parameter set",
  number: "number",
};

const choose = (suggestion: string | undefined, known: readonly string[]): string =>
  `${suggestion === undefined ? "" : `Did you mean "${suggestion}"? `}Known: ${listed(known)}.`;

/** Words for claims that cannot be read or judged. */
export const claimProblems = {
  "claim/unreadable": (d: { near: string }): ProblemWords => ({
    found: d.near === "" ? "The claim ends too early." : `The claim cannot be read at "${d.near}".`,
    fix: 'Check that quotes and brackets come in pairs, and write "==" for equal, "&&" for and, "||" for or, "!" for not.',
  }),
  "claim/too-large": (d: { characters: number; maxAstNodes: number; maxDepth: number }): ProblemWords => ({
    found: `The claim is too large: at most ${compact(d.characters, "en")} characters, ${compact(d.maxAstNodes, "en")} parts and ${d.maxDepth} levels of brackets are read.`,
    fix: "Split it into several claims.",
  }),
  "claim/unquoted-id": (d: { name: string }): ProblemWords => ({
    found: `${d.name} without quotes is a subtraction of names.`,
    fix: `Write the id in quotes, as an argument: value("…", "${d.name}", "…").`,
  }),
  "claim/unknown-name": (d: { name: string }): ProblemWords => ({
    found: `${d.name} is not known: a claim has no variables.`,
    fix: `If it is an id, write it in quotes, as an argument: value("…", "${d.name}", "…").`,
  }),
  "claim/unsupported": (d: { given: string }): ProblemWords => ({
    found: `"${d.given}" is not part of the claim language.`,
    fix: "Use numbers, texts in quotes, true, false, + - * /, < <= > >= == !=, && || !, brackets, and the functions value, assuming, abs, min, max.",
  }),
  "claim/unknown-function": (d: {
    given: string;
    suggestion?: string | undefined;
    known: readonly string[];
  }): ProblemWords => ({
    found: `There is no function "${d.given}".`,
    fix: choose(d.suggestion, d.known),
  }),
  "claim/wrong-arguments": (d: { signature: string; given: number }): ProblemWords => ({
    found: `Arguments given: ${d.given}; the function is ${d.signature}.`,
    fix: "Give the arguments that it names; those in square brackets may be left out.",
  }),
  "claim/not-an-id": (d: { parameter: Parameter }): ProblemWords => ({
    found: `The ${parameters[d.parameter]} is not an id in quotes.`,
    fix: 'Write it out, for example value("squeeze", "x", "last"): ids are checked when the claim is read.',
  }),
  "claim/unknown-id": (d: {
    parameter: Parameter;
    given: string;
    suggestion?: string | undefined;
    known: readonly string[];
  }): ProblemWords => ({
    found: `The ${parameters[d.parameter]} "${d.given}" is not known here.`,
    fix: choose(d.suggestion, d.known),
  }),
  "claim/wrong-statistic": (d: { given: string; form: string }): ProblemWords => ({
    found: `The statistic "${d.given}" is not complete; it must look like ${d.form}.`,
    fix: `Write ${d.form}.`,
  }),
  "claim/unknown-text": (d: {
    given: string;
    suggestion?: string | undefined;
    known: readonly string[];
  }): ProblemWords => ({
    found: `The output compared with "${d.given}" never says so.`,
    fix: choose(d.suggestion, d.known),
  }),
  "claim/wrong-operands": (d: {
    operator: string;
    given: readonly ValueType[];
    expected: ValueType | "alike";
  }): ProblemWords => ({
    found: `"${d.operator}" is given ${d.given.map((each) => kinds[each]).join(" and ")}; it takes ${d.expected === "alike" ? "two of the same kind" : kinds[d.expected]}.`,
    fix: 'Compare what belongs together; an output is read by value("scenario", "output", "statistic").',
  }),
  "claim/inexact-number": (d: { given: string }): ProblemWords => ({
    found: `${d.given} is beyond the whole numbers that are counted exactly, up to 9,007,199,254,740,991.`,
    fix: "Write a smaller number; money is counted in billions of dollars.",
  }),
  "claim/not-a-statement": (d: { given: ValueType }): ProblemWords => ({
    found: `The claim gives ${kinds[d.given]}; it must be true or false.`,
    fix: 'Compare with something: value("squeeze", "x", "last") > 0.',
  }),
  "claim/asks-nothing": (d: { claim: string }): ProblemWords => ({
    found: `"${d.claim}" asks nothing of any run, so nothing could refute it.`,
    fix: 'Ask for a result: value("squeeze", "x", "last") > 0.',
  }),
  "claim/division-by-zero": (d: { dividend: number }): ProblemWords => ({
    found: `The divisor here is 0; ${compact(d.dividend, "en")} was to be divided by it.`,
    fix: "Multiply instead of dividing (a > b * c, not a / b > c), or first ask whether the divisor is 0: b != 0 && a / b > c.",
  }),
  "claim/not-finite": (d: { given: string }): ProblemWords => ({
    found: `The operation here gives ${d.given}, which cannot be compared.`,
    fix: "A date that is never reached counts as ∞: compare it, or subtract a number from it, but nothing else.",
  }),
  "claim/no-value": (d: { query: string; given: string; expected: ValueType }): ProblemWords => ({
    found: `The run answers ${d.query} with ${d.given}; it must give ${kinds[d.expected]}.`,
    fix: "The claim cannot be judged on this run. Check the run: a result that is missing or not a number is a fault of its own.",
  }),
};

/** The claim language, in words. */
export const claimWords = {
  functions: {
    value:
      "What the run of a scenario reports, read by a statistic; an asset with its own statistic may stand for the output. With a channel: the same run without that channel.",
    assuming: "Whether the claim is judged under this parameter set.",
    abs: "The size of a number, without its sign.",
    min: "The smallest of the numbers.",
    max: "The largest of the numbers.",
  } satisfies Record<ClaimFunctionName, string>,
  statistics: {
    last: "The value at the end of the run.",
    max: "The largest value of any period.",
    min: "The smallest value of any period.",
    sum: "The sum over all periods; for flows.",
    at: "The value in the period that contains the date.",
    "first-above": "Months from the opening until the value is above the level; ∞ when it never is.",
    "first-below": "Months from the opening until the value is below the level; ∞ when it never is.",
  } satisfies Record<StatisticId, string>,
};
