import { describe, expect, it } from "vitest";
import { numberOf } from "../../../../../tests/economies.ts";
import { world } from "../../../../../tests/runs.ts";
import { idColumnOf } from "../../model/column.ts";
import type { CompiledAssets } from "../../model/compile-assets.ts";
import { drawOf } from "../../model/draw.ts";
import { assetClasses } from "../../model/vocabulary.ts";
import { lastingShares, nodeImpact, pressureBounds } from "./market-depth.ts";
import { fireSalesParameters } from "./parameters.ts";

const valuesOf = (given: Readonly<Record<string, number>> = {}) =>
  drawOf(new Map(Object.entries(given).map(([key, value]) => [`fire-sales.${key}`, value]))).of(fireSalesParameters);

/** Impact of each node from the outermost to the asset's own. */
function ladder(assets: CompiledAssets, id: string, given: Readonly<Record<string, number>> = {}): number[] {
  const impact = nodeImpact(assets, valuesOf(given));
  const path: number[] = [];
  for (let n: number = assets.node[numberOf(id, assets.ids)]; n >= 0; n = assets.within[n]) path.unshift(impact[n]);
  return path;
}

/** The shipped assets with one of them put into nests of its own. */
function nested(id: string, path: readonly string[]): CompiledAssets {
  const { assets } = world;
  const nests = [...assets.nests];
  const within = [...assets.within];
  let outer = -1;
  for (const each of path) {
    const known = nests.indexOf(each);
    if (known < 0) {
      nests.push(each);
      within.push(outer);
    }
    outer = known < 0 ? nests.length - 1 : known;
  }
  const node = [...assets.node];
  node[numberOf(id, assets.ids)] = outer;
  return { ...assets, nests, node: idColumnOf(node), within: idColumnOf(within) };
}

const { assets } = world;
const of = (column: Float64Array, id: string): number => column[numberOf(id, assets.ids)] ?? Number.NaN;

describe("the depth of a market", () => {
  it("adds up to the multiplier of a style inside the stock market: 2.5 of its own, 2.5 more of the market", () => {
    for (const id of ["equities", "software", "memory"]) expect(ladder(assets, id)).toEqual([2.5, 2.5]);
  });

  it("has a single share inside its style add 1, its style 1.5, the market 2.5: 5 in all", () => {
    expect(ladder(nested("software", ["stock-market", "style", "share"]), "software")).toEqual([2.5, 1.5, 1]);
  });

  it("takes shares outside the market for a style", () => {
    expect(ladder(nested("software", ["alone"]), "software")).toEqual([2.5]);
  });

  it("is the bucket's for credit, and an issuer inside it bears a fifth of that as its own", () => {
    expect(ladder(assets, "ig")).toEqual([2.5]);
    const issuer = ladder(nested("ig", ["bucket", "issuer"]), "ig");
    expect(issuer[0]).toBeCloseTo(2, 12);
    expect(issuer[1]).toBeCloseTo(0.5, 12);
  });

  it("is its own for Treasuries, gold, bitcoin, and twice bitcoin's for other crypto", () => {
    expect(ladder(assets, "treasuries")).toEqual([0.4]);
    expect(ladder(assets, "gold")).toEqual([1.5]);
    expect(ladder(assets, "bitcoin")).toEqual([10]);
    expect(ladder(assets, "crypto")).toEqual([20]);
  });

  it("must hold: no level adds less than nothing, whatever a draw says of wider and narrower groups", () => {
    const sceptic = { "impactEquity.market": 1.5 };
    expect(ladder(assets, "software", sceptic)).toEqual([0, 2.5]);
    expect(
      ladder(nested("software", ["market", "style", "share"]), "software", {
        "impactEquity.stock": 2.5,
        "impactEquity.style": 1.3,
        "impactEquity.market": 3,
      }),
    ).toEqual([1.7, 0, 2.5]);
    expect(ladder(assets, "bitcoin", { "impactBitcoin.short": 3, "impactBitcoin.long": 8 })).toEqual([8]);
  });

  it("lasts in the share of its class, for bitcoin and crypto in that of the long over the short multiplier", () => {
    const lasting = lastingShares(assets, valuesOf());
    for (const [id, share] of [
      ["treasuries", 0.15],
      ["ig", 0.15],
      ["hy", 0.15],
      ["equities", 0.5],
      ["gold", 0.5],
    ] as const) {
      expect(of(lasting, id)).toBe(share);
    }
    expect(of(lasting, "bitcoin")).toBe(0.4);
    expect(of(lasting, "crypto")).toBe(0.4);
    expect(of(lastingShares(assets, valuesOf({ "impactBitcoin.long": 35 })), "bitcoin")).toBe(1);
  });

  it("ends where value buyers of its class stand", () => {
    const bound = pressureBounds(assets, valuesOf());
    const bounds = {
      treasuries: 0.15,
      ig: 0.15,
      hy: 0.35,
      software: 0.7,
      equities: 0.7,
      gold: 0.5,
      bitcoin: 1.6,
      crypto: 1.6,
    };
    for (const [id, each] of Object.entries(bounds)) expect(of(bound, id), id).toBe(each);
  });

  it("of an asset that somebody added is that of its class", () => {
    const renamed = {
      ...assets,
      ids: assets.ids.map((id) => (id === "bitcoin" ? "ether" : id === "hy" ? "loans" : id)),
    };
    const at = (id: string): number => numberOf(id, renamed.ids);
    expect(assetClasses[renamed.class[at("ether")]]).toBe("crypto");
    expect(pressureBounds(renamed, valuesOf())[at("ether")]).toBe(1.6);
    expect(lastingShares(renamed, valuesOf())[at("loans")]).toBe(0.15);
    expect(nodeImpact(renamed, valuesOf())[renamed.node[at("ether")]]).toBe(20);
  });
});
