import * as fc from "fast-check";
import type { Parameter } from "../packages/core/src/model/parameters.ts";
import { units } from "../packages/core/src/model/units.ts";

/** The central value in engine units: decimals, years, USD billions. */
export function central({ value, unit }: Parameter): number {
  return value * units[unit].factor;
}

/** Any value of the range, in engine units. */
export function inRange({ range: [low, high], unit }: Parameter): fc.Arbitrary<number> {
  const { factor } = units[unit];
  return fc.double({ min: low * factor, max: high * factor, noNaN: true });
}
