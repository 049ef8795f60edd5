import { type Column, column, type IdColumn } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { type BookTable, bookTable } from "./book-table.ts";
import { type Bookkeeping, plainBookkeeping } from "./bookkeeping.ts";
import { atCentralBank, type Layout } from "./layout.ts";
import type { Claim, Earning, Handover, Making, Memo, Payment, PaymentAcross, Revaluation } from "./postings.ts";

/** What the pen refuses to write. */
type PenProblem =
  | "ledger/unknown-sector"
  | "ledger/unknown-instrument"
  | "ledger/unknown-flow"
  | "ledger/not-finite"
  | "ledger/no-central-bank"
  | "ledger/not-a-claim"
  | "ledger/has-an-issuer"
  | "ledger/not-a-memo";

/** Entries of the longest posting: a payment from a customer of a bank to the state. */
const mostEntries = 8;

/** Who writes: the index of a mechanism in `writers`. */
export type Writer = number;

/**
 * The book: every stock of a world, and the only pen that changes one.
 *
 * A call of the pen writes its entries into the journal; `close` lands them in the cells together. Until then every
 * reader sees the world as the stage opened, so no agent gains by being first and no dollar is spent twice.
 * An entry is a cell and an amount: two stores in two columns, no object. Amounts in USD billions.
 *
 * Every call checks its sectors, its instrument and that its amount is finite, and throws `ledger/…` naming who wrote it.
 */
export class Book {
  readonly layout: Layout;
  /** Names of those who may write, by Writer. */
  readonly writers: readonly string[];
  /** Stocks, flows of the period and net worth; read through `asset`, `liability` …, written by `close` alone. */
  readonly cells: Column;
  /** The cells as the period opened. */
  readonly opening: Column;
  /** Sizes of all cells the book began with and of all entries since [usd bn]: what its rounding is measured by. */
  size: number;
  /** Journal of the period: cell and amount of each entry; rows beyond `written` are old. */
  entryCells: IdColumn;
  entryAmounts: Column;
  written = 0;
  /** Stages of the period: who writes, and the first row of each. */
  readonly stageWriters: Writer[] = [];
  readonly stageStarts: number[] = [];
  /** Name of the period, for errors. */
  period = "opening";
  #bookkeeping: Bookkeeping;
  #landed = 0;
  #writer: Writer = 0;

  /** bookkeeping: over a table of this layout that belongs to no other book. */
  constructor(
    layout: Layout,
    writers: readonly string[],
    openingCells?: Column,
    bookkeeping = plainBookkeeping(bookTable(layout)),
  ) {
    this.layout = layout;
    this.writers = writers;
    this.#bookkeeping = bookkeeping;
    const { cells, opening, entryCells, entryAmounts } = bookkeeping.table;
    this.cells = cells;
    this.opening = opening;
    this.size = 0;
    this.entryCells = entryCells;
    this.entryAmounts = entryAmounts;
    this.reopen(openingCells ?? this.cells);
  }

  /** Back to an opening balance sheet, as if nothing had been written. */
  reopen(cells: Column): void {
    this.cells.set(cells);
    this.opening.set(cells);
    this.size = 0;
    for (let cell = 0; cell < cells.length; cell++) this.size += Math.abs(cells[cell]);
    this.period = "opening";
    this.written = 0;
    this.#landed = 0;
    this.stageWriters.length = 0;
    this.stageStarts.length = 0;
    this.open(0);
  }

  asset(instrument: number, sector: number): number {
    return this.cells[instrument * this.layout.width + sector];
  }

  liability(instrument: number, sector: number): number {
    return this.cells[this.layout.liabilitiesStart + instrument * this.layout.width + sector];
  }

  flow(flow: number, sector: number): number {
    return this.cells[this.layout.flowsStart + flow * this.layout.width + sector];
  }

  /** Net worth as the period opened, and what has changed it since. */
  netWorth(sector: number): number {
    const { flows, netWorthStart } = this.layout;
    let sum: number = this.cells[netWorthStart + sector];
    for (let flow = 0; flow < flows.length; flow++) sum += this.flow(flow, sector);
    return sum;
  }

  /** Who wrote a row of the journal. */
  writerOf(row: number): string {
    const stage = this.stageStarts.findLastIndex((start) => start <= row);
    return this.writers[this.stageWriters[stage] ?? -1] ?? "?";
  }

  /** Starts a period: the flows of the last one have become net worth, the journal is empty. */
  openPeriod(period: string): void {
    this.close();
    const { cells, layout } = this;
    const { width, flowsStart, netWorthStart, nature } = layout;
    for (let row = flowsStart; row < netWorthStart; row += width) {
      for (let sector = 0; sector < nature; sector++) cells[netWorthStart + sector] += cells[row + sector];
    }
    this.period = period;
    this.written = 0;
    this.#landed = 0;
    this.stageWriters.length = 0;
    this.stageStarts.length = 0;
    this.open(this.#writer);
    cells.fill(0, flowsStart, netWorthStart);
    this.opening.set(cells);
  }

  /** Hands the pen to a mechanism; what the one before wrote has landed. */
  open(writer: Writer): void {
    this.close();
    this.#writer = writer;
    this.stageWriters.push(writer);
    this.stageStarts.push(this.written);
  }

  /** Lands every entry written since the last close, in the order written. */
  close(): void {
    this.size += this.#bookkeeping.land(this.#landed, this.written);
    this.#landed = this.written;
  }

  /** Gaps of both identities as the book stands, until they are asked for again. */
  gaps(): Pick<BookTable, "rowGap" | "sectorGap"> {
    this.#bookkeeping.sumUp();
    return this.#bookkeeping.table;
  }

  /** Whether some holding is below `least` [usd bn]. */
  isBelow(least: number): boolean {
    return this.#bookkeeping.isBelow(least);
  }

  /** Payer to payee, through banks, central bank and Treasury account as the two settle. */
  pay({ payer, payee, amount }: Payment): void {
    this.#checkParties(payer, payee, amount);
    const { keeper } = this.layout;
    this.#transferMoney(payer, keeper[payer], payee, keeper[payee], amount);
  }

  /** The same between customers of two named banks. */
  payAcross({ payer, payerBank, payee, payeeBank, amount }: PaymentAcross): void {
    this.#checkParties(payer, payee, amount);
    this.#checkParties(payerBank, payeeBank, amount);
    this.#transferMoney(payer, payerBank, payee, payeeBank, amount);
  }

  /** A new claim: the creditor's asset, the debtor's liability. */
  lend({ creditor, debtor, instrument, amount }: Claim): void {
    this.#checkParties(creditor, debtor, amount);
    this.#checkInstrument(instrument);
    if (this.layout.kinds[instrument] !== "financial") this.#refuse("ledger/not-a-claim", instrument);
    this.#asset(instrument, creditor, amount);
    this.#liability(instrument, debtor, amount);
  }

  /** The other way round: a claim repaid or given back. */
  repay({ creditor, debtor, instrument, amount }: Claim): void {
    this.lend({ creditor, debtor, instrument, amount: -amount });
  }

  /** An asset from one holder to another. */
  hand({ from, to, instrument, amount }: Handover): void {
    this.#checkParties(from, to, amount);
    this.#checkInstrument(instrument);
    this.#asset(instrument, from, -amount);
    this.#asset(instrument, to, amount);
  }

  /** A change of net worth; the money or asset behind it is its own call. */
  earn({ sector, flow, amount }: Earning): void {
    this.#checkParties(sector, sector, amount);
    if (!isId(flow, this.layout.flows.length)) this.#refuse("ledger/unknown-flow", flow);
    this.#entry(this.layout.flowsStart + flow * this.layout.width + sector, amount);
  }

  /** A real asset made (amount > 0) or used up (amount < 0): nature owes it. */
  make({ owner, instrument, amount }: Making): void {
    this.#checkParties(owner, owner, amount);
    this.#checkInstrument(instrument);
    if (this.layout.kinds[instrument] !== "real") this.#refuse("ledger/has-an-issuer", instrument);
    this.#asset(instrument, owner, amount);
    this.#liability(instrument, this.layout.nature, amount);
  }

  /** A change of price: every holding times `share`, and as much more or less for who owes it. */
  revalue({ instrument, flow, share }: Revaluation): void {
    this.#checkParties(0, 0, share);
    this.#checkInstrument(instrument);
    if (!isId(flow, this.layout.flows.length)) this.#refuse("ledger/unknown-flow", flow);
    const { width, nature, liabilitiesStart, flowsStart } = this.layout;
    while (this.written + 4 * width > this.entryCells.length) this.#grow();
    const assets = instrument * width;
    const liabilities = liabilitiesStart + assets;
    const gains = flowsStart + flow * width;
    for (let sector = 0; sector < width; sector++) {
      const held = share * this.cells[assets + sector];
      const owed = share * this.cells[liabilities + sector];
      this.#entry(assets + sector, held);
      this.#entry(liabilities + sector, owed);
      if (sector !== nature) this.#entry(gains + sector, held - owed);
    }
  }

  /** An off-balance-sheet item: no counterparty, no net worth. */
  memo({ sector, instrument, amount }: Memo): void {
    this.#checkParties(sector, sector, amount);
    this.#checkInstrument(instrument);
    if (this.layout.kinds[instrument] !== "memo") this.#refuse("ledger/not-a-memo", instrument);
    this.#asset(instrument, sector, amount);
  }

  #transferMoney(payer: number, from: number, payee: number, to: number, amount: number): void {
    const { deposits, reserves } = this.layout;
    const sameBank = from === to && from >= 0;
    if (sameBank && payer !== from && payee !== from) {
      // Two customers of one bank: a deposit changes its owner, the bank's total stays.
      this.#asset(deposits, payer, -amount);
      this.#asset(deposits, payee, amount);
      return;
    }
    this.#leg(payer, from, -amount, sameBank);
    this.#leg(payee, to, amount, sameBank);
    if (!sameBank && from >= 0 !== to >= 0) {
      // Reserves leave or enter the banks as a whole: the central bank owes that much less or more of them.
      this.#liability(reserves, this.#centralBank(), from >= 0 ? -amount : amount);
    }
  }

  /** One side of a payment: the sector's money, and the bank's books behind it. No reserves move inside a bank. */
  #leg(sector: number, keeper: number, amount: number, sameBank: boolean): void {
    const { deposits, reserves, treasuryAccount } = this.layout;
    if (keeper >= 0) {
      if (sector !== keeper) {
        this.#asset(deposits, sector, amount);
        this.#liability(deposits, keeper, amount);
      }
      if (!sameBank) {
        this.#checkInstrument(reserves);
        this.#asset(reserves, keeper, amount);
      }
    } else if (keeper === atCentralBank) {
      this.#checkInstrument(treasuryAccount);
      this.#asset(treasuryAccount, sector, amount);
      this.#liability(treasuryAccount, this.#centralBank(), amount);
    }
  }

  #centralBank(): number {
    if (this.layout.centralBank < 0) this.#refuse("ledger/no-central-bank", -1);
    return this.layout.centralBank;
  }

  #asset(instrument: number, sector: number, amount: number): void {
    this.#entry(instrument * this.layout.width + sector, amount);
  }

  #liability(instrument: number, sector: number, amount: number): void {
    this.#entry(this.layout.liabilitiesStart + instrument * this.layout.width + sector, amount);
  }

  /** Every posting starts here: its parties exist, its amount is a number, and the journal has room for all its entries. */
  #checkParties(one: number, other: number, amount: number): void {
    if (this.written + mostEntries > this.entryCells.length) this.#grow();
    const { nature } = this.layout;
    if (!isId(one, nature)) this.#refuse("ledger/unknown-sector", one);
    if (!isId(other, nature)) this.#refuse("ledger/unknown-sector", other);
    // Infinity − Infinity and NaN − NaN are NaN; every finite number leaves 0.
    if (amount - amount !== 0) this.#refuse("ledger/not-finite", amount);
  }

  #checkInstrument(instrument: number): void {
    if (!isId(instrument, this.layout.instruments.length)) this.#refuse("ledger/unknown-instrument", instrument);
  }

  #refuse(code: PenProblem, given: number): never {
    const writer = this.writers[this.#writer] ?? "?";
    fail(code, { path: `${this.period} · ${writer}` }, { given, writer });
  }

  /** Every posting ends here, all its checks passed: one of nothing writes nothing. */
  #entry(cell: number, amount: number): void {
    if (amount === 0) return;
    const row = this.written++;
    this.entryCells[row] = cell;
    this.entryAmounts[row] = amount;
  }

  #grow(): void {
    const longer = <Rows extends Int32Array | Float64Array>(rows: Rows, next: Rows): Rows => {
      next.set(rows);
      return next;
    };
    const rows = this.entryCells.length * 2;
    this.entryCells = longer(this.entryCells, new Int32Array(rows));
    this.entryAmounts = longer(this.entryAmounts, column(rows));
    const { entryCells, entryAmounts } = this;
    // The memory of lifted bookkeeping does not grow: a journal beyond its room is plain columns, landed by the plain loop.
    const table = { ...this.#bookkeeping.table, entryCells, entryAmounts };
    this.#bookkeeping = { ...this.#bookkeeping, table, land: plainBookkeeping(table).land };
  }
}

/** A whole number below `count`: a fraction or NaN would be cut to some other sector's cell without a word. */
function isId(given: number, count: number): boolean {
  return (given | 0) === given && given >= 0 && given < count;
}
