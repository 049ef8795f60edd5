import { expect, it } from "vitest";
import { column, columnOf } from "../model/column.ts";
import type { LinearMap } from "./krylov.ts";
import { leadingEigenvector } from "./leading-eigenvector.ts";

function symmetric(rows: readonly (readonly number[])[]): LinearMap {
  return (x, y) => {
    rows.forEach((row, i) => {
      y[i] = row.reduce((sum, entry, j) => sum + entry * x[j], 0);
    });
  };
}

it("the leading vector of [[2, 1], [1, 2]] is even, with eigenvalue 3", () => {
  const { value, converged } = leadingEigenvector(
    symmetric([
      [2, 1],
      [1, 2],
    ]),
    2,
  );
  expect(converged).toBe(true);
  expect(value.eigenvalue).toBeCloseTo(3, 12);
  expect([...value.vector]).toEqual([expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(Math.SQRT1_2, 12)]);
});

it("a second eigenvalue one part in a thousand below takes a handful of steps, not thousands", () => {
  const diagonal = columnOf([1, 0.999, 0.5]);
  const run = leadingEigenvector((x, y) => y.set(x.map((each, i) => diagonal[i] * each)), 3);
  expect([run.converged, run.iterations < 10]).toEqual([true, true]);
  expect([...run.value.vector]).toEqual([1, 0, 0].map((each) => expect.closeTo(each, 9)));
});

it("blocks that share the eigenvalue share the vector", () => {
  const run = leadingEigenvector((x, y) => y.set(x), 4);
  expect([...run.value.vector]).toEqual([0.5, 0.5, 0.5, 0.5].map((each) => expect.closeTo(each, 14)));
});

it("a map that is zero has no direction", () => {
  const run = leadingEigenvector((_, y) => y.fill(0), 3);
  expect([run.converged, run.stopped]).toEqual([false, "runaway"]);
  expect(run.value.vector).toEqual(column(3));
});
