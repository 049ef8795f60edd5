import type { Place } from "../model/problem.ts";
import { exp, log1p } from "../solve/math.ts";
import { numberProblems, refuse } from "./input-problems.ts";

/** Yearly payments that grow for ever. */
export interface Perpetuity {
  /** Discount rate [1/yr]. */
  readonly rate: number;
  /** Growth of the payments [1/yr], below the rate. */
  readonly growth: number;
  /** Years before the year that ends with the first payment; 0 unless given. */
  readonly delay?: number;
}

export interface PerpetuityMeasures {
  /** Value per unit of the first payment. */
  readonly price: number;
  /** Mean time of the payments weighted by present value [yr]. */
  readonly macaulay: number;
  /** −P′/P [yr]. */
  readonly modified: number;
}

/**
 * A growing perpetuity whose first payment of 1 comes at the end of year T + 1.
 *
 *   P = (1 + r)^−T/(r − g),  Macaulay T + (1 + r)/(r − g),  modified = Macaulay/(1 + r)
 *
 * r rate, g growth, T delay; without delay the modified duration is P itself, 1/(r − g).
 * Errors: kernel/out-of-range unless −1 < g < r and T ≥ 0.
 */
export function perpetuityMeasures({ rate, growth, delay = 0 }: Perpetuity, place: Place = {}): PerpetuityMeasures {
  refuse([
    ...numberProblems("growth", growth, { above: -1 }, place),
    ...numberProblems("rate", rate, { above: growth }, place),
    ...numberProblems("delay", delay, { atLeast: 0 }, place),
  ]);
  const macaulay = delay + (1 + rate) / (rate - growth);
  return { price: exp(-delay * log1p(rate)) / (rate - growth), macaulay, modified: macaulay / (1 + rate) };
}
