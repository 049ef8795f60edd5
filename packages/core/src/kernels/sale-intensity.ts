import { type Column, column } from "../model/column.ts";
import { exp, expm1, log1p } from "../solve/math.ts";

/** Steps after which the answer stands; in the ranges of the priors it needs fewer than 20. */
const mostSteps = 100;
/** What may be missing, as a share of all that could be sold. */
const tolerance = 1e-15;

/** What a holder sells of each of its holdings, and what it keeps, as parts of 1. */
export interface Parting {
  readonly sold: Column;
  readonly kept: Column;
}

/** Room for what is parted with of at most `count` holdings. */
export function partingOf(count: number): Parting {
  return { sold: column(count), kept: column(count) };
}

/**
 * How hard a holder must sell to raise a need when it parts with its least dear holdings first.
 *
 *   f_a = 1 − e^(−L·w_a)    sold fraction of a holding
 *   Σ_a V_a·f_a = need      L ≥ 0 intensity, one number for all holdings; 0 without a need, +∞ when all they bring is not enough
 *
 * V values of `count` holdings [usd], w > 0 their weights (`mechanisms/commitment-calls/conviction.ts`), from `offset` on.
 * parting: written, f and 1 − f at the intensity found. start: where to begin, any number ≥ 0; the intensity of a smaller need
 * saves steps.
 *
 * What is kept, R = Σ V e^(−L w), is log-convex in L, so Newton's step on log R
 *   L ← L − (R/F′)·log1p(−gap/R)    gap = need − Σ V f,  F′ = Σ V w e^(−L w)
 * never passes the root from below, and stopping early sells too little, not too much. It allocates nothing: no report.
 * Source: own derivation; the family of orders is assumed.
 */
export function saleIntensity(
  values: Column,
  weights: Column,
  need: number,
  parting: Parting,
  count = values.length,
  offset = 0,
  start = 0,
): number {
  let total = 0;
  for (let k = 0; k < count; k++) total += values[k];
  const isAll = need >= total;
  if (!(need > 0) || isAll) {
    const intensity = need > 0 ? Infinity : 0;
    partAt(intensity, weights, parting, count, offset);
    return intensity;
  }
  let intensity = Number.isFinite(start) ? start : 0;
  for (let step = 0; step < mostSteps; step++) {
    partAt(intensity, weights, parting, count, offset);
    let sold = 0;
    let kept = 0;
    let slope = 0;
    for (let k = 0; k < count; k++) {
      sold += values[k] * parting.sold[k];
      const left = values[k] * parting.kept[k];
      kept += left;
      slope += left * weights[offset + k];
    }
    const gap = need - sold;
    if (Math.abs(gap) <= tolerance * total) return intensity;
    if (slope === 0 || gap >= kept) {
      // Begun beyond the root, where nothing is left to measure; or what is left is rounding.
      if (gap >= 0 || intensity === 0) return intensity;
      intensity = 0;
      continue;
    }
    const next = intensity - (kept / slope) * log1p(-gap / kept);
    if (next === intensity) return intensity;
    intensity = next > 0 ? next : 0;
  }
  partAt(intensity, weights, parting, count, offset);
  return intensity;
}

/**
 * What is parted with at an intensity: sold 1 − e^(−L·w), exact for small L·w, and kept e^(−L·w), exact for large.
 *
 * Written for the first `count` holdings, whose weights stand from `offset` on.
 */
export function partAt(intensity: number, weights: Column, { sold, kept }: Parting, count: number, offset = 0): void {
  for (let k = 0; k < count; k++) {
    const fraction = intensity === 0 ? 0 : -expm1(-intensity * weights[offset + k]);
    sold[k] = fraction;
    kept[k] = fraction < 0.5 ? 1 - fraction : exp(-intensity * weights[offset + k]);
  }
}
