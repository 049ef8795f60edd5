import { type BookTable, bookTable } from "../ledger/book-table.ts";
import { type Bookkeeping, plainBookkeeping } from "../ledger/bookkeeping.ts";
import type { Layout } from "../ledger/layout.ts";
import { ledgerModule } from "./ledger-module.ts";
import { boundTo } from "./lifted.ts";

/** Bookkeeping of an empty book, as fast as the machine can: lifted where it can, plain elsewhere. */
export function bookkeeping(layout: Layout): Bookkeeping {
  const table = bookTable(layout);
  return liftedBookkeeping(table) ?? plainBookkeeping(table);
}

/** The sources of bookkeeping lifted into WebAssembly, over a table like the given one. undefined where there is none. */
export function liftedBookkeeping(given: BookTable): Bookkeeping | undefined {
  const bound = boundTo(ledgerModule, { book: given });
  if (bound === undefined) return undefined;
  const { isBelow, ...loops } = bound.functions;
  return { table: bound.tables.book, ...loops, isBelow: (least) => isBelow(least) === 1 };
}
