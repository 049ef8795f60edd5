import { columnOf } from "../model/column.ts";
import type { Place, Problem } from "../model/problem.ts";
import { numberProblems, refuse } from "./input-problems.ts";
import { matrixOf } from "./matrix.ts";
import type { RoundBanks } from "./round-based-firesale.ts";

/** What a stress test publishes of one bank [one currency]; leverageRatio: capital over assets. */
export interface PublishedBank {
  readonly bank: string;
  readonly capital: number;
  readonly leverageRatio: number;
  readonly debtSecurities: number;
  readonly governmentBonds: number;
}

/** The assets of these books, in the order of their columns. */
export const bookAssets = ["corporate", "government"] as const;

/** Cash as a share of all assets, which is not published. */
const cashShare = 0.05;

/**
 * Whole balance sheets from four published figures a bank.
 *
 *   A = capital/ratio     corporate = securities − government     cash = 5 % of A     other = A − securities − cash
 *   debt A − capital, one half of it loans that can be repaid early
 *
 * Bonds at the price 1. Throws EbbError, naming bank and figure: ratio not in (0, 1], a figure below 0, government bonds
 * above all securities, securities above what cash leaves of the assets, not finite.
 * Source: ox-inet-resilience/firesale_stresstest.
 */
export function booksOf(banks: readonly PublishedBank[], place: Place = {}): RoundBanks {
  refuse(banks.flatMap((each) => bankProblems(each, place)));
  const books = banks.map(({ capital, leverageRatio, debtSecurities, governmentBonds }) => {
    const assets = capital / leverageRatio;
    const cash = cashShare * assets;
    const debt = assets - capital;
    const bonds = [debtSecurities - governmentBonds, governmentBonds];
    return { cash, other: assets - debtSecurities - cash, debt, bonds };
  });
  return {
    cash: columnOf(books.map((each) => each.cash)),
    other: columnOf(books.map((each) => each.other)),
    loan: columnOf(books.map((each) => each.debt / 2)),
    otherDebt: columnOf(books.map((each) => each.debt / 2)),
    units: matrixOf(
      "bonds",
      books.map((each) => each.bonds),
      place,
    ),
  };
}

function bankProblems(each: PublishedBank, place: Place): Problem[] {
  const { bank, capital, leverageRatio, debtSecurities, governmentBonds } = each;
  const problems = [
    ...numberProblems(`${bank}.capital`, capital, { atLeast: 0 }, place),
    ...numberProblems(`${bank}.leverageRatio`, leverageRatio, { above: 0, atMost: 1 }, place),
    ...numberProblems(`${bank}.debtSecurities`, debtSecurities, { atLeast: 0 }, place),
    ...numberProblems(`${bank}.governmentBonds`, governmentBonds, { atLeast: 0 }, place),
  ];
  if (problems.length > 0) return problems;
  const room = ((1 - cashShare) * capital) / leverageRatio;
  return [
    ...numberProblems(`${bank}.debtSecurities`, debtSecurities, { atMost: room }, place),
    ...numberProblems(`${bank}.governmentBonds`, governmentBonds, { atMost: debtSecurities }, place),
  ];
}
