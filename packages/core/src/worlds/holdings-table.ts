import { nearest } from "../formats/nearest.ts";
import { problem } from "../model/problem.ts";
import type { FaultList } from "./fault-list.ts";

/**
 * Columns of a table of holdings, one row a position.
 *
 * holder asset   ids; a pair stands once
 * value          what the position is worth, in money; or
 * units price    how many, and the price of one
 * supply         how much of the asset there is, in units or, with value, in money
 * debt cash      of the holder, in money
 *
 * What belongs to an asset or a holder may stand in one of its rows or, the same, in several.
 */
export const idColumns = ["holder", "asset"] as const;
export const numberColumns = ["value", "units", "price", "supply", "debt", "cash"] as const;
export type IdColumnName = (typeof idColumns)[number];
export type NumberColumnName = (typeof numberColumns)[number];
export type HoldingsColumn = IdColumnName | NumberColumnName;

/** The most positions that are read: a few gigabytes of memory on the way. */
export const mostPositions = 10_000_000;

/** Ids as numbers: `codes` counts into `ids`, −1 where the cell was empty. */
export interface CodedIds {
  readonly ids: readonly string[];
  readonly codes: Int32Array;
}

/** A number that was not given, and one that could not be read and has been reported. */
export const notGiven = NaN;
export const atFault = Infinity;

/** A table of holdings as it was read, before anything in it is believed. */
export interface HoldingsTable {
  readonly file: string;
  readonly rows: number;
  /** Where each row stands: its line in a text, its number in Parquet; both count from 1. */
  readonly line: Int32Array;
  readonly holder: CodedIds;
  readonly asset: CodedIds;
  readonly numbers: Readonly<Partial<Record<NumberColumnName, Float64Array>>>;
  /** What was wrong with its cells; compiling goes on from there, so that all faults are told at once. */
  readonly faults: FaultList;
}

const known: readonly HoldingsColumn[] = [...idColumns, ...numberColumns];

/** The columns a table has, by position; reports columns nobody knows, columns there twice, and columns that are missing. */
export function columnsOf(
  headers: readonly string[],
  file: string,
  faults: FaultList,
): ReadonlyMap<HoldingsColumn, number> {
  const found = new Map<HoldingsColumn, number>();
  for (const [position, header] of headers.entries()) {
    const given = header.trim();
    const place = { file, line: 1, path: given };
    const column = known.find((each) => each === given.toLowerCase());
    if (column === undefined) {
      const suggestion = nearest(given, known);
      faults.add(() => problem("holdings/unknown-column", place, { given, suggestion, known }));
    } else if (found.has(column)) faults.add(() => problem("holdings/column-twice", place, { column }));
    else found.set(column, position);
  }
  const missing = (column: string): void =>
    faults.add(() => problem("holdings/missing-column", { file, line: 1 }, { column }));
  for (const column of idColumns) if (!found.has(column)) missing(column);
  if (!found.has("value") && !found.has("units")) missing("value");
  if (found.has("units") && !found.has("value") && !found.has("price")) missing("price");
  if (found.has("units") && found.has("value")) {
    faults.add(() => problem("holdings/units-and-value", { file, line: 1 }, {}));
  }
  return found;
}
