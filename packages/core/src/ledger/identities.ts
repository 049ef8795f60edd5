import { type Problem, problem } from "../model/problem.ts";
import type { Book } from "./book.ts";
import { cellName, type Layout } from "./layout.ts";

/** Largest gap of an identity relative to its gross sum. */
export const identityTolerance = 1e-9;
/** Rounding that a row or sector may keep of what once passed through it, relative to all that stood or was written. */
const roundingTolerance = 1e-15;

/**
 * Largest gap that is no gap: |Σx| ≤ 1e−9·Σ|x| + 1e−15·size [usd bn].
 *
 * size: gross sum of the book as it began and of everything written since. Without it a row that has been emptied would break on
 * the last bits of what once stood there.
 */
export function allowedGap({ size }: Book, gross: number): number {
  return identityTolerance * gross + roundingTolerance * size;
}

/**
 * Both identities of a period, over every cell:
 *   each instrument   Σ_sectors assets − Σ_sectors liabilities = 0                  (nature owes real assets)
 *   each sector       Σ_instruments assets − liabilities = net worth = opening net worth + income + revaluation
 *
 * Relative to the gross sum of the row or column, `identityTolerance`. Memo items stand beside the books and are not summed.
 * Returns every violation with instrument or sector, period, the largest changes and the last writer; none when all hold.
 * Source: Godley & Lavoie, balance-sheet and transactions-flow matrices.
 */
export function identityProblems(book: Book): Problem[] {
  const { rowGap, sectorGap } = book.gaps();
  const broken: Problem[] = [];
  // Gross sums only allow more: most rows and sectors pass without theirs.
  const rounding = allowedGap(book, 0);
  for (let instrument = 0; instrument < rowGap.length; instrument++) {
    const gap: number = rowGap[instrument];
    if (Math.abs(gap) <= rounding) continue;
    const gross = rowGross(book, instrument);
    if (!holds(book, gap, gross)) broken.push(rowProblem(book, instrument, gap, gross));
  }
  for (let sector = 0; sector < book.layout.nature; sector++) {
    const gap: number = sectorGap[sector];
    if (Math.abs(gap) <= rounding) continue;
    const gross = sectorGross(book, sector);
    if (!holds(book, gap, gross)) broken.push(sectorProblem(book, sector, gap, gross));
  }
  return broken;
}

function rowGross({ cells, layout }: Book, instrument: number): number {
  const { width, liabilitiesStart } = layout;
  let gross = 0;
  for (let cell = instrument * width; cell < (instrument + 1) * width; cell++) {
    gross += Math.abs(cells[cell]) + Math.abs(cells[liabilitiesStart + cell]);
  }
  return gross;
}

/** Stocks and flows of a sector: one that only passes income through has no stocks to compare with. */
function sectorGross({ cells, layout }: Book, sector: number): number {
  const { width, kinds, liabilitiesStart, flowsStart, netWorthStart } = layout;
  let gross = 0;
  kinds.forEach((kind, instrument) => {
    const cell = instrument * width + sector;
    if (kind !== "memo") gross += Math.abs(cells[cell]) + Math.abs(cells[liabilitiesStart + cell]);
  });
  for (let cell = flowsStart + sector; cell < netWorthStart; cell += width) gross += Math.abs(cells[cell]);
  return gross;
}

/** False for NaN too, which is how a NaN written past the pen is found. */
function holds(book: Book, gap: number, gross: number): boolean {
  return Math.abs(gap) <= allowedGap(book, gross);
}

function rowProblem(book: Book, instrument: number, gap: number, gross: number): Problem {
  const touches = (cell: number): boolean => {
    const name = cellName(book.layout, cell);
    return (name.side === "asset" || name.side === "liability") && name.instrument === instrument;
  };
  return problem("ledger/row-not-zero", placeOf(book, touches), {
    instrument: book.layout.instruments[instrument] ?? "?",
    ...evidence(book, touches, gap, gross),
  });
}

function sectorProblem(book: Book, sector: number, gap: number, gross: number): Problem {
  const touches = (cell: number): boolean => cellName(book.layout, cell).sector === sector;
  return problem("ledger/net-worth", placeOf(book, touches), {
    sector: book.layout.sectors[sector] ?? "?",
    ...evidence(book, touches, gap, gross),
  });
}

/**
 * Every cell against its opening plus the journal: finds what wrote past the pen even where both sides were written.
 * tolerance: relative to the larger of the cell's opening and the sum of its entries' sizes.
 */
export function journalProblems(book: Book): Problem[] {
  const { cells, opening, layout, written } = book;
  const expected = opening.slice();
  const moved = opening.map(Math.abs);
  for (let row = 0; row < written; row++) {
    const cell: number = book.entryCells[row];
    expected[cell] = (expected[cell] ?? 0) + book.entryAmounts[row];
    moved[cell] = (moved[cell] ?? 0) + Math.abs(book.entryAmounts[row]);
  }
  const broken: Problem[] = [];
  for (let cell = 0; cell < layout.cellCount; cell++) {
    const gap = cells[cell] - (expected[cell] ?? 0);
    const gross = moved[cell] ?? 0;
    if (holds(book, gap, gross)) continue;
    const touches = (each: number): boolean => each === cell;
    broken.push(
      problem("ledger/past-the-pen", placeOf(book, touches), {
        ...cellWords(layout, cell),
        ...evidence(book, touches, gap, gross),
      }),
    );
  }
  return broken;
}

/** Holdings below zero by more than rounding: `tolerance` of the gross sum of their row. */
export function negativeHoldings(book: Book): Problem[] {
  const { cells, layout } = book;
  const { width, nature, instruments } = layout;
  const broken: Problem[] = [];
  for (let instrument = 0; instrument < instruments.length; instrument++) {
    const row = cells.subarray(instrument * width, instrument * width + nature);
    const gross = row.reduce((sum, each) => sum + Math.abs(each), 0);
    for (let sector = 0; sector < nature; sector++) {
      const held = row[sector] ?? 0;
      if (held >= -allowedGap(book, gross)) continue;
      const touches = (cell: number): boolean => cell === instrument * width + sector;
      broken.push(
        problem("ledger/negative-holding", placeOf(book, touches), {
          ...cellWords(layout, instrument * width + sector),
          ...evidence(book, touches, held, gross),
        }),
      );
    }
  }
  return broken;
}

function cellWords(layout: Layout, cell: number): { instrument: string; sector: string } {
  const name = cellName(layout, cell);
  const sector = layout.sectors[name.sector] ?? "nature";
  if (name.side === "flow") return { instrument: layout.flows[name.flow] ?? "?", sector };
  if (name.side === "net-worth") return { instrument: "net worth", sector };
  return { instrument: layout.instruments[name.instrument] ?? "?", sector };
}

interface Evidence {
  readonly gap: number;
  readonly allowed: number;
  readonly period: string;
  readonly lastWriter: string;
  readonly changes: readonly { readonly name: string; readonly amount: number }[];
}

/** Only looked up once something broke: the journal is read backwards for the last writer, forwards for the changes. */
function evidence(book: Book, touches: (cell: number) => boolean, gap: number, gross: number): Evidence {
  const byCell = new Map<number, number>();
  for (let row = 0; row < book.written; row++) {
    const cell: number = book.entryCells[row];
    if (touches(cell)) byCell.set(cell, (byCell.get(cell) ?? 0) + book.entryAmounts[row]);
  }
  const changes = [...byCell]
    .map(([cell, amount]) => ({ name: changeName(book.layout, cell), amount }))
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, 4);
  return {
    gap,
    allowed: allowedGap(book, gross),
    period: book.period,
    lastWriter: lastWriter(book, touches),
    changes,
  };
}

function changeName(layout: Layout, cell: number): string {
  const { instrument, sector } = cellWords(layout, cell);
  return `${sector} · ${instrument} (${cellName(layout, cell).side})`;
}

/** Stands for a writer where nothing was written since the world opened; locales have its words. */
const opening = "opening";

function lastWriter(book: Book, touches: (cell: number) => boolean): string {
  for (let row = book.written - 1; row >= 0; row--) {
    if (touches(book.entryCells[row])) return book.writerOf(row);
  }
  return opening;
}

function placeOf(book: Book, touches: (cell: number) => boolean): { path: string } {
  return { path: `${book.period} · ${lastWriter(book, touches)}` };
}
