import type { IdColumn } from "../model/column.ts";
import { idColumnOf } from "../model/column.ts";

/** What a sector pays with: deposits at its bank, reserves or an account at the central bank, or money it makes itself. */
export type Settlement = "deposits" | "reserves" | "treasury-account" | "central-bank";

/** What an instrument is: a claim on an issuer, a thing nobody owes (capital, gold, bitcoin), or a memo beside the books. */
export type InstrumentKind = "financial" | "real" | "memo";

/** Each kind as the one text that code compares with: one read from a file is another text, to be compared letter by letter. */
const kindNames: Readonly<Record<InstrumentKind, InstrumentKind>> = {
  financial: "financial",
  real: "real",
  memo: "memo",
};

export interface SectorSpec {
  readonly id: string;
  readonly settles: Settlement;
  /** Bank that keeps the sector's deposits; the first bank unless said otherwise. */
  readonly bank?: string | undefined;
}

export interface InstrumentSpec {
  readonly id: string;
  readonly kind: InstrumentKind;
}

/** The instruments a payment moves; a world without one of them cannot make the payments that need it. */
export const moneyInstruments = ["deposits", "reserves", "treasury-account"] as const;

/**
 * Where every number of a book lives. Text ends here: behind the layout there are only integer ids.
 *
 * One block of cells, in this order, each row one instrument or flow, each column one sector:
 *   assets       instruments × columns
 *   liabilities  instruments × columns
 *   flows        flows × columns         what changed net worth this period, by name
 *   net worth    1 × columns             as the period opened
 * The last column is nature: the issuer of what nobody owes, so that rows of real assets sum to zero like all others.
 */
export interface Layout {
  readonly sectors: readonly string[];
  readonly instruments: readonly string[];
  readonly flows: readonly string[];
  readonly kinds: readonly InstrumentKind[];
  /** Who keeps a sector's money: its bank, a bank itself, or `atCentralBank` and `makesMoney` for the two without one. */
  readonly keeper: IdColumn;
  readonly centralBank: number;
  /** Column of nature, and number of sectors. */
  readonly nature: number;
  /** Columns in a row: sectors and nature. */
  readonly width: number;
  readonly liabilitiesStart: number;
  readonly flowsStart: number;
  readonly netWorthStart: number;
  readonly cellCount: number;
  readonly deposits: number;
  readonly reserves: number;
  readonly treasuryAccount: number;
}

/** Keeper of the government's money and of the central bank's own. */
export const atCentralBank = -1;
export const makesMoney = -2;

/** Names to integer ids, once. Ids are taken as unique and known: the world's checks come before. */
export function layoutOf(
  sectors: readonly SectorSpec[],
  instruments: readonly InstrumentSpec[],
  flows: readonly string[],
): Layout {
  const width = sectors.length + 1;
  const instrumentIds = instruments.map((each) => each.id);
  const sectorIds = sectors.map((each) => each.id);
  const firstBank = sectors.findIndex((each) => each.settles === "reserves");
  const keeper = (each: SectorSpec, id: number): number => {
    if (each.settles === "treasury-account") return atCentralBank;
    if (each.settles === "central-bank") return makesMoney;
    if (each.settles === "reserves") return id;
    return each.bank === undefined ? firstBank : sectorIds.indexOf(each.bank);
  };
  const liabilitiesStart = instruments.length * width;
  const flowsStart = 2 * liabilitiesStart;
  const netWorthStart = flowsStart + flows.length * width;
  return {
    sectors: sectorIds,
    instruments: instrumentIds,
    flows,
    kinds: instruments.map((each) => kindNames[each.kind]),
    keeper: idColumnOf(sectors.map(keeper)),
    centralBank: sectors.findIndex((each) => each.settles === "central-bank"),
    nature: sectors.length,
    width,
    liabilitiesStart,
    flowsStart,
    netWorthStart,
    cellCount: netWorthStart + width,
    deposits: instrumentIds.indexOf("deposits"),
    reserves: instrumentIds.indexOf("reserves"),
    treasuryAccount: instrumentIds.indexOf("treasury-account"),
  };
}

/** What a cell is: a stock on one side of a balance sheet, a flow of the period, or net worth itself. */
export type CellName =
  | { readonly side: "asset" | "liability"; readonly instrument: number; readonly sector: number }
  | { readonly side: "flow"; readonly flow: number; readonly sector: number }
  | { readonly side: "net-worth"; readonly sector: number };

/** The name of a cell, for people: the only way back from integers. */
export function cellName(layout: Layout, cell: number): CellName {
  const { width, liabilitiesStart, flowsStart, netWorthStart } = layout;
  if (cell >= netWorthStart) return { side: "net-worth", sector: cell - netWorthStart };
  const sector = cell % width;
  if (cell >= flowsStart) return { side: "flow", flow: Math.floor((cell - flowsStart) / width), sector };
  if (cell >= liabilitiesStart) {
    return { side: "liability", instrument: Math.floor((cell - liabilitiesStart) / width), sector };
  }
  return { side: "asset", instrument: Math.floor(cell / width), sector };
}
