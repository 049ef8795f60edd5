import { type Column, column } from "./column.ts";
import {
  type AssetStateName,
  assetState,
  type ClaimStateName,
  claimState,
  economyState,
  type SectorStateName,
  sectorState,
  type State,
  type StateSpec,
} from "./state.ts";

/** Tables of numbers beside the book. */
const tables = { state: economyState, sectors: sectorState, claims: claimState, market: assetState } as const;
export type NumbersTable = keyof typeof tables;

/** Where the numbers of a name lie: `start` up to `end`; one of the economy, or one each sector, claim or asset. */
export interface Span {
  readonly table: NumbersTable;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every number of an economy beside its book, in one block of memory: to rest, to forget a period, to record a row and to look
 * for what is no number is one pass over it each.
 *
 *   all = [ state, kept | state, of the period | columns, of the period | columns, kept ]
 *
 * all        the block [N]
 * ofPeriod   the part of it that adds up over one period, a view
 * atRest ofPeriodAtRest   the same while nothing happens
 * spans      what lies where, in the order of the block
 * state …    the same numbers by name: those of the economy as properties of the class, which no spread and no clone takes along;
 *            all others as columns that are views of the block
 */
export interface Numbers {
  readonly all: Column;
  readonly ofPeriod: Column;
  readonly atRest: Column;
  readonly ofPeriodAtRest: Column;
  readonly spans: readonly Span[];
  readonly state: State;
  readonly market: Readonly<Record<AssetStateName, Column>>;
  readonly sectors: Readonly<Record<SectorStateName, Column>>;
  readonly claims: Readonly<Record<ClaimStateName, Column>>;
}

interface Named {
  readonly table: NumbersTable;
  readonly name: string;
  readonly spec: StateSpec;
}

const rank = ({ table, spec }: Named): number => (spec.ofPeriod === true ? 1 : table === "state" ? 0 : 2);

/** Every name of every table, in the order of the block: what is of the period lies together, and the state is first. */
const names: readonly Named[] = (Object.keys(tables) as NumbersTable[])
  .flatMap((table) => Object.entries<StateSpec>(tables[table]).map(([name, spec]) => ({ table, name, spec })))
  .toSorted((one, other) => rank(one) - rank(other));

/** Numbers at rest, for so many sectors, claims and assets. */
export function numbersOf(lengths: Readonly<Record<Exclude<NumbersTable, "state">, number>>): Numbers {
  let size = 0;
  const spans = names.map(({ table, name }): Span => {
    const start = size;
    size += table === "state" ? 1 : lengths[table];
    return { table, name, start, end: size };
  });
  const atRest = column(size);
  spans.forEach(({ start, end }, each) => atRest.fill(names[each]?.spec.absent ?? 0, start, end));
  const all = atRest.slice();
  const passing = spans.filter((_, each) => names[each]?.spec.ofPeriod === true);
  const [from, to] = [passing[0]?.start ?? 0, passing.at(-1)?.end ?? 0];
  const views = (table: NumbersTable): Readonly<Record<string, Column>> =>
    Object.fromEntries(
      spans.filter((span) => span.table === table).map(({ name, start, end }) => [name, all.subarray(start, end)]),
    );
  return {
    all,
    ofPeriod: all.subarray(from, to),
    atRest,
    ofPeriodAtRest: atRest.subarray(from, to),
    spans,
    state: new NamedNumbers(all) as unknown as State,
    market: views("market"),
    sectors: views("sectors"),
    claims: views("claims"),
  };
}

/** The first numbers of a block, each a property under its name. */
class NamedNumbers {
  readonly all: Column;

  constructor(all: Column) {
    this.all = all;
  }
}

names
  .filter(({ table }) => table === "state")
  .forEach(({ name }, at) => {
    // Properties of the class, so that V8 reads them in place: as fast as fields, and no number has a box of its own.
    Object.defineProperty(NamedNumbers.prototype, name, {
      get(this: NamedNumbers): number {
        return this.all[at];
      },
      set(this: NamedNumbers, value: number) {
        this.all[at] = value;
      },
    });
  });
