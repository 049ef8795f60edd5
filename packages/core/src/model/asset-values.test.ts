import { describe, expect, it } from "vitest";
import { world } from "../../../../tests/runs.ts";
import { byAsset, isOfClass } from "./asset-values.ts";
import { idColumnOf } from "./column.ts";
import type { CompiledAssets } from "./compile-assets.ts";
import { type AssetClass, assetClasses } from "./vocabulary.ts";

/** Assets of a world of one's own: an id and a class each. */
function assetsOf(classes: Readonly<Record<string, AssetClass>>): CompiledAssets {
  const ids = Object.keys(classes);
  return { ...world.assets, ids, class: idColumnOf(Object.values(classes).map((each) => assetClasses.indexOf(each))) };
}

describe("a number by asset", () => {
  it("is the asset's own where it has one, in the order of the world", () => {
    const numbers = Object.fromEntries(world.assets.ids.map((id, a) => [id, 10 + a]));
    expect([...byAsset(world.assets, numbers)]).toEqual(world.assets.ids.map((_, a) => 10 + a));
    expect([...byAsset(assetsOf({ bitcoin: "crypto", ig: "credit" }), { ig: 1, bitcoin: 2 })]).toEqual([2, 1]);
  });

  it("is that of the first of its class for an asset somebody added", () => {
    const added = assetsOf({ bills: "government", loans: "credit", banks: "equity", silver: "gold", stocks: "crypto" });
    const numbers = { treasuries: 1, ig: 2, equities: 3, gold: 4, bitcoin: 5, hy: 20, memory: 30, crypto: 50 };
    expect([...byAsset(added, numbers)]).toEqual([1, 2, 3, 4, 5]);
  });

  it("is 0 where neither has one", () => {
    expect([...byAsset(assetsOf({ banks: "equity", memory: "equity" }), { memory: 3 })]).toEqual([0, 3]);
  });

  it("of 0 is a number of its own", () => {
    expect([...byAsset(assetsOf({ memory: "equity" }), { memory: 0, equities: 3 })]).toEqual([0]);
  });
});

describe("being of a class", () => {
  it("every asset is of exactly one", () => {
    const marks = assetClasses.map((each) => isOfClass(world.assets, each));
    world.assets.ids.forEach((_, a) => expect(marks.reduce((sum, mark) => sum + mark[a], 0)).toBe(1));
  });

  it("bitcoin and crypto are crypto, and nothing else is", () => {
    const mark = isOfClass(world.assets, "crypto");
    expect(world.assets.ids.filter((_, a) => mark[a] === 1)).toEqual(["bitcoin", "crypto"]);
  });
});
