import type { RunRecord } from "../model/record.ts";
import type { FundsFlows, FundsPayment, PaymentKind } from "./funds-flows.ts";
import { grouped } from "./grouped.ts";
import { balancesAt } from "./rows.ts";

/** Rows of a record between which funds are added up: those of the periods after `from`, up to `to`. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** What a sector was paid or paid for one thing, and by or to whom, largest first [usd bn]. */
export interface FundsLine {
  readonly kind: PaymentKind;
  readonly item: string;
  readonly amount: number;
  readonly with: readonly { readonly sector: string; readonly amount: number }[];
}

/**
 * Sources and uses of funds of a sector over a span [usd bn].
 *
 * drawn kept   money run down, a source; money built up, a use; as the record of balance sheets has them, not the payments
 * sources uses   what was paid in, largest first, and `drawn`; what was paid out, and `kept`: Σ sources = Σ uses
 * gap          Σ sources − Σ uses; 0 but for rounding
 */
export interface SectorFunds {
  readonly sector: string;
  readonly sources: readonly FundsLine[];
  readonly uses: readonly FundsLine[];
  readonly drawn: number;
  readonly kept: number;
  readonly totalSources: number;
  readonly totalUses: number;
  readonly gap: number;
}

/** Sources and uses of every sector, in the order of the world. */
export function sourcesAndUses(flows: FundsFlows, span: RowSpan): readonly SectorFunds[] {
  const payments = paymentsIn(flows, span);
  const paidIn = grouped(payments, ({ payee }) => payee);
  const paidOut = grouped(payments, ({ payer }) => payer);
  return flows.record.world.layout.sectors.map((sector, id) => {
    const sources = linesOf(paidIn.get(sector) ?? [], "payer");
    const uses = linesOf(paidOut.get(sector) ?? [], "payee");
    const change = moneyAt(flows.record, id, span.to) - moneyAt(flows.record, id, span.from);
    const [drawn, kept] = change < 0 ? [-change, 0] : [0, change];
    const totalSources = drawn + total(sources);
    const totalUses = kept + total(uses);
    return { sector, sources, uses, drawn, kept, totalSources, totalUses, gap: totalSources - totalUses };
  });
}

/** Payments of a span, in the order they were made. */
export function paymentsIn({ periods }: FundsFlows, { from, to }: RowSpan): readonly FundsPayment[] {
  return periods.flatMap(({ row, payments }) => (row > from && row <= to ? payments : []));
}

/** Money a sector has at a row less the money it has issued [usd bn]: what a payment changes by its amount, whoever pays. */
export function moneyAt(run: RunRecord, sector: number, row: number): number {
  const { asset, liability, layout } = balancesAt(run, row);
  const { deposits, reserves, treasuryAccount } = layout;
  return [deposits, reserves, treasuryAccount].reduce(
    (sum, item) => (item < 0 ? sum : sum + asset(item, sector) - liability(item, sector)),
    0,
  );
}

function linesOf(payments: readonly FundsPayment[], other: "payer" | "payee"): readonly FundsLine[] {
  const byThing = grouped(payments, ({ kind, item }) => `${kind} ${item}`);
  return [...byThing.values()]
    .map((same) => {
      const sums = new Map<string, number>();
      for (const each of same) sums.set(each[other], (sums.get(each[other]) ?? 0) + each.amount);
      const parts = [...sums].map(([sector, amount]) => ({ sector, amount })).toSorted(byAmount);
      return { kind: same[0]?.kind ?? "income", item: same[0]?.item ?? "", amount: total(parts), with: parts };
    })
    .toSorted(byAmount);
}

function total(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

function byAmount(a: { readonly amount: number }, b: { readonly amount: number }): number {
  return b.amount - a.amount;
}
