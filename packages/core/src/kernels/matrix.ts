import { type Column, column, type IdColumn } from "../model/column.ts";
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

/** M x: one number a row. Four rows at a time, because one sum would wait for itself at every addition. */
export function times({ rows, columns, values }: Matrix, x: Column): Column {
  const result = column(rows);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const row0 = i * columns;
    const row1 = row0 + columns;
    const row2 = row1 + columns;
    const row3 = row2 + columns;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let k = 0; k < columns; k++) {
      sum0 += values[row0 + k] * x[k];
      sum1 += values[row1 + k] * x[k];
      sum2 += values[row2 + k] * x[k];
      sum3 += values[row3 + k] * x[k];
    }
    result[i] = sum0;
    result[i + 1] = sum1;
    result[i + 2] = sum2;
    result[i + 3] = sum3;
  }
  for (; i < rows; i++) for (let k = 0; k < columns; k++) result[i] += values[i * columns + k] * x[k];
  return result;
}

/**
 * Mᵀ s: one number a column, written into `result`.
 * Four rows at a time, so that a result is read once for four terms; rows whose s is 0 are not read.
 */
export function transposeTimes({ rows, columns, values }: Matrix, s: Column, result = column(columns)): Column {
  result.fill(0);
  const row: IdColumn = new Int32Array(rows);
  const share = column(rows);
  let count = 0;
  for (let i = 0; i < rows; i++) {
    if (s[i] === 0) continue;
    row[count] = i * columns;
    share[count++] = s[i];
  }
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const row0 = row[i];
    const row1 = row[i + 1];
    const row2 = row[i + 2];
    const row3 = row[i + 3];
    const share0 = share[i];
    const share1 = share[i + 1];
    const share2 = share[i + 2];
    const share3 = share[i + 3];
    for (let k = 0; k < columns; k++) {
      result[k] +=
        values[row0 + k] * share0 + values[row1 + k] * share1 + values[row2 + k] * share2 + values[row3 + k] * share3;
    }
  }
  for (; i < count; i++) for (let k = 0; k < columns; k++) result[k] += values[row[i] + k] * share[i];
  return result;
}
