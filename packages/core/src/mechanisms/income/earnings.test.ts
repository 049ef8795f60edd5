import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { column, columnOf } from "../../model/column.ts";
import { exp } from "../../solve/math.ts";
import { earningsChange } from "./earnings.ts";
import { incomeParameters as parameters } from "./parameters.ts";

/** Change of log earnings of one asset. */
function change(incomeShare: number, aiShare: number, income: number, supplier: number): number {
  const out = column(1);
  earningsChange(incomeShare, aiShare, columnOf([income]), columnOf([supplier]), out);
  return out[0];
}

const income = inRange(parameters.earningsElasticity.memory);
const supplier = inRange(parameters.supplierElasticity.memory);
const share = fc.double({ min: -3, max: 3, noNaN: true });

describe("what income and AI spending do to earnings", () => {
  it("is nothing at rest, and nothing to assets without earnings", () => {
    fc.assert(fc.property(income, supplier, (each, other) => change(0, 0, each, other) === 0));
    expect(change(0.1, 1, 0, 0)).toBe(0);
  });

  it("gains are 1 + ε·Y/GDP + σ·k/K_ref: memory doubles as AI spending does", () => {
    expect(exp(change(0.02, 0, 1, 0))).toBeCloseTo(1.02, 14);
    expect(exp(change(0, 1, 1, 1))).toBeCloseTo(2, 14);
    expect(exp(change(0.01, 0.5, 2, 0.6))).toBeCloseTo(1.32, 14);
  });

  it("a loss takes back the gain of the same size", () => {
    fc.assert(
      fc.property(share, share, income, supplier, (a, b, each, other) => {
        expect(change(-a, -b, each, other) + change(a, b, each, other)).toBe(0);
      }),
    );
  });

  it("earnings stay above zero when all AI spending and a third of income are gone", () => {
    fc.assert(
      fc.property(income, supplier, (each, other) => {
        const left = exp(change(-0.33, -1, each, other));
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThan(1);
      }),
    );
  });
});
