import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Book } from "../../packages/core/src/ledger/book.ts";
import { identityProblems, journalProblems, negativeHoldings } from "../../packages/core/src/ledger/identities.ts";
import { describe as inWords } from "../../packages/core/src/locales/locale.ts";
import { emptyBook, operationNames, write } from "./random-books.ts";

/** A book in which `fire-sales` wrote one operation last, its entries not yet landed in `cells`. */
function journalOf(name: (typeof operationNames)[number]): Book {
  const book = emptyBook();
  write(book, [{ name: "gov-spending", amount: 500 }]);
  book.openPeriod("2027-Q3");
  write(book, [{ name, amount: 100 }]);
  return book;
}

/** The same cells, had the entry in this row not been written, or been written with another amount. */
function amend(book: Book, row: number, amount: (was: number) => number): void {
  const was: number = book.entryAmounts[row];
  const cell: number = book.entryCells[row];
  book.cells[cell] += amount(was) - was;
  book.entryAmounts[row] = amount(was);
}

const anyOperation = fc.constantFrom(...operationNames.filter((name) => name !== "pe-commitment"));
const anyRow = fc.nat({ max: 1000 });

/** Rows that stand on balance sheets: memo items have no second side to miss. */
function stockRows(book: Book): number[] {
  const memoRow = (cell: number): boolean => book.layout.kinds[Math.floor(cell / book.layout.width)] === "memo";
  return Array.from({ length: book.written }, (_, row) => row).filter((row) => !memoRow(book.entryCells[row]));
}

const small = { name: "loan-origination", amount: 1e-3 } as const;
const large = { name: "qt-runoff-refinanced-rrp", amount: 65535.99853217778 } as const;

describe("the identities catch", () => {
  it("an entry that was dropped, whichever it is", () => {
    fc.assert(
      fc.property(anyOperation, anyRow, (name, pick) => {
        const book = journalOf(name);
        const rows = stockRows(book);
        amend(book, rows[pick % rows.length] ?? 0, () => 0);
        expect(identityProblems(book)).not.toEqual([]);
      }),
    );
  });

  it("a sign that was flipped, whichever it is", () => {
    fc.assert(
      fc.property(anyOperation, anyRow, (name, pick) => {
        const book = journalOf(name);
        const rows = stockRows(book);
        amend(book, rows[pick % rows.length] ?? 0, (was) => -was);
        expect(identityProblems(book)).not.toEqual([]);
      }),
    );
  });

  it("a write past the pen on one side, and one on both sides that balances", () => {
    const book = journalOf("loan-origination");
    const { layout } = book;
    const loans = layout.instruments.indexOf("bankLoans");
    const creditor = loans * layout.width + layout.sectors.indexOf("bank");
    const debtor = layout.liabilitiesStart + loans * layout.width + layout.sectors.indexOf("firms");
    book.cells[creditor] += 5;
    expect(identityProblems(book).map((each) => each.code)).toEqual(["ledger/row-not-zero", "ledger/net-worth"]);
    book.cells[debtor] += 5;
    book.cells[layout.netWorthStart + layout.sectors.indexOf("bank")] += 5;
    book.cells[layout.netWorthStart + layout.sectors.indexOf("firms")] -= 5;
    expect(identityProblems(book)).toEqual([]);
    expect(journalProblems(book).map((each) => each.code)).toEqual(Array(4).fill("ledger/past-the-pen"));
  });

  it("a NaN written past the pen", () => {
    const book = journalOf("wages");
    book.cells[0] = Number.NaN;
    expect(identityProblems(book).length).toBeGreaterThan(0);
    expect(journalProblems(book)).toHaveLength(1);
  });

  it("a gap of one part in a hundred million, and let rounding pass", () => {
    const book = journalOf("loan-origination");
    const row = 0;
    amend(book, row, (was) => was * (1 + 1e-8));
    expect(identityProblems(book)).not.toEqual([]);
    amend(book, row, (was) => (was / (1 + 1e-8)) * (1 + 1e-12));
    expect(identityProblems(book)).toEqual([]);
  });

  it("a gap of a cent in a small row of a large book", () => {
    const large = emptyBook();
    write(large, [{ name: "gov-spending", amount: 1e6 }]);
    const book = new Book(large.layout, large.writers, large.cells);
    write(book, [{ name: "loan-origination", amount: 1 }]);
    expect(identityProblems(book)).toEqual([]);
    amend(book, 0, (was) => was + 1e-6);
    expect(identityProblems(book)).not.toEqual([]);
  });

  it("no gap in a row that a large sum has passed through and left", () => {
    const book = emptyBook();
    const steps = [...Array.from({ length: 2 }, () => small), large, ...Array.from({ length: 997 }, () => small)];
    for (const each of steps) {
      book.openPeriod("period");
      write(book, [each]);
      expect(identityProblems(book)).toEqual([]);
    }
  });

  it("who holds less than nothing", () => {
    const book = emptyBook();
    write(book, [{ name: "loan-repayment", amount: 10 }]);
    expect(negativeHoldings(book).map((each) => each.code)).toContain("ledger/negative-holding");
  });
});

describe("a violation says", () => {
  it("instrument, sector, period, size, changes and last writer, in both languages", () => {
    const book = journalOf("loan-origination");
    amend(book, 1, () => 0);
    const [row, sector] = identityProblems(book);
    expect(row && inWords(row, "en")).toBe(
      [
        "ledger/row-not-zero · 2027-Q3 · operations",
        '  Row "bankLoans" of the balance-sheet matrix sums to 100 usd bn; it must be 0 (allowed 1e−7).',
        "    bank · bankLoans (asset)  +100",
        "  One side of an entry in this instrument was not posted. Last writer: operations.",
      ].join("\n"),
    );
    expect(sector && inWords(sector, "ru")).toContain(
      "сектора «firms» расходятся с его чистыми активами на 100 млрд $",
    );
  });
});
