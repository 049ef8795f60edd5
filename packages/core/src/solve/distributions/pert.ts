import type { Place } from "../../model/problem.ts";
import { beta } from "./beta.ts";
import type { Distribution } from "./distribution.ts";
import { scaled } from "./scaled.ts";
import { checkThreePoints, type ThreePoints } from "./triangular.ts";

/**
 * PERT distribution: a beta on [min, max] with its mean at (min + 4·mode + max)/6.
 *
 *   a = 1 + 4·(mode − min)/w,  b = 1 + 4·(max − mode)/w,  w = max − min
 *
 * Errors: kernel/out-of-range unless min ≤ mode ≤ max and min < max.
 */
export function pert(points: ThreePoints, place: Place = {}): Distribution {
  checkThreePoints(points, place);
  const { min, mode, max } = points;
  const width = max - min;
  const shape = { a: 1 + (4 * (mode - min)) / width, b: 1 + (4 * (max - mode)) / width };
  return scaled("pert", beta(shape, place), { shift: min, scale: width }, place);
}
