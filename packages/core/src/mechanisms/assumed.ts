import type { Parameter } from "../model/parameters.ts";
import type { UnitName } from "../model/units.ts";

/**
 * Parameters without evidence: a central value and a range by judgement, drawn in one of two ways. Grade D.
 *
 *   assumedScale   lognormal with the range as its 5th and 95th percentile: a positive size, wrong by a factor
 *   assumedShare   PERT between the ends of the range, most likely at the central value: wrong by an amount
 */
export function assumedScale(
  value: number,
  unit: UnitName,
  range: readonly [low: number, high: number],
  source = "assumed",
): Parameter {
  const [low, high] = range;
  const prior = { distribution: "lognormal-range", parameters: { low, high } };
  return { value, unit, range, prior, source, grade: "D", evidence: [] };
}

/** Formula: `assumedScale`. */
export function assumedShare(
  value: number,
  unit: UnitName,
  range: readonly [low: number, high: number],
  source = "assumed",
): Parameter {
  const [low, high] = range;
  const prior = { distribution: "pert", parameters: { min: low, mode: value, max: high } };
  return { value, unit, range, prior, source, grade: "D", evidence: [] };
}
