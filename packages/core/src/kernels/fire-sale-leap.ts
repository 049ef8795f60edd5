import { type Column, column } from "../model/column.ts";
import { solveLinear } from "../solve/linear-fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { largest, scaled } from "../solve/vector.ts";
import { type ForcedSales, forcedSales, type LeveragedHolders, pricesAfter, salesLoop } from "./fire-sale-map.ts";
import { type PriceLoop, turn } from "./price-loop.ts";

/**
 * A step from prices p above the greatest fixed point p* that cannot land below it, longer than a plain round; undefined
 * where none is found.
 *
 *   K = Φ′(p)     K⁻ = (Φ(l)/Φ(p)) ∘ K     Φ′ ≥ K⁻ from p down to l, while no holder that sells at p is sold out at l
 *   K⁻ has gain < 1:  d = (p − Φ(p)) + K⁻ d        p* ≤ p − t d for every t ≤ 1 with p − t d ≥ l
 *   gain ≥ 1:         v ≤ p − Φ(p), K⁻ v ≥ v       p* ≤ p − t v for every t with p − t v ≥ l
 *
 * Φ maps prices to prices; entry by entry Φ′_kl = Φ_k β_k/Q_k Σ_i u_ik G_i/V_i² u_il, where G/V² only grows on the way down.
 * With l where Newton's step would land, p − d converges quadratically too; past a fold, where rounds fall ever further, the
 * second case takes them together. Where the bound is too loose the way to l is halved. Own derivation.
 */
export function leapBelow(
  holders: LeveragedHolders,
  prices: Column,
  next: Column,
  sales: ForcedSales,
): Column | undefined {
  const loop = salesLoop(holders, next, sales);
  const gap: Column = prices.map((price, k) => max(0, price - next[k]));
  const newton = solveLinear(turn(loop), gap);
  const isStable = newton.converged && newton.value.every((each) => each >= 0);
  const way = isStable ? newton.value : scaled(gap, largest(prices) / largest(gap));
  if (!Number.isFinite(largest(way))) return undefined;
  for (let share = 1; share * largest(way) > largest(gap); share /= 2) {
    const limit = scaled(way, share);
    const bound = loopDownTo(holders, loop, prices, next, limit);
    if (bound === undefined) continue;
    const fall = isStable ? solveLinear(turn(bound), gap).value : growingPart(bound, gap);
    const part = fall.reduce(
      (least, each, k) => (each > 0 ? min(least, limit[k] / each) : least),
      isStable ? 1 : Infinity,
    );
    if (part * largest(fall) < largest(limit) / 2 || part === Infinity) continue;
    return prices.map((price, k) => min(next[k], price - part * fall[k]));
  }
  return undefined;
}

/** K⁻ down to p − fall: undefined where a price would be negative or a holder that sells at p sold out. */
function loopDownTo(
  holders: LeveragedHolders,
  loop: PriceLoop,
  prices: Column,
  next: Column,
  fall: Column,
): PriceLoop | undefined {
  const landing: Column = prices.map((price, k) => price - fall[k]);
  if (landing.some((price) => price < 0)) return undefined;
  const { saleValue, marketable, soldFraction } = forcedSales(holders, landing);
  if (saleValue.some((sale, i) => loop.selling[i] > 0 && sale === marketable[i])) return undefined;
  const after = pricesAfter(holders, soldFraction);
  return { ...loop, impact: loop.impact.map((each, k) => (next[k] > 0 ? (each * after[k]) / next[k] : 0)) };
}

/** The part of a fall that the next turn of the loop repeats or exceeds, entry by entry; 0 elsewhere. */
function growingPart(loop: PriceLoop, fall: Column): Column {
  const part: Column = fall.slice();
  const next = column(fall.length);
  let isFading = true;
  while (isFading) {
    isFading = false;
    turn(loop)(part, next);
    for (let k = 0; k < part.length; k++) {
      // Where a turn is beyond all numbers, next is NaN: 0 must not fade for ever.
      if (part[k] === 0 || part[k] <= next[k]) continue;
      part[k] = 0;
      isFading = true;
    }
  }
  return part;
}
