import { units } from "../model/units.ts";

/** A yield or a spread of the engine, a decimal, as people read it [bp]. */
export function basisPoints(decimal: number): number {
  return decimal / units.bp.factor;
}
