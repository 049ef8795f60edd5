import type { ProblemWords } from "../../model/problem.ts";

/** Words for theses that read well and do not hold together. */
export const thesisProblems = {
  "thesis/duplicate-id": (d: { id: string; list: string }): ProblemWords => ({
    found: `"${d.id}" is in ${d.list} twice.`,
    fix: "Give each its own id.",
  }),
  "thesis/scenario-not-listed": (d: { claim: string; scenario: string }): ProblemWords => ({
    found: `"${d.claim}" asks about scenario "${d.scenario}", which its list of scenarios does not name.`,
    fix: "Add the scenario to the list, so that readers see what the claim rests on.",
  }),
};
