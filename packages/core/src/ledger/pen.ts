import type { Book } from "./book.ts";
import { type Flow, flows } from "./flows.ts";

/** The book as operations use it: the pen's calls under the short names that make the table below readable. */
export interface Pen {
  /** payer → payee, in money */
  pay(payer: number, payee: number, amount: number): void;
  /** the same between customers of two named banks */
  payAcross(payer: number, payerBank: number, payee: number, payeeBank: number, amount: number): void;
  /** a claim of creditor on debtor; negative takes it back */
  owe(creditor: number, debtor: number, instrument: number, amount: number): void;
  /** an asset from one holder to another; the money is its own call */
  hand(from: number, to: number, instrument: number, amount: number): void;
  /** the same, paid for in money */
  sell(seller: number, buyer: number, instrument: number, amount: number): void;
  /** creditor pays for a new claim on debtor; negative: the debtor redeems it */
  finance(creditor: number, debtor: number, instrument: number, amount: number): void;
  /** income of one sector that another pays for: net worth of both, and the money */
  pass(payer: number, payee: number, paidAs: Flow, receivedAs: Flow, amount: number): void;
  earn(sector: number, flow: Flow, amount: number): void;
  make(owner: number, instrument: number, amount: number): void;
  /** change of price of a claim: the holder's loss is the issuer's gain */
  reprice(holder: number, issuer: number, instrument: number, amount: number): void;
  /** the same for every holder and issuer of an instrument: their amounts times 1 + share */
  revalue(instrument: number, share: number): void;
  memo(sector: number, instrument: number, amount: number): void;
}

const flowId: Readonly<Record<Flow, number>> = Object.fromEntries(flows.map((name, id) => [name, id])) as Record<
  Flow,
  number
>;

/** The pen of a book whose flows are `flows`, in that order. */
export function penOf(book: Book): Pen {
  const pay: Pen["pay"] = (payer, payee, amount) => book.pay({ payer, payee, amount });
  const owe: Pen["owe"] = (creditor, debtor, instrument, amount) => book.lend({ creditor, debtor, instrument, amount });
  const earn: Pen["earn"] = (sector, flow, amount) => book.earn({ sector, flow: flowId[flow], amount });
  return {
    pay,
    payAcross: (payer, payerBank, payee, payeeBank, amount) =>
      book.payAcross({ payer, payerBank, payee, payeeBank, amount }),
    owe,
    earn,
    hand: (from, to, instrument, amount) => book.hand({ from, to, instrument, amount }),
    sell(seller, buyer, instrument, amount) {
      book.hand({ from: seller, to: buyer, instrument, amount });
      pay(buyer, seller, amount);
    },
    finance(creditor, debtor, instrument, amount) {
      owe(creditor, debtor, instrument, amount);
      pay(creditor, debtor, amount);
    },
    pass(payer, payee, paidAs, receivedAs, amount) {
      pay(payer, payee, amount);
      earn(payer, paidAs, -amount);
      earn(payee, receivedAs, amount);
    },
    make: (owner, instrument, amount) => book.make({ owner, instrument, amount }),
    reprice(holder, issuer, instrument, amount) {
      owe(holder, issuer, instrument, amount);
      earn(holder, "revaluation", amount);
      earn(issuer, "revaluation", -amount);
    },
    revalue: (instrument, share) => book.revalue({ instrument, flow: flowId.revaluation, share }),
    memo: (sector, instrument, amount) => book.memo({ sector, instrument, amount }),
  };
}
