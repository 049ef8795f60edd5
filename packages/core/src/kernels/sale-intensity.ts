import type { Column } from "../model/column.ts";
import { exp, expm1, log1p } from "../solve/math.ts";

/** Steps after which the answer stands; in the ranges of the priors it needs fewer than 20. */
const mostSteps = 100;
/** What may be missing, as a share of all that could be sold. */
const tolerance = 1e-15;

/**
 * How hard a holder must sell to raise a need when it parts with its least dear holdings first.
 *
 *   f_a = 1 − e^(−L·w_a)    sold fraction of a holding
 *   Σ_a V_a·f_a = need      L ≥ 0 intensity, one number for all holdings; 0 without a need, +∞ when all they bring is not enough
 *
 * V values [usd], w > 0 weights (`mechanisms/commitment-calls/conviction.ts`), read from `offset` on. start: where to begin, any
 * number ≥ 0; the intensity of a smaller need saves steps.
 *
 * What is kept, R = Σ V e^(−L w), is log-convex in L, so Newton's step on log R
 *   L ← L − (R/F′)·log1p(−gap/R)    gap = need − Σ V f,  F′ = Σ V w e^(−L w)
 * never passes the root from below, and stopping early sells too little, not too much. It allocates nothing: no report.
 * Source: own derivation; the family of orders is assumed.
 */
export function saleIntensity(values: Column, weights: Column, need: number, offset = 0, start = 0): number {
  if (!(need > 0)) return 0;
  let total = 0;
  for (let a = 0; a < values.length; a++) total += values[a];
  if (need >= total) return Infinity;

  let intensity = Number.isFinite(start) ? start : 0;
  for (let step = 0; step < mostSteps; step++) {
    let sold = 0;
    let kept = 0;
    let slope = 0;
    for (let a = 0; a < values.length; a++) {
      if (values[a] === 0) continue;
      const weight: number = weights[offset + a];
      const fraction = soldFraction(intensity, weight);
      const left = fraction < 0.5 ? 1 - fraction : keptFraction(intensity, weight);
      sold += values[a] * fraction;
      kept += values[a] * left;
      slope += values[a] * weight * left;
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
  return intensity;
}

/** f = 1 − e^(−L·w): exact for small L·w. Formula: `saleIntensity`. */
export function soldFraction(intensity: number, weight: number): number {
  return intensity === 0 ? 0 : -expm1(-intensity * weight);
}

/** 1 − f = e^(−L·w): exact for large L·w. */
export function keptFraction(intensity: number, weight: number): number {
  return intensity === 0 ? 1 : exp(-intensity * weight);
}
