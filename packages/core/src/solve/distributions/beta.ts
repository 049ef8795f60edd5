import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { type BetaShape, betaFactor, betaShape, betaTails } from "../incomplete-beta.ts";
import { MAX_SHAPE } from "../incomplete-gamma.ts";
import { exp, log, log1p, max } from "../math.ts";
import { type Distribution, distributionOf } from "./distribution.ts";
import { standardQuantile } from "./normal.ts";
import { LOG_NEGLIGIBLE, tailRoot } from "./tail-root.ts";

/**
 * Beta distribution on [0, 1]: f(x) = x^(a−1)·(1−x)^(b−1)/B(a, b); mean a/(a + b).
 * Errors: kernel/out-of-range unless 0 < a, b ≤ `MAX_SHAPE`.
 */
export function beta({ a, b }: { a: number; b: number }, place: Place = {}): Distribution {
  const range = { above: 0, atMost: MAX_SHAPE };
  refuse([...numberProblems("a", a, range, place), ...numberProblems("b", b, range, place)]);
  const shape = betaShape(a, b);
  const atEnd = (own: number, other: number): number => (own < 1 ? Infinity : own === 1 ? other : 0);
  return distributionOf({
    name: "beta",
    support: [0, 1],
    mean: () => a / (a + b),
    density: (x) => {
      if (x === 0) return atEnd(a, b);
      if (x === 1) return atEnd(b, a);
      return betaFactor(shape, x, 1 - x) / (x * (1 - x));
    },
    lower: (x) => betaTails(shape, x, 1 - x).lower,
    upper: (x) => betaTails(shape, x, 1 - x).upper,
    quantile: (p, q) => 1 / (1 + exp(-betaLogit(shape, p, q))),
  });
}

/**
 * ln(x/(1−x)) at the quantile with p below and q = 1 − p above: exact for x and for 1 − x however near an end.
 * Solved in the logit on the smaller tail; the first term of a tail where it is exact.
 */
export function betaLogit(shape: BetaShape, p: number, q: number): number {
  const { a, b, logBeta } = shape;
  const fromBelow = (log(p * a) + logBeta) / a;
  const fromAbove = -(log(q * b) + logBeta) / b;
  if (fromBelow + log1p(b) < LOG_NEGLIGIBLE) return fromBelow;
  if (-fromAbove + log1p(a) < LOG_NEGLIGIBLE) return fromAbove;

  const rising = p <= q;
  const nearest = fromBelow < 0 ? fromBelow : max(0, fromAbove);
  return tailRoot(rising ? p : q, nearNormal(a, b, p, q) ?? nearest, rising, (u) => {
    const odds = exp(-Math.abs(u));
    const [small, large] = [odds / (1 + odds), 1 / (1 + odds)];
    const [x, y] = u < 0 ? [small, large] : [large, small];
    const { lower, upper, factor } = betaTails(shape, x, y);
    const bend = a * y - b * x;
    return rising ? { probability: lower, slope: factor, bend } : { probability: upper, slope: -factor, bend };
  }).value;
}

/** A logit that is nearly a normal variable, where that is a fair start (assumed). */
function nearNormal(a: number, b: number, p: number, q: number): number | undefined {
  if (a < 1 || b < 1) return undefined;
  const z = standardQuantile(p, q);
  const [overA, overB] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
  const h = 2 / (overA + overB);
  const bend = (z * z - 3) / 6;
  const spread = (z * Math.sqrt(max(h, h + bend))) / h;
  return log(a / b) + 2 * (spread + (overB - overA) * (bend + 5 / 6 - 2 / (3 * h)));
}
