import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quadraticRoots } from "./quadratic.ts";

describe("roots of a quadratic", () => {
  it("come back from their product form", () => {
    const root = fc.integer({ min: -1000, max: 1000 });
    const lead = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(root, root, lead, fc.boolean(), (one, other, size, negative) => {
        const a = negative ? -size : size;
        const expected = one === other ? [one] : [one, other].toSorted((x, y) => x - y);
        const roots = quadraticRoots(a, -a * (one + other), a * one * other);
        expect(roots).toEqual(expected.map((each) => expect.closeTo(each, 9)));
      }),
    );
  });

  it("are one where they meet", () => {
    expect(quadraticRoots(3, -6, 3)).toEqual([1]);
    expect(quadraticRoots(-1, -8, -16)).toEqual([-4]);
  });

  it("keep their digits when one is a billion times the other", () => {
    const [small, large] = quadraticRoots(1, -(1e9 + 1), 1e9);
    expect([small, large]).toEqual([1, 1e9]);
  });

  it("are one of a line, none of a constant, none below the axis", () => {
    expect(quadraticRoots(0, 2, -8)).toEqual([4]);
    expect(quadraticRoots(0, 0, 3)).toEqual([]);
    expect(quadraticRoots(1, 0, 1)).toEqual([]);
  });
});
