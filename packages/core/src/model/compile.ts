import type { World } from "../formats/open-world.ts";
import { flows } from "../ledger/flows.ts";
import { type Layout, layoutOf } from "../ledger/layout.ts";
import { Book } from "../ledger/book.ts";
import { type Column, column } from "./column.ts";

/** A world as the engine sees it: ids are integers, every stock has its cell. */
export interface CompiledWorld {
  readonly layout: Layout;
  readonly openingCells: Column;
}

/** Names to columns, once per world: the only place that knows both. Amounts in USD billions. */
export function compileWorld({ document, rows }: World): CompiledWorld {
  const layout = layoutOf(document.sectors, document.instruments, flows);
  const { width, nature, liabilitiesStart, netWorthStart } = layout;
  const cells = column(layout.cellCount);
  const sectorIds = new Map(layout.sectors.map((id, index) => [id, index]));
  rows.forEach(({ assets, liabilities }, instrument) => {
    const onBalanceSheet = layout.kinds[instrument] !== "memo";
    const put = (sector: number, side: 1 | -1, amount: number): void => {
      cells[(side === 1 ? 0 : liabilitiesStart) + instrument * width + sector] += amount;
      if (onBalanceSheet) cells[netWorthStart + sector] += side * amount;
    };
    for (const [sector, amount] of assets) {
      put(sectorIds.get(sector) ?? nature, 1, amount);
      if (layout.kinds[instrument] === "real") put(nature, -1, amount);
    }
    for (const [sector, amount] of liabilities) put(sectorIds.get(sector) ?? nature, -1, amount);
  });
  return { layout, openingCells: cells };
}

/** The book of a world as it opens; `writers` are the mechanisms that may write. */
export function openBook({ layout, openingCells }: CompiledWorld, writers: readonly string[]): Book {
  return new Book(layout, writers, openingCells);
}
