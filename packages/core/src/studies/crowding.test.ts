import { describe, expect, it } from "vitest";
import { runOf, world } from "../../../../tests/runs.ts";
import { fireSalesParameters } from "../mechanisms/fire-sales/parameters.ts";
import { crowding } from "./crowding.ts";

const { assets, layout } = world;
const of = (asset: string): number => assets.ids.indexOf(asset);

/** A run at rest in which sectors were forced to sell parts of all there is of an asset. */
function sold(
  sales: readonly (readonly [sector: string, asset: string, part: number])[],
  parameters?: ReadonlyMap<string, number>,
) {
  const run = runOf({}, { horizon: { months: 2, step: "month" }, ...(parameters && { parameters }) });
  for (const [sector, asset, part] of sales) {
    const seller = run.sellers.indexOf(layout.sectors.indexOf(sector));
    const at = (2 * run.sellers.length + seller) * assets.ids.length + of(asset);
    run.sold[at] = part * assets.value[of(asset)];
  }
  return crowding(run);
}

const impact = fireSalesParameters.impactBitcoin.short.value;

describe("crowding", () => {
  it("of a lone seller is nothing, however much it sells", () => {
    const { sellers, byAsset } = sold([["crypto-traders", "bitcoin", 0.1]]);
    expect(byAsset.every((each) => each === 0)).toBe(true);
    expect(sellers).toEqual([{ sector: "crypto-traders", weight: 1 }]);
  });

  it("of two equal sellers is what the sale of one does to the price", () => {
    const { byAsset, sellers } = sold([
      ["crypto-traders", "bitcoin", 0.02],
      ["retail", "bitcoin", 0.02],
    ]);
    expect(byAsset[of("bitcoin")]).toBeCloseTo(0.02 * impact, 12);
    expect(sellers.map(({ weight }) => weight)).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
    expect(byAsset[of("crypto")]).toBe(0);
  });

  it("of n equal sellers is their whole impact times (n − 1)/n", () => {
    const who = ["crypto-traders", "retail", "hedge-funds", "long-only-funds"];
    const { byAsset } = sold(who.map((sector) => [sector, "bitcoin", 0.01] as const));
    expect(byAsset[of("bitcoin")]).toBeCloseTo(0.04 * impact * (3 / 4), 12);
  });

  it("is nothing where each sells what the others do not", () => {
    const { byAsset, sellers } = sold([
      ["crypto-traders", "bitcoin", 0.05],
      ["bond-funds", "hy", 0.05],
    ]);
    expect(byAsset.every((each) => each === 0)).toBe(true);
    expect(sellers).toHaveLength(2);
  });

  it("halves in a market twice as deep: the depth is that of the run's own draw", () => {
    const sales = [
      ["crypto-traders", "bitcoin", 0.02],
      ["retail", "bitcoin", 0.01],
    ] as const;
    const deeper = new Map([
      ["fire-sales.impactBitcoin.short", impact / 2],
      ["fire-sales.impactBitcoin.long", fireSalesParameters.impactBitcoin.long.value / 2],
    ]);
    expect(sold(sales, deeper).byAsset[of("bitcoin")]).toBeCloseTo(sold(sales).byAsset[of("bitcoin")] / 2, 12);
  });

  it("of shares counts what a sale does inside its style and in the market around it", () => {
    const { style, market } = fireSalesParameters.impactEquity;
    const nest = assets.ids.filter((_, a) => assets.class[a] === assets.class[of("software")]).map(of);
    const all = nest.reduce((sum, a) => sum + (assets.value[a] as number), 0);
    const share = assets.value[of("software")] / all;
    const { byAsset } = sold([
      ["long-only-funds", "software", 0.01],
      ["insurers-pensions", "software", 0.01],
    ]);
    expect(market.value).toBeGreaterThan(style.value);
    const perPart = style.value + (market.value - style.value) * share;
    expect(byAsset[of("software")]).toBeCloseTo(0.01 * perPart, 12);
  });

  it("without forced sales has no sellers", () => {
    expect(sold([]).sellers).toEqual([]);
  });
});
