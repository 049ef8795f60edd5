import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";

/** Words for reference cases. */
export const verifyProblems = {
  "verify/other-entry": (d: { entry: string; ours: number; given: number }): ProblemWords => ({
    found: `${d.entry}: our operation posts ${compact(d.ours, "en")}, the case ${compact(d.given, "en")}.`,
    fix: "Compare the entries of the case with the operation of that name in ledger/operations.ts.",
  }),
  "verify/overflow": (d: { path: string; given: string }): ProblemWords => ({
    found: `The result "${d.path}" is ${d.given}: the inputs are too large or too small for double precision.`,
    fix: "Scale the amounts, or look for a slip of many orders of magnitude.",
  }),
};
