import { expect, it } from "vitest";
import { leverageTargetingExponential } from "./leverage-targeting-exponential.ts";
import type { JsonObject } from "./mechanism.ts";

function compute(inputs: JsonObject): JsonObject {
  return leverageTargetingExponential.compute({ id: "case", inputs, file: {}, place: { path: "inputs" } });
}

const sheets = { initialPrices: [1], cash: [0], other: [0], debt: [80], targetDebtToEquity: [4] };
const fund = { ...sheets, units: [[100]], shock: [-0.01], beta: [0.05], totalUnits: [100] };

it("one holder of one asset gives numbers, more give lists", () => {
  expect(compute(fund)).toMatchObject({ price: expect.any(Number), noImpact: { equity: expect.any(Number) } });
  const two = { ...fund, units: [[50], [50]], cash: [0, 0], other: [0, 0], debt: [40, 40], targetDebtToEquity: [4, 4] };
  const both = compute(two);
  expect(both).not.toHaveProperty("unstablePrice");
  expect((both["prices"] as number[])[0]).toBeCloseTo(compute(fund)["price"] as number, 12);
  expect(both["soldFraction"]).toHaveLength(2);
});

it("a list of betas asks for critical shocks, null where none is critical; all units are held unless told", () => {
  const { critical } = compute({ ...sheets, units: [[100]], betas: [0.2, 0.22] }) as { critical: JsonObject[] };
  expect(critical[0]).toEqual({ beta: 0.2, criticalShock: null });
  expect(critical[1]).toMatchObject({ at99pctOfCritical: { soldFraction: expect.any(Number) } });
  expect(critical[1]).toMatchObject({ at101pctOfCritical: { soldFraction: 1 } });
  expect(compute({ ...sheets, units: [[100]], betas: [0.2, 0.22], totalUnits: [100] })).toEqual({ critical });
});

it("critical shocks of several holders are refused: the closed form has one", () => {
  const two = { units: [[50], [50]], betas: [0.2], cash: [0, 0], other: [0, 0], debt: [40, 40] };
  expect(() => compute({ ...sheets, ...two })).toThrow(/kernel\/shape at inputs\.units/);
});

it("a leverage over no equity is null, since JSON has no infinity", () => {
  const wiped = { ...fund, units: [[80]], totalUnits: [80], shock: [0], beta: [0] };
  expect(compute(wiped)).toMatchObject({ equity: 0, leverageAfter: null });
});
