import type { Book } from "../ledger/book.ts";
import type { Layout } from "../ledger/layout.ts";
import type { Column } from "./column.ts";
import type { CompiledScenario } from "./compile-scenario.ts";
import type { CompiledWorld } from "./compile.ts";
import { type Numbers, numbersOf } from "./numbers.ts";
import { type Parties, partiesOf, type Items, itemsOf } from "./parties.ts";
import { type Selling, sellingOf } from "./selling.ts";
import { type Channel, channels } from "./vocabulary.ts";

/** What a room may read of the book; its writing goes through the pen. */
export type Stocks = Pick<Book, "asset" | "liability" | "cells">;

/**
 * An economy in one run: a world, its scenario, its book, and all that moves beside it.
 *
 * A room reads it as its stage opened. It writes state of its own, never that of a line below, and stocks through the pen.
 */
export interface Economy {
  /** As the draw opens it (`opening-of-draw.ts`). */
  world: CompiledWorld;
  readonly who: Parties;
  readonly what: Items;
  readonly scenario: CompiledScenario;
  /** Step [yr], and which one it is: 0 for the first. */
  readonly dt: number;
  period: number;
  /** What reaches prices: false for a channel that is switched off. */
  reaches: Readonly<Record<Channel, boolean>>;
  readonly stocks: Stocks;
  /** Stocks as the draw opened: what a room calibrates by, whenever it does. */
  readonly opening: Stocks;
  /** All that follows but what is for sale, in one block; rooms read and write it by name. */
  readonly numbers: Numbers;
  readonly state: Numbers["state"];
  readonly market: Numbers["market"];
  readonly sectors: Numbers["sectors"];
  readonly claims: Numbers["claims"];
  readonly selling: Selling;
}

/** An economy around an opening book. It rests. */
export function openEconomy(world: CompiledWorld, scenario: CompiledScenario, book: Book): Economy {
  const numbers = numbersOf({
    sectors: world.layout.sectors.length,
    claims: world.claims.amount.length,
    market: world.assets.ids.length,
  });
  const { state, market, sectors, claims } = numbers;
  const economy: Economy = {
    world,
    who: partiesOf(world),
    what: itemsOf(world),
    scenario,
    dt: scenario.dt,
    period: 0,
    reaches: reachesWithout(scenario.without),
    stocks: book,
    opening: openingStocks(world.layout, () => economy.world.openingCells),
    numbers,
    state,
    market,
    sectors,
    claims,
    selling: sellingOf(world),
  };
  restEconomy(economy, world);
  return economy;
}

/** What reaches prices without some channels. */
export function reachesWithout(without: readonly Channel[]): Economy["reaches"] {
  return Object.fromEntries(channels.map((each) => [each, !without.includes(each)])) as Economy["reaches"];
}

/** Back to rest, in the world of another draw. */
export function restEconomy(economy: Economy, world: CompiledWorld): void {
  economy.world = world;
  economy.period = 0;
  economy.numbers.all.set(economy.numbers.atRest);
  economy.claims.owed.set(world.claims.amount);
  economy.selling.sold.fill(0);
}

function openingStocks({ width, liabilitiesStart }: Layout, cells: () => Column): Stocks {
  return {
    asset: (instrument, sector) => cells()[instrument * width + sector],
    liability: (instrument, sector) => cells()[liabilitiesStart + instrument * width + sector],
    get cells() {
      return cells();
    },
  };
}

/** Cash a sector may use without breaking its floor [usd bn, ≥ 0]. */
export function freeCash({ stocks, what, world }: Economy, sector: number): number {
  const free = stocks.asset(what.deposits, sector) - world.sectors.floor[sector];
  return free > 0 ? free : 0;
}
