import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { type Distribution, distributionOf } from "./distribution.ts";

/** Uniform distribution between min and max. Errors: kernel/out-of-range unless min < max. */
export function uniformBetween({ min, max }: { min: number; max: number }, place: Place = {}): Distribution {
  refuse([...numberProblems("min", min, {}, place), ...numberProblems("max", max, { above: min }, place)]);
  const width = max - min;
  return distributionOf({
    name: "uniform",
    support: [min, max],
    mean: () => min + width / 2,
    density: () => 1 / width,
    lower: (x) => (x - min) / width,
    upper: (x) => (max - x) / width,
    quantile: (p, q) => (p <= q ? min + p * width : max - q * width),
  });
}
