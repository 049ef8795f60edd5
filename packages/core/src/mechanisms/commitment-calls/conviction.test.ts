import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { partingOf, saleIntensity } from "../../kernels/sale-intensity.ts";
import { type Column, column, columnOf } from "../../model/column.ts";
import { convictionWeights, liveConviction } from "./conviction.ts";
import { commitmentCallsParameters as parameters } from "./parameters.ts";

const values = columnOf([10, 20, 30, 40]);
const conviction = columnOf([0.05, 0.2, 0.5, 0.9]);

function fractions(softness: number, need: number, held: Column = values): number[] {
  const weights = convictionWeights(conviction, softness, column(4));
  const parting = partingOf(4);
  saleIntensity(held, weights, need, parting);
  return [...parting.sold];
}

describe("conviction", () => {
  it("grows with what an asset pays over the cost of capital, and is that of the world where both agree", () => {
    expect(liveConviction(0.3, 0.5, 0.04, 0.04)).toBe(0.3);
    expect(liveConviction(0.3, 0.5, 0.06, 0.04)).toBeCloseTo(0.31, 14);
  });

  it("sells the least dear asset at weight 1, whatever the level of conviction", () => {
    const weights = [...convictionWeights(conviction, 0.08, column(4))];
    expect(weights[0]).toBe(1);
    convictionWeights(columnOf([...conviction].map((q) => q + 3)), 0.08, column(4)).forEach((each, a) =>
      expect(each).toBeCloseTo(weights[a] ?? Number.NaN, 12),
    );
  });

  it("must hold: s → 0 is strict conviction: nothing dearer is touched while something less dear remains", () => {
    const [first, second, third, fourth] = fractions(0.001, 25);
    expect(first).toBeCloseTo(1, 12);
    expect(second).toBeCloseTo(0.75, 12);
    expect(third).toBeLessThan(1e-12);
    expect(fourth).toBeLessThan(1e-12);
  });

  it("s → 0 still reaches assets that are far dearer once the others are gone", () => {
    const sold = fractions(0.0015, 80);
    [1, 1, 1, 0.5].forEach((each, a) => expect(sold[a]).toBeCloseTo(each, 9));
  });

  it("must hold: s → ∞ is pro rata", () => {
    for (const sold of fractions(1e9, 25)) expect(sold).toBeCloseTo(0.25, 8);
  });

  it("sells more of what is less dear, for any softness of the range", () => {
    fc.assert(
      fc.property(inRange(parameters.convictionSoftness), fc.double({ min: 0.1, max: 99, noNaN: true }), (s, need) => {
        const sold = fractions(s, need);
        sold.slice(1).forEach((each, a) => expect(each).toBeLessThanOrEqual(sold[a] ?? Number.NaN));
        const raised = sold.reduce((sum, each, a) => sum + each * values[a], 0);
        expect(Math.abs(raised - need)).toBeLessThan(1e-12 * 100);
      }),
    );
  });

  it("takes from an asset without regard to the order in which assets are listed", () => {
    const swapped = columnOf([0.2, 0.05, 0.5, 0.9]);
    const weights = convictionWeights(swapped, 0.08, column(4));
    const { sold } = partingOf(4);
    saleIntensity(columnOf([20, 10, 30, 40]), weights, 25, { sold, kept: column(4) });
    const [one, two] = fractions(0.08, 25);
    expect(sold[1]).toBeCloseTo(one ?? Number.NaN, 13);
    expect(sold[0]).toBeCloseTo(two ?? Number.NaN, 13);
  });
});
