import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { betaFactor, betaShape, betaTails, type BetaShape } from "../incomplete-beta.ts";
import { MAX_SHAPE, type Tails } from "../incomplete-gamma.ts";
import { exp } from "../math.ts";
import { betaLogit } from "./beta.ts";
import { type Distribution, distributionOf } from "./distribution.ts";

/**
 * F distribution of a ratio of two variances with d₁ and d₂ degrees of freedom.
 *
 *   P(F ≤ x) = I_s(d₁/2, d₂/2),  s = w/(1 + w),  w = d₁x/d₂
 *
 * mean d₂/(d₂ − 2), infinite for d₂ ≤ 2. Errors: kernel/out-of-range unless 0 < df1, df2 ≤ 2·`MAX_SHAPE`.
 */
export function fisherF({ df1, df2 }: { df1: number; df2: number }, place: Place = {}): Distribution {
  const range = { above: 0, atMost: 2 * MAX_SHAPE };
  refuse([...numberProblems("df1", df1, range, place), ...numberProblems("df2", df2, range, place)]);
  const shape = betaShape(df1 / 2, df2 / 2);
  const at = <Value>(x: number, of: (shape: BetaShape, share: number, rest: number) => Value): Value => {
    const w = (x * df1) / df2;
    return w < 1 ? of(shape, w / (1 + w), 1 / (1 + w)) : of(shape, 1 / (1 + 1 / w), 1 / w / (1 + 1 / w));
  };
  const tails = (x: number): Tails => at(x, betaTails);
  const atZero = df1 < 2 ? Infinity : df1 === 2 ? 1 : 0;
  return distributionOf({
    name: "f",
    support: [0, Infinity],
    mean: () => (df2 > 2 ? df2 / (df2 - 2) : Infinity),
    density: (x) => (x === 0 ? atZero : x === Infinity ? 0 : at(x, betaFactor) / x),
    lower: (x) => tails(x).lower,
    upper: (x) => tails(x).upper,
    quantile: (p, q) => (df2 / df1) * exp(betaLogit(shape, p, q)),
  });
}
