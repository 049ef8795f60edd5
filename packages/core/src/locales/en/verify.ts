import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";

/** Words for reference cases. */
export const verifyProblems = {
  "verify/other-entry": (d: { entry: string; ours: number; given: number }): ProblemWords => ({
    found: `${d.entry}: our operation posts ${compact(d.ours, "en")}, the case ${compact(d.given, "en")}.`,
    fix: "Compare the entries of the case with the operation of that name in ledger/operations.ts.",
  }),
};
