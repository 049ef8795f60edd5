import type { Book } from "../packages/core/src/ledger/book.ts";
import { identityProblems, negativeHoldings } from "../packages/core/src/ledger/identities.ts";
import { penOf } from "../packages/core/src/ledger/pen.ts";
import { parameterRegistry } from "../packages/core/src/mechanisms/registry.ts";
import type { Column } from "../packages/core/src/model/column.ts";
import type { AssetColumn, SectorColumn } from "../packages/core/src/model/columns.ts";
import { type CompiledWorld, openBook } from "../packages/core/src/model/compile.ts";
import { drawOf } from "../packages/core/src/model/draw.ts";
import { type Economy, openEconomy } from "../packages/core/src/model/economy.ts";
import { copied, worldOfDraw } from "../packages/core/src/model/opening-of-draw.ts";
import type { Step } from "../packages/core/src/model/periods.ts";
import { EbbError } from "../packages/core/src/model/problem.ts";
import { units } from "../packages/core/src/model/units.ts";
import type { Channel } from "../packages/core/src/model/vocabulary.ts";
import { forgetPeriod } from "../packages/core/src/period.ts";
import { pipeline } from "../packages/core/src/pipeline.ts";
import { type Paths, scenarioOf, world } from "./runs.ts";

// An economy that a test drives line by line, and small changes of the shipped world, for tests of single rooms.

export type LineId = (typeof pipeline)[number]["id"];

/** An economy at rest, with its book. */
export interface Opened {
  readonly economy: Economy;
  readonly book: Book;
  /** Runs lines of the pipeline; the books must balance after each, and nobody may hold less than nothing. */
  readonly run: (...ids: readonly LineId[]) => void;
  /** What a sector has, and what it owes, of an instrument [usd bn]. */
  readonly has: (sector: string, instrument: string) => number;
  readonly owes: (sector: string, instrument: string) => number;
  /** All that somebody has of an instrument [usd bn]. */
  readonly all: (instrument: string) => number;
}

interface Given {
  readonly on?: CompiledWorld;
  /** Values by key, in the unit of each parameter. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly without?: readonly Channel[];
  readonly step?: Step;
}

export function economyOf(
  paths: Paths = {},
  { on = world, parameters = {}, without = [], step = "month" }: Given = {},
): Opened {
  const draw = drawOf(
    new Map(
      parameterRegistry.flatMap(({ key, unit }) => {
        const value = parameters[key];
        return value === undefined ? [] : [[key, value * units[unit].factor] as const];
      }),
    ),
  );
  const opened = worldOfDraw(on, draw);
  const book = openBook(
    opened,
    pipeline.map(({ id }) => id),
  );
  const pen = penOf(book);
  const economy = openEconomy(
    opened,
    scenarioOf(paths, { without: [...without], horizon: { months: 36, step } }, on),
    book,
  );
  const lines = pipeline.map((line) => line.start(economy, draw));
  for (const line of lines) line.open(economy);
  let last = -1;
  const run: Opened["run"] = (...ids) => {
    for (const id of ids) {
      pipeline.forEach((line, writer) => {
        if (line.id !== id) return;
        // A line that has had its turn has it again in the next period.
        if (writer <= last) forgetPeriod(economy);
        last = writer;
        book.open(writer);
        lines[writer]?.step(economy, pen);
        book.close();
        const problems = [...identityProblems(book), ...negativeHoldings(book)];
        if (problems.length > 0) throw new EbbError(problems);
      });
    }
  };
  const instrument = (id: string): number => numberOf(id, opened.layout.instruments);
  const sector = (id: string): number => numberOf(id, opened.layout.sectors);
  return {
    economy,
    book,
    run,
    has: (who, what) => book.asset(instrument(what), sector(who)),
    owes: (who, what) => book.liability(instrument(what), sector(who)),
    all: (what) => opened.layout.sectors.reduce((sum, _, each) => sum + book.asset(instrument(what), each), 0),
  };
}

/** Position of an id; throws where there is none, so that a word mistyped is no test passed. */
export function numberOf(id: string, ids: readonly string[]): number {
  const found = ids.indexOf(id);
  if (found < 0) throw new Error(`no ${id} among ${ids.join(", ")}`);
  return found;
}

/** Positions in the shipped world. */
export const sectorOf = (id: string): number => numberOf(id, world.layout.sectors);
export const assetOf = (id: string): number => numberOf(id, world.assets.ids);
export const itemOf = (id: string): number => numberOf(id, world.layout.instruments);

/** What is different in a world of a test [usd bn, shares of 1, years]. */
export interface Changes {
  /** Handed over at the opening: instrument, from, to, amount. */
  readonly hand?: readonly (readonly [instrument: string, from: string, to: string, amount: number])[];
  /** Owed beyond what is owed: instrument, debtor, creditor, amount; limits of debts against assets move along. */
  readonly owe?: readonly (readonly [instrument: string, debtor: string, creditor: string, amount: number])[];
  readonly sectors?: Partial<Record<SectorColumn, Readonly<Record<string, number>>>>;
  readonly assets?: Partial<Record<AssetColumn, Readonly<Record<string, number>>>>;
}

/** Another world: a copy of `on` with the changes, its books balanced as before. */
export function changed({ hand = [], owe = [], sectors = {}, assets = {} }: Changes, on = world): CompiledWorld {
  const copy = copied(on);
  const { layout, openingCells: cells, claims } = copy;
  const put = (start: number, instrument: number, sector: number, amount: number): void => {
    cells[start + instrument * layout.width + sector] += amount;
    cells[layout.netWorthStart + sector] += start === 0 ? amount : -amount;
  };
  for (const [instrument, from, to, amount] of hand) {
    put(0, itemOf(instrument), sectorOf(from), -amount);
    put(0, itemOf(instrument), sectorOf(to), amount);
  }
  for (const [instrument, debtor, creditor, amount] of owe) {
    const row = claims.amount.findIndex(
      (_, each) =>
        claims.instrument[each] === itemOf(instrument) &&
        claims.debtor[each] === sectorOf(debtor) &&
        claims.creditor[each] === sectorOf(creditor),
    );
    if (row < 0) throw new Error(`${debtor} owes no ${instrument} to ${creditor}`);
    claims.amount[row] += amount;
    put(0, itemOf(instrument), sectorOf(creditor), amount);
    put(layout.liabilitiesStart, itemOf(instrument), sectorOf(debtor), amount);
    if (claims.isSecured[row] === 1) {
      const before: number = copy.sectors.debt[sectorOf(debtor)];
      copy.sectors.debt[sectorOf(debtor)] += amount;
      copy.sectors.debtLimit[sectorOf(debtor)] *= (before + amount) / before;
    }
  }
  const own = <Name extends string>(
    columns: Readonly<Record<Name, Column>>,
    table: Partial<Record<Name, Readonly<Record<string, number>>>>,
    number: (id: string) => number,
  ): Partial<Record<Name, Column>> =>
    Object.fromEntries(
      Object.entries<Readonly<Record<string, number>> | undefined>(table).map(([name, values = {}]) => {
        const column = columns[name as Name].slice();
        for (const [id, value] of Object.entries(values)) column[number(id)] = value;
        return [name, column];
      }),
    ) as Partial<Record<Name, Column>>;
  return {
    ...copy,
    sectors: { ...copy.sectors, ...own<SectorColumn>(copy.sectors, sectors, sectorOf) },
    assets: { ...copy.assets, ...own<AssetColumn>(copy.assets, assets, assetOf) },
  };
}
