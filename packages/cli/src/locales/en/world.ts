import type { RatioName } from "@ebb/core";
import { dayInWords } from "./day.ts";

/** What `ebb world check` and `ebb world show` say in English. */
export const worldWords = {
  worldCheck: {
    heading: (name: string, date: string): string => `${name} · balance sheet of ${dayInWords(date)} [usd bn]`,
    sum: "sum",
    netWorth: "net worth",
    beforeOwn: "before own securities",
    memo: "memo",
    clean: (rows: number, sectors: number): string =>
      `${rows} instruments and ${sectors} sectors: no gap in any row, no gap in any column.`,
    legend:
      "Holdings are positive, liabilities negative; nature owes what nobody else does. Rows and columns sum to zero with net worth taken out. A row with a residual balances by construction: its zero says nothing about its figures.",
    legendOfBlocks:
      "Holdings are positive, liabilities negative; nature owes what nobody else does. Every column sums to zero, so does every sector with its net worth taken out. A row with a residual balances by construction: its zero says nothing about its figures. Shares a sector issued stand at market value: read issuers before their own securities.",
    nature: "nature",
    planTitle: "Reference plan: transactions of a year at the opening pace [usd bn/yr]",
    planLegend:
      "Sources of funds are positive, uses negative. Columns are flows first, changes of stocks (Δ) after; every column and every sector sums to zero.",
    planClean: (rows: number): string => `${rows} rows of the plan: no gap in any row, no gap in any column.`,
    ratiosTitle: "Ratios beside published ones",
    ratioColumns: ["", "here", "published", "of", "grade"],
    ratios: {
      "m2-over-base": "official M2 over base money",
      "broad-money-over-base": "broad money of the model over base",
      "deposits-over-gdp": "deposits over GDP",
      "household-equity-share": "equities in households' financial assets",
      "foreign-treasury-share": "foreign share of Treasuries",
      "hedge-fund-leverage": "hedge funds: assets over capital",
      "conglomerate-loan-to-value": "conglomerate: loans to value",
      "retail-loan-to-value": "margin accounts: loans to value",
      "crypto-loan-to-value": "crypto traders: loans to value",
      "bank-own-funds": "own funds of banks",
      "bank-own-funds-over-assets": "own funds of banks over assets",
      "net-liquidity": "net liquidity",
      "dry-powder": "opportunistic dry powder",
      tightness: "tightness at rest",
      headroom: "headroom at rest",
    } satisfies Record<RatioName, string>,
    builtIn: "by construction",
    noFigure: "unpublished",
    /** Why nobody publishes a ratio, in a word, where there is more to say than that nobody does. */
    unpublished: {
      "broad-money-over-base": "model's",
      "dry-powder": "assumed",
      tightness: "model's",
      headroom: "model's",
    } as Readonly<Partial<Record<RatioName, string>>>,
    units: { share: "%", pct: "%", x: "×", "usd bn": "usd bn", "usd bn/yr": "usd bn/yr" } as Record<string, string>,
    evidenceTitle: "What the world rests on",
    evidenceColumns: ["grade", "", "numbers", "", "what there is", "", "who holds it", ""],
    grades: {
      A: "measured",
      B: "published",
      C: "derived",
      D: "judgement, assumed",
      E: "memory, assumed",
      none: "no source named",
    },
    evidenceLegend:
      "Dollars [usd bn] are counted twice: by how well it is known how much of an instrument there is, and by how well it is known who holds it.",
    assumed: (numbers: string, outstanding: string, held: string): string =>
      `Assumed, that is judgement or memory: ${numbers} of the numbers, ${outstanding} of the dollars by amount, ${held} by holder.`,
    age: (date: string, days: number): string =>
      days < 0
        ? `The world opens on ${dayInWords(date)}, ${-days} days from today.`
        : `The world opened on ${dayInWords(date)}, ${days} days ago (${(days / 30.4375).toFixed(0)} months).`,
  },
  worldShow: {
    heading: (name: string, date: string): string => `${name} · holders on ${dayInWords(date)} [usd bn]`,
    assets: "holds",
    liabilities: "owes",
    netWorth: "net worth",
    beforeOwn: "net worth before own securities",
    total: "total",
    holders: "holders",
    issuers: "issuers",
    supply: "there is",
    memo: "beside the balance sheet",
    columns: { amount: "usd bn", share: "%", grade: "grade", source: "source and rule" },
    of: (other: string): string => `from ${other}`,
    by: (other: string): string => `to ${other}`,
    terms: "terms",
    /** A term of the file where it reads otherwise than its key. */
    termNames: {} as Readonly<Record<string, string>>,
    termValues: { true: "yes", false: "no" } as Readonly<Record<string, string>>,
    units: {
      price: (number) => `$${number}`,
      pct: (number) => `${number}%`,
      x: (number) => `${number} ×`,
      yr: (number, value) => `${number} ${value === 1 ? "year" : "years"}`,
      mo: (number, value) => `${number} ${value === 1 ? "month" : "months"}`,
      d: (number, value) => `${number} ${value === 1 ? "day" : "days"}`,
    } as Readonly<Record<string, (number: string, value: number) => string>>,
    /** A source as the file names it, its fixed words in the language. */
    sourceIn: (source: string): string => source,
    residual: "the rest",
    whole: (sectors: number, instruments: number): string =>
      `${sectors} sectors and ${instruments} instruments; name one to see it:`,
    sectors: "sectors",
    instruments: "instruments",
  },
};
