import { parameterRegistry } from "../mechanisms/registry.ts";
import { hardBounds } from "../model/parameters.ts";
import { type PathKind, scenarioPaths } from "../model/vocabulary.ts";

/** What every path takes, by its name: `<asset>` stands for each asset of the world, and every parameter has a path. */
export function pathKindsOf(assets: readonly string[]): ReadonlyMap<string, PathKind> {
  const named = Object.entries(scenarioPaths).flatMap(([name, kind]: [string, PathKind]) =>
    name.endsWith("<asset>")
      ? assets.map((asset) => [name.replace("<asset>", asset), kind] as const)
      : [[name, kind] as const],
  );
  const parameters = parameterRegistry.map((spec) => [spec.key, { unit: spec.unit, range: hardBounds(spec) }] as const);
  return new Map<string, PathKind>([...named, ...parameters]);
}
