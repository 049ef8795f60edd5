import type { Certified } from "./figures.ts";

/** The holder that takes what is left of a row. */
export interface Rest {
  readonly rest: true;
  readonly rule: string;
}

export interface SheetRow {
  readonly assets: Map<string, Certified | Rest>;
  readonly liabilities: Map<string, Certified | Rest>;
  /** Debtor to creditor to amount, where both sides are known. */
  readonly owed: Map<string, Map<string, Certified>>;
  supply?: Certified;
}

/** A balance sheet being filled in, amounts in usd bn, rounded to a tenth. */
export interface Sheet {
  readonly rows: ReadonlyMap<string, SheetRow>;
  hold(instrument: string, sector: string, figure: Certified): void;
  owe(instrument: string, sector: string, figure: Certified): void;
  /** There are so many of what nobody owes. */
  supply(instrument: string, figure: Certified): void;
  claim(instrument: string, debtor: string, creditor: string, figure: Certified): void;
  restHeldBy(instrument: string, sector: string, rule: string): void;
  restOwedBy(instrument: string, sector: string, rule: string): void;
  held(instrument: string, sector: string): number;
  owed(instrument: string, sector: string): number;
  /** All there is of an instrument. */
  total(instrument: string): number;
  /** What a sector holds less what it owes, over every row filled in so far, memo items apart. */
  net(sector: string): number;
}

export function newSheet(memo: readonly string[]): Sheet {
  const rows = new Map<string, SheetRow>();
  const rowOf = (instrument: string): SheetRow => {
    const known = rows.get(instrument);
    if (known !== undefined) return known;
    const fresh: SheetRow = { assets: new Map(), liabilities: new Map(), owed: new Map() };
    rows.set(instrument, fresh);
    return fresh;
  };
  const rounded = (figure: Certified): Certified => ({ ...figure, value: tenth(figure.value) });

  /** A side as numbers; the rest of it needs the other side. */
  const numbers = (side: Map<string, Certified | Rest>): number =>
    tenth([...side.values()].reduce((sum, each) => sum + ("rest" in each ? 0 : each.value), 0));
  const claims = (row: SheetRow): number => tenth([...row.owed.values()].reduce((sum, each) => sum + numbers(each), 0));
  const total = (instrument: string): number => {
    const row = rowOf(instrument);
    if (row.supply !== undefined) return row.supply.value;
    if (row.owed.size > 0) return claims(row);
    const isOpen = [...row.liabilities.values()].some((each) => "rest" in each) || row.liabilities.size === 0;
    return isOpen ? numbers(row.assets) : numbers(row.liabilities);
  };
  const of = (side: "assets" | "liabilities", instrument: string, sector: string): number => {
    const row = rowOf(instrument);
    const entry = row[side].get(sector);
    if (entry === undefined) return 0;
    return "rest" in entry ? tenth(total(instrument) - numbers(row[side])) : entry.value;
  };
  const held = (instrument: string, sector: string): number => {
    const lent = [...rowOf(instrument).owed.values()].reduce((sum, each) => sum + (each.get(sector)?.value ?? 0), 0);
    return tenth(lent + of("assets", instrument, sector));
  };
  const owed = (instrument: string, sector: string): number =>
    tenth(numbers(rowOf(instrument).owed.get(sector) ?? new Map()) + of("liabilities", instrument, sector));

  return {
    rows,
    hold: (instrument, sector, figure) => rowOf(instrument).assets.set(sector, rounded(figure)),
    owe: (instrument, sector, figure) => rowOf(instrument).liabilities.set(sector, rounded(figure)),
    supply: (instrument, figure) => (rowOf(instrument).supply = rounded(figure)),
    claim(instrument, debtor, creditor, figure) {
      const { owed: all } = rowOf(instrument);
      const creditors = all.get(debtor) ?? new Map<string, Certified>();
      all.set(debtor, creditors.set(creditor, rounded(figure)));
    },
    restHeldBy: (instrument, sector, rule) => rowOf(instrument).assets.set(sector, { rest: true, rule }),
    restOwedBy: (instrument, sector, rule) => rowOf(instrument).liabilities.set(sector, { rest: true, rule }),
    held,
    owed,
    total,
    net: (sector) =>
      tenth(
        [...rows.keys()]
          .filter((instrument) => !memo.includes(instrument))
          .reduce((sum, instrument) => sum + held(instrument, sector) - owed(instrument, sector), 0),
      ),
  };
}

/** Tenths of a billion: finer than any figure here is known. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
