import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, columnOf } from "../model/column.ts";
import { exp, expm1, log } from "../solve/math.ts";
import { partAt, partingOf, saleIntensity } from "./sale-intensity.ts";

const one = columnOf([1]);
const intensityOf = (values: Column, weights: Column, need: number, start = 0): number =>
  saleIntensity(values, weights, need, partingOf(values.length), values.length, 0, start);

describe("the intensity of a sale", () => {
  it("is 0 without a need and infinite when everything is not enough", () => {
    expect(intensityOf(columnOf([10]), one, 0)).toBe(0);
    expect(intensityOf(columnOf([10]), one, -3)).toBe(0);
    expect(intensityOf(columnOf([10]), one, 10)).toBe(Infinity);
    expect(intensityOf(columnOf([0]), one, 1)).toBe(Infinity);
  });

  it("comes with what is parted with: at 0 nothing, at ∞ everything, between 1 − e^(−L·w) to the last digits at both ends", () => {
    const parting = partingOf(3);
    const weights = columnOf([9, 1e-18, 1, 700]);
    const at = (intensity: number): number[][] => {
      partAt(intensity, weights, parting, 3, 1);
      return [[...parting.sold], [...parting.kept]];
    };
    expect(at(0)).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
    expect(at(Infinity)).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    expect(at(1)).toEqual([
      [1e-18, -expm1(-1), 1],
      [1, exp(-1), exp(-700)],
    ]);
  });

  it("of one holding is −ln(1 − need/value)", () => {
    expect(intensityOf(columnOf([10]), one, 5)).toBeCloseTo(Math.LN2, 14);
    expect(intensityOf(columnOf([10]), columnOf([0.25]), 5)).toBeCloseTo(4 * Math.LN2, 13);
  });

  it("of two holdings at weights 2 and 1 solves a quadratic", () => {
    // 10(1 − y²) + 10(1 − y) = 8, y = e^(−L)
    const y = (-1 + Math.sqrt(1 + 4 * 1.2)) / 2;
    expect(intensityOf(columnOf([10, 10]), columnOf([2, 1]), 8)).toBeCloseTo(-log(y), 13);
  });

  const book = fc.array(
    fc.record({
      value: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
      dearness: fc.double({ min: 0, max: 60, noNaN: true }),
    }),
    { minLength: 1, maxLength: 14 },
  );
  const share = fc.double({ min: 1e-9, max: 0.999_999, noNaN: true });

  it("raises the need to 1e-13 of what there is, over sixty orders of weight, from any start", () => {
    fc.assert(
      fc.property(book, share, fc.double({ min: 0, max: 1e30, noNaN: true }), (holdings, part, start) => {
        const values = columnOf(holdings.map(({ value }) => value));
        const weights = columnOf(holdings.map(({ dearness }) => exp(-dearness)));
        const total = values.reduce((sum, each) => sum + each, 0);
        const need = part * total;
        const parting = partingOf(values.length);
        const intensity = saleIntensity(values, weights, need, parting, values.length, 0, start);
        const raised = values.reduce((sum, each, k) => sum + each * parting.sold[k], 0);
        expect(Math.abs(raised - need)).toBeLessThanOrEqual(1e-13 * total);
        parting.sold.forEach((each, k) => expect(each).toBe(-expm1(-intensity * weights[k])));
      }),
      { numRuns: 500 },
    );
  });

  it("rises with the need and as values fall", () => {
    fc.assert(
      fc.property(book, share, (holdings, part) => {
        const values = columnOf(holdings.map(({ value }) => value));
        const weights = columnOf(holdings.map(({ dearness }) => exp(-dearness / 10)));
        const need = 0.5 * part * values.reduce((sum, each) => sum + each, 0);
        const intensity = intensityOf(values, weights, need);
        const slack = 1 + 1e-9;
        expect(intensityOf(values, weights, 1.1 * need) * slack).toBeGreaterThanOrEqual(intensity);
        const lower = columnOf([...values].map((each) => 0.9 * each));
        expect(intensityOf(lower, weights, need) * slack).toBeGreaterThanOrEqual(intensity);
      }),
    );
  });

  it("reads its own rows only", () => {
    const weights = columnOf([7, 7, 1, 0.5]);
    const alone = intensityOf(columnOf([3, 4]), columnOf([1, 0.5]), 2);
    expect(saleIntensity(columnOf([3, 4, 9]), weights, 2, partingOf(2), 2, 2)).toBe(alone);
  });
});
