import type { Book } from "./book.ts";
import type { Layout } from "./layout.ts";
import { makesMoney } from "./layout.ts";

/**
 * Money measures of a book [usd bn]. `broadMoney` is the model's: currency and deposits of private non-banks,
 * rest of the world excluded; it is not the official M2.
 */
export interface Aggregates {
  readonly broadMoney: number;
  readonly deposits: number;
  readonly currency: number;
  readonly base: number;
  readonly reserves: number;
  readonly treasuryAccount: number;
  readonly reverseRepo: number;
  readonly centralBankAssets: number;
  /** Central-bank assets − Treasury account − reverse repo. */
  readonly netLiquidity: number;
  readonly bankAssets: number;
  /** Bank assets − bank liabilities other than bank equity, at book. */
  readonly bankOwnFunds: number;
  readonly treasuriesOutsideCentralBank: number;
}

/** Instrument numbers the measures need; −1 where a book has none: it then counts as zero. */
export interface MoneyItems {
  readonly currency: number;
  readonly reverseRepo: number;
  readonly treasuries: number;
  readonly bankEquity: number;
}

/** Balance sheets to measure: those of a book as it stands, or of a record of it. */
export type Balances = Pick<Book, "layout" | "asset" | "liability">;

/** How each measure is read of balance sheets, one by one: who asks for one over many dates pays for no other. */
export type MoneyMeasures = Readonly<Record<keyof Aggregates, (book: Balances) => number>>;

/**
 * The measures of books of one layout.
 * outside: sectors whose money is not part of broad money though they are private non-banks (rest of the world).
 */
export function moneyMeasures(layout: Layout, items: MoneyItems, outside: readonly number[] = []): MoneyMeasures {
  const sectors = layout.sectors.map((_, sector) => sector);
  const banks = sectors.filter((sector) => layout.keeper[sector] === sector);
  const depositors = sectors.filter((sector) => layout.keeper[sector] >= 0 && layout.keeper[sector] !== sector);
  const publicSectors = depositors.filter((sector) => !outside.includes(sector));
  const centralBanks = sectors.filter((sector) => layout.keeper[sector] === makesMoney);
  type Measure = MoneyMeasures[keyof Aggregates];
  const issued = (instrument: number): Measure => {
    return (book) => (instrument < 0 ? 0 : sum(sectors, (sector) => book.liability(instrument, sector)));
  };
  const held = (instrument: number, by: readonly number[]): Measure => {
    return (book) => (instrument < 0 ? 0 : sum(by, (sector) => book.asset(instrument, sector)));
  };

  const deposits = held(layout.deposits, publicSectors);
  const currency = held(items.currency, publicSectors);
  const currencyIssued = issued(items.currency);
  const reserves = issued(layout.reserves);
  const treasuryAccount = issued(layout.treasuryAccount);
  const reverseRepo = issued(items.reverseRepo);
  const treasuries = issued(items.treasuries);
  const treasuriesBought = held(items.treasuries, centralBanks);
  const centralBankAssets: Measure = (book) => sum(centralBanks, (sector) => totalAssets(book, sector));
  const bankAssets: Measure = (book) => sum(banks, (sector) => totalAssets(book, sector));
  const bankDebt: Measure = (book) => sum(banks, (sector) => totalLiabilities(book, sector, items.bankEquity));
  return {
    broadMoney: (book) => currency(book) + deposits(book),
    deposits,
    currency,
    base: (book) => currencyIssued(book) + reserves(book),
    reserves,
    treasuryAccount,
    reverseRepo,
    centralBankAssets,
    netLiquidity: (book) => centralBankAssets(book) - treasuryAccount(book) - reverseRepo(book),
    bankAssets,
    bankOwnFunds: (book) => bankAssets(book) - bankDebt(book),
    treasuriesOutsideCentralBank: (book) => treasuries(book) - treasuriesBought(book),
  };
}

/** All measures of a book as it stands; `outside` as `moneyMeasures` has it. */
export function aggregates(book: Balances, items: MoneyItems, outside?: readonly number[]): Aggregates {
  const measures = Object.entries(moneyMeasures(book.layout, items, outside));
  return Object.fromEntries(measures.map(([name, measure]) => [name, measure(book)])) as Record<
    keyof Aggregates,
    number
  >;
}

/** Assets of a sector on its balance sheet; memo items are beside it. */
export function totalAssets(book: Balances, sector: number): number {
  return sumOnBalanceSheet(book.layout, (instrument) => book.asset(instrument, sector));
}

/** Liabilities of a sector on its balance sheet, one instrument left out. */
export function totalLiabilities(book: Balances, sector: number, except = -1): number {
  return sumOnBalanceSheet(book.layout, (instrument) =>
    instrument === except ? 0 : book.liability(instrument, sector),
  );
}

function sumOnBalanceSheet({ kinds }: Layout, amount: (instrument: number) => number): number {
  return kinds.reduce((total, kind, instrument) => (kind === "memo" ? total : total + amount(instrument)), 0);
}

function sum(ids: readonly number[], amount: (id: number) => number): number {
  return ids.reduce((total, id) => total + amount(id), 0);
}
