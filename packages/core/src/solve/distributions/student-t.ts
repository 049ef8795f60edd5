import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { betaShape, betaTails } from "../incomplete-beta.ts";
import { MAX_SHAPE } from "../incomplete-gamma.ts";
import { stirlingError } from "../log-gamma.ts";
import { logRatioLessLinear } from "../log-ratio.ts";
import { exp, log1p } from "../math.ts";
import { betaLogit } from "./beta.ts";
import { type Distribution, distributionOf } from "./distribution.ts";

/**
 * Student's t with ν degrees of freedom, not only whole ones.
 *
 *   f(x) = Γ((ν+1)/2)/(√(νπ)·Γ(ν/2)) · (1 + x²/ν)^(−(ν+1)/2)
 *   P(|T| > |x|) = I_z(ν/2, ½),  z = ν/(ν + x²)
 *
 * mean 0, none for ν ≤ 1. Errors: kernel/out-of-range unless 0 < df ≤ 2·`MAX_SHAPE`.
 */
export function studentT({ df }: { df: number }, place: Place = {}): Distribution {
  refuse(numberProblems("df", df, { above: 0, atMost: 2 * MAX_SHAPE }, place));
  const half = df / 2;
  const shape = betaShape(half, 0.5);
  const root = Math.sqrt(df);
  const height =
    exp(half * logRatioLessLinear(1 + 1 / df, 1 / df) + stirlingError(half + 0.5) - stirlingError(half)) /
    Math.sqrt(2 * Math.PI);

  const beyond = (x: number): number => {
    const ratio = x / root;
    const isCentral = ratio > -1 && ratio < 1;
    const w = isCentral ? ratio * ratio : 1 / ratio / ratio;
    const [share, rest] = [w / (1 + w), 1 / (1 + w)];
    return betaTails(shape, isCentral ? rest : share, isCentral ? share : rest).lower / 2;
  };
  const above = (x: number): number => (x > 0 ? beyond(x) : 1 - beyond(x));

  return distributionOf({
    name: "student-t",
    support: [-Infinity, Infinity],
    mean: () => (df > 1 ? 0 : undefined),
    density: (x) => height * exp(-(half + 0.5) * log1p((x / root) * (x / root))),
    lower: (x) => above(-x),
    upper: above,
    quantile: (p, q) => {
      if (p === q) return 0;
      const [tail, sign] = p < q ? [p, -1] : [q, 1];
      return sign * root * exp(-betaLogit(shape, 2 * tail, 1 - 2 * tail) / 2);
    },
  });
}
