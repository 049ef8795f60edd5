import type { DataVerdict } from "@ebb/core";

const draws = (count: number): string => `${count} ${count === 1 ? "draw" : "draws"}`;

/** What `ebb claims` says in English. */
export const claimsWords = {
  claims: {
    title: (name: string, id: string, world: string): string => `${name} (${id}) · world ${world}`,
    cardTitle: (claim: string, name: string, id: string, world: string): string =>
      `${claim} · ${name} (${id}) · world ${world}`,
    verdicts: {
      supported: "supported",
      partly: "partly supported",
      "not-supported": "not supported",
      contradicted: "contradicted",
      "not-testable": "not testable with available data",
      "not-yet-tested": "not yet tested",
    } satisfies Readonly<Record<DataVerdict, string>>,
    byRule: (rooms: string): string => `put in at least in part by ${rooms}`,
    data: (verdict: string): string => `data: ${verdict}`,
    columns: { claim: "", rule: "rule", draws: "draws", data: "data" },
    isByRule: "yes",
    outcomes: { holds: "holds", fails: "fails", neither: "error" },
    summary: (held: number, all: number, set: string): string =>
      `Borne out at the central values of ${set}: ${held} of ${all}.`,
    legend: (count: number, seed: number): string =>
      count === 0
        ? "rule: put in by a rule of the model, at least in part, so no finding. Each set at its central values; no draws."
        : `rule: put in by a rule of the model, at least in part, so no finding. Each set at its central values, then in ${draws(count)} of its priors (seed ${seed}): in how many the claim holds, and per 100 the 95% interval of that share.`,
    notJudged: (claim: string, set: string, count: number, which: string): string =>
      `${claim}, ${set}: neither true nor false in ${draws(count)} (${which}).`,
    notJudgedAtCentre: (claim: string, set: string): string =>
      `${claim}, ${set}: neither true nor false at the central values.`,
    next: (claim: string): string => `More of one: ebb claims show ${claim}`,
    observed: "What was seen, beside the scenario: ebb claims observed",
    against: "Against it",
    wouldRefute: "What would refute it",
    assumed: "By construction?",
    notAssumed: "No rule of the model is known to put it in.",
    assumedIn: (rooms: string): string => `At least in part, by ${rooms}; what a rule puts in is no finding.`,
    withoutRoom: (room: string, outcomes: string): string => `With ${room} switched off: ${outcomes}.`,
    under: (set: string, outcome: string): string => `${set} ${outcome}`,
    inModel: "In the model",
    atCentre: "at central values",
    inDraws: "in draws",
    per100: "per 100 (95%)",
    of: (held: number, judged: number): string => `${held} of ${judged}`,
    inData: "In the data",
    asOf: (verdict: string, day: string): string => `${verdict}, as of ${day}`,
    numbers: "Numbers it read, at the central values",
    without: (scenario: string, channel: string): string => `${scenario}, without ${channel}`,
    ofTheSet: "of the parameter set",
    never: "never",
    truth: { true: "yes", false: "no" },
    seed: (count: number, seed: number): string => `${draws(count)} of each set, seed ${seed}.`,
    progress: (percent: number): string => `judging: ${percent}%`,
  },
  scenarios: {
    title: (name: string, id: string, world: string): string => `${name} (${id}) · world ${world}`,
    more: (count: number): string => `${count} more`,
    rests: "changes nothing: the world rests",
    next: (scenario: string): string => `One in full: ebb scenario show ${scenario}`,
    cardTitle: (name: string, id: string, world: string): string => `${name} (${id}) · world ${world}`,
    inUnit: (number: string, unit: string): string => `${number} ${unit}`,
    throughout: "throughout",
    asPlanned: "at rest",
    before: "before",
    nextRun: (scenario: string): string => `Run it: ebb run ${scenario}`,
  },
};
