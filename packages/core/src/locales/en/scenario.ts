import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";
import type { Named } from "./usage.ts";

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
  "scenario/path-too-short": (d: { last: string; end: string }): ProblemWords => ({
    found: `The last point is at ${d.last}; the run ends on ${d.end}.`,
    fix: "Add a point on that day or later (a month is its first day), or write steps, which hold their last value.",
  }),
  "scenario/horizon-too-short": (d: { months: number; step: "month" | "week" | "quarter" | "day" }): ProblemWords => ({
    found: `The run has months: ${compact(d.months, "en")}; that is less than half a step, and the step is a ${d.step}.`,
    fix: "Give it more months, or a shorter step.",
  }),
  "scenario/no-such-day": (d: { given: string }): ProblemWords => ({
    found: `"${d.given}" is not in the calendar.`,
    fix: "Correct the day.",
  }),
  "scenario/unknown": (d: Named): ProblemWords => ({
    found: `There is no scenario "${d.given}": no file of that name, and no shipped thesis has it.`,
    fix: d.suggestion === undefined ? `There are: ${listed(d.known)}.` : `Did you mean "${d.suggestion}"?`,
  }),
  "scenario/world-not-shipped": (d: {
    given: string;
    suggestion?: string | undefined;
    known: readonly string[];
  }): ProblemWords => ({
    found: `The world "${d.given}" does not ship with Ebb, so nothing was checked against it.`,
    fix:
      d.suggestion === undefined
        ? `These ship: ${listed(d.known)}. A world of your own is checked with ebb world check.`
        : `Did you mean "${d.suggestion}"?`,
  }),
};
