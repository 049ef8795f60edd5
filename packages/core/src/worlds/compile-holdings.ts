import { type Column, column } from "../model/column.ts";
import { fail, problem } from "../model/problem.ts";
import { convert, type UnitName } from "../model/units.ts";
import type { CompiledHoldings } from "./compiled-holdings.ts";
import type { FaultList } from "./fault-list.ts";
import { checkIds, checkNumbers, ofEach } from "./holdings-problems.ts";
import type { CodedIds, HoldingsTable } from "./holdings-table.ts";

/** Largest share by which holders may seem to have more than there is: rounding of what was written down. */
const supplyTolerance = 1e-9;

/**
 * A table of holdings as sparse columns; money is in `unit`.
 * Throws EbbError with every fault: ids missing or misspelt, amounts missing, negative or not finite, a position there twice,
 * an asset with two prices or none, more held than there is, a holder who owes all it has.
 */
export function compileHoldings(table: HoldingsTable, unit: UnitName): CompiledHoldings {
  const { file, rows, numbers, faults } = table;
  if (rows === 0 && faults.count === 0) fail("holdings/empty", { file }, {});
  checkIds(table, faults);
  checkNumbers(table, faults);
  const price = ofEach(table, "asset", "price", faults);
  const supply = ofEach(table, "asset", "supply", faults);
  const debt = ofEach(table, "holder", "debt", faults);
  const cash = ofEach(table, "holder", "cash", faults);

  const [holders, assets] = [inOrder(table.holder), inOrder(table.asset)];
  const byAsset = countingSort(rowsWithIds(table), table.asset.codes, assets);
  const { order, start } = countingSort(byAsset.order, table.holder.codes, holders);
  checkTwice(table, order, faults);
  // Sums of what is at fault would only repeat it.
  faults.refuseAny({ file });

  const inUnits = numbers.value === undefined;
  const amounts = numbers.value ?? numbers.units ?? column(rows);
  const money = convert(1, unit, "usd bn");
  const asset = assets.ids.length > 65_536 ? new Int32Array(rows) : new Uint16Array(rows);
  const units = column(rows);
  for (const [position, row] of order.entries()) {
    asset[position] = assets.rank[table.asset.codes[row] ?? 0] ?? 0;
    units[position] = (amounts[row] ?? 0) * (inUnits ? 1 : money);
  }
  const compiled: CompiledHoldings = {
    holders: holders.ids,
    assets: assets.ids,
    start,
    asset,
    units,
    price: inUnits ? ranked(price, assets, money, NaN) : column(assets.ids.length).fill(1),
    supply: ranked(supply, assets, inUnits ? 1 : money, NaN),
    debt: ranked(debt, holders, money, 0),
    cash: ranked(cash, holders, money, 0),
  };
  checkTotals(compiled, file, faults);
  faults.refuseAny({ file });
  return compiled;
}

function rowsWithIds({ rows, holder, asset }: HoldingsTable): Int32Array {
  const sound = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if ((holder.codes[row] ?? -1) >= 0 && (asset.codes[row] ?? -1) >= 0) sound[count++] = row;
  }
  return sound.subarray(0, count);
}

/** Rows that say again who holds what; `order` has the rows of one holder and asset side by side. */
function checkTwice({ file, line, holder, asset }: HoldingsTable, order: Int32Array, faults: FaultList): void {
  let before = -1;
  for (const row of order) {
    const again = before >= 0 && holder.codes[before] === holder.codes[row] && asset.codes[before] === asset.codes[row];
    if (again) {
      const [holderId = "", assetId = ""] = [holder.ids[holder.codes[row] ?? 0], asset.ids[asset.codes[row] ?? 0]];
      const first = line[before] ?? 0;
      const place = { file, line: line[row] ?? 0 };
      faults.add(() => problem("holdings/duplicate", place, { holder: holderId, asset: assetId, first }));
    }
    before = row;
  }
}

interface Order {
  readonly ids: readonly string[];
  /** Place of each code among the ids in order. */
  readonly rank: Int32Array;
}

/** Ids in the order of their letters, which no file changes. */
function inOrder({ ids }: CodedIds): Order {
  const codes = ids.map((_, code) => code).toSorted((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  const rank = new Int32Array(ids.length);
  for (const [place, code] of codes.entries()) rank[code] = place;
  return { ids: codes.map((code) => ids[code] ?? ""), rank };
}

/** Rows sorted by the rank of their ids; rows of one id keep their order. start: where each id's rows begin. */
function countingSort(
  rows: Int32Array,
  codes: Int32Array,
  { ids, rank }: Order,
): { readonly order: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(ids.length + 1);
  for (const row of rows) {
    const after = (rank[codes[row] ?? 0] ?? 0) + 1;
    start[after] = (start[after] ?? 0) + 1;
  }
  for (let i = 0; i < ids.length; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice();
  const order = new Int32Array(rows.length);
  for (const row of rows) {
    const place = rank[codes[row] ?? 0] ?? 0;
    const free = next[place] ?? 0;
    order[free] = row;
    next[place] = free + 1;
  }
  return { order, start };
}

/** Values by code as values in the order of ids; `absent` where none was given. */
function ranked(values: Column, { ids, rank }: Order, factor: number, absent: number): Column {
  const sorted = column(ids.length);
  for (let code = 0; code < ids.length; code++) {
    const value = values[code];
    sorted[rank[code] ?? 0] = Number.isNaN(value) ? absent : value * factor;
  }
  return sorted;
}

/** Every asset has a price, nobody holds more than there is, and every borrower has money of its own. */
function checkTotals(holdings: CompiledHoldings, file: string, faults: FaultList): void {
  const { holders, assets, start, asset, units, price, supply, debt, cash } = holdings;
  const held = column(assets.length);
  for (const [holder, id] of holders.entries()) {
    let value = 0;
    for (let p = start[holder] ?? 0; p < (start[holder + 1] ?? 0); p++) {
      const a = asset[p] ?? 0;
      held[a] += units[p];
      value += units[p] * price[a];
    }
    const owned = value + cash[holder];
    // A price that is missing has its own report.
    if (debt[holder] > 0 && debt[holder] >= owned) {
      const owed = debt[holder];
      faults.add(() => problem("holdings/no-own-money", { file, path: id }, { holder: id, debt: owed, owned }));
    }
  }
  for (const [a, id] of assets.entries()) {
    const there = supply[a];
    if (Number.isNaN(price[a])) faults.add(() => problem("holdings/no-price", { file, path: id }, { asset: id }));
    if (held[a] > there * (1 + supplyTolerance)) {
      const has = held[a];
      faults.add(() => problem("holdings/above-supply", { file, path: id }, { asset: id, held: has, supply: there }));
    }
  }
}
