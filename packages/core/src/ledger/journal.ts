import type { Book } from "./book.ts";
import { atCentralBank, type CellName, cellName, type Layout } from "./layout.ts";

/**
 * A posting as it was meant, read back from the entries it left; amounts in USD billions. Amounts below 0 are turned round, so
 * that a payment goes from who paid to who was paid. `isTakenBack` says so of a payment that passes no bank's own books (inside
those the two ways look alike); a claim repaid stays negative.
 */
export type Posting = { readonly writer: string; readonly stage: number } & (
  | {
      readonly kind: "payment";
      readonly payer: number;
      readonly payee: number;
      readonly amount: number;
      readonly isTakenBack: boolean;
    }
  | {
      readonly kind: "claim";
      readonly creditor: number;
      readonly debtor: number;
      readonly instrument: number;
      readonly amount: number;
    }
  | {
      readonly kind: "handover";
      readonly from: number;
      readonly to: number;
      readonly instrument: number;
      readonly amount: number;
    }
  | { readonly kind: "earning"; readonly sector: number; readonly flow: number; readonly amount: number }
  | { readonly kind: "making"; readonly owner: number; readonly instrument: number; readonly amount: number }
  | {
      readonly kind: "repricing";
      readonly side: "asset" | "liability";
      readonly sector: number;
      readonly instrument: number;
      readonly amount: number;
    }
  | { readonly kind: "memo"; readonly sector: number; readonly instrument: number; readonly amount: number }
  | { readonly kind: "unread"; readonly cell: number; readonly amount: number }
);

type Read = Posting extends infer Each ? (Each extends Posting ? Omit<Each, "writer" | "stage"> : never) : never;

/** An entry of the journal under its name, and what it says. */
type Entry = CellName & { readonly amount: number };

/**
 * The journal of the period, posting by posting, in the order written.
 *
 * A posting leaves entries of one shape (`book.ts`), so they are read in turn: a payment by what moved on either side of it, a
 * claim by its two sides, a new price by the gain that stands behind each holding. What has no such shape comes out `unread`,
 * entry by entry: nothing is lost, and whoever adds up sees it.
 */
export function postingsOf(book: Book): readonly Posting[] {
  const postings: Posting[] = [];
  book.stageWriters.forEach((writerId, stage) => {
    const writer = book.writers[writerId] ?? "?";
    const end = book.stageStarts[stage + 1] ?? book.written;
    for (let row = book.stageStarts[stage] ?? 0; row < end; ) {
      const [entries, read] = postingAt(book, row, end);
      for (const each of read) postings.push({ writer, stage, ...each });
      row += entries;
    }
  });
  return postings;
}

/** The posting that begins at a row: how many entries it took, and what it says. */
function postingAt(book: Book, row: number, end: number): readonly [entries: number, read: readonly Read[]] {
  const { layout } = book;
  const at = (offset: number): Entry | undefined => {
    if (row + offset >= end) return undefined;
    return { ...cellName(layout, book.entryCells[row + offset]), amount: book.entryAmounts[row + offset] };
  };
  const first = at(0);
  if (first === undefined) return [1, []];
  const { amount } = first;
  const unread = [1, [{ kind: "unread", cell: book.entryCells[row], amount } as const]] as const;
  if (first.side === "net-worth") return unread;
  if (first.side === "flow") return [1, [{ kind: "earning", sector: first.sector, flow: first.flow, amount }]];
  const { side, sector, instrument } = first;
  if (layout.kinds[instrument] === "memo") return [1, [{ kind: "memo", sector, instrument, amount }]];
  if (isMoney(layout, instrument)) return paymentAt(layout, at) ?? unread;

  const repriced = { kind: "repricing", instrument } as const;
  const next = at(1);
  if (side === "liability") {
    const isPriced = sector === layout.nature || isGain(layout, next, sector, -amount);
    return isPriced ? [1, [{ ...repriced, side, sector, amount }]] : unread;
  }
  if (next === undefined) return unread;
  if (isGain(layout, next, sector, amount)) return [1, [{ ...repriced, side, sector, amount }]];
  if (next.side === "flow" || next.side === "net-worth" || next.instrument !== instrument) return unread;
  if (next.side === "asset") {
    if (next.amount !== -amount) return unread;
    const [from, to] = amount < 0 ? [sector, next.sector] : [next.sector, sector];
    return [2, [{ kind: "handover", from, to, instrument, amount: Math.abs(amount) }]];
  }
  const isOwn = next.sector === sector;
  if (isOwn || (next.amount === amount && isGain(layout, at(2), sector, amount))) {
    const owed = { ...repriced, side: "liability", sector: next.sector, amount: next.amount } as const;
    return [2, [{ ...repriced, side, sector, amount }, owed]];
  }
  if (next.amount !== amount) return unread;
  if (next.sector === layout.nature) return [2, [{ kind: "making", owner: sector, instrument, amount }]];
  return [2, [{ kind: "claim", creditor: sector, debtor: next.sector, instrument, amount }]];
}

function isMoney({ deposits, reserves, treasuryAccount }: Layout, instrument: number): boolean {
  return instrument === deposits || instrument === reserves || instrument === treasuryAccount;
}

/** Whether an entry is the gain (or loss) of a sector that comes of a new price, or of a debt written off. */
function isGain({ flows }: Layout, entry: Entry | undefined, sector: number, amount: number): boolean {
  if (entry?.side !== "flow" || entry.sector !== sector || entry.amount !== amount) return false;
  const name = flows[entry.flow];
  return name === "revaluation" || name === "credit-loss";
}

/** One side of a payment: how many entries, whose money, by how much, and the bank inside which it may have ended. */
interface Leg {
  readonly entries: number;
  readonly sector: number;
  readonly amount: number;
  /** The other party, where the payment is between a bank and its own customer, or two customers of it. */
  readonly within?: number;
}

/** A payment: a side, most often another side, and at times the reserves of all banks. */
function paymentAt(
  layout: Layout,
  at: (offset: number) => Entry | undefined,
): readonly [entries: number, read: readonly Read[]] | undefined {
  const one = legAt(layout, at, 0);
  if (one === undefined) return undefined;
  const payment = (entries: number, other: number) => {
    const [payer, payee] = one.amount < 0 ? [one.sector, other] : [other, one.sector];
    const isTakenBack = one.amount > 0 && other !== layout.keeper[one.sector];
    return [entries, [{ kind: "payment", payer, payee, amount: Math.abs(one.amount), isTakenBack }]] as const;
  };
  if (one.within !== undefined) return payment(one.entries, one.within);
  const two = legAt(layout, at, one.entries);
  const isPaid = two !== undefined && two.within === undefined && two.amount === -one.amount;
  const entries = isPaid && two.sector !== one.sector ? one.entries + two.entries : one.entries;
  const last = at(entries);
  const isOfBanks =
    last?.side === "liability" && last.instrument === layout.reserves && last.sector === layout.centralBank;
  const other = entries > one.entries ? (two?.sector ?? layout.centralBank) : layout.centralBank;
  return payment(isOfBanks ? entries + 1 : entries, other);
}

function legAt(layout: Layout, at: (offset: number) => Entry | undefined, offset: number): Leg | undefined {
  const { deposits, reserves, treasuryAccount, keeper } = layout;
  const [first, second, third] = [at(offset), at(offset + 1), at(offset + 2)];
  if (first?.side !== "asset") return undefined;
  const { sector, amount, instrument } = first;
  if (instrument === reserves) return { entries: 1, sector, amount };
  if (second === undefined || second.side === "flow" || second.side === "net-worth") return undefined;
  if (second.instrument !== instrument) return undefined;
  if (instrument === treasuryAccount) {
    return second.side === "liability" && keeper[sector] === atCentralBank ? { entries: 2, sector, amount } : undefined;
  }
  if (instrument !== deposits) return undefined;
  if (second.side === "asset") {
    return second.amount === -amount ? { entries: 2, sector, amount, within: second.sector } : undefined;
  }
  if (second.amount !== amount) return undefined;
  const isBetweenBanks = third?.side === "asset" && third.instrument === reserves && third.sector === second.sector;
  if (isBetweenBanks && third.amount === amount) return { entries: 3, sector, amount };
  return { entries: 2, sector, amount, within: second.sector };
}
