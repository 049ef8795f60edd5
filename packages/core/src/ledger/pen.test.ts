import { describe, expect, it } from "vitest";
import { Book } from "./book.ts";
import { flows } from "./flows.ts";
import { identityProblems } from "./identities.ts";
import { layoutOf } from "./layout.ts";
import { type Pen, penOf } from "./pen.ts";

const [bank, anna, boris] = [0, 1, 2];
const [deposits, shares, promises] = [0, 1, 2];

/** Anna and Boris have 100 each with their bank; Anna has shares worth 50 of Boris, who issued them for nothing. */
function open(): { readonly book: Book; readonly pen: Pen } {
  const layout = layoutOf(
    [
      { id: "bank", settles: "reserves" },
      { id: "anna", settles: "deposits" },
      { id: "boris", settles: "deposits" },
    ],
    [
      { id: "deposits", kind: "financial" },
      { id: "shares", kind: "financial" },
      { id: "promises", kind: "memo" },
      { id: "reserves", kind: "financial" },
    ],
    flows,
  );
  const book = new Book(layout, ["test"]);
  const pen = penOf(book);
  for (const customer of [anna, boris]) {
    pen.owe(customer, bank, deposits, 100);
    pen.earn(customer, "income", 100);
    pen.earn(bank, "income", -100);
  }
  pen.reprice(anna, boris, shares, 50);
  book.openPeriod("2026-01");
  return { book, pen };
}

const earned = (book: Book, flow: (typeof flows)[number], sector: number): number =>
  book.flow(flows.indexOf(flow), sector);

/** What two people have after one call of the pen: deposits and shares of each, and that the books balance. */
function after(write: (pen: Pen) => void): { readonly book: Book; readonly has: readonly (readonly number[])[] } {
  const { book, pen } = open();
  write(pen);
  book.close();
  expect(identityProblems(book)).toEqual([]);
  return { book, has: [anna, boris].map((who) => [deposits, shares].map((what) => book.asset(what, who))) };
}

describe("the pen", () => {
  it("hands an asset over without money, and net worth with it", () => {
    const { book, pen } = open();
    pen.hand(anna, boris, shares, 20);
    book.close();
    expect([book.asset(shares, anna), book.asset(shares, boris)]).toEqual([30, 20]);
    expect([book.asset(deposits, anna), book.asset(deposits, boris)]).toEqual([100, 100]);
    // The money is its own call: until it is paid the books do not balance.
    expect(identityProblems(book)).not.toEqual([]);
    pen.pay(boris, anna, 20);
    book.close();
    expect(identityProblems(book)).toEqual([]);
  });

  it("sells an asset for its price: one call is a handover and a payment", () => {
    expect(after((pen) => pen.sell(anna, boris, shares, 20)).has).toEqual([
      [120, 30],
      [80, 20],
    ]);
    expect(after((pen) => pen.sell(boris, anna, shares, -20)).has).toEqual([
      [120, 30],
      [80, 20],
    ]);
  });

  it("finances a claim with money, and redeems it with a minus", () => {
    const { book, has } = after((pen) => pen.finance(anna, boris, shares, 10));
    expect(has).toEqual([
      [90, 60],
      [110, 0],
    ]);
    expect(book.liability(shares, boris)).toBe(60);
    expect(after((pen) => pen.finance(anna, boris, shares, -10)).has).toEqual([
      [110, 40],
      [90, 0],
    ]);
  });

  it("passes income on with the money, under the name each side gives it", () => {
    const { book } = after((pen) => pen.pass(anna, boris, "spending", "income", 7));
    expect([earned(book, "spending", anna), earned(book, "income", boris)]).toEqual([-7, 7]);
    expect([book.asset(deposits, anna), book.asset(deposits, boris)]).toEqual([93, 107]);
  });

  it("reprices one claim: what its holder loses its issuer gains", () => {
    const { book } = after((pen) => pen.reprice(anna, boris, shares, -50));
    expect([book.asset(shares, anna), book.liability(shares, boris)]).toEqual([0, 0]);
    expect([earned(book, "revaluation", anna), earned(book, "revaluation", boris)]).toEqual([-50, 50]);
  });

  it("revalues all there is of an instrument as repricing every claim would", () => {
    const [whole, single] = [
      after((pen) => pen.revalue(shares, -0.4)),
      after((pen) => pen.reprice(anna, boris, shares, -20)),
    ];
    expect([...whole.book.cells]).toEqual([...single.book.cells]);
  });

  it("notes a memo beside the books, which nobody's net worth knows", () => {
    const { book } = after((pen) => pen.memo(anna, promises, 500));
    expect(book.asset(promises, anna)).toBe(500);
    expect(book.netWorth(anna)).toBe(150);
  });
});
