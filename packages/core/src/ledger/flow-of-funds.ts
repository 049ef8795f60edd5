import type { Book } from "./book.ts";
import { type CellName, cellName } from "./layout.ts";

/** What one mechanism changed in one cell during a period [usd bn]. */
export interface FundsMove {
  readonly writer: string;
  readonly sector: string;
  readonly side: CellName["side"];
  /** Instrument of a stock, name of a flow. */
  readonly item: string;
  readonly amount: number;
}

/**
 * Who moved what in the period: the journal grouped by mechanism and cell, in the order first written.
 * Built when somebody asks; entries that cancel within a mechanism leave no row.
 */
export function flowOfFunds(book: Book): FundsMove[] {
  const { layout, written, entryCells, entryAmounts, writers, stageWriters, stageStarts } = book;
  const sums = new Map<number, number>();
  stageWriters.forEach((writer, stage) => {
    const end = stageStarts[stage + 1] ?? written;
    for (let row = stageStarts[stage] ?? 0; row < end; row++) {
      const key = writer * layout.cellCount + entryCells[row];
      sums.set(key, (sums.get(key) ?? 0) + entryAmounts[row]);
    }
  });
  return [...sums].flatMap(([key, amount]) => {
    if (amount === 0) return [];
    const name = cellName(layout, key % layout.cellCount);
    const writer = writers[Math.floor(key / layout.cellCount)] ?? "?";
    return [
      { writer, sector: layout.sectors[name.sector] ?? "nature", side: name.side, item: itemOf(book, name), amount },
    ];
  });
}

function itemOf({ layout }: Book, name: CellName): string {
  if (name.side === "net-worth") return "net-worth";
  return (name.side === "flow" ? layout.flows[name.flow] : layout.instruments[name.instrument]) ?? "?";
}
