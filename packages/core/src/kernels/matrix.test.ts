import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf } from "../model/column.ts";
import { matrixOf, rowSums, times, transposeTimes } from "./matrix.ts";

/** Up to 9 rows: those read in fours, and the rest. */
const anyRows = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }))
  .chain(([n, m]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
  );

describe("a matrix", () => {
  it("times a vector gives the inner product of each row, its transpose that of each column", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const matrix = matrixOf("matrix", rows);
        const x = columnOf(Array.from({ length: matrix.columns }, (_, k) => k - 2));
        const s = columnOf(rows.map((_, i) => i % 3));
        const expectedRows = rows.map((row) => row.reduce((sum, each, k) => sum + each * x[k], 0));
        const expectedColumns = Array.from(x, (_, k) => rows.reduce((sum, row, i) => sum + (row[k] ?? 0) * s[i], 0));
        // Adding 0 turns −0 into 0.
        expect([...times(matrix, x)].map((each) => each + 0)).toEqual(expectedRows.map((each) => each + 0));
        expect([...transposeTimes(matrix, s)].map((each) => each + 0)).toEqual(expectedColumns.map((each) => each + 0));
      }),
    );
  });

  it("times ones gives the sums of its rows", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const matrix = matrixOf("matrix", rows);
        const ones = columnOf(Array.from({ length: matrix.columns }, () => 1));
        expect([...times(matrix, ones)].map((each) => each + 0)).toEqual([...rowSums(matrix)].map((each) => each + 0));
      }),
    );
  });

  it("writes its transpose product where it is told, over what was there", () => {
    const result = columnOf([7, 7]);
    const matrix = matrixOf("matrix", [
      [1, 2],
      [3, 4],
    ]);
    expect(transposeTimes(matrix, columnOf([1, 1]), result)).toBe(result);
    expect([...result]).toEqual([4, 6]);
  });
});
