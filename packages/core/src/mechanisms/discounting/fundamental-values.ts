import { type Column, column } from "../../model/column.ts";
import { expm1, log1p, max } from "../../solve/math.ts";
import { cashFlowHorizons, fadeShares, horizonsPerAsset } from "./cash-flow-timing.ts";
import { premiumLoad } from "./premium-term-structure.ts";

/** What discounting needs of the assets in a draw; columns by asset, horizons and loads by asset and horizon. */
export interface DiscountedAssets {
  readonly count: number;
  /** 1 where an asset has cash flows, 0 where it answers to yields by its rate beta. */
  readonly hasCashFlow: Column;
  /** Fall of the log value per 1.00 of yield of assets without cash flows. */
  readonly rateBeta: Column;
  /** Share of a rise in yields that reaches the discount rate: 1 − growth offset for equities, 1 for bonds. */
  readonly passThrough: Column;
  /** When cash flows come [yr], and what a premium of 1.00 does to each [log]. */
  readonly horizons: Column;
  readonly loads: Column;
}

/** The same assets for a whole draw: everything that does not change from one period to the next. */
export function discountedAssets(
  assets: {
    readonly duration: Column;
    readonly onset: Column;
    readonly rateBeta: Column;
    /** 1 for equities, whose growth offsets a part of a rise in yields. */
    readonly isEquity: Column;
  },
  { premiumLife, growthOffset }: { readonly premiumLife: number; readonly growthOffset: number },
): DiscountedAssets {
  const count = assets.duration.length;
  const horizons = column(count * horizonsPerAsset);
  for (let a = 0; a < count; a++) cashFlowHorizons(assets.duration[a], assets.onset[a], a, horizons);
  return {
    count,
    hasCashFlow: assets.duration.map((duration) => (duration > 0 ? 1 : 0)),
    rateBeta: assets.rateBeta,
    passThrough: assets.isEquity.map((isEquity) => 1 - growthOffset * isEquity),
    horizons,
    loads: horizons.map((horizon) => premiumLoad(horizon, premiumLife)),
  };
}

/**
 * Change of the log fundamental value of every asset since the opening, v = log(V/V₀), written to `out`.
 *
 *   with cash flows      v = g + log Σ_k w_k·e^(−p·(h_k·(Δy + c) + h_k·s(h_k)·x))
 *   without              v = g − β·(Δy + x)
 *
 * w shares and h horizons of the cash flows [yr]   p pass-through   Δy shift of policy yields, c of the asset's own spread
 * [decimals, for good]   x scarcity premium [decimal, for its life]   s premium term structure   g change of the log of
 * earnings, or of the value itself where there are none: news, own shocks, `income`   β rate beta
 *
 * The whole change passes into the price at once. Exactly 0 at rest. A zero-coupon bond is exact, v = −D·Δy; any other is that
 * to first order. The largest exponent is taken out of the sum and the shares' sum of 1 out of the logarithm: v stays finite
 * however far yields move, and small where they move little.
 * Source: discounting; the pass-through is `discount.growth.offset`.
 */
export function fundamentalValues(
  { count, hasCashFlow, rateBeta, passThrough, horizons, loads }: DiscountedAssets,
  policyYield: number,
  premium: number,
  spread: Column,
  earnings: Column,
  out: Column,
): void {
  for (let a = 0; a < count; a++) {
    if (hasCashFlow[a] === 0) {
      out[a] = earnings[a] - rateBeta[a] * (policyYield + premium);
      continue;
    }
    const shift = policyYield + spread[a];
    const first = a * horizonsPerAsset;
    let largest = -Infinity;
    for (let k = first; k < first + horizonsPerAsset; k++) {
      largest = max(largest, -passThrough[a] * (horizons[k] * shift + loads[k] * premium));
    }
    let sum = 0;
    for (let k = 0; k < horizonsPerAsset; k++) {
      const exponent = -passThrough[a] * (horizons[first + k] * shift + loads[first + k] * premium);
      sum += fadeShares[k] * expm1(exponent - largest);
    }
    out[a] = earnings[a] + largest + log1p(sum);
  }
}
