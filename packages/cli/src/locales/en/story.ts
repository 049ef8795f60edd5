import type { Channel, DataVerdict, ParameterSet } from "@ebb/core";
import { dayInWords } from "./day.ts";

const draws = (count: number): string => `${count} ${count === 1 ? "draw" : "draws"}`;
const months = (count: number): string => `${count} ${count === 1 ? "month" : "months"}`;

/** What comes of a scenario under one set, in words already. */
export interface AnswerInWords {
  readonly parameterSet: ParameterSet;
  /** `99 of 100` draws in which competition for capital begins. */
  readonly scarceIn: string;
  /** Cents of the next AI dollar that come out of something else, `49 (41…54)`. */
  readonly cents: string;
  /** The asset that is first to fall by 10 % most often, and how often; none where nothing falls so far. */
  readonly first?: { readonly asset: string; readonly often: string };
  /** The asset with the deepest fall, and `−63% (−86…−22)`; none where nothing falls. */
  readonly deepest?: { readonly asset: string; readonly fall: string };
}

/** What `ebb story` says in English. */
export const storyWords = {
  story: {
    progress: (percent: number): string => `telling the story: ${percent}%`,
    question: (scenario: string): string =>
      `In the scenario “${scenario}”, would capital become scarce, and what would fall first?`,
    title: (thesis: string, scenario: string, world: string): string =>
      `${thesis} · scenario ${scenario} · world ${world}`,
    answer: (all: readonly AnswerInWords[]): string =>
      `${all
        .map(({ parameterSet, scarceIn, cents, first, deepest }, index) => {
          const on = { evidence: "on the evidence", essay: "on the essay's own assumptions" }[parameterSet];
          const start = index === 0 ? `In this scenario, ${on},` : `${on},`;
          const falls =
            first === undefined
              ? "nothing would fall by 10%"
              : `${first.asset} would be first to fall by 10% (in ${first.often})`;
          const depth = deepest === undefined ? "" : ` and ${deepest.asset} would fall furthest, ${deepest.fall}`;
          return `${start} capital would become scarce in ${scarceIn} draws, the next AI dollar would take ${cents} cents out of something else, ${falls}${depth}`;
        })
        .join("; ")}.`,
    of: (count: number, all: number): string => `${count} of ${all}`,
    market: "The market for funds",
    rows: {
      regime: "regime at the end",
      turningPoint: "turning point",
      often: "… in draws",
      tightness: "tightness, highest",
      headroom: "headroom, lowest [usd bn/yr]",
      displacement: "cents of the next AI dollar out of something else",
      x: "scarcity premium, highest [bp]",
    },
    regimes: { abundance: "abundance", competition: "competition" },
    never: "never",
    assets: "Assets in this scenario, deepest fall first",
    assetColumns: { asset: "", trough: "trough", first: "first −10%", channel: "by most" },
    noFall: "none",
    firstFalls: (set: string, list: string): string => `First to fall by 10%, ${set}: ${list}.`,
    firstFall: (asset: string, often: string): string => `${asset} in ${often}`,
    nothingFirst: "nothing in any draw",
    channels: {
      fundamentals: "news",
      discounting: "yields",
      "capital-competition": "scarcity of capital",
      "capital-calls": "capital calls",
      redemptions: "redemptions",
      margin: "margin calls",
      confidence: "confidence",
      money: "money",
    } satisfies Readonly<Record<Channel, string>>,
    sellers: "Who would have to sell, and what most [usd bn]",
    nobody: "Nobody would have to sell.",
    moreSellers: (count: number): string => `and ${count} more`,
    claims: (count: number): string => `Claims: ${count === 1 ? "one" : count}, at the central values of each set`,
    holds: "hold",
    byRule: "hold, put in by a rule",
    fails: "fail",
    neither: "neither true nor false",
    data: "the data say",
    none: "none",
    more: (count: number): string => `… ${count} more`,
    unsteady: (count: number): string => `* otherwise in most of ${draws(count)}`,
    verdicts: {
      supported: "supported",
      partly: "partly",
      "not-supported": "not supported",
      contradicted: "contradicted",
      "not-testable": "not testable",
      "not-yet-tested": "not tested",
    } satisfies Readonly<Record<DataVerdict, string>>,
    notInRanges: "Not in these ranges:",
    leftOut: [
      "another model than this one",
      "surprises (policy, an exchange or a lender that fails, war)",
      "other paths than the scenario's",
    ],
    restsOn: (
      counts: { readonly draws: number; readonly attributed: number; readonly claims: number },
      seed: number,
    ): string =>
      `Central draw, and in brackets 80 of 100 of ${draws(counts.draws)} of each set (seed ${seed}). Channels (“by most”): the central draw and the first ${counts.attributed}; claims: the central draw and ${counts.claims}.`,
    runaways: (set: string, count: number, all: number): string =>
      `${set}: in ${count} of ${all} draws no price stopped the selling at some point.`,
    failed: (set: string, count: number, all: number): string =>
      `${set}: ${count} of ${all} draws could not be run and are in no range.`,
    failedParts: (set: string, count: number): string =>
      `${set}: ${draws(count)} could not be divided among the channels.`,
    baseline: (date: string, age: number, end: string): string =>
      `Opening balance sheet of ${dayInWords(date)}${age > 0 ? `, ${months(age)} old` : ""}; the scenario runs to ${dayInWords(end)}.`,
    report: (path: string): string => `Report: ${path}`,
  },
};
