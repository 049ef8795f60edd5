import { type Column, column } from "./column.ts";
import type { UnitName } from "./units.ts";

/** A named column: the unit of its values in the engine, and what stands where a world says nothing. */
export interface ColumnSpec {
  readonly unit: UnitName;
  readonly absent: number;
}

/**
 * One value a sector. Money in USD billions, shares of 1, years.
 *
 * cash           what it pays with, at the opening: deposits, reserves or Treasury account
 * floor          cash it keeps whatever happens
 * dryPowder      cash above the floor of those who wait for yields; 0 for all others
 * creditLine     cash it may draw from its bank before it sells
 * undrawn        what it promised and has not paid in: the memo row `commitments`
 * callShare      share of every capital call
 * notice period gate   redemption terms of its shares: time, time, share of its value a date
 * debt debtLimit loanToValue   debts against its assets, and where selling starts
 */
export const sectorColumns = {
  cash: { unit: "usd bn", absent: 0 },
  floor: { unit: "usd bn", absent: 0 },
  dryPowder: { unit: "usd bn", absent: 0 },
  creditLine: { unit: "usd bn", absent: 0 },
  undrawn: { unit: "usd bn", absent: 0 },
  callShare: { unit: "share", absent: 0 },
  notice: { unit: "yr", absent: 0 },
  period: { unit: "yr", absent: 0 },
  gate: { unit: "share", absent: 1 },
  debt: { unit: "usd bn", absent: 0 },
  debtLimit: { unit: "usd bn", absent: Infinity },
  loanToValue: { unit: "share", absent: Infinity },
} as const satisfies Record<string, ColumnSpec>;
export type SectorColumn = keyof typeof sectorColumns;

/**
 * One value an asset, in the order of `assets` of the world.
 *
 * value          all there is of it, at the opening
 * price          as quoted, 1 where none is
 * duration onset mean time to its cash flows and time to the first; 0 for assets without
 * cashFlowYield  cash flow of a year over price
 * rateBeta       fall of the log price per 1.00 of yield, for assets without cash flow
 */
export const assetColumns = {
  value: { unit: "usd bn", absent: 0 },
  price: { unit: "x", absent: 1 },
  duration: { unit: "yr", absent: 0 },
  onset: { unit: "yr", absent: 0 },
  cashFlowYield: { unit: "share", absent: 0 },
  rateBeta: { unit: "x", absent: 0 },
} as const satisfies Record<string, ColumnSpec>;
export type AssetColumn = keyof typeof assetColumns;

/** One value an instrument: conviction with which holders keep it, 0 sold first; what is not named is sold last. */
export const instrumentColumns = {
  conviction: { unit: "share", absent: 1 },
} as const satisfies Record<string, ColumnSpec>;
export type InstrumentColumn = keyof typeof instrumentColumns;

/** Columns of a table, each as long as there are sectors, assets or instruments, filled with what stands for nothing said. */
export function emptyColumns<Name extends string>(
  table: Readonly<Record<Name, ColumnSpec>>,
  length: number,
): Readonly<Record<Name, Column>> {
  const entries = (Object.keys(table) as Name[]).map((name) => [name, column(length).fill(table[name].absent)]);
  return Object.fromEntries(entries) as Readonly<Record<Name, Column>>;
}
