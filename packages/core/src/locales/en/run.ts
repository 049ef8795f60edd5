import type { ProblemWords } from "../../model/problem.ts";
import { listed } from "../listed.ts";
import type { Named } from "./usage.ts";

export interface Lacking {
  readonly ids: readonly string[];
}

/** What a world lacks that a run needs, and what a run is asked for that it does not have. */
export const runProblems = {
  "run/lacks-sectors": ({ ids }: Lacking): ProblemWords => ({
    found: `A run posts to sectors by name, and this world has none called ${listed(ids)}.`,
    fix: "Add the sectors, or start from the shipped world.",
  }),
  "run/lacks-instruments": ({ ids }: Lacking): ProblemWords => ({
    found: `A run moves instruments that this world does not have: ${listed(ids)}.`,
    fix: "Add them to the balance sheet, or start from the shipped world.",
  }),
  "run/lacks-assets": ({ ids }: Lacking): ProblemWords => ({
    found: `A run needs a market price of ${listed(ids)}, and this world's assets do not name it.`,
    fix: "Add each to the assets with its class and duration, or start from the shipped world.",
  }),
  "run/lacks-levels": ({ ids }: Lacking): ProblemWords => ({
    found: `A run measures deviations from the reference plan, and this world does not say ${listed(ids)}.`,
    fix: "Write each under reference with its value, unit, date and source.",
  }),
  "run/not-finite": ({ name }: { readonly name: string }): ProblemWords => ({
    found: `"${name}" is no number as the period closes.`,
    fix: "This is a fault of the engine, not of your files: please report it with the scenario and the seed.",
  }),
  "run/unknown-output": ({ given, suggestion, known }: Named): ProblemWords => ({
    found: `A run of this world reports nothing called "${given}".`,
    fix: suggestion === undefined ? `It reports: ${listed(known)}.` : `Did you mean "${suggestion}"?`,
  }),
  "run/not-a-figure": ({ given, value }: { readonly given: string; readonly value: string }): ProblemWords => ({
    found: `"${given}" is "${value}" here, and only numbers can be compared.`,
    fix: "Ask for an output that is a number, as tightness or x.",
  }),
  "run/outside-horizon": ({
    given,
    opening,
    last,
  }: {
    given: string;
    opening: string;
    last: string;
  }): ProblemWords => ({
    found: `"${given}" lies outside the run, which opens on ${opening} and ends on ${last}.`,
    fix: "Ask for a date in between, or give the run a longer horizon.",
  }),
};
