import { expect, it } from "vitest";
import { capitalRatioForcedSales } from "./capital-ratio-forced-sales.ts";
import type { JsonObject } from "./mechanism.ts";

function compute(inputs: JsonObject): JsonObject {
  return capitalRatioForcedSales.compute({ id: "case", inputs, file: {}, place: { path: "inputs" } });
}

const bank = { illiquidUnits: [100], liquid: [0], externalDebt: [95], interbank: [[0]], minRatio: 0.08, alpha: 0 };

it("a ratio over nothing is null, since JSON has no infinity", () => {
  expect(compute(bank)).toMatchObject({ price: 1, equity: [5], ratio: [expect.closeTo(0.08, 14)] });
  expect(compute({ ...bank, illiquidUnits: [0], liquid: [99] })).toMatchObject({ ratio: [null], sales: [0] });
});

it("debts are refused under the names of the file", () => {
  const bad = { ...bank, interbank: [[-1]], externalDebt: [-2] };
  expect(() => compute(bad)).toThrow(/inputs\.interbank\[0\]\[0\].*\n.*inputs\.externalDebt\[0\]/);
});
