import { identityTolerance } from "../ledger/identities.ts";
import type { RunRecord } from "../model/record.ts";
import type { FundsFlows, FundsOfPeriod } from "./funds-flows.ts";
import { balancesAt, relativePrice } from "./rows.ts";
import { moneyAt, type RowSpan, type SectorFunds } from "./sources-and-uses.ts";

/**
 * A node that does not balance.
 *
 * law      funds: sources and uses of the table differ by more than the money of the sector changed
 *          stock: a holding or debt changed by something else than what the flows say
 *          price: the flows value a holding by another price than that of the run
 *          unread: the journal says something nobody can read
 * gap allowed   what is too much, and what rounding may leave [usd bn]
 */
export interface NodeGap {
  readonly law: "funds" | "stock" | "price" | "unread";
  readonly sector: string;
  readonly item: string;
  readonly period: string;
  readonly gap: number;
  readonly allowed: number;
}

/** Rounding of what passes through the books, relative to all there is; as `ledger/identities.ts` has it. */
const roundingTolerance = 1e-15;

/**
 * Every node of a table of sources and uses against the record of balance sheets, which no payment is read from.
 *
 *   funds   Σ paid in − Σ paid out = ΔM              M deposits, reserves and Treasury account, less those a sector has issued
 *   stock   ΔS = bought − sold + repriced + made     of each instrument, held or owed, in each period
 *   price   repriced = S_before·(P/P_before − 1)     of each asset: S_before as the settle step opened
 *
 * Tolerance: 1e−9 of the gross sum, and 1e−15 of all stocks. Returns what does not balance, nothing where everything does.
 */
export function unbalancedNodes(flows: FundsFlows, span: RowSpan, table: readonly SectorFunds[]): readonly NodeGap[] {
  const { record } = flows;
  const size = sizeOf(record, span.from);
  const periods = flows.periods.filter(({ row }) => row > span.from && row <= span.to);
  const nameOf = (row: number): string => record.scenario.periodNames[row - 1] ?? record.world.date;
  const whole = `${nameOf(span.from + 1)} … ${nameOf(span.to)}`;
  const all = periods.length === 1 ? nameOf(span.to) : whole;
  return [
    ...fundsGaps(record, span, table, size, all),
    ...periods.flatMap((funds) => [...unreadGaps(funds), ...stockGaps(record, funds, size)]),
  ];
}

function fundsGaps(
  record: RunRecord,
  { from, to }: RowSpan,
  table: readonly SectorFunds[],
  size: number,
  period: string,
): readonly NodeGap[] {
  const { sectors } = record.world.layout;
  const gapOf = (sector: string, id: number): readonly NodeGap[] => {
    const funds = table.find((each) => each.sector === sector);
    const parts = (lines: SectorFunds["sources"] = []): readonly number[] =>
      lines.flatMap((line) => line.with.map(({ amount }) => amount));
    const [paidIn, paidOut] = [parts(funds?.sources), parts(funds?.uses)];
    const change = moneyAt(record, id, to) - moneyAt(record, id, from);
    const gap = sumOf(paidIn) - sumOf(paidOut) - change;
    const allowed = allowedGap(sumOf(paidIn) + sumOf(paidOut) + Math.abs(change), size);
    const shown = (funds?.totalSources ?? 0) - (funds?.totalUses ?? 0);
    const worst = Math.abs(shown) > Math.abs(gap) ? shown : gap;
    return isWithin(worst, allowed) ? [] : [{ law: "funds", sector, item: "money", period, gap: worst, allowed }];
  };
  return sectors.flatMap(gapOf);
}

function unreadGaps({ period, changes }: FundsOfPeriod): readonly NodeGap[] {
  return changes.flatMap(({ kind, sector, item, amount }) =>
    kind === "unread" || kind === "unpaid" ? [{ law: "unread", sector, item, period, gap: amount, allowed: 0 }] : [],
  );
}

/** What happened to one holding or debt in a period, before prices were found, by prices, and after. */
interface Moved {
  before: number;
  repriced: number;
  after: number;
  gross: number;
}

function stockGaps(record: RunRecord, funds: FundsOfPeriod, size: number): readonly NodeGap[] {
  const { layout, assets } = record.world;
  const { kinds, instruments, sectors, deposits, reserves, treasuryAccount } = layout;
  const moved = movesOf(funds);
  const [now, last] = [balancesAt(record, funds.row), balancesAt(record, funds.row - 1)];
  const gaps: NodeGap[] = [];
  const isOther = (instrument: number): boolean =>
    kinds[instrument] !== "memo" && ![deposits, reserves, treasuryAccount].includes(instrument);
  instruments.forEach((item, instrument) => {
    if (!isOther(instrument)) return;
    const asset = assets.instrument.indexOf(instrument);
    [...sectors, "nature"].forEach((sector, id) => {
      for (const side of ["asset", "liability"] as const) {
        const [then, held] = [last[side](instrument, id), now[side](instrument, id)];
        const { before, repriced, after, gross } = moved.get(`${sector} ${side} ${item}`) ?? still;
        const allowed = allowedGap(gross + Math.abs(then) + Math.abs(held), size);
        const gap = held - then - before - repriced - after;
        const node = { sector, item, period: funds.period, allowed };
        if (!isWithin(gap, allowed)) gaps.push({ law: "stock", ...node, gap });
        if (asset < 0) continue;
        const change = relativePrice(record, asset, funds.row) / relativePrice(record, asset, funds.row - 1) - 1;
        const priced = repriced - (then + before) * change;
        if (!isWithin(priced, allowed)) gaps.push({ law: "price", ...node, gap: priced });
      }
    });
  });
  return gaps;
}

const still: Readonly<Moved> = { before: 0, repriced: 0, after: 0, gross: 0 };

/** All moves of a period by sector, side and instrument. */
function movesOf({ payments, changes }: FundsOfPeriod): ReadonlyMap<string, Moved> {
  const moved = new Map<string, Moved>();
  const move = (sector: string, side: string, item: string, when: "before" | "repriced" | "after", amount: number) => {
    const key = `${sector} ${side} ${item}`;
    const sum = moved.get(key) ?? { ...still };
    sum[when] += amount;
    sum.gross += Math.abs(amount);
    moved.set(key, sum);
  };
  for (const { room, kind, payer, payee, item, amount } of payments) {
    const when = room === "forced-selling" ? "after" : "before";
    if (kind === "issue") {
      move(payer, "asset", item, when, amount);
      move(payee, "liability", item, when, amount);
    } else if (kind === "redemption") {
      move(payer, "liability", item, when, -amount);
      move(payee, "asset", item, when, -amount);
    } else if (kind === "sale") {
      move(payer, "asset", item, when, amount);
      move(payee, "asset", item, when, -amount);
    }
  }
  for (const { kind, sector, side, item, amount } of changes) {
    move(sector, side, item, kind === "repricing" ? "repriced" : "after", amount);
  }
  return moved;
}

function sizeOf({ stocks, world: { layout } }: RunRecord, row: number): number {
  const cells = stocks.subarray(row * layout.flowsStart, (row + 1) * layout.flowsStart);
  return cells.reduce((sum, each) => sum + Math.abs(each), 0);
}

function allowedGap(gross: number, size: number): number {
  return identityTolerance * gross + roundingTolerance * size;
}

/** False for NaN too. */
function isWithin(gap: number, allowed: number): boolean {
  return Math.abs(gap) <= allowed;
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, each) => sum + each, 0);
}
