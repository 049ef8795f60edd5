import { describe, expect, it } from "vitest";
import { assetOf, economyOf, itemOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { world } from "../../../../../tests/runs.ts";
import { columnOf, idColumnOf } from "../../model/column.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import { exp, log, max } from "../../solve/math.ts";
import { convictions, setSaleOrder } from "./sale-order.ts";

const { ids, cashFlowYield, instrument } = world.assets;
const central = { yieldWeight: 0.5, convictionSoftness: 0.08 };

function ordered(on: CompiledWorld = world, values = central, before: (opened: Opened) => void = () => undefined) {
  const opened = economyOf({}, { on });
  before(opened);
  setSaleOrder(opened.economy, convictions(on), values);
  const { input, rowOf } = opened.economy.selling;
  return (seller: string): readonly number[] => {
    const row: number = rowOf[sectorOf(seller)];
    return [...input.weights.subarray(row * ids.length, (row + 1) * ids.length)];
  };
}
/** Conviction relative to the least dear asset, read back from the weights. */
const differences = (weights: readonly number[], softness: number): readonly number[] =>
  weights.map((each) => -softness * log(each));

describe("the order of sales", () => {
  it("is the world's conviction where yields do not count", () => {
    const order = differences(ordered(world, { ...central, yieldWeight: 0 })("sovereign-funds"), 0.08);
    ids.forEach((id, a) => expect(order[a], id).toBeCloseTo(world.conviction[instrument[a]] - 0.05, 9));
  });

  it("sells bitcoin first and Treasuries last", () => {
    const weights = ordered()("sovereign-funds");
    expect(weights[assetOf("bitcoin")]).toBe(1);
    expect(weights[assetOf("treasuries")]).toBe(weights.reduce((low, each) => -max(-low, -each), 1));
  });

  it("counts what an asset pays over the cost of capital, at its price now", () => {
    const q = (id: string, price: number): number =>
      world.conviction[instrument[assetOf(id)]] + (0.5 * cashFlowYield[assetOf(id)]) / price;
    const order = differences(
      ordered(world, central, ({ economy }) => {
        economy.market.price[assetOf("software")] = 0.5;
      })("sovereign-funds"),
      0.08,
    );
    const least = q("bitcoin", 1);
    expect(order[assetOf("software")]).toBeCloseTo(q("software", 0.5) - least, 9);
    expect(order[assetOf("hy")]).toBeCloseTo(q("hy", 1) - least, 9);
  });

  it("does not answer to the cost of capital itself: it is the same for all", () => {
    const dear = ordered(world, central, ({ economy }) => {
      Object.assign(economy.state, { premium: 0.05, policyYield: 0.1 });
    })("sovereign-funds");
    ordered()("sovereign-funds").forEach((each, a) => expect(dear[a]).toBeCloseTo(each, 12));
  });

  it("is the same for everybody but a sector with a view of its own, which keeps the world's on all else", () => {
    const own: CompiledWorld = {
      ...world,
      ownConviction: {
        sector: idColumnOf([sectorOf("conglomerate")]),
        instrument: idColumnOf([itemOf("chips")]),
        value: columnOf([0.95]),
      },
    };
    const weights = ordered(own);
    expect(weights("hedge-funds")).toEqual(ordered()("hedge-funds"));
    const [mine, common] = [weights("conglomerate"), ordered()("conglomerate")];
    expect(mine[assetOf("chips")]).toBeCloseTo(exp(-(0.95 - 0.45) / 0.08) * (common[assetOf("chips")] ?? 0), 12);
    expect(mine.toSpliced(assetOf("chips"), 1)).toEqual(common.toSpliced(assetOf("chips"), 1));
  });

  it("must hold: is frozen while prices are sought: forced sales reorder nothing", () => {
    const opened = economyOf({ "own-shock.bitcoin": { unit: "log", value: -1 } });
    opened.economy.state.labCalls = 1000;
    opened.run("discounting", "commitment-calls");
    const before = [...opened.economy.selling.input.weights];
    opened.run("redemptions", "forced-selling");
    expect([...opened.economy.selling.input.weights]).toEqual(before);
  });
});
