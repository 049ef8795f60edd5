import { min } from "../solve/math.ts";
import type { RunRecord } from "../model/record.ts";
import type { Cascade, CascadeLane } from "./cascade.ts";
import type { SaleCause } from "./event.ts";
import { relativePrice } from "./rows.ts";
import type { RowSpan } from "./sources-and-uses.ts";

/**
 * The periods of a cascade in at most `most` columns: those where much happens stand alone, quiet ones beside each other together.
 *
 * What happens in a period: its part of all forced sales, and its part of all changes of prices. The two neighbours in which least
 * happens become one, until there are few enough. No period is left out; none at all where nothing happens.
 */
export function cascadeColumns({ periods, lanes }: Cascade, most: number): readonly RowSpan[] {
  if (lanes.length === 0) return [];
  const sold = periods.reduce((sum, each) => sum + each.sold, 0);
  const changes = new Map<number, number>();
  for (const { kind, cells } of lanes) {
    if (kind !== "asset") continue;
    for (const { row, amount } of cells) changes.set(row, (changes.get(row) ?? 0) + Math.abs(amount));
  }
  const changed = [...changes.values()].reduce((sum, each) => sum + each, 0);
  const columns = periods.map(({ row, sold: amount }) => ({
    from: row - 1,
    to: row,
    weight: part(amount, sold) + part(changes.get(row) ?? 0, changed),
  }));
  while (columns.length > most && columns.length > 1) {
    const together = columns.slice(1).map((next, at) => next.weight + (columns[at]?.weight ?? 0));
    const at = together.indexOf(together.reduce(min));
    const [one, other] = columns.slice(at, at + 2);
    if (one === undefined || other === undefined) break;
    columns.splice(at, 2, { from: one.from, to: other.to, weight: one.weight + other.weight });
  }
  return columns.map(({ from, to }) => ({ from, to }));
}

function part(amount: number, all: number): number {
  return all > 0 ? amount / all : 0;
}

/** What a lane has to say in a column; undefined where nothing happened, or not yet. */
export interface ColumnCell {
  readonly amount: number;
  /** Of a seller: the cause of its largest sale. */
  readonly cause?: SaleCause;
}

/**
 * A lane over columns: dollars add up, prices change from the first to the last period of a column, cash and confidence are as
 * it ends.
 */
export function laneInColumns(
  run: RunRecord,
  { kind, id, cells }: CascadeLane,
  columns: readonly RowSpan[],
): readonly (ColumnCell | undefined)[] {
  return columns.map(({ from, to }) => {
    const inside = cells.filter(({ row }) => row > from && row <= to);
    if (kind === "powder" || kind === "confidence") return cells.findLast(({ row }) => row <= to);
    const [first] = inside.toSorted((a, b) => b.amount - a.amount);
    if (first === undefined) return undefined;
    if (kind === "asset") {
      const asset = run.world.assets.ids.indexOf(id);
      return { amount: relativePrice(run, asset, to) / relativePrice(run, asset, from) - 1 };
    }
    const amount = inside.reduce((sum, each) => sum + each.amount, 0);
    return first.cause === undefined ? { amount } : { amount, cause: first.cause };
  });
}
