// Loops over the columns of a book. Lifted as they stand (scripts/lift), so they hold nothing but numbers and columns;
// where a row of cells begins follows from how long the columns are (`Layout`).

import type { BookTable } from "./book-table.ts";

/** The work on one book: the loops below over its table, as they stand or lifted. */
export interface Bookkeeping {
  readonly table: BookTable;
  readonly land: (from: number, to: number) => number;
  readonly sumUp: () => void;
  readonly isBelow: (least: number) => boolean;
}

/** The sources as they stand. */
export function plainBookkeeping(table: BookTable): Bookkeeping {
  return {
    table,
    land: (from, to) => land(table, from, to),
    sumUp: () => sumUp(table),
    isBelow: (least) => isBelow(table, least),
  };
}

/** Lands rows of the journal in the cells, in the order written; the sum of their sizes [usd bn]. */
export function land({ cells, entryCells, entryAmounts }: BookTable, from: number, to: number): number {
  let moved = 0;
  for (let row = from; row < to; row++) {
    cells[entryCells[row]] += entryAmounts[row];
    moved += Math.abs(entryAmounts[row]);
  }
  return moved;
}

/** Gaps of both identities: one pass over the cells, a row at a time as they lie in memory. */
export function sumUp({ cells, isMemo, rowGap, sectorGap }: BookTable): void {
  const width = sectorGap.length;
  const liabilitiesStart = rowGap.length * width;
  const netWorthStart = cells.length - width;
  for (let sector = 0; sector < width; sector++) sectorGap[sector] = -cells[netWorthStart + sector];
  for (let row = 2 * liabilitiesStart; row < netWorthStart; row += width) {
    for (let sector = 0; sector < width; sector++) sectorGap[sector] -= cells[row + sector];
  }
  for (let instrument = 0; instrument < rowGap.length; instrument++) {
    if (isMemo[instrument] === 1) continue;
    let gap = 0;
    const row = instrument * width;
    for (let sector = 0; sector < width; sector++) {
      const cell = row + sector;
      const net: number = cells[cell] - cells[liabilitiesStart + cell];
      gap += net;
      sectorGap[sector] += net;
    }
    rowGap[instrument] = gap;
  }
}

/** Whether some holding is below `least` [usd bn]. */
export function isBelow({ cells, rowGap, sectorGap }: BookTable, least: number): boolean {
  const holdings = rowGap.length * sectorGap.length;
  for (let cell = 0; cell < holdings; cell++) if (cells[cell] < least) return true;
  return false;
}
