import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column, columnOf, idColumnOf } from "../model/column.ts";
import { type Nests, nestedPressure, nodeValues } from "./nested-pressure.ts";

/** Two styles of 30 and 10 inside a market, and one asset that stands alone. */
const nests: Nests = {
  node: idColumnOf([1, 2, 3]),
  within: idColumnOf([-1, 0, 0, -1]),
  increment: columnOf([2.5, 2.5, 2, 10]),
  value: columnOf([30, 10, 5]),
};

function pressureOf(sold: readonly number[], of: Nests = nests): number[] {
  const nodeValue = column(of.within.length);
  nodeValues(of, nodeValue);
  const out = column(of.node.length);
  nestedPressure(of, nodeValue, columnOf(sold), column(of.within.length), out);
  return [...out];
}

describe("nested pressure", () => {
  it("is the sum of multipliers when everything is sold in the same proportion", () => {
    expect(pressureOf([0.1, 0.1, 0.1])).toEqual([-0.5, -0.45, -1].map((each) => expect.closeTo(each, 14)));
  });

  it("of a style falls on it in full and on its sister through the market, by value", () => {
    expect(pressureOf([0.1, 0, 0])).toEqual(
      [-(0.25 + 2.5 * 0.075), -2.5 * 0.075, 0].map((each) => expect.closeTo(each, 14)),
    );
  });

  it("is 0 where nothing is sold, lifts where something is bought, and is linear", () => {
    expect(pressureOf([0, 0, 0]).every((each) => each === 0)).toBe(true);
    expect(pressureOf([-0.1, 0, 0])[0]).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), (sold) => {
        const whole = pressureOf(sold);
        const half = pressureOf(sold.map((each) => each / 2));
        whole.forEach((each, a) => expect(2 * (half[a] ?? Number.NaN)).toBeCloseTo(each, 13));
      }),
    );
  });

  it("never moves with a value of the group in other dollars", () => {
    const scaled = { ...nests, value: columnOf([3000, 1000, 500]) };
    pressureOf([0.1, 0.3, 0.2], scaled).forEach((each, a) =>
      expect(each).toBeCloseTo(pressureOf([0.1, 0.3, 0.2])[a] ?? Number.NaN, 14),
    );
  });

  it("passes nothing on through a group without value", () => {
    const empty = { ...nests, value: columnOf([0, 0, 5]) };
    expect(pressureOf([0.1, 0.1, 0], empty).every((each) => each === 0)).toBe(true);
  });
});
