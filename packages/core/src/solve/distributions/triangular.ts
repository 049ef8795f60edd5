import { numberProblems, refuse } from "../../kernels/input-problems.ts";
import type { Place } from "../../model/problem.ts";
import { type Distribution, distributionOf } from "./distribution.ts";

/** Three points: the ends and the most likely value. */
export interface ThreePoints {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Raises kernel/out-of-range unless min ≤ mode ≤ max and min < max. */
export function checkThreePoints({ min, mode, max }: ThreePoints, place: Place): void {
  refuse([
    ...numberProblems("min", min, {}, place),
    ...numberProblems("max", max, { above: min }, place),
    ...numberProblems("mode", mode, { atLeast: min, atMost: max }, place),
  ]);
}

/**
 * Triangular distribution: the density rises straight from min to the mode and falls straight to max.
 *
 *   P(X ≤ x) = (x − min)²/(w·(mode − min)) up to the mode,  P(X > x) = (max − x)²/(w·(max − mode)) beyond,  w = max − min
 *
 * mean (min + mode + max)/3. Errors: `checkThreePoints`.
 */
export function triangular(points: ThreePoints, place: Place = {}): Distribution {
  checkThreePoints(points, place);
  const { min, mode, max } = points;
  const width = max - min;
  const [left, right] = [mode - min, max - mode];
  const below = (x: number): number => (((x - min) / width) * (x - min)) / left;
  const above = (x: number): number => (((max - x) / width) * (max - x)) / right;
  return distributionOf({
    name: "triangular",
    support: [min, max],
    mean: () => (min + mode + max) / 3,
    density: (x) => (x === mode ? 2 : x < mode ? (2 * (x - min)) / left : (2 * (max - x)) / right) / width,
    lower: (x) => (x < mode ? below(x) : 1 - above(x)),
    upper: (x) => (x < mode ? 1 - below(x) : above(x)),
    quantile: (p, q) => (p * width < left ? min + Math.sqrt(p * width * left) : max - Math.sqrt(q * width * right)),
  });
}
