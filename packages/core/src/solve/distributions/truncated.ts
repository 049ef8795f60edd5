import { fail, type Place } from "../../model/problem.ts";
import { exp, max as larger, min as smaller } from "../math.ts";
import { type Distribution, distributionOf, type Law } from "./distribution.ts";

/** Ends of a truncation; one that is left out, or lies outside, is that of the support. */
export interface Truncation {
  readonly min?: number;
  readonly max?: number;
}

/**
 * A distribution given that it falls between min and max.
 *
 *   P(X ≤ x) = (F(x) − F(min))/(F(max) − F(min)), or by survival probabilities where those are the smaller ones
 *
 * Being differences, probabilities next to a cut are exact to 1e-15 only in absolute terms.
 *
 * Errors: kernel/out-of-range unless min < max and some probability, at least 1e-300, lies between them.
 */
export function truncated(
  base: Distribution,
  { min = -Infinity, max = Infinity }: Truncation,
  place: Place = {},
): Distribution {
  if (!(min < max)) fail("kernel/out-of-range", place, { what: "max", given: max, range: `> ${min}` });
  const low = larger(base.support[0], min);
  const high = smaller(base.support[1], max);
  const between = (from: number, to: number): number =>
    base.survival(from) < 0.5 ? base.survival(from) - base.survival(to) : base.cdf(to) - base.cdf(from);
  const mass = low < high ? between(low, high) : 0;
  if (!(mass >= 1e-300)) {
    fail("kernel/out-of-range", place, { what: "probability between min and max", given: mass, range: "> 0" });
  }
  const law: Law = {
    name: base.name,
    support: [low, high],
    mean: () => (isIntegrable(base, low, high) ? meanOfQuantiles(law) : undefined),
    density: (x) => base.density(x) / mass,
    lower: (x) => between(low, x) / mass,
    upper: (x) => between(x, high) / mass,
    quantile: (p, q) => {
      const below = base.cdf(low) + p * mass;
      const x = below <= 0.5 ? base.quantile(below) : base.upperQuantile(base.survival(high) + q * mass);
      return smaller(larger(x, low), high);
    },
  };
  return distributionOf(law);
}

function isIntegrable(base: Distribution, low: number, high: number): boolean {
  return Number.isFinite(high - low) || Number.isFinite(base.mean());
}

/**
 * ∫₀¹ Q(p) dp by the double exponential rule, which ends of any integrable steepness do not disturb.
 *
 *   p = 1/(1 + e^(−π·sinh t)),  dp = p·(1 − p)·π·cosh t dt,  t in steps of 1/16
 */
function meanOfQuantiles({ quantile }: Law): number {
  let sum = 0;
  for (let k = -96; k <= 96; k++) {
    const [grow, fall] = [exp(k / 16), exp(-k / 16)];
    const odds = exp((Math.PI / 2) * (grow - fall));
    const [p, q] = [odds / (1 + odds), 1 / (1 + odds)];
    sum += quantile(p, q) * p * q * (Math.PI / 2) * (grow + fall);
  }
  return sum / 16;
}
