import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, columnOf } from "../model/column.ts";
import type { LinearMap } from "./krylov.ts";
import { iterateLinear, solveLinear } from "./linear-fixed-point.ts";

function mapOf(rows: readonly (readonly number[])[]): LinearMap {
  return (x: Column, y: Column): void => {
    rows.forEach((row, i) => {
      y[i] = row.reduce((sum, entry, k) => sum + entry * x[k], 0);
    });
  };
}

/** Square matrices without negative entries whose row sums are below `gain`. */
function contraction(gain: number): fc.Arbitrary<number[][]> {
  return fc.integer({ min: 1, max: 12 }).chain((n) =>
    fc.array(fc.array(fc.double({ min: 0, max: gain / n, noNaN: true }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
  );
}

describe("x = c + K x", () => {
  const both = { solveLinear, iterateLinear };

  it.each(Object.entries(both))("%s: a loop that returns half of everything doubles it", (_, solve) => {
    const { value, converged, residual } = solve(mapOf([[0.5]]), columnOf([3]));
    expect(value[0]).toBeCloseTo(6, 11);
    expect(converged).toBe(true);
    expect(residual).toBeLessThan(1e-12);
  });

  it.each(Object.entries(both))("%s: two that feed each other agree with Cramer's rule", (_, solve) => {
    const { value } = solve(
      mapOf([
        [0.1, 0.4],
        [0.3, 0.2],
      ]),
      columnOf([1, 2]),
    );
    // (1 − K)⁻¹ = [[0.8, 0.4], [0.3, 0.9]] / 0.6
    expect(value[0]).toBeCloseTo((0.8 + 0.8) / 0.6, 11);
    expect(value[1]).toBeCloseTo((0.3 + 1.8) / 0.6, 11);
  });

  it.each(Object.entries(both))("%s: nothing put in, nothing comes out", (_, solve) => {
    expect(solve(mapOf([[0.9]]), columnOf([0]))).toMatchObject({
      value: columnOf([0]),
      iterations: 1,
      converged: true,
    });
  });

  it.each(Object.entries(both))("%s: begun at the solution, it looks once and stays", (_, solve) => {
    const start = columnOf([6]);
    expect(solve(mapOf([[0.5]]), columnOf([3]), { start })).toMatchObject({ value: start, iterations: 1, residual: 0 });
  });

  it.each(Object.entries(both))("%s: iterations are the applications of the map", (_, solve) => {
    fc.assert(
      fc.property(contraction(0.95), (rows) => {
        let applications = 0;
        const map = mapOf(rows);
        const counted: LinearMap = (x, y) => {
          applications++;
          map(x, y);
        };
        const { iterations } = solve(counted, columnOf(rows.map((_, i) => i + 1)));
        expect(iterations).toBe(applications);
      }),
    );
  });

  it("the fast solution is the plain one, in no more applications of the map", () => {
    fc.assert(
      fc.property(contraction(0.95), fc.double({ min: -5, max: 5, noNaN: true }), (rows, first) => {
        const c = columnOf(rows.map((_, i) => (i === 0 ? first : Math.cos(i))));
        const fast = solveLinear(mapOf(rows), c);
        const plain = iterateLinear(mapOf(rows), c);
        expect(fast.converged && plain.converged).toBe(true);
        fast.value.forEach((each, i) => expect(each).toBeCloseTo(plain.value[i], 9));
        expect(fast.iterations).toBeLessThanOrEqual(plain.iterations + 2);
      }),
    );
  });

  it("amounts whose squares vanish are nothing", () => {
    const { converged, value } = solveLinear(mapOf([[0.5]]), columnOf([1e-200]));
    expect(converged).toBe(true);
    expect(value[0]).toBeLessThan(1e-140);
  });

  it("a loop gain of 0.999 takes the plain iteration thousands of rounds, the fast one a handful", () => {
    const map = mapOf([
      [0.5, 0.499],
      [0.499, 0.5],
    ]);
    const fast = solveLinear(map, columnOf([1, 1]));
    expect(fast.value[0]).toBeCloseTo(1000, 6);
    expect(fast.iterations).toBeLessThan(6);
    expect(iterateLinear(map, columnOf([1, 1]))).toMatchObject({ converged: false, stopped: "round-limit" });
  });

  it("a loop that returns more than it is given runs away, and says so", () => {
    const { converged, stopped, iterations } = iterateLinear(mapOf([[2]]), columnOf([1]));
    expect({ converged, stopped }).toEqual({ converged: false, stopped: "runaway" });
    expect(iterations).toBeLessThan(30);
  });

  it("where the best steps of a whole basis gain nothing, plain rounds tell that the loop runs away", () => {
    const n = 90;
    const ring: LinearMap = (x, y) => {
      for (let i = 0; i < n; i++) y[i] = 1.5 * x[(i + n - 1) % n];
    };
    const { converged, stopped, iterations } = solveLinear(ring, columnOf([1, ...Array<number>(n - 1).fill(0)]));
    expect({ converged, stopped }).toEqual({ converged: false, stopped: "runaway" });
    expect(iterations).toBeLessThan(100);
  });

  it("a restart carries on where the basis was full", () => {
    const n = 90;
    const ring: LinearMap = (x, y) => {
      for (let i = 0; i < n; i++) y[i] = 0.9 * x[(i + n - 1) % n];
    };
    const { value, converged } = solveLinear(ring, columnOf(Array.from({ length: n }, (_, i) => (i === 0 ? 1 : 0))));
    expect(converged).toBe(true);
    expect(value[1] / value[0]).toBeCloseTo(0.9, 10);
    expect(value[0]).toBeCloseTo(1 / (1 - 0.9 ** n), 10);
  });
});
