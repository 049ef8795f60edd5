import { bookTable } from "../../packages/core/src/ledger/book-table.ts";
import { layoutOf } from "../../packages/core/src/ledger/layout.ts";
import type { Generator } from "../generate.ts";
import { type Entry, Lifter } from "../lift/lifter.ts";
import { moduleText } from "../lift/module-text.ts";

/** The loops of bookkeeping lifted into WebAssembly. */
export const ledgerModule: Generator = {
  folder: "packages/core/src/engine",
  whole: false,
  files: () => new Map([["ledger-module.ts", source()]]),
};

/** A book of nobody: only the names and kinds of its columns count. */
const book = bookTable(layoutOf([], [], []));

const loops: Readonly<Record<string, Entry["given"]>> = {
  land: ["i32", "i32"],
  sumUp: [],
  isBelow: ["f64"],
};

function source(): string {
  const lifter = new Lifter();
  const module = "packages/core/src/ledger/bookkeeping.ts";
  for (const [name, numbers] of Object.entries(loops)) lifter.enter({ module, name, given: [{ book }, ...numbers] });
  return moduleText(lifter, "ledgerModule", "The loops of bookkeeping");
}
