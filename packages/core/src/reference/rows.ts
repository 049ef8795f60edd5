import type { Matrix } from "../kernels/matrix.ts";

/** A matrix as reference files write it: a list of rows. */
export function rowsOf({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) => [...values.subarray(i * columns, (i + 1) * columns)]);
}
