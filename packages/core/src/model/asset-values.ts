import { type Column, columnOf } from "./column.ts";
import type { CompiledAssets } from "./compile-assets.ts";
import { type AssetClass, assetClasses, classOf } from "./vocabulary.ts";

/** The asset whose number another of its class takes that has none of its own. */
const leadOfClass = Object.fromEntries(
  assetClasses.map((each) => [each, Object.entries(classOf).find(([, kind]) => kind === each)?.[0] ?? ""]),
) as Readonly<Record<AssetClass, string>>;

/**
 * A group of numbers as a column by asset.
 *
 * An asset without a number of its own (one that somebody added to a world) takes that of the first of its class: treasuries, ig,
 * equities, gold, bitcoin; 0 where that has none.
 */
export function byAsset({ ids, class: classes }: CompiledAssets, numbers: Readonly<Record<string, number>>): Column {
  return columnOf(ids.map((id, a) => numbers[id] ?? numbers[leadOfClass[assetClasses[classes[a]] as AssetClass]] ?? 0));
}

/** 1 for assets of a class, 0 for all others. */
export function isOfClass({ class: classes }: CompiledAssets, kind: AssetClass): Column {
  return columnOf([...classes].map((each) => (assetClasses[each] === kind ? 1 : 0)));
}
