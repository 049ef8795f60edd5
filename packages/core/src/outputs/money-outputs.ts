import { type Aggregates, moneyMeasures } from "../ledger/aggregates.ts";
import type { Column } from "../model/column.ts";
import type { RunRecord } from "../model/record.ts";
import { balancesAt, byRow } from "./rows.ts";
import type { Series } from "./series.ts";

/** One of the money measures of `ledger/aggregates.ts` at every row [usd bn]. */
export function moneySeries(run: RunRecord, measure: keyof Aggregates): Column {
  const { instruments, sectors } = run.world.layout;
  const items = {
    currency: instruments.indexOf("currency"),
    reverseRepo: instruments.indexOf("reverse-repo"),
    treasuries: instruments.indexOf("treasuries"),
    bankEquity: instruments.indexOf("bank-equity"),
  };
  const read = moneyMeasures(run.world.layout, items, [sectors.indexOf("rest-of-world")])[measure];
  return byRow(run, (row) => read(balancesAt(run, row)));
}

/**
 * Central-bank assets less Treasury account and reverse repo [usd bn], with assets as central banks book them: at cost.
 *
 *   N = N₀ + Σ (L − L₀)        L liabilities other than these two, from which everything since the opening was paid
 *
 * A fall of bond prices takes no dollar out of the market; at market value it would look as if it did.
 */
export function netLiquidity(run: RunRecord): Column {
  const { instruments, centralBank } = run.world.layout;
  const others = instruments.flatMap((id, item) => (id === "treasury-account" || id === "reverse-repo" ? [] : [item]));
  const owed = byRow(run, (row) => {
    const { liability } = balancesAt(run, row);
    return others.reduce((total, item) => total + liability(item, centralBank), 0);
  });
  const opening: number = moneySeries(run, "netLiquidity")[0];
  return owed.map((each) => opening + (each - owed[0]));
}

/** All bank loans there are [usd bn]. */
export function bankCredit(run: RunRecord): Column {
  const { layout } = run.world;
  const loans = layout.instruments.indexOf("bank-loans");
  return byRow(run, (row) => {
    const { liability } = balancesAt(run, row);
    return layout.sectors.reduce((total, _, sector) => total + liability(loans, sector), 0);
  });
}

/**
 * Bank loans over the plan for each dollar of AI spending over the plan, both since the opening.
 *
 *   (L − L₀)/Σ AI        AI dollars: what builders and labs spend over the plan
 *
 * Where no AI dollar was spent there is no such number: `no-ai-spending` stands in its place.
 */
export function creditPerAiDollar(run: RunRecord): Series {
  const credit = bankCredit(run);
  let spent = 0;
  return Array.from(credit, (loans, row) => {
    spent += aiSpent(run, row);
    return spent === 0 ? "no-ai-spending" : (loans - credit[0]) / spent;
  });
}

/**
 * AI spending over the operating cash of those who build: (K_ref + AI/Δt)/cash. Above 1 somebody else must pay.
 *
 * K_ref spending and cash of the reference plan [usd bn/yr]. Undefined where the world does not give them.
 */
export function spendingPerFreeCash(run: RunRecord): Column | undefined {
  const { aiSpending, aiOperatingCash } = run.world.reference;
  if (aiSpending === undefined || aiOperatingCash === undefined || aiOperatingCash === 0) return undefined;
  return byRow(run, (row) => (aiSpending + aiSpent(run, row) / run.scenario.dt) / aiOperatingCash);
}

/** What builders and labs spent in the period of a row over the plan [usd bn]. */
function aiSpent({ state }: RunRecord, row: number): number {
  return state.aiSpent[row] + state.labsSpent[row];
}
