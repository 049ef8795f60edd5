import { byAsset } from "../../model/asset-values.ts";
import { type Column, column } from "../../model/column.ts";
import type { CompiledAssets } from "../../model/compile-assets.ts";
import type { Values } from "../../model/draw.ts";
import { type AssetClass, assetClasses } from "../../model/vocabulary.ts";
import { max } from "../../solve/math.ts";
import { impactIncrements, lastingShare } from "./impact-increments.ts";
import type { fireSalesParameters } from "./parameters.ts";

/**
 * Multipliers of the room on the nests of a world [nodes].
 *
 * Equities: one asset is a style inside its market (a single stock, deeper, a leaf). Credit: the bucket, an issuer inside it a
 * share of that. Treasuries, gold, bitcoin and other crypto stand alone, each with its own.
 * A level adds what it moves more than the next one inside it: one number for everything in it, however deep each asset lies.
 */
export function nodeImpact(
  { ids, class: classes, node, within, nests }: CompiledAssets,
  values: Values<typeof fireSalesParameters>,
): Column {
  const { short, long } = values.impactBitcoin;
  const { stock, style, market } = values.impactEquity;
  const { bucket, issue } = values.impactCredit;
  /** From the outermost node to the asset's own, by class. */
  const ladders: Readonly<Record<AssetClass, readonly number[]>> = {
    equity: [market, style, stock],
    credit: [bucket, issue * bucket],
    government: [values.impactTreasuries],
    gold: [values.impactGold],
    crypto: [impactIncrements([short, long]).reduce((sum, each) => sum + each, 0)],
  };
  /** Shares outside any market are as wide as a style. */
  const lone = [style];
  const impact = column(nests.length);
  for (let a = 0; a < node.length; a++) {
    const kind = assetClasses[classes[a]] as AssetClass;
    const scale = kind === "crypto" && ids[a] !== "bitcoin" ? values.cryptoScale : 1;
    let depth = -1;
    for (let n: number = node[a]; n >= 0; n = within[n]) depth++;
    const ladder = kind === "equity" && depth === 0 ? lone : ladders[kind];
    let inside = 0;
    for (let n: number = node[a]; n >= 0; n = within[n]) {
      const moves = ladder[depth--] ?? 0;
      impact[n] = scale * max(0, moves - inside);
      inside = moves;
    }
  }
  return impact;
}

/** The part of the pressure on each asset that decays late [assets]. */
export function lastingShares(
  { class: classes, ids }: CompiledAssets,
  { permanentShare, impactBitcoin: { short, long } }: Values<typeof fireSalesParameters>,
): Column {
  const permanent: Readonly<Record<AssetClass, number>> = { ...permanentShare, crypto: lastingShare(short, long) };
  const lasting = column(ids.length);
  for (let a = 0; a < lasting.length; a++) lasting[a] = permanent[assetClasses[classes[a]] as AssetClass];
  return lasting;
}

/** Where the pressure on each asset ends, by its class [log, assets]. */
export function pressureBounds(assets: CompiledAssets, { bound }: Values<typeof fireSalesParameters>): Column {
  const bounds = byAsset(assets, { ...bound, bitcoin: bound.crypto });
  for (let a = 0; a < bounds.length; a++) {
    if (assetClasses[assets.class[a]] === "equity") bounds[a] = bound.equity;
  }
  return bounds;
}
