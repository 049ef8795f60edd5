import { type Certified, derived } from "./figures.ts";
import { type Sheet, tenth } from "./sheet.ts";

/** A row of the transactions-flow matrix; households have the rest, so that every row sums to zero. */
export interface PlanRow {
  readonly id: string;
  readonly name: { readonly en: string; readonly ru: string };
  readonly instrument?: string;
  readonly amounts: Map<string, Certified>;
}

/** A transactions-flow matrix being filled in, in usd bn a year: sources of funds positive, uses negative. */
export interface Plan {
  readonly rows: readonly PlanRow[];
  readonly row: (id: string, en: string, ru: string, instrument?: string) => PlanRow;
  readonly get: (row: PlanRow, sector: string, figure: Certified) => void;
  readonly pay: (row: PlanRow, sector: string, figure: Certified) => void;
  /** To holders of instruments by what they hold; households have the rest of the row anyway. */
  readonly shareOut: (row: PlanRow, instruments: readonly string[], figure: Certified, rule: string) => void;
  /** What a sector has got and not paid so far, over all rows or over changes of stocks alone. */
  readonly left: (sector: string, among?: "all" | "stocks") => number;
  /** Brings a sector's column to zero by one row, and returns the amount written. */
  readonly close: (row: PlanRow, sector: string, rule: string) => number;
}

/** A number that follows from the others by a rule of judgement. */
export function assumed(value: number, rule: string): Certified {
  return { value: tenth(value), source: "assumed", grade: "D", rule };
}

export function newPlan(sheet: Sheet, holders: readonly string[]): Plan {
  const rows: PlanRow[] = [];
  const add = ({ amounts }: PlanRow, sector: string, figure: Certified, sign: 1 | -1): void => {
    const before = amounts.get(sector);
    const value = tenth((before?.value ?? 0) + sign * figure.value);
    if (value === 0) return;
    const rule = before?.rule ?? figure.rule ?? "";
    amounts.set(sector, before === undefined ? { ...figure, value } : derived(value, rule, [before, figure]));
  };
  const left: Plan["left"] = (sector, among = "all") =>
    tenth(
      rows.reduce((sum, { amounts, instrument }) => {
        const counts = among === "all" || instrument !== undefined;
        return counts ? sum + (amounts.get(sector)?.value ?? 0) : sum;
      }, 0),
    );
  return {
    rows,
    row(id, en, ru, instrument) {
      const fresh = { id, name: { en, ru }, amounts: new Map(), ...(instrument === undefined ? {} : { instrument }) };
      rows.push(fresh);
      return fresh;
    },
    get: (row, sector, figure) => add(row, sector, figure, 1),
    pay: (row, sector, figure) => add(row, sector, figure, -1),
    shareOut(row, instruments, figure, rule) {
      const all = instruments.reduce((sum, each) => sum + sheet.total(each), 0);
      for (const sector of holders) {
        const held = instruments.reduce((sum, each) => sum + sheet.held(each, sector), 0);
        if (held > 0) add(row, sector, derived((figure.value * held) / all, rule, [figure]), 1);
      }
    },
    left,
    close(row, sector, rule) {
      const value = -left(sector);
      add(row, sector, assumed(value, rule), 1);
      return value;
    },
  };
}
