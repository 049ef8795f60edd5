import { expect, it } from "vitest";
import { columnOf } from "../model/column.ts";
import { growBasis, type LinearMap } from "./krylov.ts";
import { dot } from "./vector.ts";

const diagonal =
  (entries: readonly number[]): LinearMap =>
  (x, y) => {
    for (const [i, entry] of entries.entries()) y[i] = entry * x[i];
  };

it("a basis stays orthonormal to the last digits where the map hardly leaves it", () => {
  const basis = [columnOf([0.5, 0.5, 0.5, 0.5])];
  const map = diagonal([1, 1 + 1e-6, 1 + 3e-6, 1 - 2e-6]);
  while (basis.length < 4) expect(growBasis(map, basis).closed).toBe(false);
  for (const [i, a] of basis.entries()) {
    for (const [j, b] of basis.entries()) expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 14);
  }
});

it("the coefficients of a step make the image of its vector again", () => {
  const basis = [columnOf([0.6, 0.8, 0])];
  const map: LinearMap = (x, y) => {
    y[0] = x[0] + 2 * x[1];
    y[1] = 3 * x[2];
    y[2] = x[0] - x[1];
  };
  const image = columnOf([0, 0, 0]);
  map(basis[0] ?? image, image);
  const { coefficients } = growBasis(map, basis);
  image.forEach((each, i) => {
    expect(basis.reduce((sum, vector, k) => sum + coefficients[k] * vector[i], 0)).toBeCloseTo(each, 14);
  });
});

it("a basis that holds all the map can reach is closed, and nothing is added", () => {
  const basis = [columnOf([0.6, 0.8])];
  const { closed, coefficients } = growBasis(diagonal([3, 3]), basis);
  expect([closed, basis.length]).toEqual([true, 1]);
  expect([...coefficients]).toEqual([expect.closeTo(3, 14), 0]);
});
