import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string =>
  suggestion === undefined ? `Use one of: ${listed(known)}.` : `Did you mean "${suggestion}"?`;

/** Words for worlds of one's own: changes of a world, tables of holdings, and files to be written. */
export const worldsProblems = {
  "world/terms-differ": (d: { term: string; sectors: readonly string[] }): ProblemWords => ({
    found: `"${d.term}" differs between ${d.sectors.map((each) => `"${each}"`).join(" and ")}: as one they need one.`,
    fix: "Give both the same first, or leave it out of one of them.",
  }),
  "world/pays-with": (d: { instrument: string }): ProblemWords => ({
    found: `"${d.instrument}" is what sectors pay with: without it no payment can be made.`,
    fix: `Call the two of them "${d.instrument}", or leave it alone.`,
  }),
  "world/takes-too-much": (d: { instrument: string; from: string; held: number; amount: number }): ProblemWords => ({
    found: `${compact(d.amount, "en")} usd bn of "${d.instrument}" are to be taken over from "${d.from}", who has ${compact(d.held, "en")}.`,
    fix: "Take over less, or from several.",
  }),
  "holdings/unknown-column": (d: {
    given: string;
    suggestion?: string | undefined;
    known: readonly string[];
  }): ProblemWords => ({
    found: `There is no column "${d.given}" in a table of holdings.`,
    fix: `${didYouMean(d.suggestion, d.known)} Remove columns that are not read.`,
  }),
  "holdings/column-twice": (d: { column: string }): ProblemWords => ({
    found: `The column "${d.column}" is there twice.`,
    fix: "Keep one of the two.",
  }),
  "holdings/missing-column": (d: { column: string }): ProblemWords => ({
    found: `The column "${d.column}" is missing.`,
    fix: "Name the columns in the first line: holder, asset, and value or units with price; supply, debt and cash if known.",
  }),
  "holdings/units-and-value": (): ProblemWords => ({
    found: "Both units and value are there: one of them says it all.",
    fix: "Keep value, or keep units and price.",
  }),
  "holdings/empty": (): ProblemWords => ({
    found: "The table has no rows.",
    fix: "Give one row for every position: holder, asset, value.",
  }),
  "holdings/not-text": (): ProblemWords => ({
    found: "The file is not text in UTF-8.",
    fix: "Save it as CSV in UTF-8, or as Parquet with the ending .parquet.",
  }),
  "holdings/unreadable": (d: { what: string }): ProblemWords => ({
    found: `The Parquet file cannot be read: ${d.what}.`,
    fix: "Write it again, or give the table as CSV.",
  }),
  "holdings/open-quote": (): ProblemWords => ({
    found: "A quotation mark opens here and never closes.",
    fix: 'Close it, or write "" for a quotation mark inside a cell.',
  }),
  "holdings/cells": (d: { expected: number; given: number }): ProblemWords => ({
    found: `The row has ${d.given} cells; the first line names ${d.expected} columns.`,
    fix: "Give every column a cell, empty where nothing is known; put cells with a separator in quotation marks.",
  }),
  "holdings/too-many": (d: { rows: number; limit: number }): ProblemWords => ({
    found: `The table has ${compact(d.rows, "en", 12)} rows; at most ${compact(d.limit, "en", 12)} positions are read.`,
    fix: "Put small holders together, or leave out positions that do not matter.",
  }),
  "holdings/many-faults": (d: { faults: number; shown: number }): ProblemWords => ({
    found: `${compact(d.faults, "en", 12)} faults were found; the first ${d.shown} are listed.`,
    fix: "Mend these first: often one cause is behind them all.",
  }),
  "holdings/missing-id": (d: { column: string }): ProblemWords => ({
    found: `The row names no ${d.column}.`,
    fix: "Write its id: rows are joined by id, never by position.",
  }),
  "holdings/wrong-id": (d: { column: string; given: string; suggestion: string }): ProblemWords => ({
    found: `"${d.given}" cannot be the id of a${d.column === "asset" ? "n" : ""} ${d.column}: ids are letters and digits with hyphens between them.`,
    fix: d.suggestion === "" ? "Give it such an id." : `Write ${d.suggestion}.`,
  }),
  "holdings/taken-id": (d: { given: string }): ProblemWords => ({
    found: `"${d.given}" is the name of something else in a fire-sale world.`,
    fix: `Write ${d.given}-1, or another id.`,
  }),
  "holdings/missing-amount": (d: { column: string }): ProblemWords => ({
    found: `The row has no ${d.column}.`,
    fix: "Write a number, or remove the row: who holds nothing needs none.",
  }),
  "holdings/not-a-number": (d: { column: string; given: string }): ProblemWords => ({
    found: `"${d.given}" in the column ${d.column} is not a finite number.`,
    fix: "Write it like 1234.5: a point before the decimals, nothing between thousands, no unit.",
  }),
  "holdings/negative": (d: { column: string; given: number }): ProblemWords => ({
    found: `The ${d.column} is ${compact(d.given, "en")}; it must be ≥ 0.`,
    fix: "Leave short positions out, and write debts in the column debt.",
  }),
  "holdings/not-positive": (d: { column: string; given: number }): ProblemWords => ({
    found: `The ${d.column} is ${compact(d.given, "en")}; it must be > 0.`,
    fix: "Correct it, or leave the asset out: what is worth nothing cannot fall.",
  }),
  "holdings/duplicate": (d: { holder: string; asset: string; first: number }): ProblemWords => ({
    found: `"${d.holder}" holds "${d.asset}" here and in row ${d.first}.`,
    fix: "Add the two up in one row.",
  }),
  "holdings/two-values": (d: {
    column: string;
    id: string;
    given: number;
    first: number;
    row: number;
  }): ProblemWords => ({
    found: `The ${d.column} of "${d.id}" is ${compact(d.given, "en", 12)} here and ${compact(d.first, "en", 12)} in row ${d.row}.`,
    fix: "Write it once, or the same in every row.",
  }),
  "holdings/no-price": (d: { asset: string }): ProblemWords => ({
    found: `"${d.asset}" is held in units and has no price.`,
    fix: "Give its price in one of its rows, or values in place of units.",
  }),
  "holdings/above-supply": (d: { asset: string; held: number; supply: number }): ProblemWords => ({
    found: `Holders have ${compact(d.held, "en")} of "${d.asset}", and there are ${compact(d.supply, "en")}.`,
    fix: "Raise its supply, or correct the holdings.",
  }),
  "holdings/no-own-money": (d: { holder: string; debt: number; owned: number }): ProblemWords => ({
    found: `"${d.holder}" owes ${compact(d.debt, "en")} usd bn and owns ${compact(d.owned, "en")}: nothing of it is its own.`,
    fix: "Lower its debt, or add the holdings that are missing: a world opens at rest, with every borrower able to pay.",
  }),
  "usage/not-an-id": (d: { given: string; suggestion: string }): ProblemWords => ({
    found: `"${d.given}" cannot be an id: ids are letters and digits with hyphens between them.`,
    fix: d.suggestion === "" ? "Give one with --id." : `Write --id ${d.suggestion}.`,
  }),
  "usage/not-a-day": (d: { given: string }): ProblemWords => ({
    found: `"${d.given}" is not a day.`,
    fix: "Write year, month and day: --date 2025-09-30.",
  }),
  "usage/file-exists": (): ProblemWords => ({
    found: "The file is there already; it was not touched.",
    fix: "Choose another name with -o, or write over it with --force.",
  }),
  "usage/no-folder": (d: { folder: string }): ProblemWords => ({
    found: `There is no folder "${d.folder}".`,
    fix: "Make it first, or choose another place.",
  }),
  "usage/no-room": (): ProblemWords => ({
    found: "The disk or its quota is full: nothing was written, and what was there is as it was.",
    fix: "Free some space, or choose another place.",
  }),
  "usage/unwritable": (d: { what: string }): ProblemWords => ({
    found: `The file cannot be written (${d.what}): what was there is as it was.`,
    fix: "Choose a place where you may write.",
  }),
};
