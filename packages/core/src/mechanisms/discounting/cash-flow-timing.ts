import { type Column, columnOf } from "../../model/column.ts";

/**
 * Horizons of the fade in units of its mean time, and the share of value due at each: Gauss's rule for e^(−t), five points.
 *
 * Its first nine moments are those of the exponential, the mean and the convexity among them. Shares sum to 1.
 */
const fadeTimes = columnOf([
  0.2635603197181409, 1.4134030591065168, 3.596425771040722, 7.085810005858837, 12.640800844275782,
]);
export const fadeShares: Column = columnOf([
  0.5217556105828086, 0.3986668110831759, 0.07594244968170759, 0.0036117586799220484, 2.3369972385776228e-5,
]);

/** Horizons an asset has: rows of `horizons` and `loads`. */
export const horizonsPerAsset: number = fadeShares.length;

/**
 * When an asset pays, as a handful of horizons [yr], written to row `asset` of `horizons`.
 *
 *   share of value due after h = e^(−(h − onset)/(duration − onset)) beyond the onset: mean = duration
 *   horizon_k = onset + (duration − onset)·t_k        with shares `fadeShares`
 *
 * onset = duration is a zero-coupon bond: every horizon is its term. A perpetuity that grows at g and is discounted at r has
 * onset 0 and duration 1/(r − g).
 */
export function cashFlowHorizons(duration: number, onset: number, asset: number, horizons: Column): void {
  for (let k = 0; k < horizonsPerAsset; k++) {
    horizons[asset * horizonsPerAsset + k] = onset + (duration - onset) * fadeTimes[k];
  }
}
