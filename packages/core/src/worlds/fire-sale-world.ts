import type { Bilingual, Figure, Holding } from "../formats/parts.ts";
import type { WorldDocument } from "../formats/world.ts";
import { EbbError, problem } from "../model/problem.ts";
import type { CompiledHoldings } from "./compiled-holdings.ts";

/** What a table of holdings does not say of its world. */
export interface FireSaleHead {
  readonly id: string;
  readonly name: Bilingual;
  readonly date: string;
  /** Where the holdings come from: stands beside every figure. */
  readonly source: string;
}

/** Larger tables stay beside their world: nobody reads so many lines, and the balance sheet would have a cell for each pair. */
const mostInWorld = { holders: 100, assets: 100, positions: 2_000 } as const;

export function fitsInWorld({ holders, assets, units }: CompiledHoldings): boolean {
  const { holders: mostHolders, assets: mostAssets, positions } = mostInWorld;
  return holders.length <= mostHolders && assets.length <= mostAssets && units.length <= positions;
}

/** Who is there beside the holders: the bank that lends to them and keeps their cash, and everybody else. */
const bank = "banks";
const market = "market";

/** Instruments beside the assets. */
const claims = [
  { id: "deposits", name: { en: "Deposits", ru: "Депозиты" } },
  { id: "margin-loans", name: { en: "Margin loans", ru: "Маржинальные кредиты" } },
  { id: "bank-loans", name: { en: "Bank loans", ru: "Кредиты банков" } },
] as const;

/** Room above the opening debt before a leveraged holder must sell: the centre of what parameters assume. */
const buffer: Figure = { value: 0.12, unit: "share", source: "assumed", grade: "D", rule: "room up to the limit" };

/**
 * A world in which the holders of a table may have to sell to each other and to everybody else.
 *
 *   Nobody is said to have issued the assets, so they count as things: nature owes them. What the table leaves of a supply is
 *   the market's. One bank lends every debt and keeps all cash. What it lent is somebody's deposit, so the market has deposits
 *   for the debts, and loans for the cash: the bank has nothing of its own, and every row balances.
 *
 * Throws EbbError holdings/taken-id for ids that stand for something else here.
 */
export function fireSaleWorld(holdings: CompiledHoldings, { id, name, date, source }: FireSaleHead): WorldDocument {
  const { holders, assets, debt, cash } = holdings;
  const taken = [
    ...holders.filter((each) => each === bank || each === market),
    ...assets.filter((each) => claims.some((claim) => claim.id === each)),
  ];
  if (taken.length > 0)
    throw new EbbError(taken.map((given) => problem("holdings/taken-id", { path: given }, { given })));

  const of = (value: number): Figure => ({ value, source });
  const assumed = (value: number, rule: string): Figure => ({ value, source: "assumed", grade: "D", rule });
  const debts = debt.reduce((sum, each) => sum + each, 0);
  const allCash = cash.reduce((sum, each) => sum + each, 0);
  const having = (column: ArrayLike<number>): [string, Figure][] =>
    holders.flatMap((holder, h): [string, Figure][] => ((column[h] ?? 0) > 0 ? [[holder, of(column[h] ?? 0)]] : []));
  const borrowers = having(debt);
  const isPriced = holdings.price.some((each) => each !== 1);

  return {
    format: "ebb/world.v1",
    id,
    name,
    date,
    unit: "usd bn",
    sectors: [
      { id: bank, name: { en: "Bank", ru: "Банк" }, settles: "reserves" },
      { id: market, name: { en: "Everybody else", ru: "Все остальные" }, settles: "deposits" },
      ...holders.map((holder) => ({ id: holder, name: { en: holder, ru: holder }, settles: "deposits" as const })),
    ],
    instruments: [
      ...claims.map((each) => ({ ...each, kind: "financial" as const })),
      ...assets.map((asset) => ({ id: asset, name: { en: asset, ru: asset }, kind: "real" as const })),
    ],
    assets: assets.map((asset, a) => ({
      id: asset,
      class: "equity",
      ...(isPriced ? { price: { value: holdings.price[a], source, rule: "usd bn a unit" } } : {}),
    })),
    balanceSheet: {
      deposits: {
        assets: { ...Object.fromEntries(having(cash)), [market]: "residual" },
        liabilities: { [bank]: assumed(debts + allCash, "what the bank has lent") },
      },
      "margin-loans": { owed: Object.fromEntries(borrowers.map(([holder, amount]) => [holder, { [bank]: amount }])) },
      "bank-loans": {
        assets: { [bank]: "residual" },
        liabilities: { [market]: assumed(allCash, "loans behind the cash of the holders") },
      },
      ...assetRows(holdings, of, assumed),
    },
    investors: Object.fromEntries(
      borrowers.map(([holder]) => [holder, { leverage: { debts: ["margin-loans"], buffer } }]),
    ),
  };
}

function assetRows(
  { holders, assets, start, asset, units, price, supply }: CompiledHoldings,
  of: (value: number) => Figure,
  assumed: (value: number, rule: string) => Figure,
): WorldDocument["balanceSheet"] {
  const held = assets.map((): Record<string, Holding> => ({}));
  const total = assets.map(() => 0);
  for (const [h, holder] of holders.entries()) {
    for (let p = start[h] ?? 0; p < (start[h + 1] ?? 0); p++) {
      const a = asset[p] ?? 0;
      const value = units[p] * price[a];
      const row = held[a];
      if (row !== undefined) row[holder] = of(value);
      total[a] = (total[a] ?? 0) + value;
    }
  }
  return Object.fromEntries(
    assets.map((id, a) => {
      const there = Number.isNaN(supply[a])
        ? assumed(total[a] ?? 0, "no more than the holders have")
        : of(supply[a] * price[a]);
      return [id, { supply: there, assets: { ...held[a], [market]: "residual" } }];
    }),
  );
}
