import type { PathDocument } from "../formats/scenario.ts";
import { yearsAfter } from "./calendar.ts";
import type { PiecewiseLinear } from "./piecewise-linear.ts";
import { type UnitName, units } from "./units.ts";

/**
 * A path as a line over time, in engine units.
 *   value   held throughout
 *   ramp    at rest before `from`, straight from there to the value at `to`, held after
 *   steps   at rest before the first date, each value from its date on
 *   points  straight between points, and from rest at the opening to a first point that lies later
 * rest: where nothing is said, in engine units; also where there is no path, or one that is not of numbers
 * opening: day of the balance sheet, whose end is time 0
 */
export function datedPath(path: PathDocument | undefined, rest: number, opening: string): PiecewiseLinear {
  const atRest = [{ time: 0, value: rest }];
  if (path === undefined || "choice" in path || "shares" in path) return atRest;
  const { factor } = units[path.unit as UnitName];
  const time = (date: string): number => yearsAfter(opening, date);
  if ("value" in path) return [{ time: 0, value: path.value * factor }];
  if ("ramp" in path) {
    const { from, to, value } = path.ramp;
    return [
      { time: time(from), value: rest },
      { time: time(to), value: value * factor },
    ];
  }
  if ("steps" in path) {
    const values = [rest, ...path.steps.map(({ value }) => value * factor)];
    return path.steps.flatMap(({ at }, step) =>
      values.slice(step, step + 2).map((value) => ({ time: time(at), value })),
    );
  }
  const points = path.points.map(({ at, value }) => ({ time: time(at), value: value * factor }));
  const startsLater = (points[0]?.time ?? 0) > 0;
  return startsLater ? [...atRest, ...points] : points;
}
