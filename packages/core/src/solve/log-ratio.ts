import { log } from "./math.ts";

/**
 * ln(1 + t) − t for t ≥ −1, without the cancellation near 0; ≤ 0, and 0 only there.
 *
 *   r = t/(2 + t)      ln(1 + t) = 2·artanh r, so the sum is −r·t + 2r³·(1/3 + r²/5 + r⁴/7 + …)
 *
 * The exponent of gamma and beta densities around their centre is m times this, and keeps its accuracy however large m
 * is. `ratio` is 1 + t, given because either may be the one that is known well.
 */
export function logRatioLessLinear(ratio: number, t: number): number {
  if (!(t > -0.4 && t < 0.6)) return log(ratio) - t;
  const r = t / (2 + t);
  const square = r * r;
  let sum = 0;
  for (let n = TERMS; n >= 0; n--) sum = sum * square + 1 / (2 * n + 3);
  return 2 * r * square * sum - r * t;
}

/** r² is at most 1/16 here, so the term left out is below 2^−60 of the sum. */
const TERMS = 14;
