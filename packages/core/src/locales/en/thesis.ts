import type { ProblemWords } from "../../model/problem.ts";

/** Words for theses that read well and do not hold together. */
export const thesisProblems = {
  "thesis/duplicate-id": (d: { id: string; list: string }): ProblemWords => ({
    found: `"${d.id}" is in ${d.list} twice.`,
    fix: "Give each its own id.",
  }),
  "thesis/other-opening": (d: { given: string; opening: string }): ProblemWords => ({
    found: `The observations begin on ${d.given}, and the world opens on ${d.opening}.`,
    fix: "Runs count changes from the opening of their world: observe from that day on, or take a world of the day.",
  }),
  "thesis/outside-window": (d: { given: string; from: string; to: string }): ProblemWords => ({
    found: `${d.given} lies outside the window that begins on ${d.from} and can reach ${d.to}.`,
    fix: "Give a day after its first and not after its last.",
  }),
  "thesis/scenario-not-listed": (d: { claim: string; scenario: string }): ProblemWords => ({
    found: `"${d.claim}" asks about scenario "${d.scenario}", which its list of scenarios does not name.`,
    fix: "Add the scenario to the list, so that readers see what the claim rests on.",
  }),
};
