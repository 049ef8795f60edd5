import { min } from "../solve/math.ts";
import type { RunRecord } from "../model/record.ts";
import type { Cascade, CascadeLane } from "./cascade.ts";
import type { SaleCause } from "./event.ts";
import { relativePrice } from "./rows.ts";
import type { RowSpan } from "./sources-and-uses.ts";

/**
 * The periods of a cascade in at most `most` columns: a period that is unlike its neighbours stands alone, like ones stand together.
 *
 *   w = √(sold/Σ sold + moved/Σ moved)     moved  sizes of all changes of prices in the period
 *   cost of joining neighbours = n₁·n₂/(n₁ + n₂)·(w̄₁ − w̄₂)²        n periods of a column, w̄ mean of w in it
 *
 * The two neighbours that cost least become one, until there are few enough (Ward's method, in order of time). No period is left
 * out; there is no column where nothing happens.
 */
export function cascadeColumns({ periods, lanes }: Cascade, most: number): readonly RowSpan[] {
  if (lanes.length === 0) return [];
  const sold = periods.reduce((sum, each) => sum + each.sold, 0);
  const moves = new Map<number, number>();
  for (const { kind, cells } of lanes) {
    if (kind !== "asset") continue;
    for (const { row, amount } of cells) moves.set(row, (moves.get(row) ?? 0) + Math.abs(amount));
  }
  const moved = [...moves.values()].reduce((sum, each) => sum + each, 0);
  const columns: Column[] = periods.map(({ row, sold: amount }) => ({
    from: row - 1,
    to: row,
    mean: Math.sqrt(part(amount, sold) + part(moves.get(row) ?? 0, moved)),
  }));
  while (columns.length > most && columns.length > 1) {
    const costs = columns.slice(1).map((next, at) => joinCost(columns[at] ?? next, next));
    const at = costs.indexOf(costs.reduce(min));
    const [one, other] = columns.slice(at, at + 2);
    if (one === undefined || other === undefined) break;
    const mean = (lengthOf(one) * one.mean + lengthOf(other) * other.mean) / (lengthOf(one) + lengthOf(other));
    columns.splice(at, 2, { from: one.from, to: other.to, mean });
  }
  return columns.map(({ from, to }) => ({ from, to }));
}

/** Neighbouring periods, and how much happens in each of them on the mean. */
interface Column extends RowSpan {
  readonly mean: number;
}

function lengthOf({ from, to }: RowSpan): number {
  return to - from;
}

function joinCost(one: Column, other: Column): number {
  const [n1, n2] = [lengthOf(one), lengthOf(other)];
  const gap = one.mean - other.mean;
  return ((n1 * n2) / (n1 + n2)) * gap * gap;
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
