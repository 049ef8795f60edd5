import { identityTolerance } from "../ledger/identities.ts";
import type { RunRecord } from "../model/record.ts";
import { max } from "../solve/math.ts";
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

/** What was checked, and what does not balance. */
export interface FlowsBalance {
  /** Nodes with funds, and holdings and debts of all periods. */
  readonly nodes: number;
  readonly stocks: number;
  /** The largest gap, as a part of what rounding may leave: above 1 something is wrong. */
  readonly worst: number;
  readonly gaps: readonly NodeGap[];
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
 * Tolerance: 1e−9 of the gross sum, and 1e−15 of all stocks. Every node is in the answer's count, and every gap in its list.
 */
export function balanceOfFlows(flows: FundsFlows, span: RowSpan, table: readonly SectorFunds[]): FlowsBalance {
  const { record } = flows;
  const size = sizeOf(record, span.from);
  const balance = { nodes: 0, stocks: 0, worst: 0, gaps: new Array<NodeGap>() };
  const weigh = (node: NodeGap): void => {
    const part = Math.abs(node.gap) / node.allowed;
    balance.worst = max(balance.worst, part);
    if (!(part <= 1)) balance.gaps.push(node);
  };
  for (const each of fundsGaps(record, span, table, size)) {
    balance.nodes++;
    weigh(each);
  }
  for (const period of flows.periods.filter(({ row }) => row > span.from && row <= span.to)) {
    balance.stocks += weighStocks(record, period, size, weigh);
    unreadGaps(period, roundingTolerance * size).forEach(weigh);
  }
  return balance;
}

function fundsGaps(
  record: RunRecord,
  { from, to }: RowSpan,
  table: readonly SectorFunds[],
  size: number,
): readonly NodeGap[] {
  const nameOf = (row: number): string => record.scenario.periodNames[row - 1] ?? record.world.date;
  const period = to === from + 1 ? nameOf(to) : `${nameOf(from + 1)} … ${nameOf(to)}`;
  return record.world.layout.sectors.map((sector, id) => {
    const funds = table.find((each) => each.sector === sector);
    const parts = (lines: SectorFunds["sources"] = []): readonly number[] =>
      lines.flatMap((line) => line.with.map(({ amount }) => amount));
    const [paidIn, paidOut] = [sumOf(parts(funds?.sources)), sumOf(parts(funds?.uses))];
    const change = moneyAt(record, id, to) - moneyAt(record, id, from);
    const found = paidIn - paidOut - change;
    const shown = (funds?.totalSources ?? 0) - (funds?.totalUses ?? 0);
    const gap = Math.abs(shown) > Math.abs(found) ? shown : found;
    const allowed = allowedGap(paidIn + paidOut + Math.abs(change), size);
    return { law: "funds", sector, item: "money", period, gap, allowed };
  });
}

function unreadGaps({ period, changes }: FundsOfPeriod, allowed: number): readonly NodeGap[] {
  return changes.flatMap(({ kind, sector, item, amount }) =>
    kind === "unread" || kind === "unpaid" ? [{ law: "unread", sector, item, period, gap: amount, allowed }] : [],
  );
}

/** What happened to one holding or debt in a period, before prices were found, by prices, and after. */
interface Moved {
  before: number;
  repriced: number;
  after: number;
  gross: number;
}

/** Weighs every holding and debt of a period; returns how many there are. */
function weighStocks(record: RunRecord, funds: FundsOfPeriod, size: number, weigh: (node: NodeGap) => void): number {
  const { layout, assets } = record.world;
  const { kinds, instruments, sectors, deposits, reserves, treasuryAccount } = layout;
  const moved = movesOf(funds);
  const [now, last] = [balancesAt(record, funds.row), balancesAt(record, funds.row - 1)];
  let count = 0;
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
        count++;
        weigh({ law: "stock", ...node, gap });
        if (asset < 0) continue;
        const change = relativePrice(record, asset, funds.row) / relativePrice(record, asset, funds.row - 1) - 1;
        const priced = repriced - (then + before) * change;
        weigh({ law: "price", ...node, gap: priced });
      }
    });
  });
  return count;
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

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, each) => sum + each, 0);
}
