import { type Column, column } from "./column.ts";
import type { CompiledScenario } from "./compile-scenario.ts";
import type { CompiledWorld } from "./compile.ts";
import type { Economy } from "./economy.ts";
import {
  type ClaimStateName,
  columnsRecord,
  recordColumns,
  recordState,
  type SectorStateName,
  type StateName,
  stateRecord,
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

export function recordOf({ world, scenario, selling, sectors, claims }: Economy): RunRecord {
  const rows = scenario.periods + 1;
  return {
    world,
    scenario,
    parameters: new Map(),
    sellers: selling.sellers,
    state: stateRecord(rows),
    price: column(rows * world.assets.ids.length),
    value: column(rows * world.assets.ids.length),
    stocks: column(rows * world.layout.flowsStart),
    sold: column(rows * selling.sold.length),
    sectors: columnsRecord(sectors, rows),
    claims: columnsRecord(claims, rows),
  };
}

/** Writes one row: 0 before the first period, t after period t. */
export function record(
  into: RunRecord,
  { state, market, stocks, selling, sectors, claims }: Economy,
  row: number,
): void {
  recordState(state, into.state, row);
  into.price.set(market.price, row * market.price.length);
  into.value.set(market.value, row * market.value.length);
  const { flowsStart } = into.world.layout;
  into.stocks.set(stocks.cells.subarray(0, flowsStart), row * flowsStart);
  into.sold.set(selling.sold, row * selling.sold.length);
  recordColumns(sectors, into.sectors, row);
  recordColumns(claims, into.claims, row);
}
