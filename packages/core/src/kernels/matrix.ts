import { type Column, column } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import { refuse, shapeProblem } from "./input-problems.ts";

/** Numbers in rows and columns, row after row in one block: entry (i, k) is values[i · columns + k]. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Column;
}

/**
 * A matrix from a list of rows, by position.
 * Throws kernel/shape at every row that is not as long as the first, and where there is no row or no column.
 */
export function matrixOf(what: string, rows: readonly ArrayLike<number>[], place: Place = {}): Matrix {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) refuse([shapeProblem(what, "at least 1 × 1", `${rows.length} × ${columns}`, place)]);
  refuse(
    rows.flatMap((row, i) =>
      row.length === columns ? [] : [shapeProblem(`${what}[${i}]`, `${columns}`, `${row.length}`, place)],
    ),
  );
  const values = column(rows.length * columns);
  rows.forEach((row, i) => {
    values.set(row, i * columns);
  });
  return { rows: rows.length, columns, values };
}

/** The sums of the rows. */
export function rowSums({ rows, columns, values }: Matrix): Column {
  const sums = column(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let at = i * columns; at < (i + 1) * columns; at++) sum += values[at];
    sums[i] = sum;
  }
  return sums;
}
