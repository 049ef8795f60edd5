import { type Column, column } from "./column.ts";
import type { CompiledScenario } from "./compile-scenario.ts";
import type { CompiledWorld } from "./compile.ts";
import type { Economy } from "./economy.ts";
import type { Span } from "./numbers.ts";
import {
  type ClaimStateName,
  claimState,
  economyState,
  type SectorStateName,
  sectorState,
  type StateName,
} from "./state.ts";

/**
 * Everything a run leaves behind: row 0 is the opening, row t the end of period t; T = periods + 1 rows.
 *
 * state            one column [T] for each number of the economy
 * price value      by row and asset [T × assets]: price over the opening's, log fundamental value
 * stocks           assets and liabilities by row and cell of the layout [T × 2·instruments·width]
 * sold             forced sales by row, seller and asset [T × sellers × assets]
 * sectors claims   one column [T × sectors], [T × claims] for each number of a sector, of a claim
 */
export interface RunRecord {
  /** As the draw opened it. */
  world: CompiledWorld;
  scenario: CompiledScenario;
  /** Parameters the run was given, by key, in engine units; all others were central, or the scenario's. */
  parameters: ReadonlyMap<string, number>;
  readonly sellers: Int32Array;
  readonly state: Readonly<Record<StateName, Column>>;
  readonly price: Column;
  readonly value: Column;
  readonly stocks: Column;
  readonly sold: Column;
  readonly sectors: Readonly<Record<SectorStateName, Column>>;
  readonly claims: Readonly<Record<ClaimStateName, Column>>;
}

/** A record of an economy's run, to be written. */
export function recordOf({ world, scenario, selling }: Economy): RunRecord {
  const rows = scenario.periods + 1;
  return {
    world,
    scenario,
    parameters: new Map(),
    sellers: selling.sellers,
    state: columnsOf(economyState, rows),
    price: column(rows * world.assets.ids.length),
    value: column(rows * world.assets.ids.length),
    stocks: column(rows * world.layout.flowsStart),
    sold: column(rows * selling.sold.length),
    sectors: columnsOf(sectorState, rows * world.layout.sectors.length),
    claims: columnsOf(claimState, rows * world.claims.amount.length),
  };
}

function columnsOf<Name extends string>(
  table: Readonly<Record<Name, unknown>>,
  length: number,
): Readonly<Record<Name, Column>> {
  const entries = Object.keys(table).map((name) => [name, column(length)]);
  return Object.fromEntries(entries) as Readonly<Record<Name, Column>>;
}

/**
 * Writes a record: row by row as periods close, and its columns once the run is over.
 *
 * Until then numbers stay in rows [T × N], as they lie in memory: a copy of a block is done before a hundred short columns have begun.
 */
export interface Recorder {
  /** Row 0 before the first period, t after period t. */
  readonly writeRow: (into: RunRecord, row: number) => void;
  readonly writeColumns: (into: RunRecord) => void;
}

/** A recorder of all runs of an economy. */
export function recorderOf({ numbers: { all, spans }, world, scenario, stocks, selling }: Economy): Recorder {
  const rows = column((scenario.periods + 1) * all.length);
  const cells = stocks.cells.subarray(0, world.layout.flowsStart);
  return {
    writeRow(into, row) {
      rows.set(all, row * all.length);
      into.stocks.set(cells, row * cells.length);
      into.sold.set(selling.sold, row * selling.sold.length);
    },
    writeColumns(into) {
      for (const span of spans) writeColumn(rows, all.length, span, columnIn(into, span));
    },
  };
}

/** Takes the numbers of a span out of rows of `length` numbers each, into a column of their own. */
function writeColumn(rows: Column, length: number, { start, end }: Span, into: Column | undefined): void {
  if (into === undefined) return;
  let at = 0;
  for (let row = 0; row < rows.length; row += length) {
    for (let from = row + start; from < row + end; from++, at++) into[at] = rows[from];
  }
}

/** Where a record keeps numbers of a span; of the market prices and values alone. */
function columnIn(record: RunRecord, { table, name }: Span): Column | undefined {
  if (table !== "market") return (record[table] as Readonly<Record<string, Column>>)[name];
  return name === "price" || name === "value" ? record[name] : undefined;
}
