import { describe, expect, it } from "vitest";
import { economyOf, itemOf, sectorOf } from "../../../../../tests/economies.ts";
import { aggregates } from "../../ledger/aggregates.ts";
import { penOf } from "../../ledger/pen.ts";
import { broadMoney } from "./broad-money.ts";
import { ownFunds } from "./own-funds.ts";

const items = {
  currency: itemOf("currency"),
  reverseRepo: itemOf("reverse-repo"),
  treasuries: itemOf("treasuries"),
  bankEquity: itemOf("bank-equity"),
};
const [households, firms, banks] = [sectorOf("households"), sectorOf("firms"), sectorOf("banks")];
const [government, abroad] = [sectorOf("government"), sectorOf("rest-of-world")];

/** Broad money and own funds of banks after some postings, less what they were. */
function moved(post: (pen: ReturnType<typeof penOf>) => void): { money: number; funds: number } {
  const { economy, book } = economyOf();
  const before = { money: broadMoney(economy), funds: ownFunds(economy) };
  post(penOf(book));
  book.close();
  return { money: broadMoney(economy) - before.money, funds: ownFunds(economy) - before.funds };
}

describe("broad money", () => {
  it("is what the money measures of the book say it is, as are own funds of banks", () => {
    const { economy, book } = economyOf();
    const measured = aggregates(book, items, [abroad]);
    expect(broadMoney(economy)).toBeCloseTo(measured.broadMoney, 8);
    expect(ownFunds(economy)).toBeCloseTo(measured.bankOwnFunds, 8);
  });

  it("stays when one depositor pays another, falls when somebody abroad or the state is paid", () => {
    expect(moved((pen) => pen.pay(households, firms, 100)).money).toBeCloseTo(0, 8);
    expect(moved((pen) => pen.pay(households, abroad, 100)).money).toBeCloseTo(-100, 8);
    expect(moved((pen) => pen.pay(households, government, 100)).money).toBeCloseTo(-100, 8);
  });

  it("rises when a bank lends or pays", () => {
    expect(moved((pen) => pen.finance(banks, firms, itemOf("bank-loans"), 100)).money).toBeCloseTo(100, 8);
    expect(moved((pen) => pen.pay(banks, firms, 100)).money).toBeCloseTo(100, 8);
  });
});

describe("own funds of banks", () => {
  it("fall by what banks lose, not by what they lend or what their shares are worth", () => {
    expect(moved((pen) => pen.owe(banks, firms, itemOf("bank-loans"), -100)).funds).toBeCloseTo(-100, 8);
    expect(moved((pen) => pen.finance(banks, firms, itemOf("bank-loans"), 100)).funds).toBeCloseTo(0, 8);
    expect(moved((pen) => pen.reprice(households, banks, itemOf("bank-equity"), -100)).funds).toBeCloseTo(0, 8);
  });
});
