import { expect, it } from "vitest";
import { leverageTargetingLinear } from "./leverage-targeting-linear.ts";
import type { JsonObject } from "./mechanism.ts";

function compute(inputs: JsonObject): JsonObject {
  return leverageTargetingLinear.compute({ id: "case", inputs, file: {}, place: { path: "inputs" } });
}

const bank = { assets: [100], equity: [5], weights: [[1]], impactPerDollar: [2e-4], assetShock: [-0.08] };

it("the round at the top is the capped one when the case asks for the cap", () => {
  expect(compute({ ...bank, capSales: true })).toMatchObject({ capped: { saleByBank: [92] }, saleByBank: [92] });
  expect(compute(bank)).toMatchObject({ uncapped: { saleByBank: [152] }, saleByBank: [152] });
});

it("all rounds are given when the case asks for them, and say when they run away", () => {
  expect(compute(bank)).not.toHaveProperty("totalAssetReturn");
  expect(compute({ ...bank, rounds: "infinite" })).toMatchObject({ runaway: false });
  expect(compute({ ...bank, impactPerDollar: [1e-3], rounds: "infinite" })).toMatchObject({ runaway: true });
});

it("an unknown number of rounds is refused", () => {
  expect(() => compute({ ...bank, rounds: "many" })).toThrow(/verify\/unknown-choice at inputs\.rounds/);
});
