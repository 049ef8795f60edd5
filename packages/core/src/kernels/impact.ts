import { type Place, type Problem, problem } from "../model/problem.ts";
import { exp, expm1 } from "../solve/math.ts";

/**
 * How a sale moves the price of one asset: P(q) is the price after q units, from the price p before the sale.
 *
 *   linear       P(q) = p · (1 − s·q)             s  slope [1/unit]
 *   exponential  P(q) = p · e^(−s·q)              s  slope [1/unit]
 *   square-root  P(q) = p · (1 − c·√q)            c  scale [1/√unit]
 *   floor        P(q) = B + (p − B) · e^(−r·q)    B  floor, a price   r  rate [1/unit]: relative fall at p is r·(1 − B/p)
 *
 * The unit of q is the caller's (units, dollars, shares of supply): it must be the one the parameter divides by.
 * Under `exponential` and `floor` a sale in two halves equals one sale and the price stays above 0 and above B;
 * under `linear` and `square-root` it can fall to zero and below. Nothing is clamped here: the caller limits the sale.
 */
export type Impact =
  | { readonly kind: "linear"; readonly slope: number }
  | { readonly kind: "exponential"; readonly slope: number }
  | { readonly kind: "square-root"; readonly scale: number }
  | { readonly kind: "floor"; readonly rate: number; readonly floor: number };

/** P(q): the price after selling `sold` ≥ 0 from `price`. Formulas: `Impact`. Unit: that of `price`. */
export function priceAfter(impact: Impact, price: number, sold: number): number {
  switch (impact.kind) {
    case "linear":
      return price * (1 - impact.slope * sold);
    case "exponential":
      return price * exp(-impact.slope * sold);
    case "square-root":
      return price * (1 - impact.scale * Math.sqrt(sold));
    case "floor":
      return impact.floor + (price - impact.floor) * exp(-impact.rate * sold);
  }
}

/** P′(q): change of the price by the next unit, ≤ 0. Unit: price per unit sold. −∞ at q = 0 under `square-root`. */
export function priceSlope(impact: Impact, price: number, sold: number): number {
  switch (impact.kind) {
    case "linear":
      return -price * impact.slope;
    case "exponential":
      return -impact.slope * priceAfter(impact, price, sold);
    case "square-root":
      return impact.scale === 0 ? 0 : (-price * impact.scale) / (2 * Math.sqrt(sold));
    case "floor":
      return -impact.rate * (priceAfter(impact, price, sold) - impact.floor);
  }
}

/** (1/q) ∫₀^q P(u) du: the mean price of a sale made unit by unit on the way down; `price` itself at q = 0. */
export function averagePrice(impact: Impact, price: number, sold: number): number {
  switch (impact.kind) {
    case "linear":
      return price * (1 - (impact.slope * sold) / 2);
    case "exponential":
      return price * meanDecay(impact.slope * sold);
    case "square-root":
      return price * (1 - (2 / 3) * impact.scale * Math.sqrt(sold));
    case "floor":
      return impact.floor + (price - impact.floor) * meanDecay(impact.rate * sold);
  }
}

/** (1 − e^(−x))/x, which is 1 at x = 0. */
function meanDecay(x: number): number {
  return x === 0 ? 1 : -expm1(-x) / x;
}

/** What is wrong with the parameters of an impact: each must be a finite number ≥ 0. Empty when all is well. */
export function impactProblems(impact: Impact, place: Place, what: string): Problem[] {
  const { kind, ...parameters } = impact;
  return Object.entries(parameters).flatMap(([name, given]) => {
    const label = `${what}, ${name} of the ${kind} impact`;
    if (!Number.isFinite(given)) return [problem("kernel/not-a-number", place, { what: label, given: String(given) })];
    return given < 0 ? [problem("kernel/out-of-range", place, { what: label, given, range: "≥ 0" })] : [];
  });
}
