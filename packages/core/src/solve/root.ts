import type { FixedPoint } from "./fixed-point.ts";
import { max } from "./math.ts";

export interface RootOptions {
  /** Accepted width of the bracket around the root, in the unit of x; never finer than the rounding of x itself. */
  readonly tolerance?: number;
  /** Evaluations after the two at the ends. */
  readonly limit?: number;
}

/**
 * The x in [low, high] where a continuous f changes sign.
 *
 *   f(low)·f(high) ≤ 0; each step keeps a bracket, and the next x is where the inverse quadratic through the last three
 *   points crosses zero if that curve cannot turn between them, the middle of the bracket otherwise
 *
 * value: the end of the final bracket with the smaller |f|; residual: the width of that bracket, 0 when f(value) = 0.
 * No sign change between the ends, an infinite bracket or an f that is not a number is a result, not an error:
 * `converged` is false and `stopped` says "runaway". With several roots, one of them.
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  { tolerance = 0, limit = 200 }: RootOptions = {},
): FixedPoint<number> {
  // The bracket is [newest, other], in either direction; dropped lies beyond newest, where the bracket once reached.
  let newest: Point = { x: low, f: f(low) };
  let other: Point = { x: high, f: f(high) };
  let dropped = newest;
  const changesSign = (newest.f <= 0 && other.f >= 0) || (newest.f >= 0 && other.f <= 0);
  const hasRoot = changesSign && Number.isFinite(high - low);
  for (let iterations = 0; ; iterations++) {
    const [best, far] = Math.abs(newest.f) < Math.abs(other.f) ? [newest, other] : [other, newest];
    const width = Math.abs(far.x - best.x);
    const rounding = 2 * Number.EPSILON * (Math.abs(best.x) + Number.EPSILON * Math.abs(high - low));
    const accepted = max(tolerance, rounding);
    const report = { value: best.x, iterations, residual: best.f === 0 ? 0 : width, which: "from-start" } as const;
    if (!hasRoot || Number.isNaN(newest.f)) return { ...report, converged: false, stopped: "runaway" };
    if (best.f === 0 || width <= accepted) return { ...report, converged: true };
    if (iterations === limit) return { ...report, converged: false, stopped: "round-limit" };

    // Measured from the best end, and half the accepted width at least: near the root the step goes over it and ends.
    const share = isMonotone(newest, other, dropped) ? crossing(best, far, dropped) : 0.5;
    const step = max(share * width, accepted / 2);
    const x = best.x + (far.x > best.x ? step : -step);
    const next = { x, f: f(x) };
    if (next.f > 0 === newest.f > 0) {
      dropped = newest;
    } else {
      dropped = other;
      other = newest;
    }
    newest = next;
  }
}

interface Point {
  readonly x: number;
  readonly f: number;
}

/** Whether the inverse quadratic through three points, b between a and c, keeps its direction from a to c. */
function isMonotone(b: Point, a: Point, c: Point): boolean {
  const place = (b.x - a.x) / (c.x - a.x);
  const height = (b.f - a.f) / (c.f - a.f);
  return height * height < place && (1 - height) * (1 - height) < 1 - place;
}

/** Where the inverse quadratic through three points crosses zero, as a share of the way from a to b. */
function crossing(a: Point, b: Point, c: Point): number {
  const straight = (a.f / (b.f - a.f)) * (c.f / (b.f - c.f));
  const bend = ((c.x - a.x) / (b.x - a.x)) * (a.f / (c.f - a.f)) * (b.f / (c.f - b.f));
  return straight + bend;
}
