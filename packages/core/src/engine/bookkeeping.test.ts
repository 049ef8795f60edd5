import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { squeeze, world } from "../../../../bench/squeeze.ts";
import { emptyBook, operationLayout, operationNames, write } from "../../../../tests/ledger/random-books.ts";
import type { Book } from "../ledger/book.ts";
import { type BookTable, bookTable } from "../ledger/book-table.ts";
import { type Bookkeeping, plainBookkeeping } from "../ledger/bookkeeping.ts";
import { identityProblems, negativeHoldings } from "../ledger/identities.ts";
import { type Column, columnOf } from "../model/column.ts";
import { simulator } from "../run.ts";
import { bookkeeping, liftedBookkeeping } from "./bookkeeping.ts";

const layout = operationLayout();

function lifted(): Bookkeeping {
  const found = liftedBookkeeping(bookTable(layout));
  if (found === undefined) throw new Error("there is WebAssembly here");
  return found;
}

/** Everything a book is, bit by bit. */
function bitsOf(book: Book): unknown {
  const { cells, opening, entryCells, entryAmounts, size, written } = book;
  const { rowGap, sectorGap } = book.gaps();
  const journal = [entryCells.subarray(0, written), entryAmounts.subarray(0, written)];
  return { size, written, columns: [cells, opening, ...journal, rowGap, sectorGap].map((each) => [...each]) };
}

function withoutWebAssembly<Result>(work: () => Result): Result {
  const there = globalThis.WebAssembly;
  try {
    Reflect.set(globalThis, "WebAssembly", undefined);
    return work();
  } finally {
    Reflect.set(globalThis, "WebAssembly", there);
  }
}

type Act = (book: Book) => void;

const operation = fc
  .record({ name: fc.constantFrom(...operationNames), amount: fc.double({ min: -1e5, max: 1e5, noNaN: true }) })
  .map(
    (step): Act =>
      (book) =>
        write(book, [step]),
  );
const revaluation = fc
  .record({
    instrument: fc.nat({ max: layout.instruments.length - 1 }),
    flow: fc.nat({ max: layout.flows.length - 1 }),
    share: fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  })
  .map(
    (given): Act =>
      (book) =>
        book.revalue(given),
  );
/** Opening cells, these amounts over and over: nature's flows among them. */
const amounts = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 50 });
const cellsOf = (values: readonly number[]): Column =>
  columnOf(Array.from({ length: layout.cellCount }, (_, cell) => values[cell % values.length] ?? 0));
const period = fc.constant<Act>((book) => book.openPeriod("next"));
const acts = fc.array(fc.oneof({ weight: 6, arbitrary: operation }, revaluation, period), { maxLength: 40 });

describe("lifted bookkeeping", () => {
  it("has the bits of its sources in any journal over any book", () => {
    const [one, other] = [emptyBook(), emptyBook(lifted())];
    fc.assert(
      fc.property(acts, amounts, (all, values) => {
        const cells = cellsOf(values);
        for (const book of [one, other]) {
          book.reopen(cells);
          for (const act of all) act(book);
        }
        expect(bitsOf(other)).toEqual(bitsOf(one));
        for (const least of values) expect(other.isBelow(least)).toBe(one.isBelow(least));
      }),
    );
    expect(other.entryCells.buffer).toBe(other.cells.buffer);
  });

  it("finds the same gap, whichever cell was written past the pen", () => {
    const books = [emptyBook(), emptyBook(lifted())] as const;
    for (const book of books) write(book, [{ name: "gov-spending", amount: 500 }]);
    for (let cell = 0; cell < layout.cellCount; cell++) {
      const [plain, found] = books.map((book) => {
        const was: number = book.cells[cell];
        book.cells[cell] += 1;
        const problems = identityProblems(book);
        book.cells[cell] = was;
        return problems;
      });
      expect(found).toEqual(plain);
      const row = Math.floor((cell % layout.liabilitiesStart) / layout.width);
      const isStock = cell < layout.flowsStart;
      const isCounted = isStock
        ? layout.kinds[row] !== "memo"
        : (cell - layout.flowsStart) % layout.width < layout.nature;
      expect(found?.length, `${cell}`).toBe(isCounted ? (isStock && cell % layout.width < layout.nature ? 2 : 1) : 0);
    }
  });

  it("finds what is overdrawn in the first cell and the last, memo items too, and nothing that is owed", () => {
    for (const { table, isBelow } of [lifted(), plainBookkeeping(bookTable(layout))]) {
      for (const cell of [0, layout.liabilitiesStart - 1]) {
        table.cells[cell] = -2;
        expect([isBelow(-2), isBelow(-1)]).toEqual([false, true]);
        table.cells[cell] = 0;
      }
      table.cells[layout.liabilitiesStart] = -2;
      expect(isBelow(-1)).toBe(false);
    }
    const book = emptyBook(lifted());
    write(book, [{ name: "loan-repayment", amount: 10 }]);
    expect(book.isBelow(-1)).toBe(true);
    expect(negativeHoldings(book)).not.toEqual([]);
  });

  it("goes on where a journal outgrows its memory, in the same cells", () => {
    const [one, other] = [emptyBook(), emptyBook(lifted())];
    const { cells, opening } = other;
    for (const book of [one, other]) {
      book.reopen(cellsOf([3, -5, 0.1]));
      for (let turn = 0; turn < 3; turn++) {
        book.openPeriod(`period ${turn}`);
        for (let at = 0; at < 700; at++) {
          const name = operationNames[at % operationNames.length] ?? "wages";
          write(book, [{ name, amount: 1 + at / 7 }]);
          if (at % 100 === 0) book.revalue({ instrument: at % layout.instruments.length, flow: 0, share: 0.1 });
        }
        book.close();
      }
    }
    expect(other.written).toBeGreaterThan(1024);
    expect(other.cells).toBe(cells);
    expect(other.opening).toBe(opening);
    expect(bitsOf(other)).toEqual(bitsOf(one));
    other.reopen(one.cells);
    one.reopen(one.cells);
    for (const book of [one, other]) write(book, [{ name: "wages", amount: 3 }]);
    expect(bitsOf(other)).toEqual(bitsOf(one));
  });

  it("is what a run uses, to the bits of a run without it", () => {
    let isLifted = true;
    const one = simulator(
      world,
      squeeze,
    )({
      afterPeriod(_period, { cells, entryAmounts }) {
        isLifted &&= cells.buffer === entryAmounts.buffer;
      },
    });
    const other = withoutWebAssembly(() => simulator(world, squeeze)());
    expect(isLifted).toBe(true);
    for (const name of ["stocks", "price", "value", "sold"] as const) expect([...one[name]]).toEqual([...other[name]]);
  });

  it("is left for its sources where there is no WebAssembly", () => {
    const table: BookTable = withoutWebAssembly(() => bookkeeping(layout).table);
    expect(table.cells.buffer).not.toBe(table.opening.buffer);
    expect(withoutWebAssembly(() => liftedBookkeeping(bookTable(layout)))).toBeUndefined();
  });
});
