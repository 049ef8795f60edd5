import fc from "fast-check";
import { expect, it } from "vitest";
import { columnOf } from "../model/column.ts";
import { solveInPlace } from "./linear-step.ts";

/** A·x, and A with the size of its entries. */
function system(rows: readonly (readonly number[])[], x: readonly number[]) {
  return {
    matrix: columnOf(rows.flat()),
    sizes: columnOf(rows.flat().map(Math.abs)),
    right: columnOf(rows.map((row) => row.reduce((sum, each, j) => sum + each * (x[j] ?? 0), 0))),
  };
}

it("the solution put in comes out, in any units of rows and columns", () => {
  const entry = fc.double({ min: -1, max: 1, noNaN: true });
  const unit = fc.integer({ min: -6, max: 6 }).map((power) => 10 ** power);
  const three = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(three(three(entry)), three(entry), three(unit), three(unit), (rows, x, rowUnits, columnUnits) => {
      // A dominant diagonal keeps the matrix far from singular.
      const scaled = rows.map((row, i) =>
        row.map((each, j) => (i === j ? each + 4 : each) * (rowUnits[i] ?? 1) * (columnUnits[j] ?? 1)),
      );
      const wanted = x.map((each, j) => each / (columnUnits[j] ?? 1));
      const { matrix, sizes, right } = system(scaled, wanted);
      expect(solveInPlace(matrix, sizes, right, 3)).toBe(true);
      wanted.forEach((each, j) => {
        expect(Math.abs(right[j] - each) * (columnUnits[j] ?? 1)).toBeLessThan(1e-12);
      });
    }),
  );
});

it("rows change places where a pivot is zero", () => {
  const { matrix, sizes, right } = system(
    [
      [0, 2],
      [3, 0],
    ],
    [5, 7],
  );
  expect(solveInPlace(matrix, sizes, right, 2)).toBe(true);
  expect([...right]).toEqual([5, 7]);
});

it("equal rows, a zero row and a zero column have no inverse", () => {
  for (const rows of [
    [
      [1, 2],
      [2, 4],
    ],
    [
      [0, 0],
      [1, 1],
    ],
    [
      [0, 1],
      [0, 2],
    ],
  ]) {
    const { matrix, sizes, right } = system(rows, [1, 1]);
    expect(solveInPlace(matrix, sizes, right, 2)).toBe(false);
  }
});

it("what a cancellation leaves of an entry counts as zero", () => {
  // 1 − 0.9999999999999999 was 1 − 1 before rounding: its size is 2, not 1e-16.
  expect(solveInPlace(columnOf([1.1e-16]), columnOf([2]), columnOf([1]), 1)).toBe(false);
  expect(solveInPlace(columnOf([1.1e-16]), columnOf([1.1e-16]), columnOf([1]), 1)).toBe(true);
});
