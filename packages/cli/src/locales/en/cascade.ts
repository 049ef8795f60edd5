import type { Because, LaneKind, ReasonKind, SaleCause } from "@ebb/core";

type InWords = (id: string, amount: string) => string;

/** What `ebb cascade` says in English. */
export const cascadeWords = {
  cascade: {
    title: "What breaks what in this scenario, period by period",
    titleOne: (period: string): string => `What breaks what in ${period}`,
    lanes: {
      spender: "Raised by who builds AI [usd bn]",
      seller: "Forced to sell [usd bn]",
      powder: "Dry powder left [usd bn]",
      asset: "Prices, change in the column",
      confidence: "Confidence at the end of the column, 1 at rest",
    } satisfies Readonly<Record<LaneKind, string>>,
    indices: { broad: "broad", speculative: "speculative" } as Readonly<Record<string, string>>,
    settling: "How prices were found, the worst period of the column",
    loopGain: "loop gain",
    amplification: "amplification",
    runaway: "runaway",
    yes: "yes",
    marks: {
      payments: "p",
      "margin-call": "m",
      both: "mp",
      "new-bonds": "b",
      building: "c",
    } satisfies Readonly<Record<SaleCause, string>>,
    legend:
      "Why a seller sold, by its largest sale in the column: m lenders called, p payments that were due, b to take up new bonds, c to pay for building.",
    severalPeriods: "A column of several periods is named by its first and its last.",
    left: (sellers: number, assets: number): string =>
      [
        ...(sellers > 0
          ? [`${sellers === 1 ? "one seller" : `${sellers} sellers`} of less than 0.05 in every column`]
          : []),
        ...(assets > 0
          ? [`${assets === 1 ? "one asset" : `${assets} assets`} that fell by less than 1% in every column`]
          : []),
      ].join(", "),
    notShown: (list: string): string => `Not shown: ${list}.`,
    nothing: "Nothing breaks: nobody had to sell, no price fell by 1%, confidence held.",
    quiet: "Nobody had to sell in this period.",
    because: "Because",
    happened: {
      spender: (who, amount) => `${who}: raises ${amount}`,
      seller: (who, amount) => `${who}: sells ${amount}`,
      powder: (who, amount) => `${who}: ${amount} left`,
      asset: (asset, amount) => `${asset}: ${amount}`,
      confidence: (index, amount) => `confidence, ${index}: ${amount}`,
    } satisfies Readonly<Record<Because["kind"], InWords>>,
    wave: (total: string, from: string, to: string): string => `, the peak of ${total} sold from ${from} to ${to}`,
    reasons: {
      calls: (_, amount) => `AI labs and builders call ${amount}`,
      redemptions: (_, amount) => `savers are due ${amount}`,
      "new-bonds": (_, amount) => `takes up new bonds for ${amount}`,
      building: (_, amount) => `pays for building with ${amount} of sales`,
      "margin-call": (_, amount) => `lenders call ${amount}`,
      cash: (_, amount) => `cash and credit lines of ${amount}`,
      fall: (asset, amount) => `loses most by ${asset}, ${amount}`,
      value: (_, amount) => `news and yields ${amount}`,
      pressure: (_, amount) => `selling and orders ${amount}`,
      seller: (who, amount) => `largest seller ${who}, ${amount}`,
      "equities-down": (_, amount) => `equities ${amount} from what people are used to`,
      "speculative-down": (_, amount) => `speculative assets ${amount} from what people are used to`,
    } satisfies Readonly<Record<ReasonKind, InWords>>,
    dollars: (amount: string): string => `${amount} usd bn`,
    roundsOf: (period: string, count: number): string =>
      `How the prices of ${period} come about: ${count === 1 ? "one round" : `${count} rounds`} of the selling loop`,
    howRounds:
      "In the order of their logic, not of time: in each round everybody sells what it must at the prices the last one led to. Sales in usd bn, all so far; prices change by all selling so far. The run finds the same prices in fewer steps.",
    round: "round",
    notTraced: (period: string): string =>
      `The rounds of ${period} cannot be traced to the prices of the run, so only the periods are shown.`,
  },
};
