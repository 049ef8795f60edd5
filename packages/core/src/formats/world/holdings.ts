import type { WorldDocument } from "../world.ts";
import type { OpeningRow } from "./rows.ts";

/** Rows by the id of their instrument. */
export type Rows = ReadonlyMap<string, OpeningRow>;

export function rowsByInstrument(rows: readonly OpeningRow[]): Rows {
  return new Map(rows.map((row) => [row.instrument, row]));
}

type Sector = WorldDocument["sectors"][number];

/** Cash of a sector: what it settles in names the row that holds it, and the central bank needs none [usd bn]. */
export function openingCash({ id, settles }: Sector, rows: Rows): number {
  return settles === "central-bank" ? 0 : (rows.get(settles)?.assets.get(id) ?? 0);
}

/** Debts a sector owes in the given instruments [usd bn]. */
export function debtOf(debts: readonly string[], rows: Rows, sector: string): number {
  return debts.reduce((total, instrument) => total + (rows.get(instrument)?.liabilities.get(sector) ?? 0), 0);
}

/** What a sector holds of the assets and of private shares: the value its loans are measured against [usd bn]. */
export function priced(document: WorldDocument, rows: Rows, sector: string): number {
  const ids = [...(document.assets ?? []).map(({ id }) => id), "private-ai-equity"];
  return ids.reduce((total, id) => total + (rows.get(id)?.assets.get(sector) ?? 0), 0);
}
