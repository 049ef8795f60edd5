import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Book } from "./book.ts";
import { flows } from "./flows.ts";
import { type Posting, postingsOf } from "./journal.ts";
import { type InstrumentSpec, layoutOf, type SectorSpec } from "./layout.ts";
import { type Pen, penOf } from "./pen.ts";

const sectors: readonly SectorSpec[] = [
  { id: "central-bank", settles: "central-bank" },
  { id: "government", settles: "treasury-account" },
  { id: "bank-a", settles: "reserves" },
  { id: "bank-b", settles: "reserves" },
  { id: "anna", settles: "deposits" },
  { id: "boris", settles: "deposits" },
  { id: "clara", settles: "deposits", bank: "bank-b" },
];
const instruments: readonly InstrumentSpec[] = [
  { id: "deposits", kind: "financial" },
  { id: "reserves", kind: "financial" },
  { id: "treasury-account", kind: "financial" },
  { id: "loans", kind: "financial" },
  { id: "gold", kind: "real" },
  { id: "promises", kind: "memo" },
];
const [centralBank, government, bankA, anna, boris] = [0, 1, 2, 4, 5];
const [loans, gold, promises] = [3, 4, 5];

/** What a book says after one stage in which somebody wrote. */
function read(write: (pen: Pen, book: Book) => void): readonly Posting[] {
  const book = new Book(layoutOf(sectors, instruments, flows), ["writer"]);
  const pen = penOf(book);
  book.open(0);
  write(pen, book);
  book.close();
  return postingsOf(book);
}

const party = fc.integer({ min: 0, max: sectors.length - 1 });

describe("the journal read back", () => {
  it("has every payment between any two, whoever keeps their money", () => {
    fc.assert(
      fc.property(party, party, fc.integer({ min: 1, max: 1000 }), fc.boolean(), (payer, payee, amount, isBack) => {
        fc.pre(payer !== payee);
        const found = read((pen) => pen.pay(payer, payee, isBack ? -amount : amount));
        const [from, to] = isBack ? [payee, payer] : [payer, payee];
        expect(found).toMatchObject([{ kind: "payment", payer: from, payee: to, amount, writer: "writer" }]);
      }),
    );
  });

  it("has claims made and paid back, assets handed on, things made, memos and incomes", () => {
    expect(
      read((pen) => {
        pen.finance(bankA, anna, loans, 40);
        pen.finance(bankA, anna, loans, -10);
        pen.hand(anna, boris, gold, 3);
        pen.make(anna, gold, 5);
        pen.memo(boris, promises, 7);
        pen.earn(anna, "income", 2);
      }),
    ).toMatchObject([
      { kind: "claim", creditor: bankA, debtor: anna, instrument: loans, amount: 40 },
      { kind: "payment", payer: bankA, payee: anna, amount: 40, isTakenBack: false },
      { kind: "claim", creditor: bankA, debtor: anna, instrument: loans, amount: -10 },
      { kind: "payment", payer: anna, payee: bankA, amount: 10 },
      { kind: "handover", from: anna, to: boris, instrument: gold, amount: 3 },
      { kind: "making", owner: anna, instrument: gold, amount: 5 },
      { kind: "memo", sector: boris, instrument: promises, amount: 7 },
      { kind: "earning", sector: anna, amount: 2 },
    ]);
  });

  it("tells an income that is taken back from one that is paid", () => {
    const found = read((pen) => pen.pass(anna, boris, "wages", "wages", -4));
    expect(found[0]).toMatchObject({ kind: "payment", payer: boris, payee: anna, amount: 4, isTakenBack: true });
  });

  it("keeps new prices apart from claims and handovers: of things, of claims, of a debt written off", () => {
    const kinds = (write: (pen: Pen, book: Book) => void): readonly string[] =>
      read(write)
        .map(({ kind }) => kind)
        .filter((kind) => kind !== "earning");
    const lent = (pen: Pen, book: Book): void => {
      pen.owe(anna, boris, loans, 100);
      pen.make(anna, gold, 10);
      book.close();
    };
    expect(
      kinds((pen, book) => {
        lent(pen, book);
        pen.revalue(gold, -0.5);
        pen.revalue(loans, 0.25);
      }),
    ).toEqual(["claim", "making", "repricing", "repricing", "repricing", "repricing"]);
    expect(kinds((pen) => pen.reprice(anna, boris, loans, -3))).toEqual(["repricing", "repricing"]);
    expect(
      kinds((pen) => {
        pen.owe(anna, boris, loans, -6);
        pen.earn(anna, "credit-loss", -6);
        pen.earn(boris, "debt-relief", 6);
      }),
    ).toEqual(["repricing", "repricing"]);
  });

  it("loses nothing it cannot read", () => {
    const found = read((pen, book) => {
      pen.pay(centralBank, government, 5);
      // Half a claim, past the pen.
      book.entryCells[book.written] = loans * book.layout.width + anna;
      book.entryAmounts[book.written++] = 9;
    });
    expect(found.at(-1)).toMatchObject({ kind: "unread", amount: 9 });
  });
});
