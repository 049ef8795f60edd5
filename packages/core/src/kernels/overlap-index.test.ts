import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { columnOf } from "../model/column.ts";
import { matrixOf } from "./matrix.ts";
import { type OverlapIndex, overlapIndex } from "./overlap-index.ts";

const anyBooks = fc.integer({ min: 1, max: 6 }).chain((assets) =>
  fc.record({
    holdings: fc.array(
      fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: assets, maxLength: assets }),
      { minLength: 1, maxLength: 7 },
    ),
    depth: fc.array(fc.double({ min: 10, max: 1000, noNaN: true }), { minLength: assets, maxLength: assets }),
  }),
);

function indexOf(holdings: readonly (readonly number[])[], depth: readonly number[]): OverlapIndex {
  return overlapIndex(matrixOf("marketable", holdings), columnOf(depth));
}

describe("overlap index", () => {
  it("solves Ω v = λ v with v of length 1, no entry below 0", () => {
    fc.assert(
      fc.property(anyBooks, ({ holdings, depth }) => {
        const { overlap, largestEigenvalue, index, shares, converged } = indexOf(holdings, depth);
        expect(converged).toBe(true);
        index.forEach((each, i) => {
          const row = overlap.values.subarray(i * holdings.length, (i + 1) * holdings.length);
          const image = row.reduce((sum, entry, j) => sum + entry * (index[j] ?? 0), 0);
          expect(image / largestEigenvalue).toBeCloseTo(each, 9);
          expect(each).toBeGreaterThanOrEqual(0);
        });
        expect(index.reduce((sum, each) => sum + each * each, 0)).toBeCloseTo(1, 12);
        expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("is symmetric: what one loses by the other's sale, the other loses by its", () => {
    fc.assert(
      fc.property(anyBooks, ({ holdings, depth }) => {
        const { rows, values } = indexOf(holdings, depth).overlap;
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < i; j++) expect(values[i * rows + j]).toBeCloseTo(values[j * rows + i] ?? 0, 9);
        }
      }),
    );
  });

  it("names twins alike, and a bank with nothing in common not at all", () => {
    const { index, overlap } = indexOf(
      [
        [10, 0],
        [10, 0],
        [0, 1],
      ],
      [100, 100],
    );
    expect([...index]).toEqual([Math.SQRT1_2, Math.SQRT1_2, 0].map((each) => expect.closeTo(each, 12)));
    expect(overlap.values[2]).toBe(0);
  });

  it("halves every overlap and moves no index when markets are twice as deep", () => {
    fc.assert(
      fc.property(anyBooks, ({ holdings, depth }) => {
        const once = indexOf(holdings, depth);
        const deep = indexOf(
          holdings,
          depth.map((each) => 2 * each),
        );
        expect(deep.largestEigenvalue).toBeCloseTo(once.largestEigenvalue / 2, 8);
        deep.index.forEach((each, i) => expect(each).toBeCloseTo(once.index[i] ?? 0, 8));
      }),
    );
  });

  it("is all zeros where nobody holds anything", () => {
    const { index, shares, converged } = indexOf([[0], [0]], [10]);
    expect([...index, ...shares]).toEqual([0, 0, 0, 0]);
    expect(converged).toBe(false);
  });

  it("refuses bad input all at once", () => {
    expect(told(() => indexOf([[-1, Number.NaN]], [0, 1, 2]))).toEqual([
      "kernel/out-of-range marketable[0][0]",
      "kernel/not-a-number marketable[0][1]",
      "kernel/shape depth",
    ]);
  });
});
