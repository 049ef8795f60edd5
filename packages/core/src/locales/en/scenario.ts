import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";

/** Words for scenarios that read well and make no sense. */
export const scenarioProblems = {
  "scenario/shares-sum": (d: { sum: number }): ProblemWords => ({
    found: `Shares sum to ${compact(d.sum, "en")}; they must sum to 1.`,
    fix: "Change one of them so that every dollar has a source.",
  }),
  "scenario/date-order": (d: { given: string; after: string }): ProblemWords => ({
    found: `"${d.given}" is not after "${d.after}".`,
    fix: "Put dates in order, each once.",
  }),
  "scenario/no-such-day": (d: { given: string }): ProblemWords => ({
    found: `"${d.given}" is not in the calendar.`,
    fix: "Correct the day.",
  }),
};
