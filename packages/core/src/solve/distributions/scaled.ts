import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { type Distribution, distributionOf } from "./distribution.ts";

/** Distribution of shift + scale·X, under a name of its own. Errors: kernel/out-of-range unless scale > 0. */
export function scaled(
  name: string,
  base: Distribution,
  { shift, scale }: { shift: number; scale: number },
  place: Place = {},
): Distribution {
  refuse([...numberProblems("shift", shift, {}, place), ...numberProblems("scale", scale, { above: 0 }, place)]);
  const standard = (x: number): number => (x - shift) / scale;
  const [low, high] = base.support;
  return distributionOf({
    name,
    support: [shift + scale * low, shift + scale * high],
    mean: () => {
      const mean = base.mean();
      return mean === undefined ? undefined : shift + scale * mean;
    },
    density: (x) => base.density(standard(x)) / scale,
    lower: (x) => base.cdf(standard(x)),
    upper: (x) => base.survival(standard(x)),
    quantile: (p, q) => shift + scale * (p <= q ? base.quantile(p) : base.upperQuantile(q)),
  });
}
