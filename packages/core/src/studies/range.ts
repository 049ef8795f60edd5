import { columnOf } from "../model/column.ts";

/** Where a number lies over many draws: 80 of 100 between low and high, half below the middle. +∞ is never, and sorts last. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Quantiles of values at 10, 50 and 90 %.
 *
 *   q(p) = v₍ᵢ₎ + (h − i)·(v₍ᵢ₊₁₎ − v₍ᵢ₎)        h = (n − 1)·p,  i = ⌊h⌋,  values in order from v₍₀₎
 *
 * Between a number and never lies never. Of no value there is no range: at least one is needed, and none of them NaN.
 */
export function rangeOf(values: readonly number[]): Range {
  const sorted = columnOf(values).sort();
  const at = (part: number): number => {
    const place = (sorted.length - 1) * part;
    const below = Math.floor(place);
    const [low, high] = [sorted[below], sorted[Math.ceil(place)]];
    return low === high ? low : low + (place - below) * (high - low);
  };
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}
