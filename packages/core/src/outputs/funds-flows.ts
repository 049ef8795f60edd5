import type { Book } from "../ledger/book.ts";
import { type Posting, postingsOf } from "../ledger/journal.ts";
import type { CompiledScenario } from "../model/compile-scenario.ts";
import type { CompiledWorld } from "../model/compile.ts";
import type { RunRecord } from "../model/record.ts";
import { simulator } from "../run.ts";
import { grouped } from "./grouped.ts";

/** What money is paid for: a new claim, a claim redeemed, an asset from its holder, an income, an income that is not paid. */
export type PaymentKind = "issue" | "redemption" | "sale" | "income" | "income-back";

/**
 * Money from one sector to another, for something [usd bn, > 0].
 *
 * item   instrument of a claim or sale, name of the flow of an income; `unexplained` where the journal names none
 */
export interface FundsPayment {
  readonly room: string;
  readonly payer: string;
  readonly payee: string;
  readonly kind: PaymentKind;
  readonly item: string;
  readonly amount: number;
}

/** What changed a holding or debt without money: a new price, a debt written off, a thing made; `unread` if nobody knows [usd bn]. */
export interface ChangeWithoutMoney {
  readonly room: string;
  readonly kind: "repricing" | "making" | "unpaid" | "unread";
  readonly sector: string;
  readonly side: "asset" | "liability";
  readonly item: string;
  readonly amount: number;
}

/** Everything that moved in the period of a row of the record. */
export interface FundsOfPeriod {
  readonly row: number;
  readonly period: string;
  readonly payments: readonly FundsPayment[];
  readonly changes: readonly ChangeWithoutMoney[];
}

/** A run with every payment in it. */
export interface FundsFlows {
  readonly record: RunRecord;
  readonly periods: readonly FundsOfPeriod[];
}

/** Runs a world under a scenario and keeps who paid whom for what. Throws what a run throws. */
export function fundsFlows(
  world: CompiledWorld,
  scenario: CompiledScenario,
  parameters?: ReadonlyMap<string, number>,
): FundsFlows {
  const periods: FundsOfPeriod[] = [];
  const run = simulator(world, scenario);
  const record = run({
    ...(parameters === undefined ? {} : { parameters }),
    afterPeriod: (period, book) => void periods.push(fundsOfPeriod(book, period + 1)),
  });
  return { record, periods };
}

/** Who paid whom for what in the period of a book, from its journal. */
function fundsOfPeriod(book: Book, row: number): FundsOfPeriod {
  const stages = grouped(postingsOf(book), ({ stage }) => stage);
  const read = [...stages.values()].map((postings) => fundsOfStage(book, postings));
  return {
    row,
    period: book.period,
    payments: read.flatMap(({ payments }) => payments),
    changes: read.flatMap(({ changes }) => changes),
  };
}

type Claim = Extract<Posting, { kind: "claim" | "handover" }>;

/** Parts of a payment that differ from the whole by less are the whole: a sum of products and the product of a sum. */
const rounding = 1e-9;

/** Payments beside what was given for them: claims and assets of the same two since they last paid, else the income they are. */
function fundsOfStage({ layout }: Book, postings: readonly Posting[]): Pick<FundsOfPeriod, "payments" | "changes"> {
  const sectorOf = (sector: number): string => layout.sectors[sector] ?? "nature";
  const itemOf = (instrument: number): string => layout.instruments[instrument] ?? "?";
  const payments: FundsPayment[] = [];
  const changes: ChangeWithoutMoney[] = [];
  const given = new Map<string, Claim[]>();
  postings.forEach((posting, at) => {
    const { writer: room, kind, amount } = posting;
    if (amount === 0 || kind === "memo" || kind === "earning") return;
    if (kind === "claim" || kind === "handover") {
      const key = pairOf(posting);
      given.set(key, [...(given.get(key) ?? []), posting]);
    } else if (kind === "payment") {
      const [payer, payee] = [sectorOf(posting.payer), sectorOf(posting.payee)];
      const [there, back] = [`${posting.payer} ${posting.payee}`, `${posting.payee} ${posting.payer}`];
      const parts = paidFor(given.get(there) ?? [], given.get(back) ?? [], amount);
      if (parts.length === 0) {
        const item = incomeOf(layout.flows, posting, postings.slice(at + 1));
        const isBack = posting.isTakenBack !== isKeptBack(room, item);
        payments.push({ room, payer, payee, kind: isBack ? "income-back" : "income", item, amount });
        return;
      }
      for (const key of [there, back]) {
        const open = (given.get(key) ?? []).filter((each) => !parts.includes(each));
        given.set(key, open);
      }
      for (const part of parts) {
        const parties = pairOf(part) === there ? { payer, payee } : { payer: payee, payee: payer };
        const item = itemOf(part.instrument);
        payments.push({ room, ...parties, kind: paidKind(part), item, amount: Math.abs(part.amount) });
      }
    } else if (kind === "repricing") {
      const { side, sector, instrument } = posting;
      changes.push({ room, kind, sector: sectorOf(sector), side, item: itemOf(instrument), amount });
    } else if (kind === "making") {
      const change = { room, kind, item: itemOf(posting.instrument), amount } as const;
      changes.push({ ...change, sector: sectorOf(posting.owner), side: "asset" });
      changes.push({ ...change, sector: "nature", side: "liability" });
    } else changes.push({ room, kind, sector: "?", side: "asset", item: "?", amount });
  });
  for (const left of [...given.values()].flat()) changes.push(...unpaid(left, sectorOf, itemOf));
  return { payments, changes };
}

/** Builders who spend more of their own cash pay their owners less: what looks like a dividend of owners is one they do not get. */
function isKeptBack(room: string, item: string): boolean {
  return room === "ai-capex" && item === "dividend";
}

/** Who would pay and be paid for what was given. */
function pairOf(posting: Claim): string {
  if (posting.kind === "handover") return `${posting.to} ${posting.from}`;
  const { creditor, debtor, amount } = posting;
  return amount > 0 ? `${creditor} ${debtor}` : `${debtor} ${creditor}`;
}

function paidKind(posting: Claim): PaymentKind {
  if (posting.kind === "handover") return "sale";
  return posting.amount > 0 ? "issue" : "redemption";
}

/**
 * What a payment is for: the last thing given if that is its price, else all that is not paid yet, else that less what was given
 * back; nothing if none of them fits.
 */
function paidFor(given: readonly Claim[], givenBack: readonly Claim[], amount: number): readonly Claim[] {
  const price = (parts: readonly Claim[]): number => parts.reduce((sum, part) => sum + Math.abs(part.amount), 0);
  const fits = (paid: number): boolean => Math.abs(paid - amount) <= rounding * amount;
  const last = given.slice(-1);
  if (fits(price(last))) return last;
  if (fits(price(given))) return given;
  return fits(price(given) - price(givenBack)) ? [...given, ...givenBack] : [];
}

/** The name under which an income is booked right after it was paid: the payer's, else that it was spent. */
function incomeOf(
  flows: readonly string[],
  { payer, payee, amount }: Extract<Posting, { kind: "payment" }>,
  after: readonly Posting[],
): string {
  const booked = (sector: number, as: number): string | undefined => {
    const found = after.find((each) => each.kind === "earning" && each.sector === sector && each.amount === as);
    return found?.kind === "earning" ? flows[found.flow] : undefined;
  };
  const name = booked(payer, -amount) ?? booked(payee, amount);
  return name === "income" ? "spending" : (name ?? "unexplained");
}

function unpaid(
  posting: Claim,
  sectorOf: (sector: number) => string,
  itemOf: (instrument: number) => string,
): readonly ChangeWithoutMoney[] {
  const { writer: room, amount } = posting;
  const change = { room, kind: "unpaid", item: itemOf(posting.instrument) } as const;
  if (posting.kind === "handover") {
    return [
      { ...change, sector: sectorOf(posting.to), side: "asset", amount },
      { ...change, sector: sectorOf(posting.from), side: "asset", amount: -amount },
    ];
  }
  return [
    { ...change, sector: sectorOf(posting.creditor), side: "asset", amount },
    { ...change, sector: sectorOf(posting.debtor), side: "liability", amount },
  ];
}
