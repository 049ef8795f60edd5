import type { ProblemWords } from "../../model/problem.ts";
import { compact, numbersIn } from "../numbers.ts";
import { listed } from "../listed.ts";

/** Words for inputs a kernel cannot take. `what` names the input, `id` the holder, asset or bank it belongs to. */
export const kernelProblems = {
  "kernel/shape": (d: { what: string; expected: string; given: string }): ProblemWords => ({
    found: `${d.what} has the shape ${d.given}; it must be ${d.expected}.`,
    fix: "Give every row and column that the other inputs name, in the same number.",
  }),
  "kernel/missing": (d: { what: string }): ProblemWords => ({
    found: `${d.what} is missing.`,
    fix: "Add it: the computation has no default for it.",
  }),
  "kernel/unknown-id": (d: { what: string; given: string; known: readonly string[] }): ProblemWords => ({
    found: `${d.what} names "${d.given}", which nothing else in this input has.`,
    fix: `Use one of: ${listed(d.known)}.`,
  }),
  "kernel/out-of-range": (d: { what: string; given: number; range: string }): ProblemWords => ({
    found: `${d.what} is ${compact(d.given, "en", 12)}; it must be ${numbersIn(d.range, "en")}.`,
    fix: "Correct the value, or check its unit.",
  }),
  "kernel/not-a-number": (d: { what: string; given: string }): ProblemWords => ({
    found: `${d.what} is ${d.given}; it must be a finite number.`,
    fix: "Replace it by a number; leave the entry out where there is none.",
  }),
  "kernel/unknown-choice": (d: { what: string; given: string; known: readonly string[] }): ProblemWords => ({
    found: `${d.what} is "${d.given}", which this computation does not know.`,
    fix: `Use one of: ${listed(d.known)}.`,
  }),
};
