import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { normalDensity, normalSurvival } from "../erf.ts";
import { normalQuantile } from "../normal-quantile.ts";
import { type Distribution, distributionOf } from "./distribution.ts";

/** Normal distribution: f(x) = e^(−z²/2)/(σ√(2π)), z = (x − μ)/σ. Errors: kernel/out-of-range unless sd > 0. */
export function normal({ mean, sd }: { mean: number; sd: number }, place: Place = {}): Distribution {
  refuse([...numberProblems("mean", mean, {}, place), ...numberProblems("sd", sd, { above: 0 }, place)]);
  return distributionOf({
    name: "normal",
    support: [-Infinity, Infinity],
    mean: () => mean,
    density: (x) => normalDensity((x - mean) / sd) / sd,
    lower: (x) => normalSurvival((mean - x) / sd),
    upper: (x) => normalSurvival((x - mean) / sd),
    quantile: (p, q) => mean + sd * standardQuantile(p, q),
  });
}

/** Standard normal quantile from whichever of p and q = 1 − p is smaller. */
export function standardQuantile(p: number, q: number): number {
  return p <= q ? normalQuantile(p) : -normalQuantile(q);
}
