import { type Column, column } from "../model/column.ts";
import type { RunRecord } from "../model/record.ts";

/** Rows of a run: the opening, and the end of every period. */
export function rowCount({ scenario }: RunRecord): number {
  return scenario.periods + 1;
}

/** A series from the value of each row. */
export function byRow(run: RunRecord, valueAt: (row: number) => number): Column {
  return column(rowCount(run)).map((_, row) => valueAt(row));
}

/** Months after the opening at which a row stands; a step is a whole part of a year, so months come out whole. */
export function monthsAt({ scenario: { dt } }: RunRecord, row: number): number {
  return (12 * row) / Math.round(1 / dt);
}

/** Months after the opening of the first row where something is so, from a given row on; +∞ where it never is. */
export function firstMonth(run: RunRecord, isSo: (row: number) => boolean, from = 0): number {
  for (let row = from; row < rowCount(run); row++) if (isSo(row)) return monthsAt(run, row);
  return Infinity;
}

/** Price of an asset over its opening price. */
export function relativePrice({ price, world }: RunRecord, asset: number, row: number): number {
  return price[row * world.assets.ids.length + asset];
}

/** What sectors hold and owe at a row [usd bn], by numbers of the layout. */
export function balancesAt({ stocks, world: { layout } }: RunRecord, row: number) {
  const start = row * layout.flowsStart;
  return {
    layout,
    asset: (instrument: number, sector: number): number => stocks[start + instrument * layout.width + sector],
    liability: (instrument: number, sector: number): number =>
      stocks[start + layout.liabilitiesStart + instrument * layout.width + sector],
  };
}

/** Dollars a sector sold of an asset in the period of a row because it had to; 0 for who never has to. */
export function forcedSale({ sold, sellers, world }: RunRecord, sector: number, asset: number, row: number): number {
  const seller = sellers.indexOf(sector);
  const count = world.assets.ids.length;
  return seller < 0 ? 0 : sold[(row * sellers.length + seller) * count + asset];
}

/** Debts that a sector has taken against its assets, at a row [usd bn]. */
export function securedDebt({ world: { claims }, claims: { owed } }: RunRecord, sector: number, row: number): number {
  let debt = 0;
  for (let claim = 0; claim < claims.debtor.length; claim++) {
    if (claims.isSecured[claim] === 1 && claims.debtor[claim] === sector)
      debt += owed[row * claims.debtor.length + claim];
  }
  return debt;
}
