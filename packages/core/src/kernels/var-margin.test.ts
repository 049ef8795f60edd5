import { expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { varMargins } from "./var-margin.ts";

it("a lender who accepts an even chance of a loss asks for nothing", () => {
  expect(varMargins({ volatility: 2, volatilitySlope: 1, tail: 0.5 }, [0, 7]).margins).toEqual([0, 0]);
});

it("margins rise by z·θ for each dollar the price has moved", () => {
  const { quantile, margins } = varMargins({ volatility: 2, volatilitySlope: 0.3, tail: 0.01 }, [0, 1, 2]);
  const [calm = 0, one = 0, two = 0] = margins;
  expect(calm).toBeCloseTo(2 * quantile, 14);
  expect([one - calm, two - one]).toEqual([expect.closeTo(0.3 * quantile, 13), expect.closeTo(0.3 * quantile, 13)]);
});

it("a rarer loss asks for a larger margin, down to the smallest probabilities", () => {
  const quantiles = [0.1, 1e-3, 1e-9, 1e-300].map(
    (tail) => varMargins({ volatility: 1, volatilitySlope: 0, tail }, []).quantile,
  );
  expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
  expect(quantiles.at(-1)).toBeGreaterThan(37);
  expect(quantiles.at(-1)).toBeLessThan(37.1);
});

it("bad input is refused all at once", () => {
  expect(told(() => varMargins({ volatility: -1, volatilitySlope: Number.NaN, tail: 0.7 }, [1, -1]))).toEqual([
    "kernel/out-of-range volatility",
    "kernel/not-a-number volatility slope",
    "kernel/out-of-range tail probability",
    "kernel/out-of-range price changes[1]",
  ]);
});
