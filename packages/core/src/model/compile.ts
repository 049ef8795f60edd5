import type { World } from "../formats/parse-world.ts";
import { amountOf } from "../formats/world/figures.ts";
import { type ReferenceLevel, referenceLevelNames, referenceLevels } from "../formats/world/reference.ts";
import { Book } from "../ledger/book.ts";
import type { Bookkeeping } from "../ledger/bookkeeping.ts";
import { flows } from "../ledger/flows.ts";
import { type Layout, layoutOf } from "../ledger/layout.ts";
import { type Column, column, columnOf, type IdColumn, idColumnOf } from "./column.ts";
import { emptyColumns, instrumentColumns } from "./columns.ts";
import { type CompiledAssets, compileAssets } from "./compile-assets.ts";
import { type CompiledSectors, compileSectors } from "./compile-sectors.ts";
import { type RowsByDebtor, rowsByDebtor } from "./rows-by-debtor.ts";
import { units } from "./units.ts";

/** Who owes whom, where the world says so: one row a claim [usd bn]. */
export interface CompiledClaims {
  readonly instrument: IdColumn;
  readonly debtor: IdColumn;
  readonly creditor: IdColumn;
  readonly amount: Column;
  /** 1 where it is a debt the debtor has taken against its assets, 0 for all other claims. */
  readonly isSecured: IdColumn;
  /** Rows of fund shares and of secured debts. */
  readonly shares: RowsByDebtor;
  readonly debts: RowsByDebtor;
}

/** A holder's own conviction where it differs from that of the world: one row each. */
export interface OwnConviction {
  readonly sector: IdColumn;
  readonly instrument: IdColumn;
  readonly value: Column;
}

/** A world as the engine sees it: ids are integers, every stock has its cell, every quantity its column. */
export interface CompiledWorld {
  /** Day of the opening balance sheet, as 2025-09-30. */
  readonly date: string;
  readonly layout: Layout;
  readonly openingCells: Column;
  readonly sectors: CompiledSectors;
  readonly assets: CompiledAssets;
  /** By instrument. */
  readonly conviction: Column;
  readonly ownConviction: OwnConviction;
  readonly claims: CompiledClaims;
  /** In engine units: USD billions, USD billions a year, yields as decimals. */
  readonly reference: Readonly<Partial<Record<ReferenceLevel, number>>>;
}

/** Names to columns, once per world: the only place that knows both. */
export function compileWorld(world: World): CompiledWorld {
  const { document } = world;
  const layout = layoutOf(document.sectors, document.instruments, flows);
  const ids: Ids = {
    sector: new Map(layout.sectors.map((id, index) => [id, index])),
    instrument: new Map(layout.instruments.map((id, index) => [id, index])),
  };
  const { conviction } = emptyColumns(instrumentColumns, layout.instruments.length);
  for (const [id, figure] of Object.entries(document.conviction ?? {})) {
    conviction[ids.instrument.get(id) ?? -1] = amountOf(figure, "share");
  }
  return {
    date: document.date,
    layout,
    openingCells: openingCells(world, layout, ids),
    sectors: compileSectors(world),
    assets: compileAssets(world, layout.instruments),
    conviction,
    ownConviction: ownConviction(world, ids),
    claims: claims(world, ids),
    reference: reference(world),
  };
}

/** The book of a world as it opens; `writers` are the mechanisms that may write. */
export function openBook(
  { layout, openingCells: cells }: CompiledWorld,
  writers: readonly string[],
  bookkeeping?: Bookkeeping,
): Book {
  return new Book(layout, writers, cells, bookkeeping);
}

interface Ids {
  readonly sector: ReadonlyMap<string, number>;
  readonly instrument: ReadonlyMap<string, number>;
}

function openingCells({ rows }: World, layout: Layout, ids: Ids): Column {
  const { width, nature, liabilitiesStart, netWorthStart } = layout;
  const cells = column(layout.cellCount);
  for (const [instrument, { assets, liabilities }] of rows.entries()) {
    const onBalanceSheet = layout.kinds[instrument] !== "memo";
    const put = (sector: number, side: 1 | -1, amount: number): void => {
      cells[(side === 1 ? 0 : liabilitiesStart) + instrument * width + sector] += amount;
      if (onBalanceSheet) cells[netWorthStart + sector] += side * amount;
    };
    for (const [sector, amount] of assets) {
      put(ids.sector.get(sector) ?? nature, 1, amount);
      if (layout.kinds[instrument] === "real") put(nature, -1, amount);
    }
    for (const [sector, amount] of liabilities) put(ids.sector.get(sector) ?? nature, -1, amount);
  }
  return cells;
}

function claims({ document, rows }: World, ids: Ids): CompiledClaims {
  const all = rows.flatMap(({ instrument: id, claims: owed }, instrument) =>
    owed.map((claim) => ({ ...claim, id, instrument })),
  );
  const isSecured = ({ debtor, id }: { debtor: string; id: string }): number =>
    document.investors?.[debtor]?.leverage?.debts.includes(id) === true ? 1 : 0;
  const debtor = idColumnOf(all.map((each) => ids.sector.get(each.debtor) ?? -1));
  const secured = idColumnOf(all.map(isSecured));
  const sectors = ids.sector.size;
  return {
    instrument: idColumnOf(all.map(({ instrument }) => instrument)),
    debtor,
    creditor: idColumnOf(all.map(({ creditor }) => ids.sector.get(creditor) ?? -1)),
    amount: columnOf(all.map(({ amount }) => amount)),
    isSecured: secured,
    shares: rowsByDebtor(debtor, sectors, (row) => all[row]?.id === "fund-shares"),
    debts: rowsByDebtor(debtor, sectors, (row) => secured[row] === 1),
  };
}

function ownConviction({ document }: World, ids: Ids): OwnConviction {
  const all = Object.entries(document.investors ?? {}).flatMap(([sector, { conviction = {} }]) =>
    Object.entries(conviction).map(([instrument, figure]) => ({
      sector,
      instrument,
      value: amountOf(figure, "share"),
    })),
  );
  return {
    sector: idColumnOf(all.map(({ sector }) => ids.sector.get(sector) ?? -1)),
    instrument: idColumnOf(all.map(({ instrument }) => ids.instrument.get(instrument) ?? -1)),
    value: columnOf(all.map(({ value }) => value)),
  };
}

function reference({ document }: World): CompiledWorld["reference"] {
  const levels: Partial<Record<ReferenceLevel, number>> = {};
  for (const level of referenceLevelNames) {
    const figure = document.reference?.[level];
    const unit = referenceLevels[level];
    if (figure !== undefined) levels[level] = amountOf(figure, unit) * units[unit].factor;
  }
  return levels;
}
