import { type Column, column, type IdColumn, idColumnOf } from "../model/column.ts";
import type { Layout } from "./layout.ts";

/**
 * A book in columns, by the places of its layout: all that bookkeeping reads and writes.
 *
 * cells                     stocks, flows of the period and net worth [usd bn]
 * opening                   the cells as the period opened
 * entryCells entryAmounts   journal of the period: cell and amount of each entry, as many as there is room for
 * isMemo                    1 for an instrument that stands beside the books
 * rowGap                    of each instrument, by `sumUp`: assets less liabilities
 * sectorGap                 of each column of a row, by `sumUp`: assets less liabilities less net worth
 */
export interface BookTable {
  readonly cells: Column;
  readonly opening: Column;
  readonly entryCells: IdColumn;
  readonly entryAmounts: Column;
  readonly isMemo: IdColumn;
  readonly rowGap: Column;
  readonly sectorGap: Column;
}

/** Entries a journal has room for at first; a period of the shipped world writes some six hundred. */
const rows = 1024;

/** An empty book. */
export function bookTable({ cellCount, kinds, width }: Layout): BookTable {
  return {
    cells: column(cellCount),
    opening: column(cellCount),
    entryCells: new Int32Array(rows),
    entryAmounts: column(rows),
    isMemo: idColumnOf(kinds.map((kind) => (kind === "memo" ? 1 : 0))),
    rowGap: column(kinds.length),
    sectorGap: column(width),
  };
}
