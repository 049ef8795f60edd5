import { Book } from "../packages/core/src/ledger/book.ts";
import { flows } from "../packages/core/src/ledger/flows.ts";
import { identityProblems } from "../packages/core/src/ledger/identities.ts";
import { layoutOf } from "../packages/core/src/ledger/layout.ts";
import type { Benchmark } from "./benchmark.ts";

/** 18 sectors × 34 instruments, the size of the shipped world: a claim, a payment, a handover and a payment in turn, 120 a period, then both identities. Postings a second. */
function postings(): () => number {
  const sectors = Array.from({ length: 18 }, (_, i) => ({
    id: `s${i}`,
    settles: i === 0 ? ("central-bank" as const) : i === 1 ? ("reserves" as const) : ("deposits" as const),
  }));
  const instruments = ["deposits", "reserves", "treasury-account"].concat(
    Array.from({ length: 31 }, (_, i) => `i${i}`),
  );
  const layout = layoutOf(
    sectors,
    instruments.map((id) => ({ id, kind: "financial" })),
    flows,
  );
  const book = new Book(layout, ["bench"]);
  const periods = 20_000;
  return () => {
    const start = performance.now();
    let broken = 0;
    for (let period = 0; period < periods; period++) {
      book.openPeriod("period");
      for (let i = 0; i < 30; i++) {
        const one = 2 + (i % 16);
        const other = 2 + ((i + 5) % 16);
        const amount = 1 + i;
        book.lend({ creditor: one, debtor: other, instrument: 3 + (i % 31), amount });
        book.pay({ payer: one, payee: other, amount });
        book.hand({ from: one, to: other, instrument: 3 + (i % 31), amount });
        book.pay({ payer: other, payee: one, amount });
      }
      book.close();
      broken += identityProblems(book).length;
    }
    if (broken > 0) throw new Error(`${broken} identities broken`);
    return (periods * 120) / ((performance.now() - start) / 1000);
  };
}

function wideBook(): () => void {
  const layout = layoutOf(
    Array.from({ length: 20_000 }, (_, i) => ({ id: `s${i}`, settles: i === 0 ? "reserves" : "deposits" })),
    ["deposits"].concat(Array.from({ length: 39 }, (_, i) => `i${i}`)).map((id) => ({ id, kind: "financial" })),
    flows,
  );
  const book = new Book(layout, ["bench"]);
  for (let i = 1; i < 20_000; i++) {
    for (let instrument = 1; instrument < 40; instrument += 7) {
      book.lend({ creditor: i, debtor: ((i * 7919) % 19_999) + 1, instrument, amount: i % 97 });
      book.earn({ sector: i, flow: 0, amount: i % 97 });
      book.earn({ sector: ((i * 7919) % 19_999) + 1, flow: 0, amount: -(i % 97) });
    }
  }
  book.close();
  return () => {
    if (identityProblems(book).length > 0) throw new Error("identities broken");
  };
}

export const benchmarks: readonly Benchmark[] = [
  { name: "postings through the pen, identities every 120", target: { min: 2e7, unit: "/s" }, run: postings() },
  { name: "identities of 20,000 sectors × 40 instruments", target: { max: 5, unit: "ms" }, run: wideBook() },
];
