import { z } from "zod";
import { type Aggregates, aggregates } from "../ledger/aggregates.ts";
import { Book } from "../ledger/book.ts";
import { flows } from "../ledger/flows.ts";
import { identityProblems } from "../ledger/identities.ts";
import { cellName, type Layout, layoutOf, type SectorSpec } from "../ledger/layout.ts";
import { type Items, type Operation, operations, type Parties } from "../ledger/operations.ts";
import { penOf } from "../ledger/pen.ts";
import { column } from "../model/column.ts";
import { EbbError, type Place, type Problem, problem } from "../model/problem.ts";
import { readInputs } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const amounts = z.record(z.string(), z.number());
const balanceSheet = z.object({ assets: amounts, liabilities: amounts, net_worth: z.number() });
const entry = z.object({
  sector: z.string(),
  side: z.enum(["asset", "liability", "net_worth"]),
  item: z.string(),
  delta: z.number(),
});
const memo = z.object({ sector: z.string(), item: z.string(), delta: z.number() });
const inputShape = z.object({ amount: z.number(), entries: z.array(entry), memo: z.array(memo).default([]) });
const fileShape = z.object({
  initial_state: z.record(z.string(), balanceSheet),
  conventions: z.object({ real_assets_without_issuer: z.array(z.string()) }).loose(),
});
type Entry = z.output<typeof entry>;
type Memo = z.output<typeof memo>;
type State = z.output<typeof fileShape>["initial_state"];

/** Sector codes of the reference files, by the part each plays in an operation. */
const partyCodes: Readonly<Record<keyof Parties, string>> = {
  households: "HH",
  firms: "FIRM",
  builder: "AI",
  bank: "BANK",
  bankA: "BANK_A",
  bankB: "BANK_B",
  centralBank: "CB",
  government: "GOV",
  fund: "FUND",
  moneyFund: "MMF",
  hedgeFund: "HF",
  vehicle: "PE",
  partner: "LP",
};

/** Item codes of the reference files, by instrument. */
const itemCodes: Readonly<Record<keyof Items, string>> = {
  currency: "currency",
  reverseRepo: "on_rrp",
  bankLoans: "loan",
  marginLoans: "margin_loan",
  privateCredit: "private_loan",
  interbank: "interbank",
  repo: "repo",
  centralBankLoans: "cb_advance",
  centralBankRepo: "cb_repo",
  treasuries: "gov_bond",
  corporateBonds: "corp_bond",
  bankBonds: "bank_bond",
  bankEquity: "bank_equity",
  equities: "equity_listed",
  privateEquity: "equity_private",
  vehicleShares: "pe_interest",
  fundShares: "fund_share",
  moneyFundShares: "mmf_share",
  bitcoin: "bitcoin",
  capital: "capital",
  inventory: "inventory",
  undrawn: "unfunded_commitment",
  uncalled: "uncalled_capital",
  encumbered: "gov_bond_encumbered",
  collateral: "collateral_received",
};

const memoItems: readonly (keyof Items)[] = ["undrawn", "uncalled", "encumbered", "collateral"];
const moneyCodes: Readonly<Record<string, string>> = {
  deposit: "deposits",
  reserves: "reserves",
  tga: "treasury-account",
};

/**
 * Entries applied to an opening state, with both identities checked; where the case is one of our operations, our own
 * entries are compared with the given ones.
 */
export const ledgerOperation: ReferenceMechanism = {
  mechanism: "ledger-operation",
  compute(each: ReferenceCase): JsonObject {
    const inputs = readInputs(inputShape, each);
    const { initial_state: state, conventions } = readInputs(fileShape, { ...each, inputs: each.file });
    const layout = referenceLayout(state, inputs.entries, conventions.real_assets_without_issuer);
    const opening = openingBook(layout, state);
    const before = measures(opening);
    const book = new Book(layout, ["entries"], withEntries(opening, inputs.entries));
    book.period = each.id;
    const problems = [
      ...identityProblems(opening),
      ...identityProblems(book),
      ...operationProblems(layout, each, inputs),
    ];
    if (problems.length > 0) throw new EbbError(problems);
    const after = measures(book);
    return { ...changes(before, after), net_worth_change: netWorthChanges(inputs.entries) };
  },
};

/** Every sector and item the file or our operations name; items nobody owes are issued by nature. */
function referenceLayout(state: State, entries: readonly Entry[], realItems: readonly string[]): Layout {
  const sectors = new Set([
    ...Object.values(partyCodes),
    ...Object.keys(state),
    ...entries.map(({ sector }) => sector),
  ]);
  const items = new Set(Object.values(itemCodes).concat(Object.keys(moneyCodes)));
  for (const sheet of Object.values(state)) {
    for (const item of [...Object.keys(sheet.assets), ...Object.keys(sheet.liabilities)]) items.add(item);
  }
  for (const { side, item } of entries) if (side !== "net_worth") items.add(item);
  const memos = memoItems.map((name) => itemCodes[name]);
  const kind = (item: string): "real" | "memo" | "financial" => {
    if (realItems.includes(item)) return "real";
    return memos.includes(item) ? "memo" : "financial";
  };
  return layoutOf(
    [...sectors].map(sectorSpec),
    [...items].map((item) => ({ id: moneyCodes[item] ?? item, kind: kind(item) })),
    flows,
  );
}

function sectorSpec(code: string): SectorSpec {
  if (code === "CB") return { id: code, settles: "central-bank" };
  if (code === "GOV") return { id: code, settles: "treasury-account" };
  return { id: code, settles: /^BANK(_|$)/.test(code) ? "reserves" : "deposits", bank: "BANK" };
}

function openingBook(layout: Layout, state: State): Book {
  const cells = column(layout.cellCount);
  for (const [sector, sheet] of Object.entries(state)) {
    const id = layout.sectors.indexOf(sector);
    for (const [item, amount] of Object.entries(sheet.assets)) addStock(layout, cells, "asset", item, id, amount);
    for (const [item, amount] of Object.entries(sheet.liabilities))
      addStock(layout, cells, "liability", item, id, amount);
    cells[layout.netWorthStart + id] += sheet.net_worth;
  }
  return new Book(layout, ["opening state"], cells);
}

/** The opening state with the given entries added, side by side as the file lists them. */
function withEntries(opening: Book, entries: readonly Entry[]): Float64Array<ArrayBuffer> {
  const { layout } = opening;
  const cells = opening.cells.slice();
  for (const { sector, side, item, delta } of entries) {
    const id = layout.sectors.indexOf(sector);
    if (side === "net_worth") cells[layout.netWorthStart + id] = (cells[layout.netWorthStart + id] ?? 0) + delta;
    else addStock(layout, cells, side, item, id, delta);
  }
  return cells;
}

function addStock(
  layout: Layout,
  cells: Float64Array,
  side: "asset" | "liability",
  item: string,
  sector: number,
  amount: number,
): void {
  const instrument = layout.instruments.indexOf(moneyCodes[item] ?? item);
  const add = (cell: number): void => {
    cells[cell] = (cells[cell] ?? 0) + amount;
  };
  const row = instrument * layout.width;
  add((side === "asset" ? 0 : layout.liabilitiesStart) + row + sector);
  if (side === "asset" && layout.kinds[instrument] === "real") add(layout.liabilitiesStart + row + layout.nature);
}

function measures(book: Book): Aggregates {
  const id = (code: string): number => book.layout.instruments.indexOf(code);
  return aggregates(book, {
    currency: id(itemCodes.currency),
    reverseRepo: id(itemCodes.reverseRepo),
    treasuries: id(itemCodes.treasuries),
    bankEquity: id(itemCodes.bankEquity),
  });
}

function changes(before: Aggregates, after: Aggregates): JsonObject {
  const change = (name: keyof Aggregates): number => after[name] - before[name];
  return {
    broad_money: change("broadMoney"),
    deposits: change("deposits"),
    currency: change("currency"),
    base: change("base"),
    reserves: change("reserves"),
    tga: change("treasuryAccount"),
    on_rrp: change("reverseRepo"),
    cb_assets: change("centralBankAssets"),
    net_liquidity: change("netLiquidity"),
    bank_assets: change("bankAssets"),
    bank_own_funds: change("bankOwnFunds"),
    gov_debt_outside_cb: change("treasuriesOutsideCentralBank"),
    multiplier_before: before.broadMoney / before.base,
    multiplier_after: after.broadMoney / after.base,
  };
}

function netWorthChanges(entries: readonly Entry[]): JsonObject {
  const bySector: Record<string, number> = {};
  for (const { side, sector, delta } of entries) {
    if (side === "net_worth") bySector[sector] = (bySector[sector] ?? 0) + delta;
  }
  return bySector;
}

/** The entries of our operation of that name against those of the case; none when the case is not one of ours. */
function operationProblems(layout: Layout, each: ReferenceCase, given: z.output<typeof inputShape>): Problem[] {
  const known: Readonly<Record<string, Operation>> = operations;
  const operation = known[each.id.replaceAll("_", "-")];
  if (operation === undefined) return [];
  const ours = entriesOf(layout, operation, given.amount);
  const theirs = totals([...given.entries, ...given.memo.map((each) => ({ ...each, side: "memo" }))]);
  return differences(ours, theirs, each.place);
}

function entriesOf(layout: Layout, operation: Operation, amount: number): ReadonlyMap<string, number> {
  const book = new Book(layout, ["operation"]);
  const id = <Name extends string>(
    codes: Readonly<Record<Name, string>>,
    list: readonly string[],
  ): Record<Name, number> =>
    Object.fromEntries(
      Object.entries<string>(codes).map(([name, code]) => [name, list.indexOf(moneyCodes[code] ?? code)]),
    ) as Record<Name, number>;
  operation(penOf(book), id(partyCodes, layout.sectors), id(itemCodes, layout.instruments), amount);
  book.close();
  const list: (Memo & { side: string })[] = [];
  for (let cell = 0; cell < layout.cellCount; cell++) {
    const delta: number = book.cells[cell];
    const name = cellName(layout, cell);
    if (delta === 0 || name.side === "net-worth" || name.sector === layout.nature) continue;
    const sector = layout.sectors[name.sector] ?? "?";
    if (name.side === "flow") {
      list.push({ sector, side: "net_worth", item: (layout.flows[name.flow] ?? "?").replaceAll("-", "_"), delta });
    } else {
      const isMemo = layout.kinds[name.instrument] === "memo";
      list.push({ sector, side: isMemo ? "memo" : name.side, item: itemCode(layout, name.instrument), delta });
    }
  }
  return totals(list);
}

function itemCode(layout: Layout, instrument: number): string {
  const id = layout.instruments[instrument] ?? "?";
  return Object.keys(moneyCodes).find((code) => moneyCodes[code] === id) ?? id;
}

function totals(
  entries: readonly { sector: string; side: string; item: string; delta: number }[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { sector, side, item, delta } of entries) {
    const key = `${sector} ${side} ${item}`;
    sums.set(key, (sums.get(key) ?? 0) + delta);
  }
  return sums;
}

function differences(ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>, place: Place): Problem[] {
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].flatMap((key) => {
    const own = ours.get(key) ?? 0;
    const given = theirs.get(key) ?? 0;
    const near = Math.abs(own - given) <= 1e-9 * (Math.abs(own) + Math.abs(given));
    return near ? [] : [problem("verify/other-entry", place, { entry: key, ours: own, given })];
  });
}
