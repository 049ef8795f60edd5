import type { Nests } from "../../kernels/nested-pressure.ts";
import { byAsset } from "../../model/asset-values.ts";
import { type Column, column } from "../../model/column.ts";
import type { CompiledAssets } from "../../model/compile-assets.ts";
import type { Values } from "../../model/draw.ts";
import { type AssetClass, assetClasses } from "../../model/vocabulary.ts";
import { max } from "../../solve/math.ts";
import { impactIncrements, lastingShare } from "./impact-increments.ts";
import type { fireSalesParameters } from "./parameters.ts";

/** How a market takes sales, for a draw. */
export interface MarketDepth {
  readonly nests: Pick<Nests, "node" | "within">;
  /** What a sale inside a node adds to the pressure on everything in it [nodes]. */
  readonly impact: Column;
  /** The part of a pressure that decays late, and where pressure ends [assets]. */
  readonly lasting: Column;
  readonly bound: Column;
}

/**
 * Multipliers of the room on the nests of a world.
 *
 * Equities: one asset is a style inside its market (a single stock, deeper, a leaf). Credit: the bucket, an issuer inside it a
 * share of that. Treasuries, gold, bitcoin and other crypto stand alone, each with its own.
 * A level adds what it moves more than the next one inside it: one number for everything in it, however deep each asset lies.
 */
export function marketDepth(assets: CompiledAssets, values: Values<typeof fireSalesParameters>): MarketDepth {
  const { ids, class: classes, node, within, nests } = assets;
  const { short, long } = values.impactBitcoin;
  const lastingBitcoin = lastingShare(short, long);
  const bitcoin = impactIncrements([short, long]).reduce((sum, each) => sum + each, 0);
  const { stock, style, market } = values.impactEquity;
  const { bucket, issue } = values.impactCredit;
  /** From the outermost node to the asset's own, by class. */
  const ladders: Readonly<Record<AssetClass, readonly number[]>> = {
    equity: [market, style, stock],
    credit: [bucket, issue * bucket],
    government: [values.impactTreasuries],
    gold: [values.impactGold],
    crypto: [bitcoin],
  };
  const impact = column(nests.length);
  ids.forEach((id, a) => {
    const path: number[] = [];
    for (let n: number = node[a]; n >= 0; n = within[n]) path.unshift(n);
    const kind = assetClasses[classes[a]] as AssetClass;
    const scale = kind === "crypto" && id !== "bitcoin" ? values.cryptoScale : 1;
    // Shares outside any market are as wide as a style.
    const ladder = kind === "equity" && path.length === 1 ? [style] : ladders[kind].slice(0, path.length);
    path.forEach((n, depth) => {
      impact[n] = scale * max(0, (ladder[depth] ?? 0) - (ladder[depth + 1] ?? 0));
    });
  });
  const permanent = { ...values.permanentShare, crypto: lastingBitcoin } as Readonly<Record<AssetClass, number>>;
  const bound = {
    ...values.bound,
    ...Object.fromEntries(
      ids.filter((_, a) => assetClasses[classes[a]] === "equity").map((id) => [id, values.bound.equity]),
    ),
    bitcoin: values.bound.crypto,
  };
  return {
    nests: { node, within },
    impact,
    lasting: column(ids.length).map((_, a) => permanent[assetClasses[classes[a]] as AssetClass]),
    bound: byAsset(assets, bound),
  };
}
