import { describe, expect, it } from "vitest";
import type { Book } from "../../packages/core/src/ledger/book.ts";
import { identityProblems, identityTolerance, journalProblems } from "../../packages/core/src/ledger/identities.ts";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { broken, type Sample, type Trial, trials } from "./sample.ts";
import { cases } from "./scenarios.ts";

const codes = (book: Book): readonly string[] =>
  [...identityProblems(book), ...journalProblems(book)].map(({ code }) => `${book.period} · ${code}`);

/** Whether two dollar amounts differ by no more than an identity may. */
const isApart = (one: number, other: number): boolean =>
  !(Math.abs(one - other) <= identityTolerance * (1 + Math.abs(one) + Math.abs(other)));

/** Things nobody owes are neither made nor lost: Σ value/price is the supply of the opening, whoever holds it. */
function suppliesThatChange({ world: { layout, assets }, stocks, price, scenario }: RunRecord): readonly string[] {
  const { width, flowsStart } = layout;
  return assets.ids.flatMap((id, a) => {
    const item = assets.instrument[a] ?? -1;
    if (layout.kinds[item] !== "real") return [];
    const units = (row: number): number => {
      const start = row * flowsStart + item * width;
      const value = stocks.subarray(start, start + width).reduce((sum, each) => sum + each, 0);
      return value / price[row * assets.ids.length + a];
    };
    const rows = Array.from({ length: scenario.periods + 1 }, (_, row) => row);
    return rows.filter((row) => isApart(units(row), units(0))).map((row) => `${id} · row ${row}: ${units(row)} units`);
  });
}

/** What the claims of the world say is owed is what the books say, debtor by debtor and creditor by creditor. */
function claimsBesideTheBooks({
  world: { layout, claims },
  stocks,
  claims: { owed },
  scenario,
}: RunRecord): readonly string[] {
  const faults = new Set<string>();
  const count = claims.amount.length;
  for (let row = 0; row <= scenario.periods; row++) {
    const book = new Map<string, { readonly start: number; owed: number }>();
    for (let claim = 0; claim < count; claim++) {
      for (const [side, who, start] of [
        ["owed by", claims.debtor[claim], layout.liabilitiesStart],
        ["owed to", claims.creditor[claim], 0],
      ] as const) {
        const item = claims.instrument[claim] ?? 0;
        const name = `${layout.instruments[item]} ${side} ${layout.sectors[who ?? -1]}`;
        const met = book.get(name) ?? { start: start + item * layout.width + (who ?? 0), owed: 0 };
        met.owed += owed[row * count + claim];
        book.set(name, met);
      }
    }
    for (const [name, { start, owed: sum }] of book) {
      if (isApart(sum, stocks[row * layout.flowsStart + start])) faults.add(`${name} · row ${row}: ${sum}`);
    }
  }
  return [...faults];
}

/** Invariant 1: the books of every period balance, and nothing is written past the pen. */
export function booksLaws(sample: Sample): void {
  describe("books", () => {
    it("balance in every period, entry by entry; things are neither made nor lost; claims are what the books say", () => {
      const law = (trial: Trial): readonly string[] => {
        const found: string[] = [];
        const record = trial.run({ afterPeriod: (_, book) => found.push(...codes(book)) });
        return [...found, ...suppliesThatChange(record), ...claimsBesideTheBooks(record)];
      };
      expect(broken(trials(sample, cases), law)).toEqual([]);
    });
  });
}
