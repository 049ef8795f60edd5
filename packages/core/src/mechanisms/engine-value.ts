import { units } from "../model/units.ts";
import { parameterRegistry } from "./registry.ts";

const specs = new Map(parameterRegistry.map((spec) => [spec.key, spec]));

/** A parameter as the engine counts, from values by key in the unit of each; its central value where none is given. */
export function engineValue(key: string, given: ReadonlyMap<string, number>): number {
  const spec = specs.get(key);
  return spec === undefined ? 0 : (given.get(key) ?? spec.value) * units[spec.unit].factor;
}
