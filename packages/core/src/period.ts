import type { Book } from "./ledger/book.ts";
import { identityProblems, identityTolerance, negativeHoldings } from "./ledger/identities.ts";
import type { Pen } from "./ledger/pen.ts";
import { areFinite } from "./model/column.ts";
import type { Economy } from "./model/economy.ts";
import type { Started } from "./model/mechanism.ts";
import type { Numbers } from "./model/numbers.ts";
import { EbbError, fail } from "./model/problem.ts";

/** One stage of a period: who writes, and what happens. */
export interface Stage extends Started {
  readonly writer: number;
}

/**
 * One period: opens the book, runs every stage on a frozen world, lands what it wrote, and checks the books.
 *
 * Throws `ledger/…` naming period, instrument, sector and last writer where an identity does not hold or a holding is below 0.
 */
export function runPeriod(economy: Economy, stages: readonly Stage[], book: Book, pen: Pen): void {
  book.openPeriod(economy.scenario.periodNames[economy.period] ?? "");
  forgetPeriod(economy);
  for (const { writer, step } of stages) {
    book.open(writer);
    step(economy, pen);
  }
  book.close();
  const problems = identityProblems(book);
  // Rounding of a whole row may leave a holding further below 0 than this: which are overdrawn is looked up only here.
  if (problems.length === 0 && book.isBelow(-identityTolerance)) problems.push(...negativeHoldings(book));
  if (problems.length > 0) throw new EbbError(problems);
  checkFinite(economy.numbers, book.period);
}

/** Throws `run/not-finite` naming what is no number: stocks are checked by the pen, this is everything beside them. */
function checkFinite({ all, spans }: Numbers, period: string): void {
  if (areFinite(all)) return;
  const broken = all.findIndex((each) => !Number.isFinite(each));
  const { name = "?" } = spans.find(({ end }) => broken < end) ?? {};
  fail("run/not-finite", { path: period }, { name });
}

/** Numbers of one period start at nothing; what is not met of a need is carried elsewhere, under its own name. */
export function forgetPeriod({ numbers }: Economy): void {
  numbers.ofPeriod.set(numbers.ofPeriodAtRest);
}
