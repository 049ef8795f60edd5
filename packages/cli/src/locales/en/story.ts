import type { Channel, DataVerdict, InputKind, ParameterSet } from "@ebb/core";
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

/** How deep assets fall under a set, in words and in the order of their names. */
export interface FallsInWords {
  readonly parameterSet: ParameterSet;
  readonly falls: readonly string[];
}

/** Of how many figures that were seen how many lie in the ranges of a set. */
export interface SeenInWords {
  readonly parameterSet: ParameterSet;
  readonly hits: number;
  readonly all: number;
}

const inOneList = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");

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
          if (index > 0) {
            const led = first === undefined ? "nothing falls by 10%" : `${first.asset} first (${first.often})`;
            const furthest = deepest === undefined ? "" : `, ${deepest.asset} furthest, ${deepest.fall}`;
            return `${on}: scarce in ${scarceIn}, ${cents} cents, ${led}${furthest}`;
          }
          const led =
            first === undefined
              ? "nothing would fall by 10%"
              : `${first.asset} would fall by 10% first (in ${first.often})`;
          const furthest = deepest === undefined ? "" : ` and ${deepest.asset} furthest, ${deepest.fall}`;
          return `In this scenario, ${on}, capital would become scarce in ${scarceIn} draws, the next AI dollar would take ${cents} cents out of something else, ${led}${furthest}`;
        })
        .join("; ")}.`,
    withoutInputs: (kinds: readonly InputKind[], assets: readonly string[], under: readonly FallsInWords[]): string => {
      const named = { news: "the news", "own-shock": "the shocks of single assets", yield: "the path of yields" };
      const list = under.map(
        ({ parameterSet, falls }, index) =>
          `${falls.map((fall, asset) => (index === 0 ? `${assets[asset]} ${fall}` : fall)).join(", ")} (${parameterSet})`,
      );
      return `Without ${inOneList(kinds.map((kind) => named[kind]))} set by hand, the troughs of the central draw would be: ${list.join("; ")}.`;
    },
    seen: (to: string, under: readonly SeenInWords[]): string =>
      `${under.map(({ parameterSet, hits, all }, index) => (index === 0 ? `${hits} of ${all} figures seen to ${dayInWords(to)} lie in the ranges (${parameterSet})` : `${hits} (${parameterSet})`)).join(", ")}: ebb claims observed.`,
    of: (count: number, all: number): string => `${count} of ${all}`,
    market: "The market for funds, at its tightest",
    rows: {
      regime: "regime at the end",
      turningPoint: "turning point",
      tightness: "tightness",
      headroom: "headroom [usd bn/yr]",
      displacement: "next AI $ displaces, ¢",
      x: "scarcity premium [bp]",
    },
    regimes: { abundance: "abundance", competition: "competition" },
    never: "never",
    assets: (draws: number): string =>
      `Assets: trough [%], first −10%, channel that lowers most (in n of ${draws} draws)`,
    assetColumns: { first: "−10%", channel: "most by" },
    noFall: "none",
    firstFalls: (draws: number): string => `First to fall by 10%, equals together, in how many of ${draws} draws:`,
    nothingFirst: "nothing",
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
    sellers: "Who would have to sell, the largest of each set [usd bn]",
    nobody: "Nobody would have to sell.",
    mostSold: "mostly",
    claims: (count: number, draws: number): string =>
      `Claims: ${count}, at central values (* otherwise in most of ${draws} draws)`,
    holds: "hold",
    byRule: "hold, put in by a rule",
    fails: "fail",
    neither: "neither true nor false",
    data: "the data say",
    none: "none",
    more: (count: number): string => `… ${count} more`,
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
      "another model",
      "surprises (policy, an exchange or a lender that fails, war)",
      "other paths than the scenario's",
    ],
    restsOn: (
      counts: { readonly draws: number; readonly attributed: number; readonly claims: number },
      seed: number,
    ): string =>
      `A number is the central draw; brackets hold 80 of 100 draws (${counts.draws} of each set, computed here, seed ${seed}). Channels: central draw and ${counts.attributed === 1 ? "the first" : `first ${counts.attributed}`}; claims: central draw and ${counts.claims}.`,
    runaways: (counts: string, all: number): string => `No price stopped the selling: ${counts} of ${all}.`,
    failed: (set: string, whole: number, parts: number): string =>
      `${set}: ${draws(whole)} could not be run and are in no range; ${draws(parts)} could not be divided among channels.`,
    baseline: (date: string, age: number, end: string): string =>
      `Opening balance sheet of ${dayInWords(date)}${age > 0 ? `, ${months(age)} old` : ""}; the scenario runs to ${dayInWords(end)}.`,
    report: (path: string): string => `Report: ${path}`,
  },
};
