import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRoot } from "./root.ts";

const cubeLessTwo = (x: number): number => x ** 3 - 2;

describe("findRoot", () => {
  it("√2 is where x² − 2 changes sign, to the last bit", () => {
    const root = findRoot((x) => x * x - 2, 0, 2);
    expect(Math.abs(root.value - Math.SQRT2)).toBeLessThanOrEqual(2.3e-16);
    expect(root.converged).toBe(true);
    expect(root.iterations).toBeLessThan(15);
  });

  it("an end that is a root needs no further evaluation", () => {
    expect(findRoot((x) => x, 0, 1)).toMatchObject({ value: 0, iterations: 0, residual: 0, converged: true });
    expect(findRoot((x) => x - 1, 0, 1)).toMatchObject({ value: 1, iterations: 0, residual: 0, converged: true });
  });

  it("a jump over zero is located, whichever way it goes", () => {
    for (const sign of [1, -1]) {
      const root = findRoot((x) => (x < 0.3 ? -sign : sign), 0, 1);
      expect(root.converged).toBe(true);
      expect(root.value).toBeCloseTo(0.3, 15);
      expect(root.iterations).toBeLessThan(60);
    }
  });

  it("a flat start or infinite values cost bisections, not the answer", () => {
    expect(findRoot((x) => (x - 0.7) ** 9, -1, 2).value).toBeCloseTo(0.7, 2);
    expect(findRoot((x) => x - 1 / x, 0, 10).value).toBeCloseTo(1, 14);
    expect(findRoot((x) => 1 / x, -1, 2).value).toBeCloseTo(0, 14);
  });

  it("no sign change, an infinite bracket or NaN is reported, not thrown", () => {
    for (const root of [
      findRoot((x) => x * x + 1, -1, 1),
      findRoot((x) => x, -Infinity, 1),
      findRoot(() => Number.NaN, 0, 1),
      findRoot((x) => (x > 0 && x < 1 ? Number.NaN : x - 0.5), 0, 1),
    ]) {
      expect(root.converged).toBe(false);
      expect(root.stopped).toBe("runaway");
    }
  });

  it("the limit is kept and said", () => {
    const root = findRoot(cubeLessTwo, 0, 1e6, { limit: 5 });
    expect(root).toMatchObject({ iterations: 5, converged: false, stopped: "round-limit" });
    expect(root.residual).toBeGreaterThan(0);
  });

  it("a coarser tolerance stops earlier with the root still inside the bracket", () => {
    const coarse = findRoot(cubeLessTwo, 0, 4, { tolerance: 1e-3 });
    expect(coarse.iterations).toBeLessThan(findRoot(cubeLessTwo, 0, 4).iterations);
    expect(Math.abs(coarse.value - Math.cbrt(2))).toBeLessThanOrEqual(coarse.residual);
    expect(coarse.residual).toBeLessThanOrEqual(1e-3);
  });

  it("any cubic with one root is solved within 60 evaluations, in either direction of the bracket", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 1e-6, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        fc.boolean(),
        (root, slope, reach, swapped) => {
          const f = (x: number): number => (x - root) ** 3 + slope * (x - root);
          const [low, high] = [root - reach, root + 2 * reach];
          const solved = swapped ? findRoot(f, high, low) : findRoot(f, low, high);
          expect(solved.converged).toBe(true);
          expect(solved.iterations).toBeLessThan(60);
          expect(Math.abs(solved.value - root)).toBeLessThanOrEqual(1e-15 * (1 + Math.abs(root)));
        },
      ),
    );
  });
});
