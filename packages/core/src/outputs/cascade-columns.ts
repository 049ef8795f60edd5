import { min } from "../solve/math.ts";
import type { RunRecord } from "../model/record.ts";
import type { Cascade, CascadeLane } from "./cascade.ts";
import type { SaleCause } from "./event.ts";
import { relativePrice } from "./rows.ts";
import type { RowSpan } from "./sources-and-uses.ts";

/**
 * The periods of a cascade in at most `most` columns: those in which most happens stand alone, what lies between them stands
 * together.
 *
 *   w = sold/Σ sold + moved/Σ moved        moved  sizes of all changes of prices in the period
 *
 * Up to half of the columns are single periods, largest w first; then the column with most in it is cut where half of it has
 * happened. No period is left out; there is no column where nothing happens.
 */
export function cascadeColumns({ periods, lanes }: Cascade, most: number): readonly RowSpan[] {
  if (lanes.length === 0) return [];
  const weights = weightsOf(periods, lanes);
  const weightOf = ({ from, to }: RowSpan): number => weights.slice(from, to).reduce((sum, each) => sum + each, 0);
  let columns: readonly RowSpan[] = [{ from: 0, to: periods.length }];
  const loudest = weights.map((_, period) => period).toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  for (const period of loudest.slice(0, Math.floor(most / 2))) {
    const alone = columns.flatMap((each) => cutOut(each, period));
    if (alone.length <= most) columns = alone;
  }
  while (columns.length < min(most, periods.length)) {
    const [largest] = columns.filter(({ from, to }) => to > from + 1).toSorted((a, b) => weightOf(b) - weightOf(a));
    if (largest === undefined) break;
    const at = halfway(largest, weights);
    columns = columns.flatMap((each) =>
      each === largest
        ? [
            { from: each.from, to: at },
            { from: at, to: each.to },
          ]
        : [each],
    );
  }
  return columns;
}

/** How much happens in each period, as parts of all that does. */
function weightsOf(periods: Cascade["periods"], lanes: Cascade["lanes"]): readonly number[] {
  const sold = periods.reduce((sum, each) => sum + each.sold, 0);
  const moves = new Map<number, number>();
  for (const { kind, cells } of lanes) {
    if (kind !== "asset") continue;
    for (const { row, amount } of cells) moves.set(row, (moves.get(row) ?? 0) + Math.abs(amount));
  }
  const moved = [...moves.values()].reduce((sum, each) => sum + each, 0);
  return periods.map(({ row, sold: amount }) => part(amount, sold) + part(moves.get(row) ?? 0, moved));
}

/** A column as it is, or as the period, what lies before it and what lies after. */
function cutOut(column: RowSpan, period: number): readonly RowSpan[] {
  const { from, to } = column;
  if (period < from || period >= to) return [column];
  const parts = [
    { from, to: period },
    { from: period, to: period + 1 },
    { from: period + 1, to },
  ];
  return parts.filter((each) => each.to > each.from);
}

/** The row inside a column, neither its first nor its last, up to which half of what happens in it has happened. */
function halfway({ from, to }: RowSpan, weights: readonly number[]): number {
  const inside = weights.slice(from, to);
  const half = inside.reduce((sum, each) => sum + each, 0) / 2;
  let sum = 0;
  const at = inside.findIndex((each) => (sum += each) >= half);
  return min(from + at + 1, to - 1);
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
