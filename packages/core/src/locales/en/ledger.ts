import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";

export interface Refused {
  readonly given: number;
  readonly writer: string;
}

export interface Gap {
  readonly instrument?: string;
  readonly sector?: string;
  readonly gap: number;
  readonly allowed: number;
  readonly period: string;
  readonly lastWriter: string;
  /** The largest changes of the period in this row or column. */
  readonly changes: readonly { readonly name: string; readonly amount: number }[];
}

/** What no mechanism has written stands as the world opened. */
const writer = (id: string): string => (id === "opening" ? "the opening balance sheet" : id);

const changesOf = ({ changes }: Gap): string =>
  changes.map(({ name, amount }) => `\n  ${name}  ${amount > 0 ? "+" : ""}${compact(amount, "en")}`).join("");

/** What the pen refuses, and what the identities find. */
export const ledgerProblems = {
  "ledger/unknown-sector": (d: Refused): ProblemWords => ({
    found: `${d.writer} wrote an entry for sector number ${d.given}, which this book does not have.`,
    fix: "Take sector numbers from the compiled world, never from another one.",
  }),
  "ledger/unknown-instrument": (d: Refused): ProblemWords => ({
    found: `${d.writer} needs instrument number ${d.given}, which this book does not have.`,
    fix: "Add the instrument to the world, or leave the mechanism out.",
  }),
  "ledger/unknown-flow": (d: Refused): ProblemWords => ({
    found: `${d.writer} wrote net worth under flow number ${d.given}, which this book does not have.`,
    fix: "Use a flow of ledger/flows.ts.",
  }),
  "ledger/not-finite": (d: Refused): ProblemWords => ({
    found: `${d.writer} brought ${String(d.given)} as an amount; the book takes finite numbers only.`,
    fix: "Look for a division by zero or a missing value in that mechanism.",
  }),
  "ledger/no-central-bank": (d: Refused): ProblemWords => ({
    found: `${d.writer} makes a payment that needs a central bank, and this world has none.`,
    fix: "Add a sector that settles as central-bank, or keep payments inside one bank.",
  }),
  "ledger/not-a-claim": (d: Refused): ProblemWords => ({
    found: `${d.writer} lent instrument number ${d.given}, but nobody can owe it.`,
    fix: "Use hand and make for real assets, and memo for items beside the books.",
  }),
  "ledger/has-an-issuer": (d: Refused): ProblemWords => ({
    found: `${d.writer} made instrument number ${d.given} out of nothing, but somebody owes it.`,
    fix: "Use lend and repay for claims; make is for real assets.",
  }),
  "ledger/not-a-memo": (d: Refused): ProblemWords => ({
    found: `${d.writer} wrote instrument number ${d.given} as a memo, but it stands on balance sheets.`,
    fix: "Use lend, hand or make: memo is for items beside the books.",
  }),
  "ledger/row-not-zero": (d: Gap): ProblemWords => ({
    found: `Row "${d.instrument ?? ""}" of the balance-sheet matrix sums to ${compact(d.gap, "en")} usd bn; it must be 0 (allowed ${compact(d.allowed, "en")}).${changesOf(d)}`,
    fix: `One side of an entry in this instrument was not posted. Last writer: ${writer(d.lastWriter)}.`,
  }),
  "ledger/net-worth": (d: Gap): ProblemWords => ({
    found: `Assets less liabilities of "${d.sector ?? ""}" differ from its net worth by ${compact(d.gap, "en")} usd bn (allowed ${compact(d.allowed, "en")}).${changesOf(d)}`,
    fix: `An entry moved a stock of this sector without income, revaluation or another stock. Last writer: ${writer(d.lastWriter)}.`,
  }),
  "ledger/past-the-pen": (d: Gap): ProblemWords => ({
    found: `"${d.instrument ?? ""}" of "${d.sector ?? ""}" differs by ${compact(d.gap, "en")} usd bn from its opening plus the journal.`,
    fix: `Something wrote past the pen. Last writer in the journal: ${writer(d.lastWriter)}.`,
  }),
  "ledger/negative-holding": (d: Gap): ProblemWords => ({
    found: `"${d.sector ?? ""}" holds ${compact(d.gap, "en")} usd bn of "${d.instrument ?? ""}"; holdings cannot be negative.`,
    fix: `Nobody can pay or sell more than they have. Last writer: ${writer(d.lastWriter)}.`,
  }),
};
