import { dayInWords } from "./day.ts";

/** What `ebb claims observed` says in English. */
export const observedWords = {
  observed: {
    title: (name: string, world: string): string => `What was seen, beside the scenario "${name}" · world ${world}`,
    window: (from: string, to: string, months: number, end: string): string =>
      `Seen from ${dayInWords(from)} to ${dayInWords(to)}; runs are read after ${months === 1 ? "one month" : `${months} months`}, on ${dayInWords(end)}.`,
    underSet: (set: string, hits: number, all: number): string =>
      `Under ${set}: ${hits} of ${all} figures lie in the range of the draws`,
    columns: ["seen", "central", "80 of 100", "seen lies", "bare"],
    measures: {
      change: "Change since the opening, %",
      worstMonthEnd: "Worst month end, %",
      largestRise: "Largest rise",
      level: "Level",
    },
    units: { bp: "bp", pct: "%", share: "%" } as Readonly<Record<string, string>>,
    inside: "inside",
    sides: {
      above: (by: string): string => `${by} above`,
      below: (by: string): string => `${by} below`,
    },
    divided: (count: number): string =>
      `${count === 1 ? "One figure is" : `${count} figures are`} divided: of the instruments that stand for it some lie inside and some do not.`,
    legend: (draws: number, seed: number): string =>
      `80 of 100: between what 80 of every 100 draws lie (${draws} in all, seed ${seed}). seen lies: against that range; ! the median draw moves the other way. Set in and without a place: one of a group, shown beside the whole and not judged. Nothing is tuned to what was seen.`,
    inputs: (paths: string): string =>
      `bare: the central draw without what was put into the scenario by hand (${paths}). *: among that is a path of this very output, so the figure is put in, at least in part.`,
    splitTitle: "All of it at once?",
    condition: (output: string, ends: string, unit: string): string => `${output}: ${ends} ${unit}`,
    above: (value: string): string => `above ${value}`,
    below: (value: string): string => `below ${value}`,
    ofDraws: (draws: number): string => `of ${draws}`,
    allAtOnce: "all of these",
    truth: { true: "yes", false: "no" },
    thresholds: (source: string): string =>
      `Changes to the end of the window: in the central draw, and draws in which the condition holds. Thresholds: ${source}.`,
    notes: "Seen, and without an output of the same meaning",
    failed: (count: number, set: string): string =>
      `${count === 1 ? "One draw" : `${count} draws`} of ${set} could not be run and ${count === 1 ? "is" : "are"} left out; the first:`,
    nothing: (thesis: string): string =>
      `The thesis ${thesis} has no section observations: there is nothing to compare.`,
    progress: (percent: number): string => `comparing: ${percent}%`,
  },
};
