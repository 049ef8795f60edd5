import { Book } from "../../packages/core/src/ledger/book.ts";
import type { Bookkeeping } from "../../packages/core/src/ledger/bookkeeping.ts";
import { flows } from "../../packages/core/src/ledger/flows.ts";
import { type Layout, layoutOf } from "../../packages/core/src/ledger/layout.ts";
import { type Items, type OperationName, operations, type Parties } from "../../packages/core/src/ledger/operations.ts";
import { penOf } from "../../packages/core/src/ledger/pen.ts";

/** A small economy with every sector and instrument the named operations ask for; all balance sheets empty. */
const partyNames = [
  "households",
  "firms",
  "builder",
  "bank",
  "bankA",
  "bankB",
  "centralBank",
  "government",
  "fund",
  "moneyFund",
  "hedgeFund",
  "vehicle",
  "partner",
] as const satisfies readonly (keyof Parties)[];

const itemNames = [
  "currency",
  "reverseRepo",
  "bankLoans",
  "marginLoans",
  "privateCredit",
  "interbank",
  "repo",
  "centralBankLoans",
  "centralBankRepo",
  "treasuries",
  "corporateBonds",
  "bankBonds",
  "bankEquity",
  "equities",
  "privateEquity",
  "vehicleShares",
  "fundShares",
  "moneyFundShares",
  "bitcoin",
  "capital",
  "inventory",
  "undrawn",
  "uncalled",
  "encumbered",
  "collateral",
] as const satisfies readonly (keyof Items)[];

const real = ["bitcoin", "capital", "inventory"];
const memos = ["undrawn", "uncalled", "encumbered", "collateral"];

export function operationLayout(): Layout {
  return layoutOf(
    partyNames.map((id) => ({
      id,
      settles: id.startsWith("bank")
        ? "reserves"
        : id === "centralBank"
          ? "central-bank"
          : id === "government"
            ? "treasury-account"
            : "deposits",
    })),
    ["deposits", "reserves", "treasury-account", ...itemNames].map((id) => ({
      id,
      kind: real.includes(id) ? "real" : memos.includes(id) ? "memo" : "financial",
    })),
    flows,
  );
}

export const operationNames = Object.keys(operations) as OperationName[];

export interface Step {
  readonly name: OperationName;
  readonly amount: number;
}

export function emptyBook(bookkeeping?: Bookkeeping): Book {
  return new Book(operationLayout(), ["operations"], undefined, bookkeeping);
}

/** Writes named operations into a book and lands them. */
export function write(book: Book, steps: readonly Step[]): void {
  const { layout } = book;
  const ids = <Name extends string>(names: readonly Name[], list: readonly string[]): Record<Name, number> =>
    Object.fromEntries(names.map((name) => [name, list.indexOf(name)])) as Record<Name, number>;
  const who = ids(partyNames, layout.sectors);
  const what = ids(itemNames, layout.instruments);
  const pen = penOf(book);
  for (const { name, amount } of steps) operations[name](pen, who, what, amount);
  book.close();
}
