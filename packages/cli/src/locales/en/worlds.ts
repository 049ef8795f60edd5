/** What the commands about worlds of one's own say in English. */
export const worldsWords = {
  worldNew: {
    written: (file: string): string => `${file} is written.`,
    holdings: (holders: string, assets: string, positions: string, value: string): string =>
      `Holders: ${holders}, assets: ${assets}, positions: ${positions}; in all ${value} usd bn.`,
    beside: (file: string): string =>
      `The positions stay in ${file}: the world names that file, so keep the two together.`,
    nothingWrong:
      "Every position has a holder, an asset and an amount; nobody holds more than there is or owes all it has.",
    debts: (debt: string, cash: string): string => `Debts ${debt} usd bn, cash ${cash} usd bn.`,
    next: "Next:",
    nextCheck: (file: string): string => `ebb world check ${file}`,
    nextDiff: (template: string, file: string): string => `ebb world diff ${template} ${file}`,
    nextEdit:
      "edit it: every line says what it is; docs/worlds-of-your-own.md shows how to add an asset or an investor",
    copied: (id: string): string =>
      `A copy of the shipped world ${id}, yours to change. ebb world check says whether it still adds up.`,
    fromHoldings: (file: string): string => `Made by ebb world new from ${file}.`,
    fireSale: [
      "Holders may have to sell to each other and to everybody else. What is not in the table is assumed, and says so:",
      "one bank lends and keeps the cash, everybody else holds the rest of every asset, all assets count as equity.",
    ],
  },
  worldDiff: {
    heading: (before: string, after: string): string => `${before} → ${after}`,
    none: "No difference.",
    lists: { sectors: "sectors", instruments: "instruments", assets: "assets", plan: "rows of the plan" },
    added: (list: string, ids: string): string => `New ${list}: ${ids}`,
    removed: (list: string, ids: string): string => `Gone ${list}: ${ids}`,
    words: "Words",
    balanceSheet: "Balance sheet [usd bn]",
    numbers: "Other numbers",
    sources: "Where numbers come from",
    columns: { instrument: "instrument", who: "who", before: "before", after: "after", change: "change", percent: "%" },
    holds: (sector: string): string => `${sector} holds`,
    owes: (sector: string): string => `${sector} owes`,
    owesTo: (debtor: string, creditor: string): string => `${debtor} owes ${creditor}`,
    supply: "there is",
    nothing: "nothing",
    noSource: "no source",
    more: (count: number): string => `… and ${count} more; --json lists them all.`,
  },
};
