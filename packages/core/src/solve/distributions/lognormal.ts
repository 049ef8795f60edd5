import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { normalDensity, normalSurvival } from "../erf.ts";
import { exp, log } from "../math.ts";
import { normalQuantile } from "../normal-quantile.ts";
import { type Distribution, distributionOf } from "./distribution.ts";
import { standardQuantile } from "./normal.ts";

/** μ and σ of the logarithm. */
export interface LognormalParameters {
  readonly mu: number;
  readonly sigma: number;
}

/** Lognormal distribution: ln x is normal with mean μ and deviation σ; mean e^(μ + σ²/2). Errors: kernel/out-of-range unless σ > 0. */
export function lognormal({ mu, sigma }: LognormalParameters, place: Place = {}): Distribution {
  refuse([...numberProblems("mu", mu, {}, place), ...numberProblems("sigma", sigma, { above: 0 }, place)]);
  return distributionOf({
    name: "lognormal",
    support: [0, Infinity],
    mean: () => exp(mu + (sigma * sigma) / 2),
    density: (x) => (x === 0 ? 0 : normalDensity((log(x) - mu) / sigma) / (sigma * x)),
    lower: (x) => normalSurvival((mu - log(x)) / sigma),
    upper: (x) => normalSurvival((log(x) - mu) / sigma),
    quantile: (p, q) => exp(mu + sigma * standardQuantile(p, q)),
  });
}

/**
 * The lognormal whose 5th and 95th percentiles are given.
 *
 *   μ = (ln low + ln high)/2,  σ = ln(high/low)/(2·1.645)
 *
 * Errors: kernel/out-of-range unless 0 < low < high.
 */
export function lognormalFromRange(
  { low, high }: { low: number; high: number },
  place: Place = {},
): LognormalParameters {
  refuse([...numberProblems("low", low, { above: 0 }, place), ...numberProblems("high", high, { above: low }, place)]);
  return { mu: (log(low) + log(high)) / 2, sigma: log(high / low) / (-2 * normalQuantile(0.05)) };
}
