import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { LinearMap } from "./krylov.ts";
import { largestEigenvalue } from "./largest-eigenvalue.ts";

function mapOf(rows: readonly (readonly number[])[]): LinearMap {
  return (x, y) => {
    rows.forEach((row, i) => {
      y[i] = row.reduce((sum, entry, k) => sum + entry * x[k], 0);
    });
  };
}

it("the largest eigenvalue of [[2, 1], [1, 2]] is 3, found at once because its vector is the start", () => {
  expect(
    largestEigenvalue(
      mapOf([
        [2, 1],
        [1, 2],
      ]),
      2,
    ),
  ).toMatchObject({ iterations: 1, converged: true });
  expect(
    largestEigenvalue(
      mapOf([
        [2, 1],
        [1, 2],
      ]),
      2,
    ).value,
  ).toBeCloseTo(3, 14);
});

it("of a chain of n links it is 2 cos(π/(n + 1))", () => {
  for (const n of [1, 2, 7, 60]) {
    const chain: LinearMap = (x, y) => {
      for (let i = 0; i < n; i++) y[i] = (i > 0 ? x[i - 1] : 0) + (i + 1 < n ? x[i + 1] : 0);
    };
    expect(largestEigenvalue(chain, n).value).toBeCloseTo(2 * Math.cos(Math.PI / (n + 1)), 12);
  }
});

it("of separate blocks it is the largest of theirs", () => {
  const rows = [
    [0.2, 0, 0],
    [0, 0.5, 0.4],
    [0, 0.4, 0.5],
  ];
  expect(largestEigenvalue(mapOf(rows), 3).value).toBeCloseTo(0.9, 13);
});

it("of two blocks a hair apart it is the larger, though a step before nothing seemed to move", () => {
  const values = [0, 1e-8, 1, 1 + 1e-8];
  const apart: LinearMap = (x, y) => {
    for (const [i, value] of values.entries()) y[i] = value * x[i];
  };
  expect(largestEigenvalue(apart, 4).value).toBeCloseTo(1 + 1e-8, 13);
});

it("of nothing it is 0", () => {
  expect(
    largestEigenvalue(
      mapOf([
        [0, 0],
        [0, 0],
      ]),
      2,
    ),
  ).toMatchObject({ value: 0, converged: true });
});

it("of v vᵀ it is v·v", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 20 }), (v) => {
      const rows = v.map((a) => v.map((b) => a * b));
      const expected = v.reduce((sum, each) => sum + each * each, 0);
      expect(largestEigenvalue(mapOf(rows), v.length).value).toBeCloseTo(expected, 10);
    }),
  );
});

it("the round limit is reported", () => {
  const spread: LinearMap = (x, y) => {
    for (let i = 0; i < x.length; i++) y[i] = (i + 1) * x[i];
  };
  expect(largestEigenvalue(spread, 50, { limit: 3 })).toMatchObject({ converged: false, stopped: "round-limit" });
});
