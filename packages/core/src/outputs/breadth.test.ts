import { expect, it } from "vitest";
import { runOf } from "../../../../tests/runs.ts";
import { breadth, selectivity } from "./breadth.ts";

/** A resting run whose assets stand at given prices from the first period on. */
function atPrices(priceOf: (asset: number) => number) {
  const run = runOf({}, { horizon: { months: 1, step: "month" } });
  const count = run.world.assets.ids.length;
  for (let asset = 0; asset < count; asset++) run.price[count + asset] = priceOf(asset);
  return run;
}

it("breadth counts what stands above its opening price, not at it", () => {
  expect(Array.from(breadth(atPrices((asset) => [1, 1.1, 0.9, 1.2][asset] ?? 1)))).toEqual([0, 2]);
});

it("selectivity is 1 where prices rise in the order of yields, −1 against it, and nothing where all are equal", () => {
  const { cashFlowYield } = runOf({}, { horizon: { months: 1, step: "month" } }).world.assets;
  const along = selectivity(atPrices((asset) => 1 + cashFlowYield[asset]));
  expect(along[0]).toBe("all-equal");
  expect(along[1]).toBeCloseTo(1, 12);
  expect(selectivity(atPrices((asset) => 1 / (1 + cashFlowYield[asset])))[1]).toBeCloseTo(-1, 12);
});

it("selectivity asks for ranks alone: any rising function of prices leaves it as it is", () => {
  const price = (asset: number): number => 1 + ((7 * asset) % 12) / 20;
  const plain = selectivity(atPrices(price))[1];
  expect(selectivity(atPrices((asset) => price(asset) ** 3))[1]).toBe(plain);
  expect(plain).not.toBe(0);
});
